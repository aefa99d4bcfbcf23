import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContentStore, verified, type StagedContent } from '../content-store';
import { contentMissing } from '../documents.errors';
import { S3Bucket } from './s3-bucket';

const ATTEMPTS = 4;
const PAUSE_MS = 100;
const SHA256 = /^[0-9a-f]{64}$/;

/** Files in a bucket, by `S3_URL`, each under its hash. */
export class S3ContentStore extends ContentStore {
  private readonly place: S3Bucket;

  /** Errors: documents.bad_s3_url. */
  constructor(url: URL) {
    super();
    this.place = new S3Bucket(url);
  }

  async keep(content: StagedContent): Promise<void> {
    if (await this.has(content.sha256)) return;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.put(content);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isPassing(error)) throw error;
        await sleep(PAUSE_MS * 2 ** attempt);
      }
    }
  }

  /** The SDK tries again by itself, but not what it sends from a stream. */
  private async put({ path, sha256, size }: StagedContent): Promise<void> {
    const { sdk, client } = await this.place.connect();
    await client.send(
      new sdk.PutObjectCommand({
        ...this.object(sha256),
        Body: createReadStream(path),
        ContentLength: size,
        // The store refuses bytes that were changed on the way.
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      }),
    );
  }

  async open(sha256: string): Promise<Readable> {
    const { sdk, client } = await this.place.connect();
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand(this.object(sha256)));
      return verified(Body as Readable, sha256);
    } catch (error) {
      throw isMissing(error) ? contentMissing() : error;
    }
  }

  async has(sha256: string): Promise<boolean> {
    const { sdk, client } = await this.place.connect();
    try {
      await client.send(new sdk.HeadObjectCommand(this.object(sha256)));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    const { sdk, client } = await this.place.connect();
    await client.send(new sdk.DeleteObjectCommand(this.object(sha256)));
  }

  async *list(): AsyncIterable<string> {
    for await (const name of this.place.names()) if (SHA256.test(name)) yield name;
  }

  private object(sha256: string): { Bucket: string; Key: string } {
    if (!SHA256.test(sha256)) throw contentMissing();
    return this.place.object(sha256);
  }
}

/** Overloaded, or not reached at all. */
function isPassing(error: unknown): boolean {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status === undefined || status >= 500 || status === 429;
}

function isMissing(error: unknown): boolean {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;
}
