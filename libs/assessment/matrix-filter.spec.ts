import type { MatrixRow } from './matrix';
import { answerGroup, filteredRows, type MatrixFilter } from './matrix-filter';

const row = (body: string, more: Partial<MatrixRow>): MatrixRow => ({
  recipientId: body,
  body,
  kind: 'nämnd',
  status: 'statement',
  statusText: 'Svar',
  responseId: body,
  answerKind: 'statement',
  stance: 'supports',
  stanceText: 'Tillstyrker',
  basisText: null,
  receivedAt: null,
  late: false,
  preliminary: false,
  recalled: false,
  dissents: 0,
  reservations: 0,
  separateOpinions: 0,
  extendedTo: null,
  questions: [
    { number: 1, state: 'read', preview: null },
    { number: 2, state: 'nothing_to_add', preview: null },
  ],
  beside: 'none',
  viewpoints: 0,
  viewpointsLeft: 0,
  ...more,
});

const ROWS = [
  row('Socialnämnden', { questions: [{ number: 1, state: 'unread', preview: null }], dissents: 1 }),
  row('Energi AB', { kind: 'bolagsstyrelse', late: true, beside: 'unread' }),
  row('Kulturnämnden', {
    stance: null,
    answerKind: 'no_comments',
    questions: [{ number: 1, state: 'none', preview: null }],
  }),
  row('Miljönämnden', {
    stance: null,
    answerKind: null,
    responseId: null,
    questions: [{ number: 1, state: 'none', preview: null }],
  }),
  row('Torshälla', { stance: null, preliminary: true }),
];

describe('a filter of the matrix', () => {
  it.each<[MatrixFilter, string[]]>([
    [{}, ['Socialnämnden', 'Energi AB', 'Kulturnämnden', 'Miljönämnden', 'Torshälla']],
    [{ kind: 'bolagsstyrelse' }, ['Energi AB']],
    [{ group: 'supports' }, ['Socialnämnden', 'Energi AB']],
    [{ group: 'no_comments' }, ['Kulturnämnden']],
    [{ group: 'none' }, ['Miljönämnden']],
    [{ group: 'statement' }, ['Torshälla']],
    [{ question: 1 }, ['Socialnämnden', 'Energi AB', 'Torshälla']],
    [{ question: 2 }, []],
    [{ unread: true }, ['Socialnämnden', 'Energi AB']],
    [{ question: 1, unread: true }, ['Socialnämnden']],
    [{ late: true }, ['Energi AB']],
    [{ dissents: true }, ['Socialnämnden']],
    [{ preliminary: true }, ['Torshälla']],
    [{ kind: 'nämnd', late: true }, []],
  ])('%j', (filter, bodies) => {
    expect(filteredRows(ROWS, filter).map(({ body }) => body)).toEqual(bodies);
  });

  it('knows an opinion without a stance from one with it', () => {
    expect(ROWS.map(answerGroup)).toEqual(['supports', 'supports', 'no_comments', 'none', 'statement']);
  });
});
