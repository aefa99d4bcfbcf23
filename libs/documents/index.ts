export { writeDocx, type DocxInput } from './docx-writer';
export { writePdf, type PdfInput, type WrittenPdf } from './pdf-writer';
export { writeXlsx, type Cell, type Sheet, type SheetColumn, type WrittenXlsx, type XlsxInput } from './xlsx-writer';
