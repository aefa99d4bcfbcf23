import { nameKey } from './body-name';

/** A slip in a third of the letters is still a slip; more than that is another word. */
const MOST_SLIPS_PER_LETTER = 1 / 3;

/**
 * The candidate that someone most likely meant by `written`, or null when none is near. Of equally near ones the first.
 */
export function nearestName(written: string, candidates: readonly string[]): string | null {
  return nearest(written, candidates)?.name ?? null;
}

/** As `nearestName`, with the number of slips per letter, so that two readings of a text can be compared. */
export function nearest(written: string, candidates: readonly string[]): { name: string; slips: number } | null {
  const key = nameKey(written);
  let best: { name: string; slips: number } | null = null;
  for (const name of candidates) {
    const other = nameKey(name);
    const longest = Math.max(key.length, other.length);
    const most = Math.floor(longest * MOST_SLIPS_PER_LETTER);
    if (Math.abs(key.length - other.length) > most) continue;
    const slips = distance(key, other) / longest;
    if (slips <= MOST_SLIPS_PER_LETTER && (!best || slips < best.slips)) best = { name, slips };
  }
  return best;
}

/** Letters to insert, remove, change, or swap with their neighbour (the optimal string alignment distance). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

const at = (row: readonly number[], j: number): number => row[j] ?? Infinity;
