/** How much of a beginning is looked at. */
export const WIDE_LOOK = 1024;
/**
 * Of a text in Swedish nearly every sign has a zero for its other byte; of bytes that are no text hardly any two in a
 * row do.
 */
const MOSTLY = 0.7;

/**
 * Which way round a text in two bytes a sign (UTF-16) is written, by its beginning, with or without a mark; null for
 * one that is not.
 */
export function wideEncoding(beginning: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const pairs = Math.floor(Math.min(beginning.length, WIDE_LOOK) / 2);
  for (let at = 0; at < pairs * 2; at++) if (beginning[at] === 0) zeros[at % 2]! += 1;
  if (pairs === 0) return null;
  if (zeros[0] === 0 && zeros[1]! >= pairs * MOSTLY) return 'utf-16le';
  return zeros[1] === 0 && zeros[0]! >= pairs * MOSTLY ? 'utf-16be' : null;
}
