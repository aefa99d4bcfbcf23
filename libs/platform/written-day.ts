/**
 * A day as somebody wrote it: `day` is 'YYYY-MM-DD', `fault` says in Swedish which part is wrong; neither is true of a
 * blank.
 */
export type WrittenDay = { day: string } | { fault: string; part: DayPart };
export type DayPart = 'day' | 'month' | 'year';

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const LONGEST = 60;

const FORMS: { form: RegExp; parts: readonly DayPart[] }[] = [
  { form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, parts: ['year', 'month', 'day'] },
  { form: /^(\d{4})(\d{2})(\d{2})$/, parts: ['year', 'month', 'day'] },
  { form: /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{1,4})$/, parts: ['day', 'month', 'year'] },
  { form: /^(\d{1,2})(?:[:.]?[ea])? ?(\p{L}{3,9})\.? ?(\d{1,4})$/u, parts: ['day', 'month', 'year'] },
];
/** What a spreadsheet or a calendar puts after a day: "13:00", "kl. 13.00–16.00", "T00:00:00". */
const CLOCK = /(?:T|,? (?:kl\.? ?)?)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[-–] ?\d{1,2}[:.]\d{2})?Z?$/i;
const WEEKDAY = /^(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?[.,]? /i;

/**
 * Reads a day in the ways that people write it: 2027-03-31, 20270331, 31/3 2027, 31.3.2027, 31 mars 2027, with or
 * without weekday. Null for what is no such form at all.
 */
export function readWrittenDay(written: string): WrittenDay | null {
  const text = tidy(written);
  for (const { form, parts } of FORMS) {
    const [, ...found] = form.exec(text) ?? [];
    if (found.length > 0) return dayOf(Object.fromEntries(parts.map((part, i) => [part, found[i]!])) as Parts);
  }
  return null;
}

/** As `readWrittenDay`, of a day that may have a time after it. */
export const readDayBeforeClock = (written: string): WrittenDay | null =>
  readWrittenDay(tidy(written).replace(CLOCK, ''));

type Parts = Record<DayPart, string>;

/**
 * Reads a day in three fields; the first takes a whole day too, over what stood in the others before. Null when nothing
 * is written, or nothing that is a day.
 */
export function readDayParts({ day, month, year }: Parts): WrittenDay | null {
  const parts = { day: tidy(day), month: tidy(month), year: tidy(year) };
  const whole = readWrittenDay(parts.day);
  if (whole) return whole;
  if (parts.month === '' && parts.year === '') return parts.day === '' ? null : alone;
  return dayOf(parts);
}

const alone: WrittenDay = { fault: 'Skriv månaden och året också.', part: 'month' };

function dayOf({ day, month, year }: Parts): WrittenDay {
  const monthNumber = numberOfMonth(month);
  if (monthNumber === null) return { part: 'month', fault: monthFault(month) };
  if (!/^\d{4}$/.test(year)) return { part: 'year', fault: yearFault(year) };
  const yearNumber = Number(year);
  if (yearNumber < FIRST_YEAR || yearNumber > LAST_YEAR)
    return { part: 'year', fault: `Året ska vara mellan ${FIRST_YEAR} och ${LAST_YEAR}, inte ${year}.` };
  const last = new Date(Date.UTC(yearNumber, monthNumber, 0)).getUTCDate();
  if (day === '') return { part: 'day', fault: 'Skriv vilken dag i månaden.' };
  if (!/^\d{1,2}$/.test(day)) return { part: 'day', fault: 'Skriv dagen i månaden med siffror, till exempel 31.' };
  const name = MONTHS[monthNumber - 1]!;
  if (Number(day) < 1 || Number(day) > last)
    return {
      part: 'day',
      fault: `Det finns ingen ${Number(day)} ${name}: ${name} ${year} har ${last} dagar.`,
    };
  return { day: `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}` };
}

function numberOfMonth(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written) >= 1 && Number(written) <= 12 ? Number(written) : null;
  const key = written.toLocaleLowerCase('sv').replace(/\.$/, '');
  const found = key.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(key));
  return found < 0 ? null : found + 1;
}

const monthFault = (written: string): string =>
  written === ''
    ? 'Skriv månaden också.'
    : /^\d+$/.test(written)
      ? `Det finns ingen månad ${Number(written)}: skriv 1 till 12.`
      : 'Skriv månaden med siffror eller bokstäver, till exempel 3 eller mars.';
const yearFault = (written: string): string =>
  written === '' ? 'Skriv året också.' : 'Skriv året med fyra siffror, till exempel 2027.';

/** One kind of blank and of hyphen, none doubled or round it, no weekday before; too long to be a day is nothing. */
function tidy(written: string): string {
  if (written.length > LONGEST) return '?';
  return written
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WEEKDAY, '')
    .replace(/^den /i, '')
    .replace(/ ?([-/.]) ?/g, '$1');
}
