import {
  asSent,
  countsInWords,
  DISPOSITION_WORDS,
  isAssessedAnew,
  mayReply,
  type BodyFeedback,
  type FeedbackReply,
  type FeedbackStage,
  viewpointName,
} from '@yttra/assessment';
import type { LocalDate } from '@yttra/platform';
import { pathTo } from '@yttra/platform';
import type { LetterView, RemissView } from '@yttra/remiss';
import { Button, DateInput, Details, Form, Hidden, Hush, Page, Prose, Section } from '../../../ui';
import { LettersSection } from '../../prepare/sent/letters-section';
import { wayUp } from '../../way-up';
import { texts } from './texts.sv';

interface FeedbackPageProps {
  remiss: RemissView;
  /** What can be sent now; null for nothing. */
  stage: FeedbackStage | null;
  bodies: readonly BodyFeedback[];
  /** What is to be posted, or has been, to bodies without an address. */
  letters: readonly LetterView[];
  today: LocalDate;
}

/** The assessment on its way back to the bodies: every letter as it is, before it is sent. */
export function FeedbackPage({ remiss, stage, bodies, letters, today }: FeedbackPageProps) {
  const due = bodies.filter(
    (letter) => !letter.sent.some((one) => one.stage === stage) && (stage === 'after' || mayReply(letter)),
  );
  const at = { remissId: remiss.id };
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)} notices={texts.notices}>
      <p>{stage ? texts.intro[stage] : texts.notNow}</p>
      {!stage && remiss.status === 'reported' && (
        <p>
          <a href={pathTo('remiss.decision', at)}>{texts.toDecision}</a>
        </p>
      )}
      {bodies.length === 0 && <p>{texts.none}</p>}
      {stage && due.length > 0 && (
        <Form action={pathTo('remiss.feedback', at)}>
          <Hidden name="stage" value={stage} />
          {stage === 'before' && <DateInput name="answerBy" legend={texts.answerBy} />}
          <p class="y-hint">{texts.once}</p>
          <Button>{texts.send[stage]}</Button>
        </Form>
      )}
      <LettersSection remissId={remiss.id} letters={letters} today={today} back="aterkoppling" />
      {bodies.length > 0 && (
        <Section title={texts.letters}>
          {bodies.map((letter) => (
            <Letter key={letter.recipientId} letter={letter} posted={letters} isOpen={stage === 'before'} />
          ))}
        </Section>
      )}
    </Page>
  );
}

interface LetterProps {
  letter: BodyFeedback;
  posted: readonly LetterView[];
  /** The remiss is not reported: what a body says still counts. */
  isOpen: boolean;
}

function Letter({ letter, posted, isOpen }: LetterProps) {
  const { body, viewpoints, sent, replies, leftOut, recipientId } = letter;
  const byPost = (stage: FeedbackStage) =>
    posted.find((one) => one.recipientId === recipientId && one.kind === `feedback_${stage}`);
  const assessed = countsInWords(letter);
  return (
    <Section level={3} title={body}>
      {assessed.length > 0 && <p>{assessed.join(', ')}</p>}
      {leftOut && <p class="y-quiet">{texts.leftOut}</p>}
      {sent.map(({ stage, sentAt, answerBy }) => {
        const letterByPost = byPost(stage);
        return (
          <p key={stage} class="y-quiet">
            {letterByPost ? texts.posted[stage](letterByPost.sentOn, answerBy) : texts.sent[stage](sentAt, answerBy)}
          </p>
        );
      })}
      {viewpoints.length > 0 && (
        <Details summary={texts.count(viewpoints.length)}>
          {viewpoints.map((viewpoint) => {
            const { id, text } = viewpoint;
            const reply = replies.find(({ viewpointId }) => viewpointId === id);
            return (
              <Section key={id} level={4} title={viewpointName(viewpoint)}>
                <Prose text={text} />
                <Assessment viewpoint={viewpoint} />
                <InLetter letter={letter} viewpoint={viewpoint} />
                <Reply reply={reply} />
              </Section>
            );
          })}
        </Details>
      )}
      {letter.removed.map((viewpoint) => (
        <Section key={viewpoint.id} level={4} title={viewpointName(viewpoint)}>
          <p class="y-quiet">{texts.removed(viewpoint.removedAt, viewpoint.removedReason)}</p>
          <Prose text={viewpoint.text} />
          <Reply reply={replies.find(({ viewpointId }) => viewpointId === viewpoint.id)} />
        </Section>
      ))}
      {isOpen && sent.some(({ stage }) => stage === 'before') && replies.every(({ channel }) => channel !== null) && (
        <p>
          <a href={pathTo('registrar.feedback', { rid: recipientId })}>
            {texts.register}
            <Hush>{texts.registerOf(body)}</Hush>
          </a>
        </p>
      )}
    </Section>
  );
}

/** What the body says of it, with how it came where somebody else has written it in. */
function Reply({ reply }: { reply: FeedbackReply | undefined }) {
  if (!reply) return null;
  const { remains, text, channel, arrivedOn } = reply;
  return (
    <>
      <p>{remains ? texts.remains : texts.content}</p>
      {text && <Prose text={text} />}
      {channel && <p class="y-quiet">{texts.cameBy(channel, arrivedOn!)}</p>}
    </>
  );
}

/** What stood in the body's last letter, where that is something else than what stands now. */
function InLetter({ letter, viewpoint }: { letter: BodyFeedback; viewpoint: Viewpoint }) {
  const last = letter.sent.at(-1);
  if (!last) return null;
  const sent = asSent(letter, last.assessments).viewpoints.find(({ id }) => id === viewpoint.id);
  if (!sent) return <p class="y-quiet">{texts.notInLetter}</p>;
  if (!isAssessedAnew(viewpoint, sent)) return null;
  return (
    <>
      <p class="y-quiet">{texts.inLetter}</p>
      <Assessment viewpoint={sent} />
    </>
  );
}

type Viewpoint = BodyFeedback['viewpoints'][number];

function Assessment({ viewpoint: { disposition, reason, changeText } }: { viewpoint: Viewpoint }) {
  return (
    <>
      <p>
        <strong>{disposition ? DISPOSITION_WORDS[disposition] : texts.notAssessed}</strong>
      </p>
      {reason && <Prose text={reason} />}
      {changeText && <Prose text={texts.change(changeText)} />}
    </>
  );
}
