import type { PdfPiece } from './pdf-page-text';

/** A line as it is read: within a column, if its page has any. */
export interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  height: number;
  /** Where its first piece stands among the page's. */
  place: number;
}

interface Row {
  pieces: (PdfPiece & { place: number })[];
}

const SAME_LINE = 0.4;
/** How near to each other the left edges of a column's lines stand, in points. */
const SAME_EDGE = 4;
/**
 * So many letters on an average line, and a column is prose: numbers before headings and the names of a form are fewer.
 */
const PROSE = 18;
/** The next line of a column is no further down, in heights of the line. */
const NEXT_LINE = 2;

/**
 * The lines of a page in the order in which one reads them: rows that are drawn across columns are read column by
 * column.
 */
export function readingLines(pieces: readonly PdfPiece[]): { lines: PdfLine[]; hasColumns: boolean } {
  const rows = rowsOf(pieces);
  const lines: PdfLine[] = [];
  let hasColumns = false;
  for (let at = 0; at < rows.length;) {
    const found = columnsAt(rows, at);
    if (found) {
      hasColumns = true;
      const columns = columnLines(rows.slice(at, found.end), found.edges);
      lines.push(...columns.flat());
      at = found.end;
    } else lines.push(lineOf(rows[at++]!.pieces));
  }
  return { lines, hasColumns };
}

/** Pieces that are drawn one after the other on one height. */
function rowsOf(pieces: readonly PdfPiece[]): Row[] {
  const rows: Row[] = [];
  pieces.forEach((piece, place) => {
    const last = rows.at(-1)?.pieces.at(-1);
    const isOnRow = last && Math.abs(last.y - piece.y) < SAME_LINE * Math.max(last.height, piece.height) && piece.x >= last.x; // prettier-ignore
    if (isOnRow) rows.at(-1)!.pieces.push({ ...piece, place });
    else rows.push({ pieces: [{ ...piece, place }] });
  });
  return rows;
}

/** Rows from here on whose pieces begin at the same edges, if they are prose. */
function columnsAt(rows: readonly Row[], start: number): { end: number; edges: number[] } | undefined {
  const edges = rows[start]!.pieces.map(({ x }) => x);
  if (edges.length < 2) return undefined;
  let end = start + 1;
  let whole = 1;
  for (; end < rows.length && standsUnder(rows[end - 1]!, rows[end]!, edges); end += 1)
    if (rows[end]!.pieces.length === edges.length) whole += 1;
  const columns = columnLines(rows.slice(start, end), edges);
  const isProse = columns.every(
    (lines) => lines.reduce((sum, { text }) => sum + text.length, 0) >= PROSE * lines.length,
  );
  return whole >= 2 && isProse ? { end, edges } : undefined; // prettier-ignore
}

function standsUnder(above: Row, row: Row, edges: readonly number[]): boolean {
  const [first] = row.pieces;
  const distance = above.pieces[0]!.y - first!.y;
  if (distance <= 0 || distance > NEXT_LINE * first!.height) return false;
  return row.pieces.every(({ x, right }) => {
    const column = edges.findIndex((edge) => Math.abs(edge - x) <= SAME_EDGE);
    return column >= 0 && right < (edges[column + 1] ?? Infinity);
  });
}

function columnLines(rows: readonly Row[], edges: readonly number[]): PdfLine[][] {
  return edges.map((edge) =>
    rows.flatMap(({ pieces }) => {
      const own = pieces.filter(({ x }) => Math.abs(edge - x) <= SAME_EDGE);
      return own.length > 0 ? [lineOf(own)] : [];
    }),
  );
}

function lineOf(pieces: Row['pieces']): PdfLine {
  const [first] = pieces;
  return {
    text: pieces.map(({ text }) => text.trim()).join(' '),
    x: first!.x,
    right: Math.max(...pieces.map(({ right }) => right)),
    y: first!.y,
    height: Math.max(...pieces.map(({ height }) => height)),
    place: first!.place,
  };
}
