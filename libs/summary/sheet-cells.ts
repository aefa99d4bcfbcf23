/** What a cell of a workbook holds, in UTF-16 units; more makes the file refuse to open. */
const MOST_IN_CELL = 32_767;

/** A text in pieces that each fit a cell; put together they are the text, and no character is cut in two. */
export function cellsOf(text: string): string[] {
  const cells: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + MOST_IN_CELL, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    cells.push(text.slice(start, end));
    start = end;
  }
  return cells;
}

/** What of a text one cell holds. */
export const firstCell = (text: string | null): string | null => cellsOf(text ?? '')[0] ?? null;

/** An answer is at most 50,000 characters: two cells. */
export function twoCells(text: string): [string | null, string | null] {
  const [first = null, second = null] = cellsOf(text);
  return [first, second];
}
