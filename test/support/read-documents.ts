import ExcelJS from 'exceljs';
import PizZip from 'pizzip';

/** One part of a Word file or workbook, as XML. */
export function partOf(file: Buffer, part: string): string {
  return new PizZip(file).file(part)!.asText();
}

/** Every paragraph of a part of a Word file, in cells too; line breaks and tabs as characters. */
export function docxParagraphs(docx: Buffer, part = 'word/document.xml'): string[] {
  return [...partOf(docx, part).matchAll(/<w:p\b(?:[^>]*[^/])?>(.*?)<\/w:p>/gs)].map(([, inner]) =>
    [...inner!.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
      .map(([, text, sign]) => (sign === 'br' ? '\n' : sign === 'tab' ? '\t' : unescaped(text!)))
      .join(''),
  );
}

function unescaped(xml: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name]!);
}

/** A workbook as a reader other than its writer opens it. */
export async function openXlsx(xlsx: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(xlsx as unknown as ArrayBuffer);
  return book;
}

/** The cells of a sheet, row by row, the header row among them. */
export function sheetRows(book: ExcelJS.Workbook, name: string): unknown[][] {
  const rows = book.getWorksheet(name)!.getSheetValues().slice(1) as unknown[][];
  return rows.map((row) => Array.from(row.slice(1), (cell) => cell ?? null));
}
