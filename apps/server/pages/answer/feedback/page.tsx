import { DISPOSITION_WORDS, type BodyFeedback } from '@yttra/assessment';
import type { Desk } from '@yttra/response';
import { Button, Choice, Form, Hidden, Prose, Section, TextArea } from '../../../ui';
import { AnswerPage, pathTo } from '../frame/answer-page';
import { texts } from './texts.sv';

interface BodyFeedbackPageProps {
  desk: Desk;
  /** Null until something has been sent to the body. */
  feedback: BodyFeedback | null;
}

/** The body's viewpoints as they were assessed; until the day set it says what remains. */
export function BodyFeedbackPage({ desk, feedback }: BodyFeedbackPageProps) {
  const { remiss, recipient, today } = desk;
  const asked = feedback?.sent.find(({ stage }) => stage === 'before')?.answerBy ?? null;
  const isOpen = asked !== null && today <= asked && (remiss.status === 'issued' || remiss.status === 'closed');
  const viewpoints = feedback?.viewpoints ?? [];
  return (
    <AnswerPage desk={desk} title={texts.title} notices={texts.notices}>
      {!feedback && <p>{texts.nothing}</p>}
      {feedback && viewpoints.length === 0 && <p>{texts.noViewpoints}</p>}
      {asked && <p>{isOpen ? texts.asked(asked) : remiss.status === 'reported' ? texts.over : texts.past(asked)}</p>}
      {feedback && viewpoints.length > 0 && isOpen && (
        <Form action={pathTo(recipient.id, 'aterkoppling')}>
          {viewpoints.map((viewpoint, index) => {
            const reply = feedback.replies.find(({ viewpointId }) => viewpointId === viewpoint.id);
            const { number } = viewpoint;
            return (
              <Section key={viewpoint.id} title={texts.viewpoint(number)}>
                <Assessed viewpoint={viewpoint} />
                <Hidden name={`replies[${index}].viewpointId`} value={viewpoint.id} />
                <Choice
                  name={`replies[${index}].remains`}
                  legend={texts.says(number)}
                  value={reply && (reply.remains ? 'ja' : 'nej')}
                  options={[
                    { value: 'nej', label: texts.content },
                    { value: 'ja', label: texts.remains },
                  ]}
                />
                <TextArea
                  name={`replies[${index}].text`}
                  label={texts.text(number)}
                  hint={texts.textHint}
                  value={reply?.text}
                  rows={4}
                />
              </Section>
            );
          })}
          <Button>{texts.save}</Button>
        </Form>
      )}
      {feedback &&
        !isOpen &&
        viewpoints.map((viewpoint) => {
          const reply = feedback.replies.find(({ viewpointId }) => viewpointId === viewpoint.id);
          return (
            <Section key={viewpoint.id} title={texts.viewpoint(viewpoint.number)}>
              <Assessed viewpoint={viewpoint} />
              {reply && <p>{texts.youSaid(reply.remains)}</p>}
              {reply?.text && <Prose text={reply.text} />}
            </Section>
          );
        })}
    </AnswerPage>
  );
}

function Assessed({ viewpoint }: { viewpoint: BodyFeedback['viewpoints'][number] }) {
  const { text, quote, disposition, reason } = viewpoint;
  return (
    <>
      <Prose text={quote ?? text} />
      {disposition && (
        <p>
          <strong>{DISPOSITION_WORDS[disposition]}</strong>
        </p>
      )}
      {reason && <Prose text={reason} />}
    </>
  );
}
