import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stream, type Column, type Worksheet } from 'exceljs';
import type { FileProperties } from './file-properties';
import { cellText, divided, sheetNames } from './sheet-text';
import type { Cell, Sheet, SheetColumn } from './xlsx-writer';

const NOTES_SHEET = 'Om innehållet';
const A4 = 9;
const DEFAULT_WIDTH = 14;
/** Points; Excel takes no taller row. */
const LINE_HEIGHT = 15;
const TALLEST_ROW = 409;

interface WorkbookProperties extends FileProperties {
  pageHeader?: string;
}

/** Writes a workbook in this process, row by row. */
export async function renderXlsx(sheets: Sheet[], { title, createdAt, pageHeader }: WorkbookProperties) {
  const output = new PassThrough();
  const bytes = buffer(output);
  const book = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: true });
  book.title = title;
  book.creator = '';
  book.lastModifiedBy = '';
  if (createdAt) book.created = book.modified = new Date(createdAt);
  const notes: string[] = [];
  const names = sheetNames([...sheets.map(({ name }) => name), NOTES_SHEET]);
  sheets.forEach((sheet, index) => notes.push(...addSheet(book, names[index]!, sheet, pageHeader)));
  if (notes.length > 0) {
    const columns = [{ header: NOTES_SHEET, key: 'note', width: 100, wrap: true }];
    addSheet(book, names.at(-1)!, { name: NOTES_SHEET, columns, rows: notes.map((note) => ({ note })) }, pageHeader);
  }
  await book.commit();
  return { xlsx: await bytes, notes };
}

function addSheet(
  book: stream.xlsx.WorkbookWriter,
  name: string,
  { columns, rows }: Sheet,
  pageHeader?: string,
): string[] {
  const notes: string[] = [];
  const parts = columns.map(({ key }) => Math.max(1, ...rows.map((row) => divided(row[key]).length)));
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    ...(pageHeader && { headerFooter: { oddHeader: `&C&B${pageHeader.replaceAll('&', '&&')}` } }),
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  sheet.columns = columns.flatMap((column, index) =>
    Array.from({ length: parts[index]! }, (_, part) => ({ header: partHeader(column, part), ...layout(column) })),
  );
  const last = parts.reduce((sum, count) => sum + count, 0);
  if (last > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: last } };
  headerRow(sheet);
  rows.forEach((row, index) => {
    const values = columns.flatMap((column, at) => {
      const pieces = divided(row[column.key]);
      if (pieces.length > 1) notes.push(dividedNote(name, index + 2, column, pieces.length));
      return Array.from({ length: parts[at]! }, (_, part) => cellValue(pieces[part] ?? null, column));
    });
    const added = sheet.addRow(values);
    values.forEach((value, at) => {
      if (value instanceof Date) added.getCell(at + 1).numFmt = formatOf(value);
    });
    const lines = Math.max(1, ...columns.map((column) => linesOf(row[column.key], column)));
    if (lines > 1) added.height = Math.min(lines * LINE_HEIGHT, TALLEST_ROW);
    added.commit();
  });
  sheet.commit();
  return notes;
}

function headerRow(sheet: Worksheet): void {
  const header = sheet.getRow(1);
  header.font = { bold: true, name: 'Calibri', size: 11 };
  header.alignment = { vertical: 'top', wrapText: true };
  header.commit();
}

function layout({ width, wrap }: SheetColumn): Partial<Column> {
  return {
    width: Math.min(width ?? DEFAULT_WIDTH, 255),
    style: { alignment: { vertical: 'top', wrapText: wrap ?? false } },
  };
}

/** About how many lines a text takes: not every program fits the height of rows to what stands in them. */
function linesOf(value: Cell | undefined, { width = DEFAULT_WIDTH, wrap }: SheetColumn): number {
  if (typeof value !== 'string' || !wrap) return 1;
  return value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?[+-]\d\d:\d\d$/;

/** Excel keeps a date, and the time on the clock there, without a zone; exceljs takes both from a Date's UTC. */
function cellValue(value: Cell, { date }: SheetColumn) {
  if (typeof value !== 'string') return value;
  const clock = date && (INSTANT.exec(value)?.[1] ?? (DAY.test(value) ? `${value}T00:00:00` : undefined));
  return clock ? new Date(`${clock}Z`) : cellText(value);
}

/** A day has no time to show. Midnight to the second is a day too, as Excel sees it. */
const formatOf = (value: Date): string => (value.getTime() % 86_400_000 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm');

const partHeader = ({ header }: SheetColumn, part: number) =>
  cellText(part === 0 ? header : `${header} (del ${part + 1})`);

function dividedNote(sheet: string, row: number, { header }: SheetColumn, count: number): string {
  return `Bladet ${sheet}, rad ${row}: texten i ”${header}” är längre än en cell rymmer (32\u00A0767 tecken) och går vidare till och med ”${header} (del ${count})”.`;
}
