import { Stillness } from './stillness';

/**
 * Looks every 100 ms, or at the times given, at a loop that has made so many beats; when it was found to stand still.
 */
function foundAt(looks: [at: number, beats: number][]): number | undefined {
  const stillness = new Stillness(100, 1000);
  return looks.find(([at, beats]) => stillness.look(at, beats))?.[0];
}
const every100 = (from: number, to: number, beats: (at: number) => number) =>
  Array.from({ length: (to - from) / 100 + 1 }, (_, i): [number, number] => [from + i * 100, beats(from + i * 100)]);

it('finds a loop that has not turned for as long as it may', () => {
  expect(foundAt(every100(50_000, 60_000, (at) => Math.min(at, 53_000)))).toBe(54_000);
});

it('finds nothing where the loop turns, however seldom', () => {
  expect(foundAt(every100(0, 60_000, (at) => Math.floor(at / 900)))).toBeUndefined();
});

it('does not blame the loop for a machine that stood still', () => {
  const before = every100(0, 500, () => 5);
  const after = every100(60_500, 61_300, () => 5);
  expect(foundAt([...before, ...after])).toBeUndefined();
});

it('does not blame the loop on a machine that hardly lets anyone run', () => {
  expect(foundAt(Array.from({ length: 50 }, (_, i): [number, number] => [i * 400, 5]))).toBeUndefined();
});
