import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable } from 'node:stream';
import { contentDamaged } from './documents.errors';

/** Bytes that lie in a file of this machine, with the name they are kept by. */
export interface StagedContent {
  path: string;
  /** SHA-256 of the bytes, hex. */
  sha256: string;
  size: number;
}

/**
 * Where the bytes of files lie, each by the hash of its content, so that the same file is kept once and a changed one
 * is noticed. Who may read what is not known here: see `FileStore`.
 */
export abstract class ContentStore {
  /** Keeps a copy of these bytes, safely on disk when it returns; nothing happens if they are there already. */
  abstract keep(content: StagedContent): Promise<void>;
  /**
   * The bytes; throws `documents.content_missing`. A damaged file ends in `documents.content_damaged`, never quietly.
   */
  abstract open(sha256: string): Promise<Readable>;
  abstract has(sha256: string): Promise<boolean>;
  /** Removes the bytes; nothing happens if they are not there. */
  abstract remove(sha256: string): Promise<void>;
  /** The hash of everything kept, in no order. */
  abstract list(): AsyncIterable<string>;
}

/** The same bytes, checked on their way out: the last piece is held back unless the whole has the hash. */
export function verified(source: Readable, sha256: string): Readable {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      if (held) this.push(held);
      held = chunk;
      done();
    },
    flush(done) {
      if (hash.digest('hex') !== sha256) return done(contentDamaged());
      done(null, held);
    },
  });
  // The reader sees the error on the stream it holds.
  return pipeline(source, check, () => undefined);
}
