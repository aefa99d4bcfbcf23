export {
  COVER_FIELDS,
  type CoverBlock,
  type CoverField,
  blockText,
  type BlockContent,
  type DraftBlock,
  importDraft,
  type DraftFormat,
  type DraftSection,
  type ImportedDraft,
  cleanedCopy,
  mayHaveTraces,
  tracesOf,
  type Trace,
  type TraceKind,
  type Traces,
} from './import';
export {
  csvCell,
  csvText,
  writeDocx,
  type DocxInput,
  writeOdt,
  writePdf,
  type PdfInput,
  type WrittenPdf,
  writeXlsx,
  type Cell,
  type Sheet,
  type SheetColumn,
  type WrittenXlsx,
  type XlsxInput,
  readTemplate,
  type FoundTag,
  type ReadTemplate,
} from './write';
export { DocumentsModule } from './documents.module';
export { attachmentDisposition, caseNumberInName, type CaseNumberInName, shortFileName } from './file-name';
export type { ContentStore } from './content-store';
export {
  BACKUP_LOCK,
  filePlaces,
  FileStore,
  type FileToKeep,
  S3Bucket,
  type StagedFile,
  type StoredFile,
  SweepFilesJob,
} from './store';
export { numberedName, packedNames } from './package-names';
