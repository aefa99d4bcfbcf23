import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ContentStore } from './content-store';
import { contentMissing } from './documents.errors';

const HASH = /^[0-9a-f]{64}$/;

/** Contents in a folder: files/ab/abcdef…, each written beside its place and moved into it when it is whole. */
export class DiskContentStore implements ContentStore {
  constructor(private readonly folder: string) {}

  async put(sha256: string, path: string): Promise<void> {
    const place = this.placeOf(sha256);
    await mkdir(join(place, '..'), { recursive: true });
    const half = `${place}.${process.pid}.${process.hrtime.bigint()}.part`;
    await copyFile(path, half);
    await synced(half);
    await rename(half, place);
  }

  async read(sha256: string): Promise<Readable> {
    const place = this.placeOf(sha256);
    await stat(place).catch(() => {
      throw contentMissing(sha256);
    });
    return createReadStream(place);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  async *list(): AsyncIterable<{ sha256: string; writtenAt: Date }> {
    const shelves = await readdir(this.folder).catch(() => []);
    for (const shelf of shelves) {
      for (const name of await readdir(join(this.folder, shelf)).catch(() => [])) {
        const { mtime } = await stat(join(this.folder, shelf, name));
        if (HASH.test(name)) yield { sha256: name, writtenAt: mtime };
      }
    }
  }

  private placeOf(sha256: string): string {
    if (!HASH.test(sha256)) throw contentMissing(sha256);
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/** On the disk before the name is given: a power cut must not leave a name with half a file. */
async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
