import { addDays, daysBetween, longDay, workingDayUpTo, type LocalDate } from '@yttra/platform';

const WEEK = 7;
const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
/** "24 januari 2023", or a year by itself as in "2023-XX-XX" and "SN/2022:88". */
const WRITTEN =
  /\b(\d{1,2}) (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) (20\d\d)\b|(?<![\d-])20\d\d(?!\d|-\d)/g;
const MOMENT = /^(\d{4}-\d{2}-\d{2})([ T]\d{2}:\d{2})?$/;

/** Where the days of a written story lie when they are counted from today. */
export interface StoryCalendar {
  /** A day of the story, on the same weekday as there; the working day before it where it has become a day off. */
  day(storyDay: LocalDate): LocalDate;
  /**
   * Anything read from the story, with the days and years in its texts moved along; of the texts in `kept`, nothing.
   */
  moved<T>(read: T, kept?: string): T;
}

/**
 * Moves a story by whole weeks, so that a Wednesday stays a Wednesday, and `storyToday` becomes today or one of the six
 * days before: what lies before it has happened.
 */
export function storyCalendar(storyToday: LocalDate, today: LocalDate): StoryCalendar {
  const shift = Math.floor(daysBetween(storyToday, today) / WEEK) * WEEK;
  const years = Number(addDays(storyToday, shift).slice(0, 4)) - Number(storyToday.slice(0, 4));
  const days = new Map<LocalDate, LocalDate>();
  const day = (storyDay: LocalDate) => {
    const known = days.get(storyDay) ?? workingDayUpTo(addDays(storyDay, shift));
    days.set(storyDay, known);
    return known;
  };
  const written = (whole: string, date?: string, month?: string, year?: string) => {
    if (!date || !month || !year) return String(Number(whole) + years);
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
    return withoutWeekday(longDay(day(`${year}-${number}-${date.padStart(2, '0')}`)));
  };
  const text = (said: string) => {
    const [, date, time = ''] = MOMENT.exec(said) ?? [];
    return date ? `${day(date)}${time}` : said.replace(WRITTEN, written);
  };
  const moved = (read: unknown, kept: string | undefined): unknown => {
    if (typeof read === 'string') return kept ? read.split(kept).map(text).join(kept) : text(read);
    if (Array.isArray(read)) return read.map((item) => moved(item, kept));
    if (typeof read !== 'object' || read === null) return read;
    return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, moved(value, kept)]));
  };
  return { day, moved: <T>(read: T, kept?: string) => moved(read, kept) as T };
}

const withoutWeekday = (day: string): string => day.replace(/^\S+ /, '');
