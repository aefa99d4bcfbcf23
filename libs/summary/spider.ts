/** Whose points a line is, with its shade (RRGGBB) and its dashes: they are told apart without colour too. */
export const SERIES = {
  mean: { shade: '0b4f6c', dash: '' },
  earlier: { shade: '9a5b00', dash: '6 4' },
  own: { shade: '7a1fa2', dash: '2 3' },
} as const;
export type SeriesKey = keyof typeof SERIES;

/** A place in the diagram: the middle is 0, the outermost ring is at 1, and y goes downwards. */
export interface Place {
  x: number;
  y: number;
}

/** A spider diagram as places, whichever format draws it. */
export interface Spider {
  axes: (Place & { label: string })[];
  /** Each ring with its figure, from the middle outwards. */
  rings: { value: number; places: Place[] }[];
  /** The corners of each series' surface. */
  series: Place[][];
}

/**
 * The first axis points straight up, and the others follow clockwise. Where nothing is known (null) the line passes
 * the axis by.
 */
export function spiderOf(
  axes: readonly string[],
  series: readonly (readonly (number | null)[])[],
  max: number,
): Spider {
  const at = (axis: number, radius: number): Place => {
    const angle = (2 * Math.PI * axis) / axes.length - Math.PI / 2;
    return { x: rounded(radius * Math.cos(angle)), y: rounded(radius * Math.sin(angle)) };
  };
  return {
    axes: axes.map((label, index) => ({ label, ...at(index, 1) })),
    rings: ringsTo(max).map((value) => ({ value, places: axes.map((_axis, index) => at(index, value / max)) })),
    series: series.map((values) => values.flatMap((value, index) => (value === null ? [] : [at(index, value / max)]))),
  };
}

const rounded = (place: number): number => Math.round(place * 10_000) / 10_000;

const MOST_RINGS = 5;

/** Whole numbers evenly apart, at most five, of which the last is the most that can be given. */
function ringsTo(max: number): number[] {
  const step = Array.from({ length: max }, (_none, index) => index + 1).find(
    (by) => max % by === 0 && max / by <= MOST_RINGS,
  )!;
  return Array.from({ length: max / step }, (_none, index) => (index + 1) * step);
}
