import type { OfficeComment, Part } from '@yttra/assessment';
import type { QuestionView } from '@yttra/remiss';
import { RESERVATION_WORDS, type ReceivedResponse, type Reservation, type ResponseContent } from '@yttra/response';
import { Button, Form, Hidden, Hush, Prose, StatusTag } from '../../../ui';
import { AnswerText } from '../round/answer-text';
import { texts as roundTexts } from '../round/texts.sv';
import { texts } from './texts.sv';

export interface PartsProps {
  response: ReceivedResponse;
  questions: readonly QuestionView[];
  comments: readonly OfficeComment[];
  /** Parts that say something, and those of them that nobody has read. */
  parts: readonly Part[];
  left: readonly Part[];
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
            <PartState {...props} part={`answer:${question.number}`} name={roundTexts.question(question.number)} />
            <AnswerText question={question} answer={content.answers[question.number]} />
            <Comments comments={comments} question={question.number} responseId={response.id} />
          </section>
        ))}
      {hasBeside(content) && (
        <div id="ovrigt" class="y-part">
          <Beside {...props} />
        </div>
      )}
    </>
  );
}

const hasBeside = ({ text, reason, sectionComments, reservations }: ResponseContent): boolean =>
  Boolean(text?.trim() || reason?.trim()) || sectionComments.length > 0 || reservations.length > 0;

function Beside(props: PartsProps) {
  const { text, reason, sectionComments, reservations } = props.response.content;
  const heading = props.questions.length > 0 ? texts.text : texts.wholeText;
  return (
    <>
      {text?.trim() && (
        <section>
          <h2>{heading}</h2>
          <PartState {...props} part="text" name={heading} />
          <Prose text={text} />
        </section>
      )}
      {reason?.trim() && (
        <section>
          <h2>{texts.reason}</h2>
          <PartState {...props} part="reason" name={texts.reason} />
          <Prose text={reason} />
        </section>
      )}
      {sectionComments.length > 0 && (
        <section>
          <h2>{texts.sections}</h2>
          {sectionComments.map((comment, index) => (
            <section key={index} id={anchorOf(`section:${index + 1}`)}>
              <h3>{comment.section}</h3>
              <PartState {...props} part={`section:${index + 1}`} name={comment.section} />
              <Prose text={comment.text} />
            </section>
          ))}
        </section>
      )}
      {reservations.length > 0 && (
        <section id="reservationer">
          <h2>{texts.reservations}</h2>
          <p class="y-quiet">{texts.reservationsWhose}</p>
          {reservations.map((reservation, index) => (
            <section key={index} id={anchorOf(`reservation:${index + 1}`)} class="y-dissent">
              <h3>{dissentHeading(reservation)}</h3>
              <PartState {...props} part={`reservation:${index + 1}`} name={dissentHeading(reservation)} />
              <Prose text={reservation.text} />
            </section>
          ))}
        </section>
      )}
    </>
  );
}

const dissentHeading = ({ type, by }: Reservation): string =>
  RESERVATION_WORDS[type] +
  (by.length > 0 ? `: ${by.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', ')}` : '');

const ANCHORS: Readonly<Record<string, string>> = { answer: 'fraga', section: 'avsnitt', reservation: 'reservation' };

/** Where a part stands on the page. */
export function anchorOf(part: Part): string {
  const [kind, number] = part.split(':') as [string, string?];
  return number === undefined ? 'ovrigt' : `${ANCHORS[kind]}-${number}`;
}

/** Read or not, and for those who may: the way to say so. */
function PartState({ response, parts, left, markPath, part, name }: PartsProps & { part: Part; name: string }) {
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

/**
 * What the office says of this answer to the question. Its comment on all answers stands on the question's own page.
 */
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
