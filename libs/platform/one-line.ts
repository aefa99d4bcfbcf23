import { z } from 'zod';

/** What ends a line or steps along it: a blank, in a field of one line. */
const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Control characters, and what shows nothing itself but turns or hides the words beside it. */
const HIDDEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const HALF = /\p{Surrogate}/gu;

/**
 * A text of one line, such as a name or a title, which stands inside sentences, subjects and headings: control and
 * direction characters are taken out, and breaks become blanks. `textNotices` tells that something went.
 */
export const oneLine = (longest: number, tooLong?: string): z.ZodString =>
  z.string().max(longest, tooLong).overwrite(onOneLine);

/** The text as a field of one line keeps it. */
export function onOneLine(text: string): string {
  const kept = text.replace(BREAKS, ' ').replace(HIDDEN, '').replace(HALF, '\uFFFD');
  return kept === text ? text : kept.trim();
}

/** How many characters such a field does not keep. */
export const hiddenCharacters = (text: string): number =>
  (text.match(BREAKS)?.length ?? 0) + (text.replace(BREAKS, ' ').match(HIDDEN)?.length ?? 0);
