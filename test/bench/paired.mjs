// Arms side by side: they take turns, each pair gives one ratio, and what is told is the median with its interval.

/** Fewer tell little: the interval of the median is then as wide as what was seen. */
export const PAIRS = Number(process.env.BENCH_PAIRS ?? 15);

/**
 * Runs the arms in turn, another one first each time. An arm gives a number of its own: a rate, a time.
 * @param {Record<string, (round: number) => Promise<number>>} arms
 * @returns {Promise<Record<string, number[]>>} by arm, round by round
 */
export async function inTurn(arms) {
  const names = Object.keys(arms);
  const told = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < PAIRS; round++)
    for (const at of names.keys()) {
      const name = names[(at + round) % names.length];
      told[name].push(await arms[name](round));
    }
  return told;
}

/** The one by the other, pair by pair. @param {number[]} ours @param {number[]} bare */
export const ratioOf = (ours, bare) => medianOf(ours.map((number, pair) => number / bare[pair]));

/**
 * The median, and between which of the numbers it lies with 95 % certainty, whatever their distribution is.
 * @param {number[]} numbers
 * @returns {{ median: number, interval: [low: number, high: number] }}
 */
export function medianOf(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const { length } = sorted;
  // So many of the lowest and of the highest lie outside, where the rest holds the median in 95 of 100.
  let [outside, missed] = [0, 0.5 ** length];
  let chance = missed;
  while (2 * (missed + (chance * (length - outside)) / (outside + 1)) <= 0.05) {
    chance *= (length - outside) / (outside + 1);
    missed += chance;
    outside++;
  }
  return { median: median(numbers), interval: [sorted[outside], sorted[length - 1 - outside]] };
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
