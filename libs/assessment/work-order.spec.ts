import { inWorkOrder, nextLeft, type LeftToDo } from './work-order';

const unread = (recipientId: string, question: number | null): LeftToDo => ({ what: 'unread', recipientId, question });
const viewpoint = (number: number, recipientId: string, question: number | null): LeftToDo => ({
  what: 'viewpoint',
  id: `v${number}`,
  number,
  recipientId,
  question,
  tags: [],
  disposition: null,
});

const bodies = ['Kultur', 'Social'];
const all = [
  unread('Social', null),
  unread('Social', 1),
  unread('Kultur', 2),
  viewpoint(4, 'Kultur', 2),
  viewpoint(1, 'Social', 2),
  viewpoint(2, 'Kultur', 2),
];
const told = (left: readonly LeftToDo[]) =>
  left.map((one) => (one.what === 'viewpoint' ? one.id : `${one.recipientId} ${one.question}`));

it.each([
  ['bodies', ['v2', 'v4', 'Kultur 2', 'Social 1', 'v1', 'Social null']],
  ['questions', ['Social 1', 'v2', 'v4', 'Kultur 2', 'v1', 'Social null']],
] as const)('works through %s first', (order, left) => {
  expect(told(inWorkOrder(all, bodies, order))).toEqual(left);
});

it('goes on after a place, round to the beginning, and never to where one is', () => {
  const left = inWorkOrder(all, bodies, 'bodies');
  const after = (here: Parameters<typeof nextLeft>[3]) => told([nextLeft(left, bodies, 'bodies', here)!])[0];
  expect(after(left[0]!)).toBe('v4');
  // One that has just been assessed is no longer among them.
  expect(after({ recipientId: 'Kultur', question: 1, what: 'viewpoint', id: 'v3', number: 3 })).toBe('v2');
  expect(after({ recipientId: 'Kultur', question: 2 })).toBe('Social 1');
  expect(after(left.at(-1)!)).toBe('v2');
  expect(nextLeft(left.slice(0, 1), bodies, 'bodies', left[0]!)).toBeNull();
});
