import { writeInChild } from './write-in-child';

/** What a cell can hold: text stays text, also when it looks like a formula; null leaves the cell empty. */
export type Cell = string | number | boolean | null;

export interface SheetColumn {
  header: string;
  key: string;
  /** In characters, as Excel counts; 14 when not given. */
  width?: number;
  /** Long text broken over lines within the cell. */
  wrap?: boolean;
  /**
   * Texts that are local dates (`YYYY-MM-DD`) or instants with their offset become Excel's dates, with time: they sort,
   * filter and count.
   */
  date?: boolean;
}

export interface Sheet {
  /** Made safe for Excel: 31 characters, no `[ ] : * ? / \`, unique. */
  name: string;
  columns: SheetColumn[];
  rows: Record<string, Cell>[];
}

export interface XlsxInput {
  sheets: Sheet[];
  title: string;
  createdAt?: Date;
  /** What stands at the head of each printed page. */
  pageHeader?: string;
}

/** A workbook, and one Swedish sentence for each text that was longer than a cell can hold and had to be divided. */
export interface WrittenXlsx {
  xlsx: Buffer;
  notes: string[];
}

/**
 * A workbook with one sheet per view: header row frozen, repeated in print, and filtered. A text longer than Excel's
 * 32,767 characters goes on in columns of its own (`Svar (del 2)`), told in `notes` and on a last sheet.
 */
export async function writeXlsx({ sheets, title, createdAt, pageHeader }: XlsxInput): Promise<WrittenXlsx> {
  const { parts, notes } = await writeInChild('xlsx', {
    header: { title, createdAt: createdAt?.toISOString(), pageHeader },
    parts: [Buffer.from(JSON.stringify(sheets))],
  });
  return { xlsx: parts[0]!, notes: notes as string[] };
}
