import { codePoint } from 'dingbat-to-unicode';

/** A sign of a font whose letters are pictures (Wingdings, Symbol), as the character that looks the same. */
export function codePointToUnicode(font: string | undefined, char: string | undefined): string {
  const code = /^[0-9a-f]{1,5}$/i.test(char ?? '') ? parseInt(char!, 16) : 0;
  if (code === 0) return '';
  // Word moves such letters to a place of their own, F000 and on.
  const places = code >= 0xf000 && code <= 0xf0ff ? [code, code - 0xf000] : [code];
  for (const place of places) {
    const found = font === undefined ? undefined : codePoint(font, place);
    if (found) return found.string;
  }
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(code);
}
