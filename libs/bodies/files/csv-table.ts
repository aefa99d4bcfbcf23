import { CsvError, parse } from 'csv-parse/sync';
import { nameKey, tidyName } from '../body-name';
import { nearestName } from '../nearest-name';
import { firstNotes, quoted, unreadable, type LineProblem } from '../short-report';
import { readText } from './text-file';

export interface TableRow<Column extends string> {
  line: number;
  /**
   * A column that the file does not have is absent; an empty cell is ''. Cells are text and nothing else: "=1+1" stays
   * "=1+1".
   */
  cells: Partial<Record<Column, string>>;
}

export interface CsvTable<Column extends string> {
  rows: TableRow<Column>[];
  problems: LineProblem[];
  notes: string[];
  /** Headings of columns that nobody asked for. */
  unused: string[];
}

export interface ColumnSpec {
  /** The heading, and other headings that mean the same. */
  names: readonly [string, ...string[]];
  required: boolean;
}

type Columns<Column extends string> = Readonly<Record<Column, ColumnSpec>>;

/** Excel's own first line, which tells Excel how the rest is separated. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=.?"?$/i;
const DELIMITERS = [';', ',', '\t'] as const;
const MOST_ROWS = 2000;
const MOST_COLUMNS = 100;
/** Lines with nothing in them count here too. */
const MOST_LINES = 10_000;
/** Commas of running text in a cell counted as well. */
const MOST_SEPARATORS = 2_000;
/** A body with all its groups, or a meeting, takes some hundred letters; the library takes each letter by itself. */
const LONGEST_LINE = 10_000;

/** Thrown out of the library, which has no limit on rows that it reads. */
class TooManyRows extends Error {}

/**
 * Reads a CSV file with a heading line, separated by semicolon, comma or tab; the separator that makes sense of the
 * headings is taken.
 */
export function readCsv<Column extends string>(bytes: Uint8Array, columns: Columns<Column>): CsvTable<Column> {
  const file = readText(bytes);
  const nothing = { rows: [], notes: file?.notes ?? [], unused: [] };
  if (!file)
    return {
      ...nothing,
      problems: [{ line: 1, message: 'Filen är inte text. Spara den som ”CSV UTF-8” och försök igen.' }],
    };
  const tooMuch = tooMuchOf(file.text);
  if (tooMuch) return { ...nothing, problems: [tooMuch] };
  const { records, problems } = split(file.text, columns);
  const [heading, ...rest] = records;
  if (!heading)
    return { ...nothing, problems: problems.length > 0 ? problems : [{ line: 1, message: 'Filen är tom.' }] };
  if (heading.cells.length > MOST_COLUMNS) return { ...nothing, problems: [tooManyColumns(heading)] };
  const places = heading.cells.map((cell) => columnOf(cell, columns));
  const faults = headingFaults(heading.line, heading.cells, places, columns);
  if (faults.length > 0) return { ...nothing, problems: faults };
  const ignored = heading.cells.filter((cell, i) => places[i] === null && cell !== '');
  const notes = [...file.notes, ...firstNotes(ignored.map((cell) => `Kolumnen ${quoted(cell)} används inte.`))];
  const rows: TableRow<Column>[] = [];
  for (const { line, cells } of rest) {
    const extra = cells.slice(heading.cells.length).filter((cell) => cell !== '').length;
    if (extra > 0)
      problems.push(unreadable(line, `den har fler fält än rubrikraden, ${cells.length} mot ${heading.cells.length}`));
    else rows.push({ line, cells: cellsByColumn(places, cells) });
  }
  return { rows, problems, notes, unused: ignored };
}

interface LinedRecord {
  line: number;
  cells: string[];
}

