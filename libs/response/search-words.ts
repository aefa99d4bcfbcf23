/** What somebody searches for: phrases in quotes are found word by word in that order, other words also as the beginning of longer ones. */
export interface SearchWords {
  phrases: string[];
  words: string[];
}

const MOST_TERMS = 10;

/** Reads `"öppna data" förskola` as one phrase and one word. A quote that never ends goes on to the end. */
export function searchWords(written: string): SearchWords {
  const phrases: string[] = [];
  const rest = written
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/"([^"]*)("|$)/g, (_all, phrase: string) => (phrases.push(...wordsIn(phrase, true)), ' '));
  return { phrases: phrases.slice(0, MOST_TERMS), words: wordsIn(rest, false).slice(0, MOST_TERMS) };
}

/** Letters and figures; a hyphen or a section's colon inside a word stays. */
function wordsIn(text: string, asOne: boolean): string[] {
  const words = text.match(/[\p{L}\p{N}]+(?:[-:/][\p{L}\p{N}]+)*/gu) ?? [];
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
