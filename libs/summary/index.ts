export { buildSnapshot } from './build-snapshot';
export { canonicalJson, readSnapshot, sha256 } from './canonical-json';
export { MEMO_HEADINGS, MEMO_TEMPLATES, type MemoField, type MemoTemplate } from './memo-headings';
export { snapshotSchema, type Snapshot } from './snapshot';
export { summaryDocument, type SummaryDocument } from './summary-document';
export type { RecipientInput, ResponseInput, SummaryInput, ViewpointInput } from './summary-input';
export { memoDocument, type MemoDocument } from './memo-document';
export { summaryDocxData } from './summary-docx';
export { summarySheets } from './summary-sheets';
