import type { LeftToDo, ViewpointOutline } from '@yttra/assessment';
import { benchFilterOf, benchQuery, filteredBodies, filteredViewpoints } from './bench-filter';

const viewpoint = (id: string, recipientId: string, given: Partial<ViewpointOutline> = {}) =>
  ({
    id,
    recipientId,
    question: 3,
    disposition: null,
    left: given.disposition === undefined,
    tags: [],
    ...given,
  }) as unknown as ViewpointOutline;
const unread = (recipientId: string, question: number): LeftToDo => ({ what: 'unread', recipientId, question });

const viewpoints = [
  viewpoint('a', 'Social', { tags: ['kostnad'] }),
  viewpoint('b', 'Social', { question: 1, disposition: 'not_met', tags: ['ansvar', 'kostnad'] }),
  viewpoint('c', 'Kultur', { question: null, disposition: 'met' }),
];
const round = {
  bodies: ['Kultur', 'Miljö', 'Social'].map((body) => ({ recipientId: body, body, hasAnswered: true })),
  left: [
    unread('Miljö', 1),
    unread('Miljö', 3),
    { what: 'viewpoint' as const, id: 'a', number: 1, recipientId: 'Social', question: 3 },
  ],
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

it('leaves what has the words, and never what is masked', () => {
  const masked = viewpoint('d', 'Social', { masked: true });
  const found = filteredViewpoints([...viewpoints, masked], { words: 'kostnad' }, { withWords: new Set(['a', 'd']) });
  expect(found.map(({ id }) => id)).toEqual(['a']);
});

it('leaves out what it does not understand', () => {
  expect(benchQuery(benchFilterOf({ fraga: '0', bedomning: 'kanske', tagg: ['a', 'b'] }))).toBe('');
});
