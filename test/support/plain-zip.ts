import { deflateRawSync } from 'node:zlib';

/** An archive as plain as can be (its checksums are left at zero), written fast enough for a bomb of 160 MB. */
export function plainZip(parts: Record<string, string | Buffer> | [string, string | Buffer][]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Array.isArray(parts) ? parts : Object.entries(parts)) {
    const packed = deflateRawSync(content, { level: 1 });
    // Version, UTF-8 names, deflate; then sizes and the length of the name at their places.
    const common = Buffer.alloc(26);
    [20, 0x0800, 8].forEach((value, at) => common.writeUInt16LE(value, at * 2));
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Buffer.byteLength(content), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(10), place, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}
