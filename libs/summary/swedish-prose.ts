import type { LocalDate } from '@yttra/platform';
import { dayAndTime, longDay, shortDay, unbrokenDays, unbrokenSection } from '@yttra/platform';

/** "en nämnd", "tre nämnder", "20 nämnder": `one` carries its own article, so that "ett svar" needs no rule. */
export function counted(n: number, one: string, many: string): string {
  return n === 1 ? one : `${wordOf(n)} ${many}`;
}

/** The number alone: `one` ("en", "ett") for 1. */
export function howMany(n: number, one: 'en' | 'ett'): string {
  return n === 1 ? one : wordOf(n);
}

const WORDS = ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** In a sentence: up to twelve in letters, so that "en" and what it is held against are written alike; else digits. */
export const wordOf = (n: number): string => WORDS[n - 2] ?? numeral(n);

/** "tre av fyra", "3 av 20", "ingen av fyra": some of all that there are, both in letters or neither. */
export function someOf(n: number, all: number): string {
  if (n === 0) return `ingen av ${wordOf(all)}`;
  return all > 12 ? `${numeral(n)} av ${numeral(all)}` : `${howMany(n, 'en')} av ${wordOf(all)}`;
}

/** Digits in groups of three, held together: "1 000". */
export function numeral(n: number): string {
  const digits = String(n);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join('\u00a0');
}

/** "4 januari 2023" */
export function day(date: LocalDate): string {
  return longDay(date).replace(/^\S+ /, '');
}

/** "4 jan 2023", for tables */
export function tableDay(date: LocalDate): string {
  return `${shortDay(date)} ${date.slice(0, 4)}`;
}

/** A text of ours on paper: no line ends between a day and its month, or a clock or a section and its number. */
export const onPaper = (text: string): string => unbrokenSection(unbrokenDays(text));

/** "onsdag 4 januari 2023 kl. 14.32", on paper. */
export const momentOnPaper = (instant: string): string => onPaper(dayAndTime(new Date(instant)));

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** A text that someone else wrote, as the end of a sentence: one full stop, whether or not it brought its own. */
export function withFullStop(text: string): string {
  return /[.!?…]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`;
}

/** Paragraphs as one text, the empty ones left out. A blank line between two is what makes them two. */
export function paragraphs(...texts: (string | null | false)[]): string {
  return texts.filter((text) => text !== null && text !== false && text !== '').join('\n\n');
}

export function sentences(...texts: (string | null | false)[]): string {
  return texts.filter((text) => text !== null && text !== false && text !== '').join(' ');
}

/** A text that someone else wrote, as something that a sentence goes on after: without its own full stop. */
export function inSentence(text: string): string {
  return text.replace(/(?<![.:;])[.:;]+$/, '');
}

/**
 * Somebody's words as part of a line of ours: without line feeds, shortened between words when they are longer than
 * `most`, and with round brackets, since our square ones ask to be filled in.
 */
export function plainLine(text: string, most = Infinity): string {
  const line = text.trim().replace(/\s+/g, ' ').replaceAll('[', '(').replaceAll(']', ')');
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : most).replace(/(?<![\s,.;:–-])[\s,.;:–-]+$/, '')} …`;
}
