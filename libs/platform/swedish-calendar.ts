import type Holidays from 'date-holidays';
import { DomainError } from './domain-error';
import type { LocalDate } from './local-time';
import { addDays, calendarDay } from './local-time';

/**
 * Days of the year when the municipality sends no reminders, both ends included; from > to goes over New Year. 'MM-DD'.
 */
export interface Pause {
  from: string;
  to: string;
  name: string;
}

export const DEFAULT_PAUSES: readonly Pause[] = [
  { from: '07-01', to: '07-31', name: 'sommaruppehåll' },
  { from: '12-23', to: '01-06', name: 'juluppehåll' },
];

/**
 * The holidays of lagen (1989:253) om allmänna helgdagar, and the three eves that lagen (1930:173) om beräkning av
 * lagstadgad tid puts beside them. Other eves (trettondagsafton, skärtorsdag, valborg, allhelgonaafton) are working
 * days by law, so the list is closed: what the holiday library adds or reclassifies moves no mail.
 */
const DAYS_OFF = new Set([
  'nyårsdagen',
  'trettondedag jul',
  'långfredagen',
  'påskdagen',
  'annandag påsk',
  'första maj',
  'Kristi himmelsfärdsdag',
  'pingstdagen',
  'nationaldagen',
  'midsommarafton',
  'midsommardagen',
  'alla helgons dag',
  'julafton',
  'juldagen',
  'annandag jul',
  'nyårsafton',
]);

/**
 * Why a day is not a working day, as a Swedish word for the page ("midsommarafton", "lördag"), or null. A holiday's
 * name goes before the weekday's.
 */
export function dayOff(date: LocalDate): { name: string } | null {
  const holiday = holidaysOf(Number(date.slice(0, 4))).get(date);
  if (holiday) return { name: holiday };
  const weekday = calendarDay(date).weekday;
  if (weekday === 6) return { name: 'lördag' };
  if (weekday === 7) return { name: 'söndag' };
  return null;
}

export function isWorkingDay(date: LocalDate): boolean {
  return dayOff(date) === null;
}

/** The pause that a day lies in, or null. */
export function inPause(date: LocalDate, pauses: readonly Pause[]): Pause | null {
  const day = date.slice(5);
  const covers = ({ from, to }: Pause) => (from <= to ? from <= day && day <= to : from <= day || day <= to);
  return pauses.find(covers) ?? null;
}

/**
 * The nth working day after `date`, which itself is not counted; days in a pause are not working days. n = 0 is the day
 * itself.
 */
export function addWorkingDays(date: LocalDate, n: number, pauses: readonly Pause[] = []): LocalDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  let day = date;
  for (let counted = 0; counted < n; counted += 1) day = workingDayFrom(addDays(day, 1), pauses);
  return day;
}

/** The day itself if it is a working day outside the pauses, otherwise the next one that is. */
export function workingDayFrom(date: LocalDate, pauses: readonly Pause[] = []): LocalDate {
  let day = date;
  for (let looked = 0; looked <= 366; looked += 1, day = addDays(day, 1)) {
    if (isWorkingDay(day) && !inPause(day, pauses)) return day;
  }
  throw new RangeError('The pauses leave no working day in a year'); // checkPauses lets none such be stored
}

/** The day itself if it is a working day, otherwise the nearest earlier one. Pauses do not count here. */
export function workingDayUpTo(date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

const FEWEST_DAYS_BETWEEN_PAUSES = 60;

/**
 * What someone wrote as the municipality's pauses: days that exist, each with a name, and enough of the year left.
 * Throws `invalid`.
 */
export function checkPauses(pauses: readonly Pause[]): readonly Pause[] {
  const allowed = 'dagar skrivna MM-DD, till exempel 07-01 till 07-31, som tillsammans lämnar minst 60 dagar av året';
  const refuse = (message: string) =>
    new DomainError({ code: 'calendar.invalid_pause', kind: 'invalid', message, allowed, field: 'pauses' });
  for (const { from, to, name } of pauses) {
    if (!isDayOfYear(from) || !isDayOfYear(to))
      throw refuse(`Skriv uppehållet som 07-01 till 07-31, inte ${from} till ${to}.`);
    if (!name.trim()) throw refuse('Skriv vad uppehållet heter.');
  }
  const free = daysOfYear().filter((day) => !inPause(day, pauses)).length;
  if (free < FEWEST_DAYS_BETWEEN_PAUSES)
    throw refuse('Uppehållen lämnar för få dagar för påminnelser. Korta något av dem.');
  return pauses;
}

const isDayOfYear = (text: string): boolean => daysOfYear().includes(`2024-${text}`);

/** A leap year, so that 29 February is one of them. */
function daysOfYear(): LocalDate[] {
  return Array.from({ length: 366 }, (_, i) => addDays('2024-01-01', i));
}

let sweden: Holidays | undefined;
/**
 * Loaded with all the world's when the first is asked for: that takes a twentieth of a second, more than many commands
 * take.
 */
function swedishHolidays(): Holidays {
  if (sweden) return sweden;
  const World = module.require('date-holidays') as typeof Holidays;
  return (sweden = new World('SE', { languages: 'sv' }));
}
const byYear = new Map<number, Map<LocalDate, string>>();

function holidaysOf(year: number): Map<LocalDate, string> {
  const known = byYear.get(year);
  if (known) return known;
  const days = swedishHolidays()
    .getHolidays(year)
    .filter((day) => DAYS_OFF.has(day.name));
  const holidays = new Map(days.map((day) => [day.date.slice(0, 10), day.name]));
  byYear.set(year, holidays);
  return holidays;
}
