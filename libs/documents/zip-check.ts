import { open, type Entry, type ZipFile } from 'yauzl';
import { archiveBomb, hasMacros } from './documents.errors';

const MOST_ENTRIES = 5_000;
/** Bytes when unpacked. A document of 25 MB that unpacks to more is no document. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const MACROS = /(^|\/)vbaProject\.bin$/i;
const NESTED = /\.(zip|docx|xlsx|pptx|jar|7z|rar|gz)$/i;

/**
 * Goes through an archive entry by entry, counting what each really unpacks to whatever its directory claims, and keeps
 * nothing. Errors: documents.bomb, documents.macros.
 */
export async function checkZip(path: string, name: string): Promise<void> {
  const zip = await opened(path, name);
  let entries = 0;
  let unpacked = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on('error', () => reject(archiveBomb(name)));
      zip.on('end', resolve);
      zip.on('entry', (entry: Entry) => {
        if (++entries > MOST_ENTRIES || NESTED.test(entry.fileName)) return reject(archiveBomb(name));
        if (MACROS.test(entry.fileName)) return reject(hasMacros(name));
        zip.openReadStream(entry, (error, stream) => {
          if (error) return reject(archiveBomb(name));
          stream.on('data', (chunk: Buffer) => {
            unpacked += chunk.length;
            if (unpacked > MOST_UNPACKED) {
              stream.destroy();
              reject(archiveBomb(name));
            }
          });
          stream.on('error', () => reject(archiveBomb(name)));
          stream.on('end', () => zip.readEntry());
        });
      });
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
}

function opened(path: string, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(archiveBomb(name)) : resolve(zip),
    );
  });
}
