/** A row that is given points: an area, or a sub-area of one ("Ledarskap: Mål"). */
export interface PointRow {
  /** The option as it is stored, which the answer is keyed by. */
  row: string;
  area: string;
  /** Null for an area that is a row itself. */
  part: string | null;
}

export interface PointArea {
  area: string;
  rows: PointRow[];
}

/** An area and its sub-area stand on one line with a colon between. */
export function pointRow(row: string): PointRow {
  const at = row.indexOf(': ');
  const [area, part] = at < 1 ? [row, ''] : [row.slice(0, at).trim(), row.slice(at + 2).trim()];
  return part === '' ? { row, area: row, part: null } : { row, area, part };
}

/** The rows of a question by area, each in the order in which it first stands. */
export function pointAreas(options: readonly string[] | null): PointArea[] {
  const areas = new Map<string, PointArea>();
  for (const option of options ?? []) {
    const row = pointRow(option);
    const known = areas.get(row.area);
    if (known) known.rows.push(row);
    else areas.set(row.area, { area: row.area, rows: [row] });
  }
  return [...areas.values()];
}

/** The mean of what is there; null where nothing is. */
export function meanOf(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** "3,5": one decimal at most, as a figure is written in Swedish. */
export const pointsText = (points: number): string => String(Math.round(points * 10) / 10).replace('.', ',');
