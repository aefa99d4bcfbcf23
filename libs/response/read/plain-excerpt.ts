import type { SearchWords } from './search-words';

const BEFORE = 160;
const LONGEST = 400;

/**
 * A piece of a text round the first place where what was searched for stands as it is written, with each such place
 * between the marks.
 */
export function plainExcerpt(
  text: string,
  { words, phrases }: SearchWords,
  [open, close]: readonly [string, string],
): string {
  const lower = text.toLowerCase();
  // A letter that is longer in lower case would shift every place after it.
  const wanted = lower.length === text.length ? [...phrases, ...words].map((word) => word.toLowerCase()) : [];
  const places = wanted.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const from = text.length <= LONGEST ? 0 : wordStart(text, Math.max(0, Math.min(...places, text.length) - BEFORE));
  const to = Math.min(text.length, from + LONGEST);
  const piece = text.slice(from, to);
  return `${from > 0 ? '… ' : ''}${marked(piece, wanted, open, close)}${to < text.length ? ' …' : ''}`;
}

/** The start of the word that a place stands in, so that no excerpt begins in the middle of one. */
const wordStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf(' ', at) + 1);

function marked(piece: string, wanted: readonly string[], open: string, close: string): string {
  const lower = piece.toLowerCase();
  let shown = '';
  let at = 0;
  while (at < piece.length) {
    const next = wanted
      .map((word) => ({ word, place: lower.indexOf(word, at) }))
      .filter(({ place }) => place >= 0)
      .reduce<{ word: string; place: number } | null>(
        (first, one) => (!first || one.place < first.place ? one : first),
        null,
      );
    if (!next) break;
    const end = next.place + next.word.length;
    shown += `${piece.slice(at, next.place)}${open}${piece.slice(next.place, end)}${close}`;
    at = end;
  }
  return shown + piece.slice(at);
}
