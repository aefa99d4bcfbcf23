import { crc32, deflateRawSync } from 'node:zlib';

/** A zip holds local time and no zone; the earliest it can hold (1 January 1980, midnight) is the same everywhere. */
const NO_TIME = Buffer.from([0, 0, 0x21, 0]);
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

/** An archive of these parts in their order, without a time. The same parts give the same bytes. */
export function packedZip(parts: ReadonlyMap<string, string | Uint8Array>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.concat([
      words(VERSION, UTF8_NAMES, DEFLATED),
      NO_TIME,
      longs(crc32(bytes), packed.length, bytes.length),
      words(title.length, 0),
    ]);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, packed);
    // No comment, the first disk, no attributes; then where it begins.
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        words(VERSION),
        common,
        words(0, 0, 0),
        longs(0, offset),
        title,
      ]),
    );
    offset += 4 + common.length + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = [words(0, 0, parts.size, parts.size), longs(list.length, offset), words(0)];
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06', 'latin1'), ...end]);
}

function words(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, at) => bytes.writeUInt16LE(number, 2 * at));
  return bytes;
}

function longs(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number, 4 * at));
  return bytes;
}
