/** So much within so many seconds, all at once if need be; then one at a time as they come due again. */
export interface Allowance {
  most: number;
  seconds: number;
}

/** More than those who work at once; whoever has not come for the longest is forgotten first. */
const MOST_KEYS = 50_000;

/**
 * Who has taken how much of an allowance (GCRA: for each, the one moment at which all that was taken has come due
 * again).
 */
export class Pace {
  private readonly dueAt = new Map<string, number>();

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(public now: () => number = () => performance.now()) {}

  /** Takes one; 0 when there was one, else the seconds until there is, and then none is taken. */
  take(key: string, { most, seconds }: Allowance): number {
    const each = (seconds * 1000) / most;
    const now = this.now();
    const due = Math.max(this.dueAt.get(key) ?? now, now);
    const wait = due - now - (most - 1) * each;
    // Half a thousandth is the rounding of the sum, and no wait.
    if (wait > 0.5) return Math.ceil(wait / 1000);
    this.dueAt.delete(key);
    this.dueAt.set(key, due + each);
    if (this.dueAt.size > MOST_KEYS) this.dueAt.delete(this.dueAt.keys().next().value!);
    return 0;
  }

  /** How many of those that have been taken have not come due again yet. */
  taken(key: string, { most, seconds }: Allowance): number {
    const due = this.dueAt.get(key) ?? 0;
    return Math.ceil(Math.max(0, due - this.now()) / ((seconds * 1000) / most));
  }
}
