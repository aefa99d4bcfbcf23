import { ChildFailure, inChild } from '@yttra/platform';
import { unreadableDocument } from '../documents.errors';

/**
 * Reads a draft in a process of its own. However the file brings it down, the one who uploaded it is told. Errors:
 * documents.unreadable.
 */
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
