import ICAL from 'ical.js';
import { addDays, type LocalDate } from '../../platform/local-time';
import type { CalendarEvent } from './calendar-events';
import { readCalendarTime } from './calendar-time';

/** A series without an end is followed this far from its first day. */
const LONGEST_YEARS = 3;
/** More often than a body can meet: more than once a week, for as long as we follow it. */
const MOST_DAYS = 400;
const MOST_VALUES = 1000;
/** A series of three years takes some thousands of steps in the library, one that names no day takes them for ever. */
const MOST_STEPS_OF_SERIES = 30_000;
const MOST_STEPS_OF_FILE = 100_000;
const UNFOLLOWED = 'upprepas på ett sätt som inte går att följa';

/** A series that was stopped: the library would look for its next day for ever. */
class TooManySteps extends Error {}

let leftOfSeries = 0;
let leftOfFile = 0;

/**
 * The library has no limit of its own on what it tries: `FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30` never ends. Each of its
 * loops goes through one of these methods, where we count. Only the child that reads calendars loads this.
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

/** The days of an event in order, alone or in a series, or what is wrong with it. */
export function daysOfEvent({ start, rules, added, excluded }: CalendarEvent): LocalDate[] | string {
  if (added.length + excluded.length > MOST_VALUES) return `räknar upp fler än ${MOST_VALUES} dagar`;
  if (rules.length > 0 && start.nearMidnight) return UNFOLLOWED;
  leftOfSeries = MOST_STEPS_OF_SERIES;
  const days = new Set([start.day, ...added]);
  for (const rule of rules) {
    const read = daysOfRule(rule, start);
    if (typeof read === 'string') return read;
    for (const day of read) days.add(day);
  }
  for (const day of excluded) days.delete(day);
  return [...days].sort();
}

/**
 * What each part of a rule may say. What is not here would be passed over by the library, and give other days than were
 * meant.
 */
const PARTS: Record<string, RegExp> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,3}$/,
  COUNT: /^[1-9]\d{0,9}$/,
  UNTIL: /^[\dTZ:+ -]{8,30}$/,
  WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
  BYDAY: /^[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: /^[+-]?(?:[1-9]|[12]\d|3[01])(?:,[+-]?(?:[1-9]|[12]\d|3[01]))*$/,
  BYMONTH: /^(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*$/,
  BYSETPOS: /^[+-]?[1-9]\d{0,2}(?:,[+-]?[1-9]\d{0,2})*$/,
  BYYEARDAY: /^[+-]?[1-9]\d{0,2}(?:,[+-]?[1-9]\d{0,2})*$/,
  BYWEEKNO: /^[+-]?[1-9]\d?(?:,[+-]?[1-9]\d?)*$/,
};
/** A day is a day, at whatever hours. */
const HOURS = new Set(['BYHOUR', 'BYMINUTE', 'BYSECOND']);
const LONGEST_RULE = 500;

function daysOfRule(rule: string, start: CalendarEvent['start']): LocalDate[] | string {
  const parts = rule.toUpperCase().split(';').filter(Boolean);
  if (rule.length > LONGEST_RULE) return UNFOLLOWED;
  if (parts.some((part) => /^FREQ=(?:HOURLY|MINUTELY|SECONDLY)$/.test(part))) return 'upprepas oftare än varje dag';
  const kept: string[] = [];
  for (const part of parts) {
    const [name = '', value = ''] = part.split('=');
    if (HOURS.has(name)) continue;
    if (!Object.hasOwn(PARTS, name) || !PARTS[name]!.test(value)) return UNFOLLOWED;
    const last = name === 'UNTIL' ? lastDay(value, start.minute) : value;
    if (last === null) return UNFOLLOWED;
    kept.push(`${name}=${last}`);
  }
  try {
    return followed(kept.join(';'), start.day);
  } catch {
    return UNFOLLOWED;
  }
}

/** The last day that a series may have: an end before the hour of the day is the day before. */
function lastDay(until: string, minute: number | null): string | null {
  const read = readCalendarTime(until, '');
  if (!read) return null;
  const isBefore = read.minute !== null && minute !== null && read.minute < minute;
  return addDays(read.day, isBefore ? -1 : 0).replaceAll('-', '');
}

function followed(rule: string, start: LocalDate): LocalDate[] | string {
  const first = ICAL.Time.fromDateString(start);
  const series = ICAL.Recur.fromString(rule).iterator(first);
  const days: LocalDate[] = [];
  const lastYear = first.year + LONGEST_YEARS;
  for (let next = series.next(); next && next.year <= lastYear; next = series.next()) {
    days.push(next.toString().slice(0, 10));
    if (days.length > MOST_DAYS) return `upprepas fler än ${MOST_DAYS} gånger på ${LONGEST_YEARS} år`;
  }
  return days[0] === start ? days : 'börjar en dag som inte följer dess upprepning';
}
