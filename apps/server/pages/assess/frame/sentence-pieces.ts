import { stretchesOf, type Sentence, type Span, type Stretch } from '@yttra/assessment';

/** Something quoted in a part: its place, and the viewpoint that it belongs to. */
export interface QuotedSpan extends Span {
  viewpointId: string;
  number: number;
}

/** A sentence cut where quotations begin and end. Pure. */
export function piecesOf(sentence: Sentence, quotations: readonly QuotedSpan[]): Stretch<QuotedSpan>[] {
  const within = quotations
    .filter(({ from, to }) => from < sentence.to && to > sentence.from)
    .map((viewpoint) => ({
      from: Math.max(viewpoint.from, sentence.from) - sentence.from,
      to: Math.min(viewpoint.to, sentence.to) - sentence.from,
      viewpoint,
    }));
  return stretchesOf(sentence.text, within);
}

/** The viewpoints whose quotation ends in the sentence: their numbers stand after it. */
export const endingIn = (sentence: Sentence, quotations: readonly QuotedSpan[]): QuotedSpan[] =>
  quotations.filter(({ to }) => to > sentence.from && to <= sentence.to);
