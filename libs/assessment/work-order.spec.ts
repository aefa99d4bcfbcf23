import type { MatrixRow } from './matrix';
import type { ViewpointOutline } from './viewpoint-outlines';
import { leftToDo, nextLeft } from './work-order';

const row = (recipientId: string, states: readonly string[], beside = 'none') =>
  ({
    recipientId,
    beside,
    questions: states.map((state, index) => ({ number: index + 1, state })),
  }) as unknown as MatrixRow;
const viewpoint = (number: number, recipientId: string, question: number | null, disposition: string | null = null) =>
  ({ id: `v${number}`, number, recipientId, question, disposition }) as unknown as ViewpointOutline;

const rows = [row('Kultur', ['read', 'unread']), row('Social', ['unread', 'read'], 'unread')];
const viewpoints = [
  viewpoint(1, 'Social', 2),
  viewpoint(2, 'Kultur', 2),
  viewpoint(3, 'Kultur', 1, 'met'),
  viewpoint(4, 'Kultur', 2),
];
const told = (left: ReturnType<typeof leftToDo>) =>
  left.map((one) => (one.what === 'viewpoint' ? one.id : `${one.recipientId} ${one.question}`));

it.each([
  ['bodies', ['v2', 'v4', 'Kultur 2', 'Social 1', 'v1', 'Social null']],
  ['questions', ['Social 1', 'v2', 'v4', 'Kultur 2', 'v1', 'Social null']],
] as const)('works through %s first', (order, left) => {
  expect(told(leftToDo(rows, viewpoints, order))).toEqual(left);
});

it('goes on after a place, round to the beginning, and never to where one is', () => {
  const left = leftToDo(rows, viewpoints, 'bodies');
  const after = (here: Parameters<typeof nextLeft>[3]) => told([nextLeft(left, rows, 'bodies', here)!])[0];
  expect(after(left[0]!)).toBe('v4');
  // One that has just been assessed is no longer among them.
  expect(after({ recipientId: 'Kultur', question: 1, what: 'viewpoint', id: 'v3', number: 3 })).toBe('v2');
  expect(after({ recipientId: 'Kultur', question: 2 })).toBe('Social 1');
  expect(after(left.at(-1)!)).toBe('v2');
  expect(nextLeft(left.slice(0, 1), rows, 'bodies', left[0]!)).toBeNull();
});
