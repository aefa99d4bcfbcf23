import { sentencesOf, type Sentence } from './sentences';

/**
 * The sentences of a text that stand in the one before it too and come in another order: the fewest that have to move
 * for the rest to stand as they stood. One that stands more than once is told from its first place. Pure.
 */
export function movedSentences(before: string, after: string): Sentence[] {
  const places = new Map<string, number>();
  for (const [place, { text }] of sentencesOf(before).entries()) if (!places.has(text)) places.set(text, place);
  const seen = new Set<string>();
  const shared = sentencesOf(after).filter(({ text }) => places.has(text) && !seen.has(text) && seen.add(text));
  const standing = inOrder(shared.map(({ text }) => places.get(text)!));
  return shared.filter((_, index) => !standing.has(index));
}

/** The indexes of the longest run of numbers that only rises. */
function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  // The last of the best run of each length, and what comes before each.
  const lasts: number[] = [];
  const previous = numbers.map((number, index) => {
    const length = lasts.filter((last) => numbers[last]! < number).length;
    lasts[length] = index;
    return lasts[length - 1];
  });
  const run = new Set<number>();
  for (let at = lasts.at(-1); at !== undefined; at = previous[at]) run.add(at);
  return run;
}
