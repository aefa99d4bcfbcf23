import type { LeftToDo, ViewpointSketch } from '@yttra/assessment';
import {
  benchFilterOf,
  benchQuery,
  besideIn,
  filteredBodies,
  filteredLeft,
  filteredViewpoints,
  withFilter,
} from './bench-filter';

const viewpoint = (id: string, recipientId: string, given: Partial<ViewpointSketch> = {}) =>
  ({
    id,
    recipientId,
    question: 3,
    disposition: null,
    left: given.disposition === undefined,
    tags: [],
    ...given,
  }) as unknown as ViewpointSketch;
const unread = (recipientId: string, question: number): LeftToDo => ({ what: 'unread', recipientId, question });

const viewpoints = [
  viewpoint('a', 'Social', { tags: ['kostnad'] }),
  viewpoint('b', 'Social', { question: 1, disposition: 'not_met', tags: ['ansvar', 'kostnad'] }),
  viewpoint('c', 'Kultur', { question: null, disposition: 'met' }),
];
const round = {
  bodies: ['Kultur', 'Miljö', 'Social'].map((body) => ({ recipientId: body, body, hasAnswered: true })),
  left: [unread('Miljö', 1), unread('Miljö', 3), { what: 'viewpoint' as const, ...viewpoints[0]! }],
};

it.each([
  ['', ['a', 'b', 'c'], ['Kultur', 'Miljö', 'Social']],
  ['fraga=3', ['a'], ['Miljö', 'Social']],
  ['fraga=2', [], []],
  ['bedomning=saknas', ['a'], ['Miljö', 'Social']],
  ['bedomning=tillgodoses', ['c'], ['Kultur']],
  ['bedomning=inte', ['b'], ['Social']],
  ['tagg=kostnad', ['a', 'b'], ['Social']],
  ['fraga=1&tagg=kostnad', ['b'], ['Social']],
])('?%s leaves the viewpoints %j and the bodies %j', (asked, left, bodies) => {
  const filter = benchFilterOf(Object.fromEntries(new URLSearchParams(asked)));
  const found = filteredViewpoints(viewpoints, filter);
  expect(found.map(({ id }) => id)).toEqual(left);
  expect(filteredBodies(round, found, filter).map(({ recipientId }) => recipientId)).toEqual(bodies);
  expect(benchQuery(filter)).toBe(asked);
});

it('leaves what has the words, and what is asked of the person', () => {
  const found = (withWords: string[] | null, mine: string[] | null) =>
    filteredViewpoints(
      viewpoints,
      {},
      { withWords: withWords && new Set(withWords), withReason: mine && new Set(mine) },
    );
  expect(found(['a'], null).map(({ id }) => id)).toEqual(['a']);
  expect(found(null, ['b']).map(({ id }) => id)).toEqual(['b']);
  expect(found(['a'], ['b'])).toEqual([]);
});

it.each(['hos=mig', 'hos=svar'])('keeps ?%s', (asked) => {
  expect(benchQuery(benchFilterOf(Object.fromEntries(new URLSearchParams(asked))))).toBe(asked);
});

it.each([
  ['', ['Miljö 1', 'Miljö 3', 'Social 3']],
  ['fraga=3', ['Miljö 3', 'Social 3']],
  ['fraga=2', []],
  ['bedomning=saknas', ['Miljö 1', 'Miljö 3', 'Social 3']],
  ['bedomning=tillgodoses', []],
  ['tagg=kostnad', ['Social 3']],
  ['fraga=1&tagg=kostnad', []],
])('?%s leaves %j to do', (asked, left) => {
  const filter = benchFilterOf(Object.fromEntries(new URLSearchParams(asked)));
  const ahead = filteredLeft(round.left, filter);
  expect(ahead.map(({ recipientId, question }) => `${recipientId} ${question}`)).toEqual(left);
});

it('leads from one to the next of those that are left, also from one that is not among them', () => {
  const found = [2, 5, 9].map((number) => viewpoint(`n${number}`, 'Social', { number }));
  const beside = (number: number) => Object.values(besideIn(found, number)).map((one) => one?.number ?? null);
  expect([2, 4, 5, 9].map(beside)).toEqual([
    [null, 5],
    [2, 5],
    [2, 9],
    [5, null],
  ]);
});

it('stands in an address before its anchor', () => {
  expect(withFilter('/a/b#orden', { tag: 'å, ä' })).toBe('/a/b?tagg=%C3%A5%2C+%C3%A4#orden');
  expect(withFilter('/a/b#orden', {})).toBe('/a/b#orden');
});

it('leaves out what it does not understand', () => {
  expect(benchQuery(benchFilterOf({ fraga: '0', bedomning: 'kanske', tagg: ['a', 'b'] }))).toBe('');
});
