import { asSent, isAssessedAnew, takenAwayBetween, viewpointName, type BodyFeedback } from '@yttra/assessment';
import { pathTo, type LocalDate } from '@yttra/platform';
import type { Desk } from '@yttra/response';
import { Button, Details, Form, Notice, Prose, Section } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { Assessed, ReplyFields } from './reply-fields';
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
  // The letter after the decision does not tell of what was taken away before it: what the body was told then stands
  // here still.
  const gone = feedback ? takenAway(feedback) : [];
  return (
    <AnswerPage desk={desk} title={texts.title} notices={texts.notices}>
      {!feedback && <p>{texts.nothing}</p>}
      {feedback && viewpoints.length + gone.length === 0 && <p>{texts.noViewpoints}</p>}
      {asked && <p>{standing({ asked, isOpen, desk, feedback })}</p>}
      {feedback && viewpoints.length > 0 && isOpen && (
        <Form action={pathTo('answer.feedback', { rid: recipient.id })}>
          {viewpoints.map((viewpoint, index) => {
            const reply = feedback.replies.find(({ viewpointId }) => viewpointId === viewpoint.id);
            return (
              <Section key={viewpoint.id} title={viewpointName(viewpoint)}>
                <Assessed viewpoint={viewpoint} />
                <Since feedback={feedback} letter={viewpoint} />
                <ReplyFields index={index} viewpoint={viewpoint} reply={reply} />
              </Section>
            );
          })}
          <Button>{texts.save}</Button>
        </Form>
      )}
      {feedback &&
        !isOpen &&
        [...viewpoints, ...gone].map((viewpoint) => {
          const reply = feedback.replies.find(({ viewpointId }) => viewpointId === viewpoint.id);
          return (
            <Section key={viewpoint.id} title={viewpointName(viewpoint)}>
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

/** How far the matter has come, in a line. */
function standing({ asked, isOpen, desk, feedback }: Standing): string {
  if (isOpen) return texts.asked(asked);
  if (feedback?.sent.some(({ stage }) => stage === 'after')) return texts.settled;
  return desk.remiss.status === 'reported' ? texts.over : texts.past(asked);
}

interface Standing extends BodyFeedbackPageProps {
  asked: LocalDate;
  isOpen: boolean;
}

/** What stood in the letter before the decision, and was taken away before the one after it. */
function takenAway(feedback: BodyFeedback): BodyFeedback['viewpoints'] {
  const [before, after] = (['before', 'after'] as const).map((stage) =>
    feedback.sent.find((one) => one.stage === stage),
  );
  if (!before || !after) return [];
  const ids = new Set(takenAwayBetween(feedback.removed, before, after).map(({ id }) => id));
  return asSent(feedback, before.assessments).viewpoints.filter(({ id }) => ids.has(id));
}

/** What the office writes after the letter is not in it, and the body is told so; also of what it has taken away. */
function Since({ feedback, letter }: InLetter) {
  const now = feedback.viewpoints.find(({ id }) => id === letter.id);
  if (now) return isAssessedAnew(now, letter) ? <p class="y-quiet">{texts.since}</p> : null;
  const { removedAt, removedReason } = feedback.removed.find(({ id }) => id === letter.id)!;
  return <Notice tone="info">{texts.removed(removedAt, removedReason)}</Notice>;
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
