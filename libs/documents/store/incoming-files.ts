import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StagedContent } from '../content-store';
import { fileTooLarge } from '../documents.errors';
import { safeFileName } from '../file-name';

/** What pages and messages promise: 25 MB. */
export const SIZE_LIMIT = 25 * 1024 * 1024;

/** Left by a process that died: nothing is on its way in for as long as this. */
const ABANDONED_MS = 60 * 60 * 1000;

/** Where a file lies on its way in, before anyone has looked at what it is. */
export class IncomingFiles {
  constructor(private readonly folder: string) {}

  /**
   * Takes a stream to a file of its own, hashed and counted as it comes; past the limit it stops reading and throws.
   */
  async receive(stream: Readable, name: string, largest = SIZE_LIMIT): Promise<StagedContent> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(size > largest ? fileTooLarge(safeFileName(name), largest) : null, chunk);
      },
    });
    try {
      await pipeline(stream, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await this.discard({ path });
      throw error;
    }
    return { path, sha256: hash.digest('hex'), size };
  }

  /**
   * A document that Yttra itself has written, in the same place. No limit: what people write may come to more than one
   * file holds.
   */
  async receiveOwn(content: Buffer): Promise<StagedContent> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return { path, sha256: createHash('sha256').update(content).digest('hex'), size: content.length };
  }

  async discard({ path }: Pick<StagedContent, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  /**
   * Removes what was never finished. Age is counted on the disk's own clock, since it is the one that dates the files.
   */
  async sweep(): Promise<number> {
    const clock = join(this.folder, '.clock');
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const handle = await open(clock, 'w', 0o600);
    await handle.close();
    const { mtimeMs: today } = await stat(clock);
    let removed = 0;
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (name === '.clock' || !found || today - found.mtimeMs < ABANDONED_MS) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }
}
