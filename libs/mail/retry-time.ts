const MINUTE = 60_000;

/** Minutes to the next attempt, by how many have been made; the last one repeats. */
const WAITS = [1, 2, 5, 10, 20, 30, 60];
const HOURS_OF_TRYING = 5 * 24;
/** Of the time that is left until the mail is needed, so much is waited at most. */
const SHARE_OF_TIME_LEFT = 1 / 4;

/** How often a mail whose final dot got no answer is sent again, and after how long. */
export const REPEATS_AFTER_AMBIGUOUS = 1;
const AMBIGUOUS_WAIT = 15;

export interface Attempted {
  /** Attempts made, this one counted. */
  attempts: number;
  /** When it first could be sent. */
  since: Date;
  /** When it must have arrived to be of use. */
  neededBy: Date | null;
  now: Date;
}

/**
 * When to try a mail again that for certain has not been handed over; null when five days have been enough. As the
 * moment nears by which it is needed the attempts come closer together, though never closer than a minute.
 */
export function retryAt({ attempts, since, neededBy, now }: Attempted): Date | null {
  if (now.getTime() - since.getTime() > HOURS_OF_TRYING * 60 * MINUTE) return null;
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1]! * MINUTE;
  const left = neededBy ? neededBy.getTime() - now.getTime() : Infinity;
  const sooner = left > 0 ? Math.max(MINUTE, left * SHARE_OF_TIME_LEFT) : Infinity;
  return new Date(now.getTime() + Math.min(wait, sooner));
}

/** When to repeat a mail that may have arrived. */
export function repeatAt(now: Date): Date {
  return new Date(now.getTime() + AMBIGUOUS_WAIT * MINUTE);
}
