export { COVER_FIELDS, type CoverBlock, type CoverField } from './cover-block';
export { DocumentsModule } from './documents.module';
export { writeDocx, type DocxInput } from './docx-writer';
export { attachmentDisposition } from './file-name';
export { FileStore, type FileToKeep, type ReceivedFile, type StoredFile } from './file-store';
export { importDraft, type DraftBlock, type DraftFormat, type DraftSection, type ImportedDraft } from './import-draft';
export { writePdf, type PdfInput, type WrittenPdf } from './pdf-writer';
export { SweepFilesJob } from './sweep-files.job';
export { writeXlsx, type Cell, type Sheet, type SheetColumn, type WrittenXlsx, type XlsxInput } from './xlsx-writer';
