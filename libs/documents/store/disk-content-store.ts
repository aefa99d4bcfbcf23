import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { ContentStore, verified, type StagedContent } from '../content-store';
import { contentMissing } from '../documents.errors';

const FOLDER = /^[0-9a-f]{2}$/;
const REST = /^[0-9a-f]{62}$/;

/** Files under one folder: `ab/cdef…`, the first two characters of the hash and the rest. */
export class DiskContentStore extends ContentStore {
  constructor(private readonly root: string) {
    super();
  }

  async keep({ path, sha256 }: StagedContent): Promise<void> {
    const place = this.place(sha256);
    if (await exists(place)) return;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    // Copied beside and moved into place: whoever looks meanwhile sees nothing or all of it.
    const beside = `${place}.${randomUUID()}.new`;
    try {
      await copyFile(path, beside, constants.COPYFILE_FICLONE);
      await sync(beside);
      await rename(beside, place);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    // The name is as much a part of the file as the bytes, and lies in the folder.
    await sync(dirname(place));
    await sync(this.root);
  }

  async open(sha256: string): Promise<Readable> {
    const file = await open(this.place(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? contentMissing() : error;
    });
    return verified(file.createReadStream(), sha256);
  }

  has(sha256: string): Promise<boolean> {
    return exists(this.place(sha256));
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.place(sha256), { force: true });
  }

  async *list(): AsyncIterable<string> {
    for (const folder of (await readdir(this.root).catch(noFolder)).filter((name) => FOLDER.test(name))) {
      for (const rest of await readdir(join(this.root, folder))) if (REST.test(rest)) yield folder + rest;
    }
  }

  private place(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw contentMissing();
    return join(this.root, sha256.slice(0, 2), sha256.slice(2));
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** Waits until the disk has it. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Not every system lets a folder or a file opened for reading be flushed; the data is then as safe as it makes it.
    if (!['EPERM', 'EINVAL', 'EISDIR', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
