import { readArguments, type Given } from './arguments';

const read = (...args: string[]) => readArguments(args, ['soak', 'mutants'], ['worker-kills', 'disk-full']);

it.each([
  [['--bogus'], "Unknown option '--bogus'"],
  [['worker-kills', '--rounds', 'many'], '--rounds takes a whole number, not “many”'],
  [['soak', '--minutes', '1.5'], '--minutes takes a whole number, not “1.5”'],
  [['--seed', '1', '--queue', 'kafka'], '--queue takes postgres or redis, not “kafka”'],
  [['disk-full', 'worker-kils'], 'no fault is named worker-kils: worker-kills, disk-full'],
])('%j is refused in a line', (args, told) => {
  expect(read(...args)).toEqual(expect.stringContaining(told));
});

it('a command has words of its own', () => {
  expect(read('mutants', 'quotation')).toMatchObject({ words: ['mutants', 'quotation'] });
});

it('a seed is played again; without one each run has its own', () => {
  expect(read('worker-kills', '--seed', '7')).toMatchObject({ words: ['worker-kills'], seed: 7 });
  expect((read() as Given).seed).not.toBe((read() as Given).seed);
});
