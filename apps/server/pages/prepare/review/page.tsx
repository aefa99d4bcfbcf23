import { Day, Details, Page, Section } from '../../../ui';
import { headingOf, SectionText } from '../../draft-text';
import { MailBlocks } from '../../mail-blocks';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { ApproveSection, AskSection, CommentsSection, FinishSection, WriteSection } from './review-sections';
import { texts } from './texts.sv';
import type { ReviewProps } from './props';

/** The whole draft to read before it goes out, and what colleagues say of it. */
export function ReviewPage(props: ReviewProps) {
  const { remiss, candidates } = props;
  const isOffice = candidates !== null;
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={isOffice ? wayUp(remiss) : undefined} notices={texts.notices}>
      {remiss.status !== 'draft' && <p>{texts.issued}</p>}
      {remiss.status === 'draft' && (
        <>
          <ApproveSection {...props} />
          {isOffice && <AskSection {...props} />}
          <CommentsSection {...props} />
          <Draft {...props} />
          <WriteSection {...props} />
          <FinishSection {...props} />
        </>
      )}
    </Page>
  );
}

function Draft({ remiss, plan, sections, questions, invitation }: ReviewProps) {
  const { parts, nothing } = texts;
  return (
    <>
      <Section title={parts.documents}>
        {sections.length === 0 && <p>{nothing.documents}</p>}
        {sections.length > 0 && (
          <Details summary={texts.readDocument}>
            {sections.map((section) => (
              <Section title={headingOf(section)} level={3}>
                <SectionText section={section} />
              </Section>
            ))}
          </Details>
        )}
      </Section>
      <Section title={parts.questions}>
        {questions.length === 0 && <p>{nothing.questions}</p>}
        {questions.length > 0 && (
          <ol>
            {questions.map(({ text, help }) => (
              <li>
                {text}
                {help && <p class="y-hint">{help}</p>}
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section title={parts.recipients}>
        {plan.recipients.length === 0 ? (
          <p>{nothing.recipients}</p>
        ) : (
          <p>
            {remiss.rule}: {plan.recipients.map(({ body }) => body).join(', ')}
          </p>
        )}
      </Section>
      <Section title={parts.dates}>
        <p>
          {texts.lastDay}: {plan.dueDate ? <Day on={plan.dueDate} /> : texts.noDay}
        </p>
        {plan.warnings.map(({ text }) => (
          <p>{text}</p>
        ))}
      </Section>
      <Section title={parts.letter}>
        {!remiss.letter && <p>{nothing.letter}</p>}
        {invitation && <MailBlocks blocks={invitation.mail.blocks} />}
      </Section>
    </>
  );
}
