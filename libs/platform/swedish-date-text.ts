import type { LocalDate } from './local-time';
import { calendarDay, inStockholm, localDate } from './local-time';

// Own words rather than the platform's: the same on every Node, whichever language data it was built with.
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const MONTHS = [
  ['januari', 'jan'],
  ['februari', 'feb'],
  ['mars', 'mars'],
  ['april', 'april'],
  ['maj', 'maj'],
  ['juni', 'juni'],
  ['juli', 'juli'],
  ['augusti', 'aug'],
  ['september', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

/** "onsdag 4 januari 2023": running text and mails. */
export function longDay(date: LocalDate): string {
  const day = calendarDay(date);
  return `${WEEKDAYS[day.weekday - 1]} ${day.day} ${MONTHS[day.month - 1]?.[0]} ${day.year}`;
}

/** "4 jan": tables, where the year is clear. */
export function shortDay(date: LocalDate): string {
  const day = calendarDay(date);
  return `${day.day} ${MONTHS[day.month - 1]?.[1]}`;
}

/** "14.32" on a Swedish clock. */
export function clockTime(instant: Date): string {
  return inStockholm(instant).toFormat('HH.mm');
}

/** "onsdag 4 januari 2023 kl. 14.32" */
export function dayAndTime(instant: Date): string {
  return `${longDay(localDate(instant))} kl. ${clockTime(instant)}`;
}

/** "4 jan 2023 kl. 14.32": tables of many years. */
export function shortDayAndTime(instant: Date): string {
  const date = localDate(instant);
  return `${shortDay(date)} ${calendarDay(date).year} kl. ${clockTime(instant)}`;
}

const DAY_BEFORE_MONTH =
  /(\d) (?=(?:jan(?:uari)?|feb(?:ruari)?|mars|april|maj|juni|juli|aug(?:usti)?|sept(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L}))/gu;

/** For what is shown in lines: no line ends between "§", "punkt" or "kl." and its number. */
export const unbrokenSection = (text: string): string =>
  text.replace(/(§|punkt|kl\.) (?=\d)|(\d) (?=§)/g, '$1$2\u00a0');

/** For what is shown in lines, on a page or on paper: no line ends between a day and its month. */
export const unbrokenDays = (text: string): string => text.replace(DAY_BEFORE_MONTH, '$1\u00a0');

/**
 * For facts: no line ends within a telephone number, an amount with its unit or "2024.493 KS", nor between a month and
 * its year.
 */
export const unbrokenFigures = (text: string): string =>
  text
    .replace(
      /(?<=januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) (?=\d{4}\b)/g,
      NO_BREAK,
    )
    .replace(/(?<=\d) (?=\d{2,3}(?!\d)|(?:[kM]B|kr|kronor|procent)(?!\p{L}))/gu, NO_BREAK)
    .replace(/(?<=\d\.\d{1,6}) (?=\p{Lu}{2,4}(?!\p{L}))/gu, NO_BREAK);

const NO_BREAK = '\u00a0';