function split<Column extends string>(
  text: string,
  columns: Columns<Column>,
): { records: LinedRecord[]; problems: LineProblem[] } {
  const heading = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '' && !SEPARATOR_LINE.test(line)) ?? '';
  const known = (delimiter: string) =>
    heading.split(delimiter).filter((cell) => columnOf(unquoted(cell), columns)).length;
  const delimiter = DELIMITERS.reduce((best, next) => (known(next) > known(best) ? next : best));
  const records: LinedRecord[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      delimiter,
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (given: unknown) => {
        const { record, info, raw } = given as { record: string[]; info: { lines: number }; raw: string };
        lastLine = info.lines;
        const cells = record.map(tidyName);
        if (records.length === 0 && SEPARATOR_LINE.test(raw.trim())) return null;
        const own = raw.replace(/^\s*[\r\n]+/, '').trimEnd();
        if (cells.some((cell) => cell !== ''))
          records.push({ line: info.lines - own.split(/\r\n|\r|\n/).length + 1, cells });
        if (records.length > MOST_ROWS + 1) throw new TooManyRows();
        return null;
      },
    });
    return { records, problems: [] };
  } catch (error) {
    if (error instanceof TooManyRows) return { records: [], problems: [tooManyRows] };
    if (!(error instanceof CsvError)) throw error;
    return { records, problems: [unreadable(lastLine + 1, 'ett citattecken saknar sitt slut')] };
  }
}

/**
 * What no table has, found before the library takes the text apart: more lines, or one of more letters or separators.
 */
function tooMuchOf(text: string): LineProblem | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > MOST_LINES) return tooManyRows;
  for (const [at, line] of lines.entries()) {
    if (line.length > LONGEST_LINE) return unreadable(at + 1, `den är längre än ${LONGEST_LINE} tecken`);
    if (separatorsIn(line) > MOST_SEPARATORS)
      return unreadable(at + 1, `den har fler än ${MOST_SEPARATORS} skiljetecken`);
  }
  return undefined;
}

function separatorsIn(line: string): number {
  let count = 0;
  if (line.length > MOST_SEPARATORS) for (const sign of line) if (DELIMITERS.includes(sign as ';')) count += 1;
  return count;
}

const tooManyRows: LineProblem = {
  line: 1,
  message: `Filen har fler än ${MOST_ROWS} rader. Dela den: högst ${MOST_ROWS} rader i taget.`,
};
const tooManyColumns = ({ line, cells }: LinedRecord): LineProblem => ({
  line,
  message: `Filen har ${cells.length} kolumner. Ta bort dem som inte behövs: högst ${MOST_COLUMNS} läses.`,
});

const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');

function columnOf<Column extends string>(heading: string, columns: Columns<Column>): Column | null {
  const key = nameKey(heading);
  const all = Object.entries<ColumnSpec>(columns) as [Column, ColumnSpec][];
  return all.find(([, { names }]) => names.includes(key))?.[0] ?? null;
}

function headingFaults<Column extends string>(
  line: number,
  cells: string[],
  places: (Column | null)[],
  columns: Columns<Column>,
): LineProblem[] {
  const all = Object.entries<ColumnSpec>(columns) as [Column, ColumnSpec][];
  const allowed = all.map(([, { names }]) => names[0]).join(', ');
  return all.flatMap(([column, { names, required }]) => {
    const times = places.filter((place) => place === column).length;
    if (times > 1)
      return [{ line, message: `Kolumnen ”${names[0]}” finns ${times} gånger. Ta bort den som inte ska gälla.` }];
    if (times === 1 || !required) return [];
    const near = nearestName(
      names[0],
      cells.filter((_, i) => places[i] === null),
    );
    const hint = near ? ` Menar du den med kolumnen ${quoted(near)}?` : '';
    return [{ line, message: `Kolumnen ”${names[0]}” saknas.${hint} Första raden ska vara rubriker: ${allowed}.` }];
  });
}

function cellsByColumn<Column extends string>(
  places: (Column | null)[],
  cells: string[],
): Partial<Record<Column, string>> {
  const row: Partial<Record<Column, string>> = {};
  places.forEach((place, i) => {
    if (place !== null) row[place] = cells[i] ?? '';
  });
  return row;
}
