export { COVER_FIELDS, type CoverBlock, type CoverField } from './cover-block';
export { type BlockContent, blockText, type DraftBlock } from './draft-blocks';
export { type DraftFormat, type DraftSection, importDraft, type ImportedDraft } from './import-draft';
export { cleanedCopy, mayHaveTraces, tracesOf } from './word-traces';
export type { Trace, TraceKind, Traces } from './word/word-traces';
