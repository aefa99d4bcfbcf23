import type { RuleProblem } from './rule-problem';
import { problemAt, quoted } from './rule-problem';
import type { Token } from './rule-tokens';
import { tokens } from './rule-tokens';
import { EXCEPT_WORD, LIST_WORDS } from './rule-vocabulary';

/** A misspelt name is looked for across this many list words: "Barn-, ungdoms- och familjenämnden" has two. */
const MOST_JOINED = 3;

export interface Span {
  from: number;
  to: number;
}

/** A place in a rule's tokens that moves from left to right, and the problems met on the way. */
export class RuleCursor {
  readonly tokens: readonly Token[];
  readonly problems: RuleProblem[] = [];
  at = 0;

  constructor(readonly text: string) {
    this.tokens = tokens(text);
  }

  get current(): Token | undefined {
    return this.tokens[this.at];
  }

  /** Whether a name or a word may end before this token. */
  isDelimiter(index: number): boolean {
    const token = this.tokens[index];
    return !token || token.kind === 'stop' || isSeparator(token) || isExcept(token);
  }

  skipSeparators(): void {
    while (this.current && isSeparator(this.current)) this.at += 1;
  }

  skipToDelimiter(): void {
    while (!this.isDelimiter(this.at)) this.at += 1;
  }

  /** The stretch of text from one token up to, not with, another. */
  span(fromToken: number, toToken: number): Span {
    const from = this.tokens[fromToken]?.from ?? this.text.length;
    return { from, to: Math.max(from, this.tokens[toToken - 1]?.to ?? from) };
  }

  wordsOf(span: Span): string {
    return quoted(this.text, span);
  }

  refuse({ from, to }: Span, message: string, suggestion: string | null = null): null {
    this.problems.push(problemAt({ from, to }, message, suggestion));
    return null;
  }

  /**
   * Tokens before which an unknown name that starts here may end: the next delimiter, or past a few list words that may
   * be part of the name.
   */
  possibleEnds(start: number): number[] {
    const ends: number[] = [];
    let end = start;
    while (ends.length <= MOST_JOINED) {
      while (!this.isDelimiter(end)) end += 1;
      ends.push(end);
      while (this.tokens[end] && isSeparator(this.tokens[end])) end += 1;
      if (this.isDelimiter(end)) break;
    }
    return ends;
  }
}

export const isExcept = (token: Token): boolean => token.kind === 'word' && token.key === EXCEPT_WORD;
const isSeparator = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'comma' || token.kind === 'line' || (token.kind === 'word' && LIST_WORDS.has(token.key)));
