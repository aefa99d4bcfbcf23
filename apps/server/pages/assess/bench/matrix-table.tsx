import type { MarkedRow, ViewpointsOfPlace } from '@yttra/assessment';
import type { QuestionView } from '@yttra/remiss';
import type { ComponentChildren } from 'preact';
import { DataTable, Hush } from '../../../ui';
import { StanceTag } from '../../read/round/answer-marks';
import { besidePath, partPath } from '../addresses';
import type { AssessRound } from '../frame/assess-rounds';
import { withFilter } from '../frame/bench-filter';
import { texts } from './texts.sv';

interface BenchTableProps {
  round: AssessRound;
  rows: readonly MarkedRow[];
  questions: readonly QuestionView[];
  /** What is marked of these bodies, by question. */
  marked: readonly ViewpointsOfPlace[];
}

/**
 * Bodies by questions: what is unread, what has been marked, what lacks its assessment. A cell leads to where it is
 * done.
 */
export function BenchTable({ round, rows, questions, marked: counts }: BenchTableProps) {
  const words = texts.columns;
  const marked = new Map(counts.map((place) => [placeKey(place.recipientId, place.question), place]));
  const hasBeside = rows.some(
    ({ beside, recipientId }) => beside !== 'none' || marked.has(placeKey(recipientId, null)),
  );
  return (
    <DataTable
      caption={texts.caption}
      captionHidden
      columns={[
        { key: 'body', label: words.body },
        { key: 'stance', label: words.stance, plain: true },
        ...questions.map(({ number }) => ({ key: `q${number}`, label: words.question(number) })),
        ...(hasBeside ? [{ key: 'beside', label: words.beside }] : []),
        { key: 'left', label: words.left, numeric: true },
      ]}
      rows={rows.map((row) => ({ key: row.recipientId, cells: cellsOf(round, row, marked) }))}
      empty={texts.noHits}
    />
  );
}

type Counts = Pick<ViewpointsOfPlace, 'all' | 'left'>;

const placeKey = (recipientId: string, question: number | null): string => `${recipientId} ${question}`;

function cellsOf(
  { remiss, filter }: AssessRound,
  row: MarkedRow,
  marked: ReadonlyMap<string, Counts>,
): Record<string, ComponentChildren> {
  const cell = (question: number | null, state: string, href: string) => {
    if (row.responseId === null) return null;
    const counts = marked.get(placeKey(row.recipientId, question));
    const what = wordsOf(state, counts);
    if (what === null)
      return (
        <>
          <span aria-hidden="true">{texts.nothingToAdd}</span>
          <Hush>{texts.nothingToAddAloud}</Hush>
        </>
      );
    return (
      <a href={withFilter(href, filter)} class={state === 'unread' || counts?.left ? 'y-unread' : undefined}>
        <Hush>{texts.cell(row.body, question === null ? texts.beside : texts.fråga(question))}</Hush>
        {what}
      </a>
    );
  };
  const left =
    row.viewpointsLeft +
    row.questions.filter(({ state }) => state === 'unread').length +
    (row.beside === 'unread' ? 1 : 0);
  return {
    body: row.body,
    stance: <StanceTag row={row} />,
    ...Object.fromEntries(
      row.questions.map(({ number, state }) => [
        `q${number}`,
        cell(number, state, partPath(remiss.id, row.recipientId, `answer:${number}`)),
      ]),
    ),
    beside: cell(null, row.beside, besidePath(remiss.id, row.recipientId)),
    left:
      row.responseId === null ? null : left > 0 ? (
        left
      ) : (
        <>
          <span aria-hidden="true">{texts.left.none}</span>
          <Hush>{texts.left.aloud}</Hush>
        </>
      ),
  };
}

/** "2 synpunkter, 1 saknas", "oläst"; null where there is nothing to read and nothing is marked. */
function wordsOf(state: string, counts: Counts | undefined): string | null {
  const said = [
    ...(state === 'unread' ? [texts.unread] : state === 'read' && !counts ? [texts.read] : []),
    ...(counts ? [texts.viewpoints(counts.all)] : []),
    ...(counts && counts.left > 0 ? [texts.lacking(counts.left)] : []),
  ];
  return said.length > 0 ? said.join(', ') : null;
}
