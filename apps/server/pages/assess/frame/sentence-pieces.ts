import type { Sentence, Span } from '@yttra/assessment';

/** Something quoted in a part: its place, and the viewpoint that it belongs to. */
export interface QuotedSpan extends Span {
  viewpointId: string;
  number: number;
}

/** A stretch of a sentence that the same viewpoints quote, or none. */
export interface Piece {
  text: string;
  quoted: readonly QuotedSpan[];
}

/** A sentence cut where quotations begin and end. Pure. */
export function piecesOf(sentence: Sentence, quotations: readonly QuotedSpan[]): Piece[] {
  const here = quotations.filter(({ from, to }) => from < sentence.to && to > sentence.from);
  const edges = [sentence.from, sentence.to, ...here.flatMap(({ from, to }) => [from, to])]
    .filter((edge) => edge >= sentence.from && edge <= sentence.to)
    .sort((a, b) => a - b);
  const points = [...sentence.text];
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index]!;
    if (from === to) return [];
    const text = points.slice(from - sentence.from, to - sentence.from).join('');
    return [{ text, quoted: here.filter((one) => one.from < to && one.to > from) }];
  });
}

/** The viewpoints whose quotation ends in the sentence: their numbers stand after it. */
export const endingIn = (sentence: Sentence, quotations: readonly QuotedSpan[]): QuotedSpan[] =>
  quotations.filter(({ to }) => to > sentence.from && to <= sentence.to);
