import { pathTo } from '@yttra/platform';
import { ButtonRow, LinkButton, Notice, Page, Section } from '../../../ui';
import { wayUp } from '../../way-up';
import { CopiedNotice } from '../copied/copied-notice';
import { caseOf } from '../frame';
import { BoxesSection, PartSection, RuleSection } from './choose-sections';
import { ExcludedTable, RecipientsTable } from './result-tables';
import { texts } from './texts.sv';
import type { RecipientsProps } from './props';

/** The rule beside what it gives. */
export function RecipientsPage(props: RecipientsProps) {
  const { remiss, plan, idle } = props;
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={wayUp(remiss)} notices={texts.notices} wide>
      <CopiedNotice remiss={remiss} part="rule" />
      <Section title={texts.now}>
        {!remiss.rule && <p>{texts.none}</p>}
        {remiss.rule && plan.recipients.length === 0 && <Notice tone="danger">{texts.nobody}</Notice>}
        {remiss.rule && plan.recipients.length > 0 && (
          <p>
            <strong>{texts.becomes(remiss.rule, plan.recipients.length)}</strong>
          </p>
        )}
        {idle.map((text) => (
          <Notice tone="warning">{text}</Notice>
        ))}
        {plan.recipients
          .filter(({ email }) => !email)
          .map(({ body }) => (
            <Notice tone="warning" title={texts.noEmail(body)}>
              <p>{texts.noEmailHint}</p>
            </Notice>
          ))}
        {plan.recipients.length > 0 && <RecipientsTable recipients={plan.recipients} />}
        {plan.excluded.length > 0 && <ExcludedTable excluded={plan.excluded} />}
      </Section>
      <BoxesSection {...props} />
      <RuleSection {...props} />
      {remiss.rule && <PartSection {...props} />}
      <ButtonRow>
        <LinkButton href={pathTo('remiss.dates', { remissId: remiss.id })} kind={remiss.rule ? 'primary' : 'secondary'}>
          {texts.next}
        </LinkButton>
        <a href={pathTo('remiss', { remissId: remiss.id })}>{texts.back}</a>
      </ButtonRow>
    </Page>
  );
}
