import { BESIDE_THE_QUESTIONS, type OfficeComment } from '@yttra/assessment';
import type { QuestionView } from '@yttra/remiss';
import { RESERVATION_WORDS, type ReceivedResponse, type ResponseContent } from '@yttra/response';
import { Button, Form, Hidden, Hush, Prose, StatusTag } from '../../../ui';
import { AnswerText } from '../round/answer-text';
import { texts as roundTexts } from '../round/texts.sv';
import { texts } from './texts.sv';

export interface PartsProps {
  response: ReceivedResponse;
  questions: readonly QuestionView[];
  comments: readonly OfficeComment[];
  /** Parts with words in them, and those of them that nobody has read. */
  parts: readonly number[];
  left: readonly number[];
  /** Where parts are marked as read; null for one who may not. */
  markPath: string | null;
}

/** The answer whole: each question, then what stands beside them, unedited. */
export function AnswerParts(props: PartsProps) {
  const { response, questions, comments } = props;
  const { content } = response;
  return (
    <>
      {response.kind === 'statement' &&
        questions.map((question) => (
          <section key={question.number} id={`fraga-${question.number}`} class="y-part">
            <h2>
              {roundTexts.question(question.number)}. {question.text}
            </h2>
            <PartState {...props} part={question.number} name={roundTexts.question(question.number)} />
            <AnswerText question={question} answer={content.answers[question.number]} />
            <Comments comments={comments} question={question.number} responseId={response.id} />
          </section>
        ))}
      {hasBeside(content) && (
        <div id="ovrigt" class="y-part">
          <Beside content={content} hasQuestions={questions.length > 0} />
          <PartState {...props} part={BESIDE_THE_QUESTIONS} name={texts.text} />
        </div>
      )}
    </>
  );
}

const hasBeside = ({ text, reason, sectionComments, reservations }: ResponseContent): boolean =>
  Boolean(text?.trim() || reason?.trim()) || sectionComments.length > 0 || reservations.length > 0;

function Beside({ content, hasQuestions }: { content: ResponseContent; hasQuestions: boolean }) {
  const { text, reason, sectionComments, reservations } = content;
  return (
    <>
      {text?.trim() && (
        <section>
          <h2>{hasQuestions ? texts.text : texts.wholeText}</h2>
          <Prose text={text} />
        </section>
      )}
      {reason?.trim() && (
        <section>
          <h2>{texts.reason}</h2>
          <Prose text={reason} />
        </section>
      )}
      {sectionComments.length > 0 && (
        <section>
          <h2>{texts.sections}</h2>
          {sectionComments.map((comment, index) => (
            <section key={index} id={`avsnitt-${index + 1}`}>
              <h3>{comment.section}</h3>
              <Prose text={comment.text} />
            </section>
          ))}
        </section>
      )}
      {reservations.length > 0 && (
        <section id="reservationer">
          <h2>{texts.reservations}</h2>
          <p class="y-quiet">{texts.reservationsWhose}</p>
          {reservations.map(({ type, by, text: words }, index) => (
            <section key={index} id={`reservation-${index + 1}`} class="y-dissent">
              <h3>
                {RESERVATION_WORDS[type]}
                {by.length > 0 && `: ${by.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', ')}`}
              </h3>
              <Prose text={words} />
            </section>
          ))}
        </section>
      )}
    </>
  );
}

/** Read or not, and for those who may: the way to say so. */
function PartState({ response, parts, left, markPath, part, name }: PartsProps & { part: number; name: string }) {
  if (!parts.includes(part)) return null;
  if (!left.includes(part)) return <p class="y-quiet">{texts.read}</p>;
  return (
    <div class="y-part__state">
      <StatusTag tone="info">{texts.unread}</StatusTag>
      {markPath && (
        <Form action={markPath}>
          <Hidden name="svar" value={response.id} />
          <Hidden name="del" value={String(part)} />
          <Button kind="tertiary">
            {texts.markPart}
            <Hush>{texts.markPartWhat(name)}</Hush>
          </Button>
        </Form>
      )}
    </div>
  );
}

/** What the office says of this answer to the question. Its comment on all answers stands on the question's own page. */
function Comments({
  comments,
  question,
  responseId,
}: Pick<PartsProps, 'comments'> & { question: number; responseId: string }) {
  const own = comments.filter((comment) => comment.question === question && comment.responseId === responseId);
  return (
    <>
      {own.map(({ text }) => (
        <aside key={text} class="y-comment">
          <h3>{texts.officeComment}</h3>
          <Prose text={text} />
        </aside>
      ))}
    </>
  );
}
