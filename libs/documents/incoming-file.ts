import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTooLarge } from './documents.errors';

/** 25 MB. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** A file on its way in, on disk in a folder of its own, counted and hashed as it came. */
export interface IncomingFile {
  path: string;
  name: string;
  sha256: string;
  size: number;
}

/**
 * Takes the stream to a temporary file, lets the work see it, and clears it away whatever happens. Stops reading at 25 MB.
 * Errors: documents.too_large.
 */
export async function withIncoming<T>(
  name: string,
  content: Readable | Buffer,
  work: (file: IncomingFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yttra-in-'));
  try {
    const path = join(folder, 'file');
    const hash = createHash('sha256');
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(size > LARGEST_FILE ? fileTooLarge(name) : null, chunk);
      },
    });
    await pipeline(
      Buffer.isBuffer(content) ? Readable.from([content]) : content,
      count,
      createWriteStream(path, { mode: 0o600 }),
    );
    return await work({ path, name, sha256: hash.digest('hex'), size });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
