import { ChildFailure, inChild, type DomainError } from '@yttra/platform';
import type { ArchiveFault } from './archive-check';
import { archiveBomb, fileLocked, fileNotAsNamed, hasMacros } from '../documents.errors';
import type { Look } from './upload-kinds';

const archiveRefusals: Record<ArchiveFault, (name: string) => DomainError> = {
  bomb: archiveBomb,
  locked: fileLocked,
  macros: hasMacros,
  not_as_named: fileNotAsNamed,
};

/**
 * Looks through an archive on disk in a process of its own; one that brings the process down is refused like one that
 * would. Errors: documents.bomb, documents.locked, documents.macros, documents.not_as_named.
 */
export async function checkArchiveInChild(path: string, name: string, look: Look): Promise<void> {
  try {
    await inChild('archive', require.resolve('./check-archive.child'), { header: { path, look }, parts: [] });
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    throw (archiveRefusals[error.fault as ArchiveFault] ?? archiveBomb)(name);
  }
}
