import type { Readable } from 'node:stream';

/** Where bytes are kept, under their SHA-256 in hex. The same bytes are kept once, whoever handed them over. */
export interface ContentStore {
  /** Keeps a file that lies at `path`, whole or not at all. Keeping the same again changes nothing. */
  put(sha256: string, path: string): Promise<void>;
  /** The bytes. Errors: documents.content_missing. */
  read(sha256: string): Promise<Readable>;
  /** Lets the bytes go; none there is as well. */
  remove(sha256: string): Promise<void>;
  /** Every hash that is kept, with when it was last written. */
  list(): AsyncIterable<{ sha256: string; writtenAt: Date }>;
}
