import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { EntryScan } from './archive-entry-scan';
import type { Look } from './upload-kinds';

/** A long report has some hundred parts. */
const MOST_ENTRIES = 5_000;
/** What all of it may come to when unpacked; a document of 25 MB that becomes more is no document. */
const MOST_UNPACKED = 150 * 1024 * 1024;
/** A spreadsheet behind a diagram lies in the document as a file of its own; in that one nothing more may lie. */
const EMBEDDED = /(^|\/)embeddings\/[^/]+\.(docx|xlsx|pptx)$/i;
const MACROS = /(^|\/)(vbaProject\.bin$|vbaData\.xml$|macrosheets\/)|^(Basic|Scripts)\/./i;
const MACRO_TYPES = /macroEnabled|ms-office\.vbaProject/i;
const LOCKED = 'manifest:encryption-data';
const SYMLINK = 0o120000;

/** The parts that tell what an archive is; each is short. */
const TOLD_BY = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml']);

/** What is left to unpack, shared with the archives inside. */
interface Budget {
  entries: number;
  bytes: number;
}

/** Why an archive is refused. */
export type ArchiveFault = 'bomb' | 'locked' | 'macros' | 'not_as_named';

class Refusal extends Error {
  constructor(readonly fault: ArchiveFault) {
    super('archive refused');
  }
}

/**
 * Goes through an archive entry by entry, counting what each really unpacks to whatever its directory claims, and keeps
 * nothing. Throws an error with an `ArchiveFault` as its `fault`.
 */
export async function checkArchive(path: string, look: Look): Promise<void> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const told = await walk(zip, { entries: MOST_ENTRIES, bytes: MOST_UNPACKED }, 0);
    if (!isOfKind(told, look)) throw new Refusal('not_as_named');
  } catch (error) {
    // What the reader of archives itself complains about is always an archive that is not in order.
    throw error instanceof Refusal ? error : new Refusal('bomb');
  }
}

async function walk(zip: ZipFile, budget: Budget, depth: number): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  const names = new Set<string>();
  try {
    // What it says of itself is believed when it is too much; what it keeps quiet about is counted below.
    if (zip.entryCount > budget.entries) throw new Refusal('bomb');
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, names, budget);
      const keep = TOLD_BY.has(entry.fileName) || EMBEDDED.test(entry.fileName);
      const scan = new EntryScan(entry.fileName, keep);
      // The count is of what comes out: what the directory says about sizes is what a bomb lies about.
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        budget.bytes -= (chunk as Buffer).length;
        if (budget.bytes < 0 || scan.see(chunk as Buffer) === 'suspect') throw new Refusal('bomb');
      }
      if (scan.isArchive) await checkEmbedded(entry, scan, budget, depth);
      if (TOLD_BY.has(entry.fileName)) told.set(entry.fileName, scan.content().toString('utf8'));
    }
  } finally {
    zip.close();
  }
  if (MACRO_TYPES.test(told.get('[Content_Types].xml') ?? '')) throw new Refusal('macros');
  if (told.get('META-INF/manifest.xml')?.includes(LOCKED)) throw new Refusal('locked');
  return told;
}

function checkEntry(entry: Entry, names: Set<string>, budget: Budget): void {
  const name = entry.fileName.toLowerCase();
  budget.entries -= 1;
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === SYMLINK;
  // Two parts of one name: the check would read one of them and the office program the other.
  if (budget.entries < 0 || isLink || names.has(name)) throw new Refusal('bomb');
  if (entry.isEncrypted()) throw new Refusal('locked');
  if (MACROS.test(entry.fileName)) throw new Refusal('macros');
  names.add(name);
}

async function checkEmbedded({ fileName }: Entry, scan: EntryScan, budget: Budget, depth: number): Promise<void> {
  if (depth > 0 || !EMBEDDED.test(fileName)) throw new Refusal('bomb');
  await walk(await fromBufferPromise(scan.content(), { lazyEntries: true }), budget, depth + 1);
}

function isOfKind(told: Map<string, string>, look: Look): boolean {
  if (look.as === 'office') return (told.get('[Content_Types].xml') ?? '').includes(`"${look.mainType}"`);
  return look.as === 'opendocument' && told.get('mimetype')?.trim() === look.mimetype;
}
