import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { WIDE_LOOK, wideEncoding, type DomainError } from '@yttra/platform';
import type { StagedContent } from '../content-store';
import { checkArchiveInChild } from './archive-in-child';
import {
  fileEmpty, fileInfected, fileLocked, fileNotAsNamed, fileTypeRefused, notScannedWhole, scannedEncrypted, scannerAway,
} from '../documents.errors'; // prettier-ignore
import { fileEnding, safeFileName } from '../file-name';
import { kindsFor, type Look } from './upload-kinds';
import { scanForMalware, type Verdict } from './malware-scan';

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
   * nothing, and counted; a scanner that does not answer stops the upload. `mustReceive`: where an authority takes in
   * what comes, of more kinds. Errors: documents.type_refused, documents.empty, documents.not_as_named,
   * documents.locked, documents.macros, documents.bomb, documents.infected, documents.not_scanned_whole,
   * documents.scanned_encrypted, documents.scanner_away.
   */
  async check(
    { path, size }: StagedContent,
    given: string,
    mustReceive = false,
  ): Promise<{ name: string; mediaType: string }> {
    const name = safeFileName(given);
    const kinds = kindsFor(mustReceive);
    const kind = Object.hasOwn(kinds, fileEnding(name)) ? kinds[fileEnding(name)] : undefined;
    if (!kind) throw fileTypeRefused(name, Object.keys(kinds));
    if (size === 0) throw fileEmpty(name);
    // In two bytes a sign: received as it came, and read by nothing of ours.
    if (!(mustReceive && kind.look.as === 'text' && (await isWideText(path)))) await this.look(kind.look, path, name);
    if (this.scanner) await this.scan(this.scanner, path, name);
    return { name, mediaType: kind.mediaType };
  }

  private async look(look: Look, path: string, name: string): Promise<void> {
    switch (look.as) {
      case 'signature':
        if (!(await startsWithAny(path, look.bytes, look.within))) throw fileNotAsNamed(name);
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
    if (verdict !== 'clean') throw UNSAFE[verdict](name);
  }
}

/** Why a file is not kept, by what the scanner said of it. */
const UNSAFE: Record<Exclude<Verdict, 'clean'>, (name: string) => DomainError> = {
  infected: fileInfected,
  too_large: notScannedWhole,
  encrypted: scannedEncrypted,
  unknown: scannerAway,
};

async function startsWithAny(path: string, each: readonly Buffer[], within?: number): Promise<boolean> {
  for (const bytes of each) if (await startsWith(path, bytes, within)) return true;
  return false;
}

async function startsWith(path: string, bytes: Buffer, within = bytes.length): Promise<boolean> {
  const beginning = await beginningOf(path, within);
  const at = beginning.indexOf(bytes);
  return at === 0 || (at > 0 && !OTHER_STARTS.test(beginning.toString('latin1', 0, at)));
}

async function beginningOf(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Two bytes a sign, as Windows writes it; not every program writes the mark before it. */
async function isWideText(path: string): Promise<boolean> {
  const encoding = wideEncoding(await beginningOf(path, WIDE_LOOK));
  if (!encoding) return false;
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if (NOT_TEXT.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** In any encoding that has ASCII as it is: UTF-8, and Windows' own that old programs still write. */
async function isText(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { encoding: 'latin1' })) {
    if (NOT_TEXT.test(chunk as string)) return false;
  }
  return true;
}
