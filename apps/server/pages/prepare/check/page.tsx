import { sectionText } from '@yttra/bodies';
import { pathTo } from '@yttra/platform';
import type { DocumentTold, RemissPlan, RemissView } from '@yttra/remiss';
import { Button, ButtonRow, Day, Form, Hidden, Notice, Page, Section, SummaryList, TextArea, type SummaryRow } from '../../../ui'; // prettier-ignore
import { wayUp } from '../../way-up';
import { PlanWarnings } from '../dates/plan-warnings';
import { caseOf } from '../frame';
import { texts as copied } from '../copied/texts.sv';
import { registrarsOf } from '../registrars.sv';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

export interface CheckProps {
  remiss: RemissView;
  plan: RemissPlan;
  /** As they stand, the main one first. */
  documents: readonly DocumentTold[];
  questions: number;
}

/** All of a draft on one page, what is missing, and the button. */
export function CheckPage(props: CheckProps) {
  const { remiss, plan } = props;
  const notices = props.documents.flatMap((document) => document.notices);
  const missing = plan.missing.filter(({ field }) => field !== 'approval');
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={wayUp(remiss)} notices={texts.notices}>
      <SummaryList rows={rowsOf(props)} />
      {props.documents.length > 0 && (
        <p>
          <a href={pathTo('remiss.documents.read', { remissId: remiss.id })}>{texts.read}</a>
        </p>
      )}
      {plan.warnings.length + notices.length + remiss.unchecked.length > 0 && (
        <Section title={texts.warnings}>
          {remiss.unchecked.length > 0 && <Notice tone="warning">{copied.notChecked(remiss.unchecked)}</Notice>}
          {notices.map((text) => (
            <Notice tone="warning">{text}</Notice>
          ))}
          <PlanWarnings plan={plan} />
        </Section>
      )}
      {missing.length > 0 ? (
        <Section title={texts.missing} id="saknas">
          <ul>
            {missing.map(({ field, message }) => (
              <li>
                {message} {texts.links[field] && <a href={MENDED[field]!(remiss.id)}>{texts.links[field]}</a>}
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <>
          <Approval remiss={remiss} plan={plan} />
          {plan.missing.length === 0 && <Send remiss={remiss} plan={plan} />}
        </>
      )}
      <p>
        <a href={pathTo('remiss', { remissId: remiss.id })}>{texts.back}</a>
      </p>
    </Page>
  );
}

/** Where what is missing is mended, by its field. */
const MENDED: Readonly<Record<string, (remissId: string) => string>> = {
  documents: (remissId) => pathTo('remiss.documents', { remissId }),
  sendAs: (remissId) => pathTo('remiss.documents', { remissId, anchor: 'spar' }),
  dueDate: (remissId) => pathTo('remiss.dates', { remissId }),
  issueOn: (remissId) => pathTo('remiss.dates', { remissId }),
  rule: (remissId) => pathTo('remiss.recipients', { remissId }),
  audience: (remissId) => pathTo('remiss.facts', { remissId }),
  approval: (remissId) => pathTo('remiss.check', { remissId, anchor: 'godkannande' }),
};

/** Where what will go out is changed. */
type ChangePage =
  `remiss.${'facts' | 'documents' | 'questions' | 'recipients' | 'dates' | 'letter'}` | 'remiss.dates.reminders';

function rowsOf({ remiss, plan, documents, questions }: CheckProps): SummaryRow[] {
  const { terms, subjects } = texts;
  const change = (page: ChangePage, subject: string, anchor?: string) => ({
    href: pathTo(page, { remissId: remiss.id, anchor }),
    subject,
  });
  const { decisionToRemit } = remiss;
  const reminders = plan.mails.filter(({ kind }) => kind === 'reminder').length;
  const byMail = plan.recipients.filter(({ email }) => email).length;
  const toRegistrars = plan.mails.filter(({ kind }) => kind === 'registrar').flatMap(({ to }) => to).length;
  const bodies = plan.recipients.filter(({ registrarEmail }) => registrarEmail).length;
  const registrars = registrarsOf({ own: toRegistrars > bodies, bodies });
  return [
    { term: terms.title, value: remiss.title, change: change('remiss.facts', subjects.facts) },
    { term: terms.caseNumber, value: remiss.caseNumber },
    {
      term: terms.document,
      value: documents.map(howItGoes).join(', ') || texts.none,
      change: change('remiss.documents', subjects.documents),
    },
    {
      term: terms.decision,
      value: decisionToRemit
        ? [
            decisionToRemit.body,
            decisionToRemit.section && sectionText(decisionToRemit.section),
            decisionToRemit.date && longDay(decisionToRemit.date),
          ]
            .filter(Boolean)
            .join(', ')
        : texts.notStated,
      change: change('remiss.documents', subjects.decision, 'beslut'),
    },
    {
      term: terms.questions,
      value: questions > 0 ? texts.questions(questions) : texts.freeText,
      change: change('remiss.questions', subjects.questions),
    },
    {
      term: terms.recipients,
      value: remiss.rule ? texts.recipients(remiss.rule, plan.recipients.length) : texts.none,
      change: change('remiss.recipients', subjects.recipients),
    },
    { term: terms.issueOn, value: remiss.issueOn ? <Day on={plan.issueOn} /> : texts.now },
    {
      term: terms.dueDate,
      value: plan.dueDate ? <Day on={plan.dueDate} /> : texts.none,
      change: change('remiss.dates', subjects.dates),
    },
    {
      term: terms.reminders,
      value: plan.dueDate ? texts.reminders(reminders) : texts.noDay,
      change: change('remiss.dates.reminders', subjects.reminders),
    },
    {
      term: terms.letter,
      value: remiss.letter ? texts.ownLetter : texts.standardLetter,
      change: change('remiss.letter', subjects.letter),
    },
    {
      term: terms.others,
      value: remiss.openToOthers ? texts.yes : texts.no,
      change: change('remiss.facts', subjects.others),
    },
    { term: terms.mails, value: texts.mails(byMail, plan.recipients.length - byMail, registrars) },
  ];
}

const howItGoes = ({ title, traces, sendAs }: DocumentTold): string =>
  traces && sendAs ? `${title} (${texts.sendAs[sendAs](traces)})` : title;

type SendProps = Pick<CheckProps, 'remiss' | 'plan'>;

function Approval({ remiss, plan }: SendProps) {
  const { approval } = texts;
  const { stands, reason } = plan.approval;
  if (stands === 'not_needed') return null;
  const says = { not_asked: approval.needed, asked: approval.asked, approved: approval.approved, fallen: approval.fallen, returned: approval.returned }[stands]; // prettier-ignore
  return (
    <Section title={approval.title} id="godkannande">
      <Notice tone={stands === 'approved' ? 'success' : stands === 'returned' ? 'warning' : 'info'}>
        <p>{says}</p>
        {stands === 'returned' && reason && <p class="y-kept-lines">”{reason}”</p>}
      </Notice>
      {stands !== 'approved' && stands !== 'asked' && (
        <Form action={pathTo('remiss.check.approval', { remissId: remiss.id })}>
          <TextArea name="message" label={approval.message.label} rows={3} optional />
          <Button>{approval.ask}</Button>
        </Form>
      )}
    </Section>
  );
}

function Send({ remiss, plan }: SendProps) {
  const { send } = texts;
  const count = plan.recipients.length;
  const isWaiting = remiss.status === 'scheduled';
  const chosen = remiss.issueOn !== null && remiss.issueOn === plan.issueOn && plan.issueOn > plan.today;
  return (
    <Section title={send.title}>
      <p>{isWaiting ? send.waiting(plan.issueOn) : send.lead}</p>
      <Form action={pathTo('remiss.check', { remissId: remiss.id })}>
        <Hidden name="version" value={remiss.version} />
        <ButtonRow>
          {chosen && !isWaiting && (
            <Button name="when" value="day">
              {send.later(plan.issueOn)}
            </Button>
          )}
          <Button kind={chosen || isWaiting ? 'secondary' : 'primary'} name="when" value="now">
            {chosen || isWaiting ? send.nowAnyway(count) : send.now(count)}
          </Button>
          {isWaiting && (
            <Button kind="secondary" name="when" value="never">
              {send.back}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Section>
  );
}
