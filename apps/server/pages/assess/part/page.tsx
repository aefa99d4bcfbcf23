import {
  isLeftToAssess,
  sentencesOf,
  type MatrixRow,
  type ReadAnswer,
  type ReadPart,
  type RoundBody,
  type Viewpoint,
} from '@yttra/assessment';
import { localDate, pathTo } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import { Button, Form, Hidden, Progress, Section, StatusTag } from '../../../ui';
import { AnswerMarks, StanceTag } from '../../read/round/answer-marks';
import { AnswerText } from '../../read/round/answer-text';
import { partPath } from '../addresses';
import { DispositionTag } from '../bench/viewpoint-table';
import { AssessPage } from '../frame/assess-page';
import type { AssessRound } from '../frame/assess-rounds';
import { firstLine, quotedIn, viewpointsIn } from '../frame/quoted-in';
import { withFilter } from '../frame/bench-filter';
import { SentenceList } from '../frame/sentence-list';
import type { Choices } from '../frame/viewpoint-choices';
import { ViewpointFields } from '../frame/viewpoint-fields';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

export interface PartPageProps extends Choices {
  round: AssessRound;
  answer: ReadAnswer;
  part: ReadPart;
  row: MatrixRow | undefined;
  /** The bodies that one works through, in order. */
  bodies: readonly RoundBody[];
}

/** The form that says that the part has been read: its button stands under the words, in the form that marks them. */
const READING = 'lasning';

/** One part of a body's answer: read here, and marked. */
export function PartPage({ round, answer, part, row, tags, tagPeople, sections, reasons, bodies }: PartPageProps) {
  const { remiss, questions, mayMark } = round;
  const { recipient, response } = answer;
  const path = (rest = '') => withFilter(`${partPath(remiss.id, recipient.id, part.part)}${rest}`, round.filter);
  const marks = mayMark && !part.masked;
  return (
    <AssessPage round={round} title={texts.title(recipient.body, texts.part(part))} notices={texts.notices}>
      {row && (
        <p class="y-tags">
          <StanceTag row={row} />
          <AnswerMarks row={row} />
          {!part.read && <StatusTag tone="info">{texts.unread}</StatusTag>}
        </p>
      )}
      <Asked part={part} questions={questions} />
      {marks ? (
        <Form action={path()} id="markera">
          <Hidden name="svar" value={response!.id} />
          <div class="y-desk">
            <div class="y-desk__read">
              <PartText {...{ round, answer, part }} chooses />
              <ReadSoFar answer={answer} part={part} />
              {!part.read && (
                <Button kind="secondary" form={READING}>
                  {texts.nothingToAssess}
                </Button>
              )}
            </div>
            <Section title={texts.mark.title} id="synpunkt">
              <p class="y-quiet">{part.text ? texts.mark.hint : texts.mark.hintChosen}</p>
              <ViewpointFields viewpoint={null} {...{ sections, tags, tagPeople, reasons }} />
            </Section>
          </div>
        </Form>
      ) : (
        <div class="y-desk__read">
          <PartText {...{ round, answer, part }} />
          <ReadSoFar answer={answer} part={part} />
        </div>
      )}
      {marks && !part.read && (
        <Form action={path('/last')} id={READING}>
          <Hidden name="svar" value={response!.id} />
        </Form>
      )}
      <MarkedHere round={round} viewpoints={viewpointsIn(answer, part)} />
      <LeftOfAnswer round={round} answer={answer} part={part} />
      <MoreParts round={round} answer={answer} part={part} bodies={bodies} />
    </AssessPage>
  );
}

/** What was asked, where something was. */
export function Asked({ part: { question }, questions }: { part: ReadPart; questions: readonly QuestionView[] }) {
  const asked = questions.find(({ number }) => number === question);
  return asked ? <p class="y-question">{asked.text}</p> : null;
}

/** The words of the part, in colour what is quoted. */
export function PartText({
  round,
  answer,
  part,
  current,
  chooses,
}: {
  round: AssessRound;
  answer: ReadAnswer;
  part: ReadPart;
  current?: string;
  chooses?: boolean;
}) {
  const asked = round.questions.find(({ number }) => number === part.question);
  return (
    <div class="y-pane" id="orden" tabIndex={-1} data-keys={round.mayMark ? '' : undefined}>
      {part.masked ? (
        <p>{texts.masked}</p>
      ) : part.text === '' && asked ? (
        <AnswerText question={asked} answer={answer.response?.content.answers[asked.number]} />
      ) : (
        <SentenceList
          round={round}
          text={part.text}
          quotations={quotedIn(answer, part)}
          {...(current ? { current } : {})}
          {...(chooses ? { chooses } : {})}
        />
      )}
    </div>
  );
}

