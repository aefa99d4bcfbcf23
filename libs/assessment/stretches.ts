import type { Span } from './quotation';

/** A stretch of a part's text that the same quotations lie over; none lie over what nobody has quoted. */
export interface Stretch<Viewpoint> extends Span {
  text: string;
  quotedBy: Viewpoint[];
}

/**
 * The text from its first code point to its last, in stretches that lie end to end, each with the viewpoints that quote
 * it.
 */
export function stretchesOf<Viewpoint>(
  text: string,
  quotations: readonly (Span & { viewpoint: Viewpoint })[],
): Stretch<Viewpoint>[] {
  const points = [...text];
  const within = quotations.filter(({ from, to }) => from >= 0 && from < to && to <= points.length);
  const edges = [...new Set([0, points.length, ...within.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return edges.slice(1).map((to, index) => {
    const from = edges[index]!;
    return {
      from,
      to,
      text: points.slice(from, to).join(''),
      quotedBy: within.filter((one) => one.from < to && one.to > from).map(({ viewpoint }) => viewpoint),
    };
  });
}
