import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { StagedContent } from './content-store';
import { checkArchiveInChild } from './document-child';
import { fileEmpty, fileInfected, fileLocked, fileNotAsNamed, fileTypeRefused, scannerAway } from './documents.errors';
import { fileEnding, safeFileName } from './file-name';
import { ALLOWED_ENDINGS, UPLOAD_KINDS, type Look } from './upload-kinds';
import { scanForMalware } from './malware-scan';

/** The old container of Office files, which a locked .docx is wrapped in. */
const WRAPPED = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ARCHIVE = Buffer.from('PK\x03\x04', 'latin1');
/** What is also something else: a page, a program, an archive, a picture. It would be opened as that. */
const OTHER_STARTS = /^(?:\xef\xbb\xbf)?\s*(?:<|MZ|PK|#!|GIF8|\x7fELF|\x89PNG|\xff\xd8|\xd0\xcf|\{\\rtf|Rar!|7z)/;
/** What no text holds: control characters but tab, line feed, form feed, carriage return and escape. */
const NOT_TEXT = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/;

/** Looks at what people hand over before it is kept. */
export class UploadCheck {
  /** `tcp://host:port` of clamd; without one nothing is scanned for malware. */
  constructor(private readonly scanner?: string) {}

  /**
   * The name that is safe to show and save, and the type by the file's bytes. Archives are unpacked in a child, into
   * nothing, and counted; a scanner that does not answer stops the upload. Errors: documents.type_refused, documents.empty,
   * documents.not_as_named, documents.locked, documents.macros, documents.bomb, documents.infected,
   * documents.scanner_away.
   */
  async check({ path, size }: StagedContent, given: string): Promise<{ name: string; mediaType: string }> {
    const name = safeFileName(given);
    const kind = Object.hasOwn(UPLOAD_KINDS, fileEnding(name)) ? UPLOAD_KINDS[fileEnding(name)] : undefined;
    if (!kind) throw fileTypeRefused(name, ALLOWED_ENDINGS);
    if (size === 0) throw fileEmpty(name);
    await this.look(kind.look, path, name);
    if (this.scanner) await this.scan(this.scanner, path, name);
    return { name, mediaType: kind.mediaType };
  }

  private async look(look: Look, path: string, name: string): Promise<void> {
    switch (look.as) {
      case 'signature':
        if (!(await startsWith(path, look.bytes, look.within))) throw fileNotAsNamed(name);
        return;
      case 'text':
        if (!(await isText(path))) throw fileNotAsNamed(name);
        return;
      case 'office':
      case 'opendocument':
        if (await startsWith(path, WRAPPED)) throw fileLocked(name);
        if (!(await startsWith(path, ARCHIVE))) throw fileNotAsNamed(name);
        await checkArchiveInChild(path, name, look);
    }
  }

  private async scan(scanner: string, path: string, name: string): Promise<void> {
    const verdict = await scanForMalware(scanner, path);
    if (verdict === 'infected') throw fileInfected(name);
    if (verdict === 'unknown') throw scannerAway(name);
  }
}

async function startsWith(path: string, bytes: Buffer, within = bytes.length): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(within), 0, within, 0);
    const at = buffer.subarray(0, bytesRead).indexOf(bytes);
    return at === 0 || (at > 0 && !OTHER_STARTS.test(buffer.toString('latin1', 0, at)));
  } finally {
    await file.close();
  }
}

/** In any encoding that has ASCII as it is: UTF-8, and Windows' own that old programs still write. */
async function isText(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { encoding: 'latin1' })) {
    if (NOT_TEXT.test(chunk as string)) return false;
  }
  return true;
}
