import type { Span } from '@yttra/assessment';

/** A quotation that is not what stands at its place. */
export interface MutatedQuotation extends Span {
  part: string;
  quote: string;
}

/**
 * Quotations of the text, each spoilt in one way: a letter changed, left out, doubled or put in, two that change
 * places, another case or another form of the same letter, white space at an end, a neighbour's place. Every one
 * differs from what stands where it says.
 */
export function* mutatedQuotations(part: string, text: string, many: number): Generator<MutatedQuotation> {
  const points = [...text];
  let state = 20221214;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const spoil: ((words: string[], at: number) => string[])[] = [
    (words, at) => words.with(at, String.fromCodePoint(words[at]!.codePointAt(0)! + 1)),
    (words, at) => words.toSpliced(at, 1),
    (words, at) => words.toSpliced(at, 0, words[at]!),
    (words, at) => words.toSpliced(at, 0, ' '),
    (words, at) => (at === 0 ? [] : words.with(at, words[at - 1]!).with(at - 1, words[at]!)),
    (words, at) => words.with(at, words[at]!.toUpperCase()),
    (words) => [...words.join('').normalize('NFD')],
    (words) => [...words, ' '],
    (words) => ['\u200B', ...words],
  ];
  for (let made = 0; made < many;) {
    const from = next(points.length);
    const to = from + 1 + next(Math.min(60, points.length - from));
    const words = points.slice(from, to);
    const quote = spoil[next(spoil.length)]!(words, next(words.length)).join('');
    // One in ten keeps its words and says another place.
    const span = next(10) === 0 ? { from: from + 1, to: to + 1 } : { from, to };
    if (quote === points.slice(span.from, span.to).join('')) continue;
    made += 1;
    yield { part, ...span, quote };
  }
}
