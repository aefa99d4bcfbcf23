import { asSent, DISPOSITION_WORDS, isAssessedAnew, type BodyFeedback } from '@yttra/assessment';
import type { Desk } from '@yttra/response';
import { Button, Choice, Details, Form, Hidden, Prose, Section, TextArea } from '../../../ui';
import { AnswerPage, pathTo } from '../frame/answer-page';
import { texts } from './texts.sv';

interface BodyFeedbackPageProps {
  desk: Desk;
  /** Null until something has been sent to the body. */
  feedback: BodyFeedback | null;
}

/** The body's viewpoints as its last letter has them; until the day set it says what remains. */
export function BodyFeedbackPage({ desk, feedback }: BodyFeedbackPageProps) {
  const { remiss, recipient, today } = desk;
  const asked = feedback?.sent.find(({ stage }) => stage === 'before')?.answerBy ?? null;
  const isOpen = asked !== null && today <= asked && (remiss.status === 'issued' || remiss.status === 'closed');
  const viewpoints = feedback ? asSent(feedback, feedback.sent.at(-1)!.assessments).viewpoints : [];
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
                <Since feedback={feedback} letter={viewpoint} />
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
              <Since feedback={feedback} letter={viewpoint} />
              {reply && <p>{texts.youSaid(reply.remains)}</p>}
              {reply?.text && <Prose text={reply.text} />}
              {reply && <Answered feedback={feedback} letter={viewpoint} />}
            </Section>
          );
        })}
    </AnswerPage>
  );
}

/** What the office writes after the letter is not in it, and the body is told so. */
function Since({ feedback, letter }: InLetter) {
  const now = feedback.viewpoints.find(({ id }) => id === letter.id)!;
  return isAssessedAnew(now, letter) ? <p class="y-quiet">{texts.since}</p> : null;
}

/** What the body answered, where the letter after the decision says something else. */
function Answered({ feedback, letter }: InLetter) {
  const asked = feedback.sent.find(({ stage }) => stage === 'before')?.assessments ?? [];
  const answered = asSent(feedback, asked).viewpoints.find(({ id }) => id === letter.id);
  if (!answered || !isAssessedAnew(letter, answered)) return null;
  return (
    <Details summary={texts.answered}>
      <Assessed viewpoint={answered} />
    </Details>
  );
}

interface InLetter {
  feedback: BodyFeedback;
  /** A viewpoint in the words of the last letter. */
  letter: BodyFeedback['viewpoints'][number];
}

function Assessed({ viewpoint }: { viewpoint: BodyFeedback['viewpoints'][number] }) {
  const { text, quote, disposition, reason, changeText } = viewpoint;
  return (
    <>
      <Prose text={quote ?? text} />
      {disposition && (
        <p>
          <strong>{DISPOSITION_WORDS[disposition]}</strong>
        </p>
      )}
      {reason && <Prose text={reason} />}
      {changeText && <Prose text={texts.change(changeText)} />}
    </>
  );
}