/** How much of the part is quoted, and who has read the rest. */
function ReadSoFar({ answer, part }: { answer: ReadAnswer; part: ReadPart }) {
  const { done, masked, text } = part;
  const sentences = masked ? [] : sentencesOf(text);
  const quotations = quotedIn(answer, part);
  const quoted = sentences.filter(({ from, to }) => quotations.some((one) => one.from < to && one.to > from)).length;
  const day = done && longDay(localDate(done.at));
  return (
    <>
      {quoted > 0 && <Progress label={texts.quoted} value={quoted} max={sentences.length} />}
      {done && day && (quoted === 0 || quoted < sentences.length) && (
        <p class="y-quiet">{quoted > 0 ? texts.restRead(done.by, day) : texts.read(done.by, day)}</p>
      )}
    </>
  );
}

function MarkedHere({ round, viewpoints }: { round: AssessRound; viewpoints: readonly Viewpoint[] }) {
  if (viewpoints.length === 0) return null;
  return (
    <Section title={texts.markedHere}>
      <ul class="y-plain-list">
        {viewpoints.map(({ id, number, text, quote, disposition }) => (
          <li key={id}>
            <a
              href={withFilter(
                pathTo('remiss.viewpoint', { remissId: round.remiss.id, viewpointId: id }),
                round.filter,
              )}
            >
              {number}. {firstLine(text)}
            </a>{' '}
            <DispositionTag disposition={disposition} />
            {quote === null && <span class="y-quiet"> {texts.without}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is missing before the body's answer is done, each with the way to it. */
function LeftOfAnswer({ round, answer, part: here }: Pick<PartPageProps, 'round' | 'answer' | 'part'>) {
  const { remiss, filter } = round;
  const { recipient, parts, viewpoints } = answer;
  const unread = parts.filter(({ part, read }) => !read && part !== here.part);
  const open = viewpoints.filter(isLeftToAssess);
  const isDone = unread.length + open.length === 0;
  // Nothing but what one is reading.
  if (isDone && !here.read) return null;
  return (
    <Section title={texts.left.title}>
      {isDone ? (
        <p>{texts.left.none}</p>
      ) : (
        <ul class="y-links">
          {unread.map((part) => (
            <li key={part.part}>
              <a href={withFilter(partPath(remiss.id, recipient.id, part.part), filter)}>
                {capital(texts.left.unread(texts.part(part)))}
              </a>
            </li>
          ))}
          {open.map(({ id, number, text }) => (
            <li key={id}>
              <a href={withFilter(pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId: id }), filter)}>
                {texts.left.lacking(number, firstLine(text))}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** The part before and after, and the next body: of the question and the bodies that one works through. */
function MoreParts({ round, answer, part, bodies }: Pick<PartPageProps, 'round' | 'answer' | 'part' | 'bodies'>) {
  const { remiss, filter } = round;
  const { recipient, parts: all } = answer;
  const parts = all.filter(({ question }) => filter.question === undefined || question === filter.question);
  const at = parts.findIndex((one) => one.part === part.part);
  const answered = bodies.filter(({ hasAnswered }) => hasAnswered);
  const body = answered[answered.findIndex(({ recipientId }) => recipientId === recipient.id) + 1];
  const [previous, next] = [parts[at - 1], parts[at + 1]];
  return (
    <nav class="y-more" aria-label={texts.nav.label}>
      <ul class="y-inline-list">
        {previous && (
          <li>
            <a href={withFilter(partPath(remiss.id, recipient.id, previous.part), filter)} rel="prev">
              {texts.nav.previous(texts.part(previous))}
            </a>
          </li>
        )}
        {next && (
          <li>
            <a href={withFilter(partPath(remiss.id, recipient.id, next.part), filter)} rel="next">
              {texts.nav.next(texts.part(next))}
            </a>
          </li>
        )}
        {body && (
          <li>
            <a
              href={withFilter(
                pathTo('remiss.assessment.body', { remissId: remiss.id, rid: body.recipientId }),
                filter,
              )}
              rel={next ? undefined : 'next'}
            >
              {texts.nav.nextBody(body.body)}
            </a>
          </li>
        )}
        <li>
          <a href={pathTo('remiss.answers.body', { remissId: remiss.id, rid: recipient.id })}>{texts.whole}</a>
        </li>
      </ul>
    </nav>
  );
}
