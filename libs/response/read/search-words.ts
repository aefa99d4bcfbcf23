/**
 * What somebody searches for: phrases in quotes are found word by word in that order, other words also as the beginning
 * of longer ones.
 */
export interface SearchWords {
  phrases: string[];
  words: string[];
}

const MOST_TERMS = 10;

/**
 * Signs that nobody sees: a soft hyphen, and what joins or breaks words without showing. As `yttra_plain` in the
 * database.
 */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Reads `"öppna data" förskola` as one phrase and one word. A quote that never ends goes on to the end. */
export function searchWords(written: string): SearchWords {
  const phrases: string[] = [];
  const rest = written
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/"([^"]*)("|$)/g, (_all, phrase: string) => (phrases.push(...wordsIn(phrase, true)), ' '));
  return { phrases: phrases.slice(0, MOST_TERMS), words: wordsIn(rest, false).slice(0, MOST_TERMS) };
}

/** Letters and figures; a hyphen, a section's colon or a number's comma inside a word stays. */
function wordsIn(text: string, asOne: boolean): string[] {
  const words = text.match(/[\p{L}\p{N}]+(?:(?:[-:/]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}]+)*/gu) ?? [];
  return asOne ? [words.join(' ')].filter((phrase) => phrase !== '') : words;
}

/** A condition in PostgreSQL's words, with its values from `first` on: every phrase and every word must be there. */
export function searchQuery({ phrases, words }: SearchWords, first: number): { sql: string; values: string[] } {
  const terms = [
    ...phrases.map((phrase) => ['phraseto_tsquery', phrase] as const),
    ...words.map((word) => ['to_tsquery', `'${word}':*`] as const),
  ];
  return {
    sql: terms.map(([make], index) => `${make}('pg_catalog.swedish', $${first + index})`).join(' && ') || `''::tsquery`,
    values: terms.map(([, value]) => value),
  };
}

/** Shorter parts stand in every other word. */
const SHORTEST_PART = 3;

/**
 * The condition on a passage `p`, with its values from `first` on: every phrase and every word must be there. A word is
 * also found as a part of a longer one ("skolplan" in "kulturskolplan"); what has figures is found as it is written, a
 * number never inside a longer.
 * `near`: a word may also be one of those that are like it.
 */
export function searchCondition(
  { phrases, words }: SearchWords,
  first: number,
  near?: ReadonlyMap<string, readonly LikeWord[]>,
): { sql: string; values: string[] } {
  const values: string[] = [];
  const value = (one: string) => `$${first + values.push(one) - 1}`;
  const swedish = (make: string, one: string) => `p.words @@ ${make}('pg_catalog.swedish', ${value(one)})`;
  const asWritten = (one: string) => `p.plain ~ ${value(figuresIn(one))}`;
  // A single word that stands there as it is written is no near hit.
  const isAlone = near !== undefined && phrases.length + words.length === 1;
  const terms = [
    ...phrases.map((phrase) => (/\p{N}/u.test(phrase) ? asWritten(phrase) : swedish('phraseto_tsquery', phrase))),
    ...words.map((word) => {
      if (/\p{N}/u.test(word)) return asWritten(word);
      const found = isAlone ? [] : [swedish('to_tsquery', `'${word}':*`)];
      if (word.length < SHORTEST_PART) return found.join('');
      const others = (near?.get(word.toLowerCase()) ?? []).map((one) => one.word);
      const like = [...(isAlone ? [] : [word]), ...others].map((part) => `p.plain like ${value(holding(part))}`);
      return `(${[...found, ...like].join(' or ')})`;
    }),
  ];
  return { sql: terms.join(' and ') || 'false', values };
}

/** A word of the answers that is like one that is searched for, and how much: 1 is the same. */
export interface LikeWord {
  word: string;
  likeness: number;
}

/**
 * How much a passage `p` holds of what is like the words, with its values from `first` on: of each word the most alike.
 * Nothing but letters and hyphens stands in them.
 */
export function likeness(
  near: ReadonlyMap<string, readonly LikeWord[]>,
  first: number,
): { sql: string; values: string[] } {
  const values: string[] = [];
  const ofWord = (word: string, others: readonly LikeWord[]) =>
    // Of several words one may stand there as it is written; a single one does not, or the passage is no near one.
    [...(near.size > 1 ? [{ word, likeness: 1 }] : []), ...others]
      .map(
        (one) =>
          `when p.plain like $${first + values.push(holding(one.word)) - 1} then ${one.likeness.toFixed(4)}::real`,
      )
      .join(' ');
  const [[, only] = ['', []], ...more] = near;
  // One word that is like the only one: every passage that is found holds it.
  if (only.length === 1 && more.length === 0) return { sql: `${only[0]!.likeness.toFixed(4)}::real`, values };
  return { sql: [...near].map(([word, others]) => `case ${ofWord(word, others)} else 0 end`).join(' + '), values };
}

const holding = (word: string): string => `%${word.toLowerCase()}%`;

/** A shorter word, or a number, with a slip in it is another one. */
export const mayBeNear = (word: string): boolean => word.length >= SHORTEST_NEAR && !/\p{N}/u.test(word);
const SHORTEST_NEAR = 5;

/** As a regular expression: nothing but letters, figures, blanks and the few signs that a word may hold comes here. */
function figuresIn(word: string): string {
  const literal = word.toLowerCase().replaceAll('.', '\\.');
  return `${/^\d/.test(word) ? '(^|[^0-9])' : ''}${literal}${/\d$/.test(word) ? '([^0-9]|$)' : ''}`;
}
