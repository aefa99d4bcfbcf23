import { nameKey } from '../body-name';

export type TokenKind = 'word' | 'comma' | 'stop' | 'quote' | 'open' | 'close' | 'line';

/** A piece of a rule's text, with its place in it. `key` is what is compared: case and kinds of dash do not matter. */
export interface Token {
  kind: TokenKind;
  key: string;
  from: number;
  to: number;
}

const PIECES: readonly [TokenKind, RegExp][] = [
  ['line', /[\r\n\u2028\u2029]+/y],
  ['comma', /[,;]/y],
  ['quote', /[”“„"«»]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['stop', /\.(?=[\s)”“"»,;]|$)/y],
  ['word', /(?:(?!\.(?:[\s)”“"»,;]|$))[^\s,;”“„"«»()])+/y],
];

/**
 * Splits a text into words and signs. A full stop is a sign only last in a word; names are split the same way, so they
 * still match.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = PIECES.map(([kind, piece]) => read(kind, piece, text, at)).find((read) => read !== null);
    if (token) found.push(token);
    at = token?.to ?? at + 1; // white space is not kept
  }
  return found;
}

function read(kind: TokenKind, piece: RegExp, text: string, at: number): Token | null {
  piece.lastIndex = at;
  const match = piece.exec(text);
  return match ? { kind, key: nameKey(match[0]), from: at, to: at + match[0].length } : null;
}

/**
 * How many tokens from `start` a name takes, or 0. A name may be broken over lines, and a `line` token is then counted
 * too.
 */
export function matches(name: readonly Token[], text: readonly Token[], start: number): number {
  let at = start;
  for (const [position, token] of name.entries()) {
    while (position > 0 && text[at]?.kind === 'line') at += 1;
    if (text[at]?.key !== token.key) return 0;
    at += 1;
  }
  return at - start;
}
