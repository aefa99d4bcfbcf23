import { distance } from 'fastest-levenshtein';
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
    const slips = slipsBetween(key, other) / longest;
    if (slips <= MOST_SLIPS_PER_LETTER && (!best || slips < best.slips)) best = { name, slips };
  }
  return best;
}

/** Letters to insert, remove or change; two neighbours that have changed places are one slip. */
const slipsBetween = (a: string, b: string): number => (isSwap(a, b) ? 1 : distance(a, b));

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at + 1 < a.length && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}
