import { nearestName } from '@yttra/bodies';

/**
 * The words of a text that somebody may have meant by those written; a word that stands there itself is not one of
 * them.
 */
export function nearWords(written: readonly string[], text: string): string[] {
  const known = [...new Set(text.match(/[\p{L}-]{4,100}/gu))];
  return written.filter((word) => !text.includes(word)).flatMap((word) => nearestName(word, known) ?? []);
}

/** Of such words the one to offer. */
export function nearestOf(written: readonly string[], near: readonly string[]): string | null {
  return written.map((word) => nearestName(word, near)).find((word) => word !== null) ?? null;
}
