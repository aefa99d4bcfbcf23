export { csvCell, csvText } from './csv-text';
export { type DocxInput, writeDocx } from './docx-writer';
export { writeOdt } from './odt-writer';
export { type PdfInput, writePdf, type WrittenPdf } from './pdf-writer';
export { type FoundTag, type ReadTemplate, readTemplate } from './read-template';
export { type Cell, type Sheet, type SheetColumn, writeXlsx, type WrittenXlsx, type XlsxInput } from './xlsx-writer';
