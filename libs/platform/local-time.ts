import { DateTime } from 'luxon';
import { DomainError } from './domain-error';

/**
 * A calendar day in Sweden, 'YYYY-MM-DD'. Has no time and no zone: an instant is made from it only by `instantAt` and
 * `endOfDay`.
 */
export type LocalDate = string;

const STOCKHOLM = 'Europe/Stockholm';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * A day that someone wrote, checked: the form YYYY-MM-DD, a day that exists (not 30 February), in a year that is no
 * slip of the pen. Throws an `invalid` DomainError that names what is allowed; `field` is carried along for the form or
 * the file.
 */
export function parseLocalDate(text: string, field?: string): LocalDate {
  if (asLocalDate(text)) return text;
  const allowed = `en dag som finns i kalendern, skriven ÅÅÅÅ-MM-DD (till exempel 2023-01-04), från ${FIRST_YEAR} till ${LAST_YEAR}`;
  throw new DomainError({
    code: 'calendar.invalid_date',
    kind: 'invalid',
    message: `Skriv dagen som 2023-01-04. ${quoted(text)} är inte en dag i kalendern.`,
    allowed,
    field,
  });
}

/** As `parseLocalDate`; null for what is no such day. */
export function asLocalDate(text: string): LocalDate | null {
  const year = Number(text.slice(0, 4));
  return utcDay(text)?.isValid && year >= FIRST_YEAR && year <= LAST_YEAR ? text : null;
}

/** True for what `asLocalDate` reads. */
export const isLocalDate = (text: string): boolean => asLocalDate(text) !== null;

/** The day it is in Sweden at an instant. */
export function localDate(instant: Date): LocalDate {
  return dayText(inStockholm(instant));
}

/**
 * The instant at which a Swedish clock shows `time` ('HH:mm') on a day. A time that the spring change skips becomes an
 * hour later.
 */
export function instantAt(date: LocalDate, time: string): Date {
  const at = DateTime.fromISO(`${date}T${time}`, { zone: STOCKHOLM });
  if (!at.isValid || !/^\d{2}:\d{2}$/.test(time)) throw new RangeError(`Not a local day and time: ${date} ${time}`);
  return at.toJSDate();
}

/**
 * The first instant that no longer belongs to the day: 00:00 the day after. What comes before it is in time, at it or
 * later is not.
 */
export function endOfDay(date: LocalDate): Date {
  return instantAt(addDays(date, 1), '00:00');
}

/** Calendar days, so a day with a clock change counts as one. Negative goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dayText(calendarDay(date).plus({ days }));
}

/** Calendar days from one day to another; negative if `to` is the earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return calendarDay(to).diff(calendarDay(from), 'days').days;
}

/**
 * An instant as ISO 8601 with the offset that Stockholm has at it; fractions of a second are shown when there are any.
 */
export function isoStockholm(instant: Date): string {
  const text = inStockholm(instant).toISO({ suppressMilliseconds: true });
  if (!text) throw new RangeError('Not an instant');
  return text;
}

/** For the calendar's own files: the day as a luxon value, counted in UTC so that no clock change comes in between. */
export function calendarDay(date: LocalDate): DateTime {
  const day = utcDay(date);
  if (!day?.isValid) throw new RangeError(`Not a local day: ${date}`);
  return day;
}

/** For the calendar's own files: the instant on a Swedish wall clock. */
export function inStockholm(instant: Date): DateTime {
  const at = DateTime.fromJSDate(instant, { zone: STOCKHOLM });
  if (!at.isValid) throw new RangeError('Not an instant');
  return at;
}

function dayText(day: DateTime): LocalDate {
  const text = day.toISODate();
  if (!text) throw new RangeError('Not a day');
  return text;
}

function utcDay(text: string): DateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return DateTime.utc(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** A pasted novel must not become the error message. */
function quoted(text: string): string {
  return text.length > 40 ? `"${text.slice(0, 40)}…"` : `"${text}"`;
}
