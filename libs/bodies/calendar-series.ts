import ICAL from 'ical.js';

type CalendarEvent = InstanceType<typeof ICAL.Event>;
type CalendarTime = InstanceType<typeof ICAL.Time>;

/** A series without an end is followed this far from its first day. */
const LONGEST_YEARS = 3;
/** More often than a body can meet: more than once a week, for as long as we follow it. */
const MOST_DAYS = 400;
const MOST_VALUES = 1000;
/** Meetings come every so many days, weeks, months or years, never by the hour. */
const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
/** A series of three years takes some thousands of steps in the library, one that names no day takes them for ever. */
const MOST_STEPS_OF_SERIES = 30_000;
const MOST_STEPS_OF_FILE = 100_000;

/** A series that was stopped: the library would look for its next day for ever. */
export class TooManySteps extends Error {}

let leftOfSeries = 0;
let leftOfFile = 0;

/**
 * The library has no limit of its own on what it tries: `FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30` never ends. Each of its loops goes
 * through one of these methods, where we count. Only the child that reads calendars loads this.
 */
const methods = ICAL.RecurIterator.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
for (const name of Object.getOwnPropertyNames(methods)) {
  const method = methods[name]!;
  if (!/^(next|increment|expand|check|is_day)_/.test(name)) continue;
  methods[name] = function (this: unknown, ...given: unknown[]): unknown {
    if ((leftOfSeries -= 1) < 0 || (leftOfFile -= 1) < 0) throw new TooManySteps();
    return method.apply(this, given);
  };
}

/** Begins to count for a file; tells whether its series have taken all the steps that a file may. */
export function countSteps(): () => boolean {
  leftOfFile = MOST_STEPS_OF_FILE;
  return () => leftOfFile <= 0;
}

/** The times of a series in order, or what is wrong with it. Throws `TooManySteps`. */
export function seriesDays(event: CalendarEvent): CalendarTime[] | string {
  leftOfSeries = MOST_STEPS_OF_SERIES;
  for (const property of event.component.getAllProperties('rrule')) {
    const { freq } = property.getFirstValue() as unknown as { freq?: string };
    if (!FREQUENCIES.has(freq ?? '')) return 'upprepas oftare än varje dag';
  }
  const written = ['rdate', 'exdate', 'rrule'].flatMap((name) => event.component.getAllProperties(name));
  if (written.reduce((count, property) => count + property.getValues().length, 0) > MOST_VALUES)
    return `räknar upp fler än ${MOST_VALUES} dagar`;
  const times: CalendarTime[] = [];
  const lastYear = event.startDate.year + LONGEST_YEARS;
  const series = event.iterator();
  for (let next = series.next(); next && next.year <= lastYear; next = series.next()) {
    times.push(next);
    if (times.length > MOST_DAYS) return `upprepas fler än ${MOST_DAYS} gånger på ${LONGEST_YEARS} år`;
  }
  return times;
}
