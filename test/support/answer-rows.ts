import { answerGroup, hasUnread, type MatrixFilter, type MatrixFound, type MatrixRow } from '@yttra/assessment';
import type { QuestionView, RemissView } from '@yttra/remiss';
import type { ReadRound } from '../../apps/server/pages/read/round/read-round';

/** A remiss and its rows for the specs of the pages: facts only, nothing stored. */
export const REMISS = {
  id: '00000000-0000-4000-8000-000000000001',
  title: 'Riktlinje för kvalitet',
  caseNumber: 'KSKF/2022:195',
  status: 'issued',
} as RemissView;

export const question = (number: number, more: Partial<QuestionView> = {}): QuestionView => ({
  number,
  text: `Vad tycker ni om del ${number}?`,
  help: null,
  type: 'text',
  options: null,
  min: null,
  max: null,
  minLabel: null,
  maxLabel: null,
  ...more,
});

export const row = (body: string, more: Partial<MatrixRow> = {}): MatrixRow => ({
  recipientId: `rid-${body}`,
  body,
  kind: 'nämnd',
  status: 'statement',
  statusText: 'Svar',
  responseId: `svar-${body}`,
  answerKind: 'statement',
  stance: 'supports',
  stanceText: 'Tillstyrker',
  basisText: 'Sammanträde 14 december 2022, § 141',
  receivedAt: new Date('2022-12-15T09:00:00Z'),
  late: false,
  preliminary: false,
  recalled: false,
  dissents: 0,
  reservations: 0,
  separateOpinions: 0,
  extendedTo: null,
  questions: [
    { number: 1, state: 'unread', preview: 'Ja' },
    { number: 2, state: 'read', preview: 'Delvis' },
  ],
  beside: 'none',
  ...more,
});

export const silent = (body: string, statusText = 'Inte kvitterad'): MatrixRow =>
  row(body, {
    status: 'not_acknowledged',
    statusText,
    responseId: null,
    answerKind: null,
    stance: null,
    stanceText: null,
    basisText: null,
    receivedAt: null,
    questions: [
      { number: 1, state: 'none', preview: null },
      { number: 2, state: 'none', preview: null },
    ],
  });

export const round = (rows: MatrixRow[], more: Partial<ReadRound> = {}): ReadRound => ({
  remiss: REMISS,
  questions: [question(1), question(2)],
  rows,
  isOffice: true,
  mayMark: true,
  ...more,
});

/** What rows that hold every body come to, as the database counts it. */
export function foundOf(rows: readonly MatrixRow[], shown: Partial<MatrixFound> = {}, question = 1): MatrixFound {
  const count = (test: (row: MatrixRow) => boolean) => rows.filter(test).length;
  const inState = (...states: string[]) =>
    count((row) => row.questions.some(({ number, state }) => number === question && states.includes(state)));
  const numbers = [...new Set(rows.flatMap(({ questions }) => questions.map(({ number }) => number)))];
  const unreadOn = numbers.map((number) => [number, count((row) => hasUnread(row, number))] as const);
  return {
    totals: {
      bodies: rows.length,
      answered: count(({ responseId }) => responseId !== null),
      unread: count((row) => hasUnread(row)),
      dissents: count(({ dissents }) => dissents > 0),
      preliminary: count(({ preliminary }) => preliminary),
      late: count(({ late }) => late),
      kinds: [...new Set(rows.map(({ kind }) => kind))],
      groups: [...new Set(rows.map(answerGroup))],
    },
    on: {
      written: inState('read', 'unread'),
      nothingToAdd: inState('nothing_to_add'),
      unreadOn: Object.fromEntries(unreadOn.filter(([, times]) => times > 0)),
    },
    found: rows.length,
    page: 1,
    pages: 1,
    rows: [...rows],
    ...shown,
  };
}

/** What a filter leaves of rows: as the pages have it, told without the database. */
export function filteredRows(rows: readonly MatrixRow[], filter: MatrixFilter): MatrixRow[] {
  const { kind, group, question, unread, late, dissents, preliminary } = filter;
  const hasWords = ({ questions }: MatrixRow) =>
    questions.some(({ number, state }) => number === question && (state === 'read' || state === 'unread'));
  return rows.filter(
    (row) =>
      (!kind || row.kind === kind) &&
      (!group || answerGroup(row) === group) &&
      (question === undefined || (unread ? hasUnread(row, question) : hasWords(row))) &&
      (!unread || hasUnread(row, question)) &&
      (!late || row.late) &&
      (!dissents || row.dissents > 0) &&
      (!preliminary || row.preliminary),
  );
}
