/** What may follow a hyphen that stands for the rest of a word: barn- och ungdomsfrågor. */
const SHARES_A_WORD = /^(?:och|eller|samt|respektive|resp|som|till|men|kontra)\b/i;
/** The part before a hyphen that is there on every line: IT-system, e-post, 2020-talet. */
const KEEPS_ITS_HYPHEN = /(?:^|[^\p{L}\p{N}])(?:\p{L}|[\p{Lu}\d]{2,}|\d+)[-\u2010]$/u;

/**
 * The lines of a paragraph as its text, words that were broken at the end of a line whole again; the other breaks stay,
 * as a program's.
 */
export function joinedLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => joinedPair(text, line), '');
}

function joinedPair(text: string, line: string): string {
  const above = text.trimEnd();
  const below = line.trimStart();
  if (above === '' || below === '') return above + below;
  if (above.endsWith('\u00AD')) return above.slice(0, -1) + below;
  const hasHyphen = /[\p{L}\p{N}][-\u2010]$/u.test(above.slice(-3));
  if (!hasHyphen || SHARES_A_WORD.test(below)) return `${above}\n${below}`;
  if (KEEPS_ITS_HYPHEN.test(above.slice(-40)) || !/^\p{Ll}/u.test(below)) return above + below;
  return above.slice(0, -1) + below;
}
