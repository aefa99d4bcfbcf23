import { addDays, instantAt, localDate, workingDayFrom, workingDayUpTo, type LocalDate } from '@yttra/platform';

/** What has been asked of a colleague, as far as it decides when he or she is reminded. */
export interface AskedFor {
  until: LocalDate;
  askedAt: Date;
  remindedBefore: boolean;
  remindedAfter: boolean;
}

const AT = '08:00';

/**
 * Which reminder is due: the working day before the last day, or the first working day after it. What would have come
 * before one was asked is left out, and of two that have been missed only the later is sent. Null when none is.
 */
export function reminderDue(
  { until, askedAt, remindedBefore, remindedAfter }: AskedFor,
  now: Date,
): 'before' | 'after' | null {
  const before = workingDayUpTo(addDays(until, -1));
  const after = workingDayFrom(addDays(until, 1));
  if (now >= instantAt(after, AT)) return remindedAfter ? null : 'after';
  const isDue = now >= instantAt(before, AT) && localDate(now) <= until && localDate(askedAt) < before;
  return isDue && !remindedBefore ? 'before' : null;
}
