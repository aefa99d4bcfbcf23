/** A stranger's text as one line that can be stored and shown: no control characters, no line breaks, not endless. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 500);
}
