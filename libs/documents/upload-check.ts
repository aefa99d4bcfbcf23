import { open } from 'node:fs/promises';
import { env } from '@yttra/platform';
import { fileEmpty, fileInfected, fileTypeRefused } from './documents.errors';
import { safeFileName } from './file-name';
import type { IncomingFile } from './incoming-file';
import { scanForViruses } from './virus-scan';
import { checkZip } from './zip-check';

interface Kind {
  mediaType: string;
  /** The bytes it is known by, as file-type names them; null for plain text, which has none. */
  seenAs: string | null;
  zipped?: boolean;
}

/** What can be handed over, by the ending of its name. The bytes must say the same as the name. */
const KINDS: Record<string, Kind> = {
  pdf: { mediaType: 'application/pdf', seenAs: 'pdf' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    seenAs: 'docx',
    zipped: true,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    seenAs: 'xlsx',
    zipped: true,
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    seenAs: 'pptx',
    zipped: true,
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', seenAs: 'odt', zipped: true },
  png: { mediaType: 'image/png', seenAs: 'png' },
  jpg: { mediaType: 'image/jpeg', seenAs: 'jpg' },
  jpeg: { mediaType: 'image/jpeg', seenAs: 'jpg' },
  txt: { mediaType: 'text/plain', seenAs: null },
  md: { mediaType: 'text/markdown', seenAs: null },
  csv: { mediaType: 'text/csv', seenAs: null },
  eml: { mediaType: 'message/rfc822', seenAs: null },
};

export const ALLOWED_ENDINGS = Object.keys(KINDS);

/**
 * Looks at a file before it is kept: its type by its bytes, its archive without unpacking it into memory, and, where a
 * scanner is set, for malware; a scanner that is away stops the upload. Errors: documents.empty, documents.type_refused,
 * documents.bomb, documents.macros, documents.infected, documents.scanner_away.
 */
export async function checkUpload(file: IncomingFile): Promise<{ name: string; mediaType: string }> {
  const name = safeFileName(file.name);
  if (file.size === 0) throw fileEmpty(name);
  const kind = KINDS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (!kind || (await seenAs(file.path)) !== kind.seenAs) throw fileTypeRefused(name, ALLOWED_ENDINGS);
  if (kind.seenAs === null && (await holdsZeroBytes(file.path))) throw fileTypeRefused(name, ALLOWED_ENDINGS);
  if (kind.zipped) await checkZip(file.path, name);
  const scanner = env().CLAMD_URL;
  if (scanner && !(await scanForViruses(scanner, file.path))) throw fileInfected(name);
  return { name, mediaType: kind.mediaType };
}

async function seenAs(path: string): Promise<string | null> {
  const { fileTypeFromFile } = await import('file-type');
  const ext = (await fileTypeFromFile(path))?.ext ?? null;
  // Markup that some tools recognise by its first words is text to us.
  return ext === 'xml' || ext === 'eml' ? null : ext;
}

async function holdsZeroBytes(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0);
    return buffer.subarray(0, bytesRead).includes(0);
  } finally {
    await file.close();
  }
}
