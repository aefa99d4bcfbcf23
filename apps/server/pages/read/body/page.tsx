import { hasUnread, type MatrixRow, type OfficeComment, type Part } from '@yttra/assessment';
import { localDate, pathTo } from '@yttra/platform';
import type { RecipientView } from '@yttra/remiss';
import { reviewOf, type ReceivedResponse, type SecrecyMarking } from '@yttra/response';
import { Button, ButtonRow, Form, Hidden, Notice } from '../../../ui';
import { AnswerMarks } from '../round/answer-marks';
import type { ReadRound } from '../round/read-round';
import { RoundPage } from '../round/round-page';
import { AnswerFacts } from './answer-facts';
import { AnswerFiles, AnswerVersions, type AnswerPlace } from './answer-files';
import { AnswerParts } from './answer-parts';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

export interface BodyPageProps {
  round: ReadRound;
  recipient: RecipientView;
  /** Newest first; masked as this reader may see them. */
  versions: readonly ReceivedResponse[];
  shown: ReceivedResponse | null;
  parts: readonly Part[];
  left: readonly Part[];
  confirmedAt: Date | null;
  comments: readonly OfficeComment[];
}

/** One body's whole answer. */
export function BodyPage({ round, recipient, versions, shown, parts, left, confirmedAt, comments }: BodyPageProps) {
  const { remiss, questions, rows, isOffice, mayMark } = round;
  const at = { remissId: remiss.id, rid: recipient.id };
  const row = rows.find(({ recipientId }) => recipientId === recipient.id);
  const counts = shown !== null && recipient.answer?.responseId === shown.id;
  const marks = mayMark && shown !== null && shown.voided === null;
  return (
    <RoundPage
      remiss={remiss}
      isOffice={isOffice}
      here={null}
      title={texts.title(recipient.body)}
      hasQuestions={questions.length > 0}
      notices={texts.notices}
    >
      {row && counts && (row.late || row.preliminary || row.dissents > 0) && (
        <p class="y-tags">
          <AnswerMarks row={row} />
        </p>
      )}
      {shown === null ? (
        <Notice tone="info">{texts.noAnswer(recipient.statusText)}</Notice>
      ) : (
        <>
          <Notices shown={shown} at={at} confirmedAt={confirmedAt} mayConfirm={round.isOffice && counts} />
          {isOffice && <KeptBack versions={versions} at={at} />}
          <AnswerFacts response={shown} recipient={recipient} versions={versions.length} />
          <AnswerParts
            response={shown}
            questions={questions}
            comments={comments}
            parts={parts}
            left={left}
            markPath={marks ? pathTo('remiss.answers.body.read', at) : null}
          />
          <AnswerFiles response={shown} at={at} />
          <AnswerVersions versions={versions} shown={shown} at={at} />
          {marks && left.length > 0 && (
            <Form action={pathTo('remiss.answers.body.read', at)}>
              <Hidden name="svar" value={shown.id} />
              <ButtonRow>
                <Button kind="primary">{texts.markAll}</Button>
              </ButtonRow>
              <p class="y-quiet">{texts.markAllHint}</p>
            </Form>
          )}
          {parts.length > 0 && left.length === 0 && <p>{texts.allRead}</p>}
        </>
      )}
      <MoreAnswers rows={rows} here={recipient.id} remissId={remiss.id} />
    </RoundPage>
  );
}

function Notices({
  shown,
  at,
  confirmedAt,
  mayConfirm,
}: {
  shown: ReceivedResponse;
  at: AnswerPlace;
  confirmedAt: Date | null;
  mayConfirm: boolean;
}) {
  const { secrecy } = shown.content;
  return (
    <>
      {shown.supersededBy && (
        <Notice tone="warning">
          {texts.notLatest(shown.version)} <a href={pathTo('remiss.answers.body', at)}>{texts.toLatest}</a>
        </Notice>
      )}
      {shown.voided && <Notice tone="warning">{texts.voided(shown.voided.reason ?? '')}</Notice>}
      {shown.recalled && <Notice tone="warning">{texts.recalled}</Notice>}
      {shown.preliminary && (
        <Notice tone="warning">
          <p>{confirmedAt ? texts.confirmed(longDay(localDate(confirmedAt))) : texts.preliminary}</p>
          {mayConfirm && !confirmedAt && (
            <Form action={pathTo('remiss.answers.body.preliminary', at)}>
              <Hidden name="svar" value={shown.id} />
              <Button kind="secondary">{texts.confirm}</Button>
            </Form>
          )}
        </Notice>
      )}
      {secrecy.length > 0 && (
        <Notice tone={shown.masked ? 'info' : 'warning'}>
          <p>{shown.masked ? texts.masked : texts.marked}</p>
          <ul>
            {secrecy.map((marking) => (
              <li key={marking.provision}>{markingWords(marking)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** The office has decided that the answer is not published. */
function KeptBack({ versions, at }: { versions: readonly ReceivedResponse[]; at: AnswerPlace }) {
  const review = reviewOf(versions);
  if (review?.decision !== 'withhold') return null;
  return (
    <Notice tone="info">
      {texts.keptBack(review.reason ?? '')}{' '}
      <a href={pathTo('remiss.publish', { ...at, anchor: 'undantag' })}>{texts.toPublishing}</a>
    </Notice>
  );
}

const markingWords = ({ provision, authority, date }: SecrecyMarking): string =>
  texts.marking(provision, authority, date && longDay(date));

/** The way on: the next body, and the next whose answer is not read to its end. */
function MoreAnswers({ rows, here, remissId }: { rows: readonly MatrixRow[]; here: string; remissId: string }) {
  const answered = rows.filter((row) => row.responseId !== null || row.recipientId === here);
  const at = answered.findIndex(({ recipientId }) => recipientId === here);
  const after = [...answered.slice(at + 1), ...answered.slice(0, Math.max(at, 0))];
  const unread = after.find((row) => hasUnread(row));
  const [previous, next] = [answered[at - 1], answered[at + 1]];
  const link = (row: MatrixRow, words: string) => (
    <li>
      <a href={pathTo('remiss.answers.body', { remissId, rid: row.recipientId })}>{words}</a>
    </li>
  );
  return (
    <nav class="y-more" aria-label={texts.browse}>
      <ul class="y-inline-list">
        {unread && link(unread, texts.next(unread.body))}
        {!answered.some((row) => hasUnread(row)) && <li>{texts.noneLeft}</li>}
        {previous && link(previous, texts.previousBody(previous.body))}
        {next && link(next, texts.nextBody(next.body))}
      </ul>
    </nav>
  );
}
