import { ChildFailure, inChild, type ChildLimits, type DomainError, type Frame } from '@yttra/platform';
import type { ArchiveFault } from './archive-check';
import {
  archiveBomb,
  badTemplate,
  documentFailed,
  fileLocked,
  fileNotAsNamed,
  hasMacros,
  unreadableDocument,
} from './documents.errors';
import type { Look } from './upload-kinds';

const writers = {
  pdf: () => require.resolve('./render-pdf.child'),
  docx: () => require.resolve('./render-docx.child'),
  ownDocx: () => require.resolve('./render-docx.child'),
  xlsx: () => require.resolve('./render-xlsx.child'),
  odt: () => require.resolve('./render-odt.child'),
};

/**
 * Writes one document in a process beside this one. Errors: documents.failed, documents.timed_out, documents.out_of_memory,
 * documents.bad_template.
 */
export async function writeInChild(
  kind: keyof typeof writers,
  job: Frame,
  limits?: ChildLimits,
): Promise<{ notes: unknown; parts: Buffer[] }> {
  try {
    return await inChild(kind, writers[kind](), job, limits);
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    if (error.why === 'told') throw badTemplate(error.message);
    throw documentFailed(error.why, error);
  }
}

/** Reads a draft in a process of its own. However the file brings it down, the one who uploaded it is told. Errors: documents.unreadable. */
export async function readDraftInChild(file: Buffer, format: string): Promise<unknown> {
  try {
    const kind = format === 'md' ? 'text' : 'draft';
    return (await inChild(kind, require.resolve('./read-draft.child'), { header: { format }, parts: [file] })).notes;
  } catch (error) {
    if (error instanceof ChildFailure) throw unreadableDocument(error);
    throw error;
  }
}

/** Looks through a Word file, or makes a copy of it, in a process of its own. Errors: documents.unreadable. */
export async function wordInChild(
  file: Buffer,
  task: 'traces' | 'comments' | 'clean',
): Promise<{ notes: unknown; parts: Buffer[] }> {
  try {
    return await inChild('draft', require.resolve('./word/word-traces.child'), { header: { task }, parts: [file] });
  } catch (error) {
    if (error instanceof ChildFailure) throw unreadableDocument(error);
    throw error;
  }
}

const archiveRefusals: Record<ArchiveFault, (name: string) => DomainError> = {
  bomb: archiveBomb,
  locked: fileLocked,
  macros: hasMacros,
  not_as_named: fileNotAsNamed,
};

/**
 * Looks through an archive on disk in a process of its own; one that brings the process down is refused like one that would.
 * Errors: documents.bomb, documents.locked, documents.macros, documents.not_as_named.
 */
export async function checkArchiveInChild(path: string, name: string, look: Look): Promise<void> {
  try {
    await inChild('archive', require.resolve('./check-archive.child'), { header: { path, look }, parts: [] });
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    throw (archiveRefusals[error.fault as ArchiveFault] ?? archiveBomb)(name);
  }
}
