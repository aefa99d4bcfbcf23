import type { MatrixRow } from '@yttra/assessment';
import { localDate, pathTo } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import type { ComponentChildren } from 'preact';
import { DataTable, Hush } from '../../../ui';
import { useField } from '../../../http/request-context';
import { AnswerMarks, StanceTag } from '../round/answer-marks';
import { texts } from './texts.sv';
import { shortDay } from '../../../ui/days';
import { Kept } from '../../../ui/kept';

interface RowsProps {
  remissId: string;
  rows: readonly MatrixRow[];
  questions: readonly QuestionView[];
  /** Answers can be chosen, to be marked as read or compared. */
  chooses: boolean;
}

/** The first that can be chosen: where one is led who has chosen none. */
const firstChoice = (rows: readonly MatrixRow[]): MatrixRow | undefined =>
  rows.find(({ responseId }) => responseId !== null);

const linkTo = (remissId: string, { recipientId }: MatrixRow, anchor?: string): string =>
  pathTo('remiss.answers.body', { remissId, rid: recipientId, anchor });

/** The matrix: a body a row, a question a column. In a narrow window each row becomes a list of its own. */
export function MatrixTable({ remissId, rows, questions, chooses }: RowsProps) {
  const words = texts.columns;
  const first = firstChoice(rows);
  const hasBeside = rows.some(({ beside }) => beside !== 'none');
  const columns = [
    { key: 'body', label: words.body },
    { key: 'stance', label: words.stance, plain: true },
    ...questions.map(({ number }) => ({
      key: `q${number}`,
      label: words.question(number),
      href: pathTo('remiss.answers.question', { remissId, number }),
    })),
    ...(hasBeside ? [{ key: 'beside', label: words.beside }] : []),
    { key: 'received', label: words.received },
    { key: 'basis', label: words.basis },
  ];
  return (
    <DataTable
      caption={texts.caption}
      captionHidden
      columns={columns}
      rows={rows.map((row) => ({ key: row.recipientId, cells: cellsOf(remissId, row, chooses, first) }))}
      empty={texts.noHits}
    />
  );
}

function cellsOf(
  remissId: string,
  row: MatrixRow,
  chooses: boolean,
  first: MatrixRow | undefined,
): Record<string, ComponentChildren> {
  const cell = (
    state: MatrixRow['questions'][number]['state'],
    column: string,
    part: string,
    preview: string | null,
  ) =>
    state === 'none' ? (
      row.responseId && texts.states.none
    ) : (
      <a
        href={linkTo(remissId, row, part)}
        class={[state === 'unread' && 'y-unread', preview && 'y-preview'].filter(Boolean).join(' ') || undefined}
      >
        <Hush>
          {texts.cell(row.body, column)}
          {preview && texts.before(texts.states[state])}
        </Hush>
        {preview ?? texts.states[state]}
      </a>
    );
  return {
    body: (
      <span class="y-chosen-name">
        {chooses && <ChooseAnswer row={row} first={row === first} />}
        <a href={linkTo(remissId, row)}>{row.body}</a>
      </span>
    ),
    stance: (
      <span class="y-tags y-tags--stacked">
        <StanceTag row={row} />
        <Marks row={row} />
      </span>
    ),
    ...Object.fromEntries(
      row.questions.map(({ number, state, preview }) => [
        `q${number}`,
        cell(state, texts.fråga(number), `fraga-${number}`, preview),
      ]),
    ),
    beside: cell(row.beside, texts.beside, 'ovrigt', null),
    basis: row.basisText && (
      <span class="y-basis">
        <Kept text={row.basisText} />
      </span>
    ),
    received: row.receivedAt && shortDay(localDate(row.receivedAt)),
  };
}

/** One body an item, with what is unread in words. */
export function AnswerList({ remissId, rows, chooses }: RowsProps) {
  if (rows.length === 0) return <p>{texts.noHits}</p>;
  const first = firstChoice(rows);
  return (
    <ul class="y-answers">
      {rows.map((row) => (
        <li key={row.recipientId}>
          <div class="y-chosen-name">
            {chooses && <ChooseAnswer row={row} first={row === first} />}
            <h2 class="y-answers__body">
              <a href={linkTo(remissId, row)}>{row.body}</a>
            </h2>
          </div>
          <p class="y-tags">
            <StanceTag row={row} />
            <Marks row={row} />
          </p>
          {row.responseId && (
            <>
              <p>
                <Kept
                  text={[row.basisText, row.receivedAt && shortDay(localDate(row.receivedAt))]
                    .filter(Boolean)
                    .join(' · ')}
                />
              </p>
              <p>{unreadWords(row)}</p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Marks({ row }: { row: MatrixRow }) {
  return (
    <>
      <AnswerMarks row={row} />
      {row.extendedTo && row.responseId && <span>{texts.extendedTo(shortDay(row.extendedTo))}</span>}
    </>
  );
}

/** Nothing to choose where there is no answer. */
function ChooseAnswer({ row, first }: { row: MatrixRow; first: boolean }) {
  const { error } = useField('svar');
  if (!row.responseId) return null;
  return (
    <label class="y-choose">
      <input
        type="checkbox"
        name="svar"
        value={row.responseId}
        id={first ? 'svar' : undefined}
        aria-describedby={first && error ? 'svar-error' : undefined}
      />
      <Hush>{texts.choose(row.body)}</Hush>
    </label>
  );
}

/** "Oläst: fråga 1, fråga 3, övrigt" */
export function unreadWords({ questions, beside }: MatrixRow): string {
  const parts = [
    ...questions.flatMap(({ number, state }) => (state === 'unread' ? [texts.fråga(number)] : [])),
    ...(beside === 'unread' ? [texts.beside] : []),
  ];
  return parts.length > 0 ? texts.unreadParts(parts) : texts.allRead;
}
