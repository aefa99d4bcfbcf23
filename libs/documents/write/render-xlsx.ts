import {
  rangeRef,
  writeXlsx,
  type Cell as WrittenCell,
  type CellStyle,
  type CellValue,
  type WriteSheet,
} from 'hucre/xlsx';
import type { FileProperties } from './file-properties';
import { cellText, divided, sheetNames } from './sheet-text';
import type { Cell, Sheet, SheetColumn } from './xlsx-writer';

const NOTES_SHEET = 'Om innehållet';
const DEFAULT_WIDTH = 14;
const WIDEST_COLUMN = 255;
/** Points; Excel takes no taller row. */
const LINE_HEIGHT = 15;
const TALLEST_ROW = 409;
const HEADER_STYLE: CellStyle = {
  font: { bold: true, name: 'Calibri', size: 11 },
  alignment: { vertical: 'top', wrapText: true },
};

interface WorkbookProperties extends FileProperties {
  pageHeader?: string;
}

/** Writes a workbook in this process. */
export async function renderXlsx(sheets: Sheet[], { title, createdAt, pageHeader }: WorkbookProperties) {
  const notes: string[] = [];
  const names = sheetNames([...sheets.map(({ name }) => name), NOTES_SHEET]);
  const written = sheets.map((sheet, index) => sheetOf(names[index]!, sheet, notes, pageHeader));
  if (notes.length > 0) {
    const columns = [{ header: NOTES_SHEET, key: 'note', width: 100, wrap: true }];
    const rows = notes.map((note) => ({ note }));
    written.push(sheetOf(names.at(-1)!, { name: NOTES_SHEET, columns, rows }, [], pageHeader));
  }
  const at = createdAt ? new Date(createdAt) : undefined;
  const properties = { title, creator: '', lastModifiedBy: '', created: at, modified: at };
  const xlsx = await writeXlsx({ sheets: written, properties, defaultFont: { name: 'Calibri', size: 11 } });
  return { xlsx: Buffer.from(xlsx.buffer, xlsx.byteOffset, xlsx.byteLength), notes };
}

/** One sheet, its header row first; what had to be divided is told in `notes`. */
function sheetOf(name: string, { columns, rows }: Sheet, notes: string[], pageHeader?: string): WriteSheet {
  const parts = columns.map(({ key }) => Math.max(1, ...rows.map((row) => divided(row[key]).length)));
  const spread = columns.flatMap((column, at) => Array.from({ length: parts[at]! }, (_, part) => ({ column, part })));
  const cells = new Map<string, Partial<WrittenCell>>();
  const values = rows.map((row, index) => {
    const pieces = new Map(columns.map((column) => [column, divided(row[column.key])]));
    for (const [column, { length }] of pieces) if (length > 1) notes.push(dividedNote(name, index + 2, column, length));
    return spread.map(({ column, part }, at) => {
      const value = cellValue(pieces.get(column)![part] ?? null, column);
      if (value instanceof Date)
        cells.set(`${index + 1},${at}`, { style: { ...styleOf(column), numFmt: formatOf(value) } });
      return value;
    });
  });
  spread.forEach((_, at) => cells.set(`0,${at}`, { style: HEADER_STYLE }));
  return {
    name,
    columns: spread.map(({ column }) => ({
      width: Math.min(column.width ?? DEFAULT_WIDTH, WIDEST_COLUMN),
      style: styleOf(column),
    })),
    rows: [spread.map(({ column, part }) => partHeader(column, part)), ...values],
    cells,
    rowDefs: new Map(rows.flatMap((row, index) => rowHeight(columns, row, index + 1))),
    freezePane: { rows: 1 },
    ...(spread.length > 0 && { autoFilter: { range: rangeRef(0, 0, rows.length, spread.length - 1) } }),
    ...(pageHeader && { headerFooter: { oddHeader: `&C&B${pageHeader.replaceAll('&', '&&')}` } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/** Days stand below their heading, and not against the words of the column after them. */
const styleOf = ({ wrap, date }: SheetColumn): CellStyle => ({
  alignment: { vertical: 'top', wrapText: wrap ?? false, ...(date && { horizontal: 'left' }) },
});

function rowHeight(columns: SheetColumn[], row: Sheet['rows'][number], at: number): [number, { height: number }][] {
  const lines = Math.max(1, ...columns.map((column) => linesOf(row[column.key], column)));
  return lines > 1 ? [[at, { height: Math.min(lines * LINE_HEIGHT, TALLEST_ROW) }]] : [];
}

/** About how many lines a text takes: not every program fits the height of rows to what stands in them. */
function linesOf(value: Cell | undefined, { width = DEFAULT_WIDTH, wrap }: SheetColumn): number {
  if (typeof value !== 'string' || !wrap) return 1;
  return value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?[+-]\d\d:\d\d$/;

/** Excel keeps a date, and the time on the clock there, without a zone; the writer takes both from a Date's UTC. */
function cellValue(value: Cell, { date }: SheetColumn): CellValue {
  if (typeof value !== 'string') return value;
  const clock = date && (INSTANT.exec(value)?.[1] ?? (DAY.test(value) ? `${value}T00:00:00` : undefined));
  return clock ? new Date(`${clock}Z`) : plainText(value);
}

/** The writer takes `#N/A` for Excel's own error; with its first sign written as a code it is the text that it is. */
const plainText = (text: string): string => cellText(text).replace(/^#(?=[A-Z0/_]{2,12}[!?]?$)/, '_x0023_');

/** A day has no time to show. Midnight to the second is a day too, as Excel sees it. */
const formatOf = (value: Date): string => (value.getTime() % 86_400_000 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm');

const partHeader = ({ header }: SheetColumn, part: number) =>
  cellText(part === 0 ? header : `${header} (del ${part + 1})`);

function dividedNote(sheet: string, row: number, { header }: SheetColumn, count: number): string {
  return `Bladet ${sheet}, rad ${row}: texten i ”${header}” är längre än en cell rymmer (32\u00A0767 tecken) och går vidare till och med ”${header} (del ${count})”.`;
}
