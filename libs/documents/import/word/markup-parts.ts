import { fromBufferPromise } from 'yauzl';
import { MarkupCount } from '../markup-count';

const MARKUP = /\.(xml|rels)$/i;

/**
 * The parts of an Office file that are XML and wanted, by name; counted as they are unpacked, before any is read.
 * Throws `tooMuch`.
 */
export async function markupParts(file: Buffer, wanted: RegExp): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  const count = new MarkupCount();
  const zip = await fromBufferPromise(file, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (!MARKUP.test(entry.fileName) || !wanted.test(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      count.bytes((chunk as Buffer).length);
      chunks.push(chunk as Buffer);
    }
    const content = Buffer.concat(chunks);
    count.part(content);
    parts.set(entry.fileName, content);
  }
  return parts;
}
