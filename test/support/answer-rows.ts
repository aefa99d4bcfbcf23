import type { MatrixRow } from '@yttra/assessment';
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
  viewpoints: 0,
  viewpointsLeft: 0,
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
