import { CATALOGUE } from './catalogue';
import { lostSpecs, numbers } from './numbers';

/** Of the list of faults: each is shown by something, or it is said why not. */
const LIST = [
  [1, 8],
  [20, 27],
  [30, 37],
  [40, 45],
  [50, 53],
  [55, 58],
  [60, 65],
  [70, 75],
  [80, 80],
].flatMap(([from, to]) =>
  Array.from({ length: to! - from! + 1 }, (_each, index) => `F-${String(from! + index).padStart(2, '0')}`),
);

test('every number of the list of faults is played, shown by a spec that exists, or has its reason', () => {
  expect(numbers().map(([number]) => number)).toEqual(LIST);
  expect(lostSpecs()).toEqual([]);
});

test('each fault that is played has a name of its own', () => {
  expect(new Set(CATALOGUE.map(({ name }) => name)).size).toBe(CATALOGUE.length);
});
