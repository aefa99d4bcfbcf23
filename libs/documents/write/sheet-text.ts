import { trimmedEnd } from '../trimmed';
import type { Cell } from './xlsx-writer';
import { xmlText } from '../xml-text';

/** The most UTF-16 units that Excel takes in one cell; a file with more is refused as damaged. */
export const CELL_LIMIT = 32_767;

/** A value in pieces that each fit in a cell, no character cut in two; what fits is one piece. */
export function divided(value: Cell | undefined): Cell[] {
  if (typeof value !== 'string' || cellText(value).length <= CELL_LIMIT) return [value ?? null];
  const pieces: string[] = [];
  for (let start = 0; start < value.length;) {
    let end = Math.min(start + CELL_LIMIT, value.length);
    // An escape makes a piece longer than it looks, and counts in the cell as written.
    while (cellText(value.slice(start, end)).length > CELL_LIMIT) end -= 7;
    if (/[\uD800-\uDBFF]/.test(value[end - 1]!) && end < value.length) end -= 1;
    pieces.push(value.slice(start, end));
    start = end;
  }
  return pieces;
}

/**
 * The text as a workbook must hold it to be read as it stands. `_x0041_` means "A" in a workbook, so the text
 * `_x0041_` is written `_x005F_x0041_`.
 */
export function cellText(text: string): string {
  return xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Names that Excel accepts, in the same order: at most 31 characters, none of its own signs, no two alike. */
export function sheetNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = trimmed(name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/\s+/g, ' '), 31) || 'Blad';
    let safe = plain.toLowerCase() === 'history' ? `${plain} 1` : plain;
    for (let number = 2; taken.has(safe.toLowerCase()); number++) {
      const suffix = ` ${number}`;
      safe = trimmed(plain, 31 - suffix.length) + suffix;
    }
    taken.add(safe.toLowerCase());
    return safe;
  });
}

function trimmed(name: string, length: number): string {
  let short = '';
  for (const character of name.trim().replace(/^'+/, '')) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return trimmedEnd(short, /[\s']/);
}
