import type { z } from 'zod';
import { place } from './checked-input';
import { hiddenCharacters } from './one-line';
import { isOneLine, textFields } from './text-fields';

/** A text that was changed on its way in: where, and what to tell the one who wrote it. */
export interface TextNotice {
  field: string;
  message: string;
}

/** Control characters but tab and line feed: no format can hold them all, and none can show them. */
const CONTROL = /[^\P{Cc}\t\n]/gu;
/** Half a character, which no UTF-8 can hold. */
const HALF = /\p{Surrogate}/gu;

/**
 * What people wrote, made storable without a word changed: CRLF and U+000B become line feeds, control characters but
 * tab and line feed go, half a character becomes U+FFFD. Takes any JSON; `notices` tells each text that lost something.
 */
export function peopleText<Value>(value: Value): { value: Value; notices: TextNotice[] } {
  const notices: TextNotice[] = [];
  return { value: cleaned(value, [], notices) as Value, notices };
}

/** What of the texts in the value is not kept as it was sent, by what the schema has each of them be. */
export function textNotices(schema: z.ZodType, value: unknown): TextNotice[] {
  return textFields(schema, value).flatMap(({ path, text, schemas }) => {
    if (!schemas.every(isOneLine)) return peopleText(text).notices.map((notice) => ({ ...notice, field: place(path) }));
    const gone = hiddenCharacters(text);
    return gone > 0 ? [{ field: place(path), message: `${counted(gone)} som inte syns togs bort.` }] : [];
  });
}

function cleaned(value: unknown, path: PropertyKey[], notices: TextNotice[]): unknown {
  if (typeof value === 'string') return cleanedText(value, path, notices);
  if (Array.isArray(value)) return value.map((item, index) => cleaned(item, [...path, index], notices));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item, [...path, key], notices)]));
}

function cleanedText(text: string, path: PropertyKey[], notices: TextNotice[]): string {
  const lines = text.replace(/\r\n|\v/g, '\n');
  const gone = lines.match(CONTROL)?.length ?? 0;
  const halves = lines.match(HALF)?.length ?? 0;
  if (gone > 0) notices.push({ field: place(path), message: `${counted(gone)} som inte går att visa togs bort.` });
  if (halves > 0)
    notices.push({ field: place(path), message: `${counted(halves)} var halvt och ersattes med \uFFFD.` });
  return lines.replace(CONTROL, '').replace(HALF, '\uFFFD');
}

const counted = (n: number): string => `${n} tecken`;
