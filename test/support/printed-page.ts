import type { Page } from 'playwright-core';
import { pdfPieces, type Piece } from './pdf-text';

/** A sheet that others follow, filled less than this, was left empty by something that would not be divided. */
const LEAST_OF_A_SHEET = 0.5;
/** What an A4 holds between its margins. */
const SHEET = { width: 658, height: 971 };

/**
 * What is wrong with the page on paper, in words: text over text or where it comes to be, a sheet left empty, a day or
 * a clock broken in two, names left folded, fields to fill in, fields with nothing in them.
 */
export async function printFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  const folded = await page.evaluate<string[]>(
    `[...document.querySelectorAll('details:not([open])')].filter((one) => one.checkVisibility() && [...one.children].some((child) => child.tagName !== 'SUMMARY' && !child.checkVisibility())).map((one) => one.querySelector('summary').textContent.trim())`,
  );
  const unfilled = await page.evaluate<string[]>(
    `[...document.querySelectorAll('details')].filter((one) => one.checkVisibility() && [...one.querySelectorAll('input:not([type=hidden]), select, textarea')].some((field) => field.checkVisibility())).map((one) => one.querySelector('summary').textContent.trim())`,
  );
  const empty = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.y-field')].filter((one) => one.checkVisibility() && !one.querySelector('[data-editor]') && ![...one.querySelectorAll('input, select, textarea')].some(({ type, value, checked }) => (/radio|checkbox/.test(type) ? checked : type !== 'file' && value !== ''))).map((one) => one.querySelector('label, legend').textContent.trim())`,
  );
  const gridded = await page.evaluate<string[]>(
    `[...document.querySelectorAll('table')].filter((table) => { for (let one = table.parentElement; one && getComputedStyle(one).breakInside !== 'avoid'; one = one.parentElement) if (/grid|flex/.test(getComputedStyle(one).display)) return true; return false; }).map((table) => table.textContent.trim().slice(0, 40))`,
  );
  const lists = await page.evaluate<string[]>(
    `[...document.querySelectorAll('table')].filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'table').map((one) => one.textContent.trim().slice(0, 40))`,
  );
  // Whatever is named here is what the paper would be made from too.
  await page.emulateMedia({ media: null });
  const sheets = await pdfPieces(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const faults = folded.map((summary) => `stays folded on paper: ${summary}`);
  faults.push(...unfilled.map((summary) => `is left to fill in on paper: ${summary}`));
  faults.push(...empty.map((label) => `is empty on paper: ${label}`));
  faults.push(...lists.map((words) => `a table is a list on paper: ${words}`));
  // Where a sheet ends within a grid, what comes after the table is laid over its last row.
  faults.push(...gridded.map((words) => `a table stands in a grid on paper: ${words}`));
  sheets.forEach(({ height, pieces }, at) => {
    const filled = 1 - Math.min(...pieces.map(({ y }) => y)) / height;
    if (at < sheets.length - 1 && !(filled > LEAST_OF_A_SHEET))
      faults.push(`sheet ${at + 1} of ${sheets.length} is filled to ${Math.round(filled * 100)} %`);
    faults.push(...overlaps(pieces).map((pair) => `sheet ${at + 1}: text over text: ${pair}`));
    faults.push(...brokenFigures(pieces).map((pair) => `sheet ${at + 1}: is broken: ${pair}`));
  });
  return faults;
}

function overlaps(pieces: readonly Piece[]): string[] {
  const found: string[] = [];
  for (const [at, one] of pieces.entries())
    for (const other of pieces.slice(at + 1)) {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
      if (across > 2 && down > Math.min(one.height, other.height) / 2) found.push(`“${one.text}” and “${other.text}”`);
    }
  return found.slice(0, 2);
}

const MONTHS =
  /^(jan(uari)?|feb(ruari)?|mars|april|maj|juni|juli|aug(usti)?|sept?(ember)?|okt(ober)?|nov(ember)?|dec(ember)?)\b/;

/** What ends a line, and what then may not begin the next. */
const TOGETHER: readonly [RegExp, RegExp][] = [
  [/(^|[\s–(])\d{1,2}$/, MONTHS],
  [/kl\.$/, /^\d{1,2}\.\d\d/],
  [/§$/, /^\d/],
  [/\d$/, /^§/],
];

/** A day and its month, "kl." or "§" and its number: one ends a line, the other begins the next. */
function brokenFigures(pieces: readonly Piece[]): string[] {
  const lines = linesOf(pieces);
  return lines.flatMap((next) => {
    const ends = TOGETHER.filter(([, begins]) => begins.test(next.text)).map(([ends]) => ends);
    if (ends.length === 0) return [];
    const over = lines.find(
      ({ text, x, y, height }) =>
        ends.some((end) => end.test(text)) && Math.abs(x - next.x) < 2 && y > next.y && y - next.y < 2 * height,
    );
    return over ? [`${over.text.slice(-20)} / ${next.text.slice(0, 20)}`] : [];
  });
}

/** Pieces beside each other with no more than a blank between them are one line of their paragraph or cell. */
function linesOf(pieces: readonly Piece[]): Piece[] {
  const lines: Piece[] = [];
  for (const piece of pieces.toSorted((one, other) => one.x - other.x)) {
    const { y, x, height } = piece;
    const line = lines.find((one) => Math.abs(one.y - y) < 2 && x - (one.x + one.width) < height / 2);
    if (!line) {
      lines.push({ ...piece, text: piece.text.trim() });
      continue;
    }
    line.text += `${x - (line.x + line.width) > height / 10 ? ' ' : ''}${piece.text.trim()}`;
    line.width = Math.max(line.width, x + piece.width - line.x);
  }
  return lines;
}
