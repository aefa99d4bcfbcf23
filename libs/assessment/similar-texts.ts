import { length, type Span } from './quotation';
import { sentencesOf } from './sentences';

/** How many words in a row are compared: enough that two texts hardly share them by chance. */
const SHINGLE = 3;
/** From here on two texts are nearly the same. */
export const ALIKE = 0.5;

export interface ComparedText {
  id: string;
  text: string;
}

/** A text beside the one that most in its group have used. */
export interface SimilarText extends ComparedText {
  /** From 0 to 1: shared shingles of all that either has. */
  similarity: number;
  /** What of its own text the other lacks, in code points. */
  readonly added: Span[];
  /** What of the other's text it lacks. */
  readonly leftOut: Span[];
}

export interface SimilarGroup {
  model: ComparedText;
  others: SimilarText[];
}

interface Read extends ComparedText {
  words: Word[];
  /** The shingle that begins at each word, as a number; and all of them. */
  at: number[];
  shingles: ReadonlySet<number>;
  key: string;
  /** The words of each sentence: the first, and the one after the last. */
  sentences: () => [first: number, after: number][];
}

interface Word extends Span {
  word: string;
}

/**
 * Texts that are nearly the same, group by group, the largest first. The model of a group is the text that most of it
 * have used word for word. What differs is marked word by word, and a sentence that the other does not have is never
 * without a mark.
 */
export function similarTexts(texts: readonly ComparedText[]): SimilarGroup[] {
  const copies = new Map<string, Read[]>();
  const vocabulary = new Map<string, number>();
  for (const text of texts) {
    const read = readText(text, vocabulary);
    if (read.words.length === 0) continue;
    const known = copies.get(read.key);
    if (known) known.push(read);
    else copies.set(read.key, [read]);
  }
  const groups: { model: Read; members: { read: Read; similarity: number }[] }[] = [];
  const holders = new Map<number, number[]>();
  for (const same of [...copies.values()].sort((a, b) => b.length - a.length)) {
    const model = same[0]!;
    const found = mostAlike(model, groups, holders);
    const at = found?.index ?? groups.push({ model, members: [] }) - 1;
    if (!found) for (const shingle of model.shingles) append(holders, shingle, at);
    const members = found ? same : same.slice(1);
    groups[at]!.members.push(...members.map((read) => ({ read, similarity: found?.similarity ?? 1 })));
  }
  return groups
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => b.members.length - a.members.length)
    .map(({ model, members }) => ({
      model: { id: model.id, text: model.text },
      others: members.map(({ read, similarity }) => besideModel(read, model, similarity)),
    }));
}

/** What differs is found out when it is asked for: of ten thousand texts a page shows some tens. */
function besideModel(read: Read, model: Read, similarity: number): SimilarText {
  const added = once(() => lacking(read, model));
  const leftOut = once(() => lacking(model, read));
  return {
    id: read.id,
    text: read.text,
    similarity,
    get added() {
      return added();
    },
    get leftOut() {
      return leftOut();
    },
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: { it: Made } | undefined;
  return () => (made ??= { it: make() }).it;
}

function mostAlike(
  text: Read,
  groups: readonly { model: Read }[],
  holders: ReadonlyMap<number, readonly number[]>,
): { index: number; similarity: number } | null {
  const shared = new Map<number, number>();
  for (const shingle of text.shingles)
    for (const index of holders.get(shingle) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  let best: { index: number; similarity: number } | null = null;
  for (const [index, many] of shared) {
    const similarity = many / (text.shingles.size + groups[index]!.model.shingles.size - many);
    if (similarity >= ALIKE && similarity > (best?.similarity ?? 0)) best = { index, similarity };
  }
  return best;
}

/**
 * What of a text another lacks: words that lie in no shingle of the other's, and whole sentences that do not stand
 * there.
 */
function lacking(own: Read, other: Read): Span[] {
  if (own.key === other.key) return [];
  const isShared = new Array<boolean>(own.words.length).fill(false);
  for (const [at, shingle] of own.at.entries()) if (other.shingles.has(shingle)) isShared.fill(true, at, at + SHINGLE);
  for (const [first, after] of own.sentences()) {
    if (isShared.slice(first, after).includes(false)) continue;
    if (!other.key.includes(keyOf(own.words.slice(first, after)))) isShared.fill(false, first, after);
  }
  const spans: Span[] = [];
  own.words.forEach(({ from, to }, index) => {
    if (isShared[index]) return;
    const last = spans.at(-1);
    if (last && index > 0 && !isShared[index - 1]) last.to = to;
    else spans.push({ from, to });
  });
  return spans;
}

/** Words have numbers, so that a shingle is one too: enough of them for any round, and exact. */
const MOST_WORDS = 200_000;

function readText({ id, text }: ComparedText, vocabulary: Map<string, number>): Read {
  const words = wordsOf(text);
  const numbers = words.map(({ word }) => {
    const known = vocabulary.get(word) ?? (vocabulary.size + 1) % MOST_WORDS;
    vocabulary.set(word, known);
    return known;
  });
  const at: number[] = [];
  for (let first = 0; first < Math.max(1, numbers.length - SHINGLE + 1); first += 1)
    at.push(numbers.slice(first, first + SHINGLE).reduce((shingle, number) => shingle * MOST_WORDS + number, 0));
  let sentences: [number, number][] | undefined;
  return {
    id,
    text,
    words,
    at,
    shingles: new Set(at),
    key: keyOf(words),
    sentences: () => (sentences ??= sentenceWords(text, words)),
  };
}

function sentenceWords(text: string, words: readonly Word[]): [number, number][] {
  let at = 0;
  return sentencesOf(text).flatMap(({ to }): [number, number][] => {
    const first = at;
    while (at < words.length && words[at]!.to <= to) at += 1;
    return at > first ? [[first, at]] : [];
  });
}

/** With a space on either side, so that one is found in another only as whole words. */
const keyOf = (words: readonly Word[]): string => ` ${words.map(({ word }) => word).join(' ')} `;

/** In small letters; punctuation and line breaks between them tell nothing. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const isPlain = !/\p{Cs}|[\u{10000}-\u{10ffff}]/u.test(text);
  let point = 0;
  let unit = 0;
  for (const { index, 0: word } of text.matchAll(/[^\s\p{P}]+/gu)) {
    const from = isPlain ? index : point + length(text.slice(unit, index));
    const to = from + (isPlain ? word.length : length(word));
    words.push({ word: word.toLocaleLowerCase('sv'), from, to });
    point = to;
    unit = index + word.length;
  }
  return words;
}

function append<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
