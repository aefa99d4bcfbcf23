import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { ContentStore, verified, type StagedContent } from '../content-store';
import { badS3Url, contentMissing } from '../documents.errors';

type Sdk = typeof import('@aws-sdk/client-s3');

const ATTEMPTS = 4;
const PAUSE_MS = 100;
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Files in a bucket, by `S3_URL`: `https://KEY:SECRET@host/bucket/prefix?region=eu-north-1` (prefix and region may be
 * left out). Always path style, which every S3-compatible store understands. The SDK is loaded at first use: it is
 * the heaviest dependency there is, and most installations never need it.
 */
export class S3ContentStore extends ContentStore {
  private readonly bucket: string;
  private readonly prefix: string;
  private connection?: Promise<{ sdk: Sdk; client: S3Client }>;

  constructor(private readonly url: URL) {
    super();
    const [bucket, ...prefix] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    if (!bucket || !url.username || !url.password) throw badS3Url();
    this.bucket = bucket;
    this.prefix = prefix.map((folder) => `${folder}/`).join('');
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
    const { sdk, client } = await this.connect();
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
    const { sdk, client } = await this.connect();
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand(this.object(sha256)));
      return verified(Body as Readable, sha256);
    } catch (error) {
      throw isMissing(error) ? contentMissing() : error;
    }
  }

  async has(sha256: string): Promise<boolean> {
    const { sdk, client } = await this.connect();
    try {
      await client.send(new sdk.HeadObjectCommand(this.object(sha256)));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    const { sdk, client } = await this.connect();
    await client.send(new sdk.DeleteObjectCommand(this.object(sha256)));
  }

  async *list(): AsyncIterable<string> {
    const { sdk, client } = await this.connect();
    const pages = sdk.paginateListObjectsV2({ client }, { Bucket: this.bucket, Prefix: this.prefix });
    for await (const { Contents = [] } of pages) {
      for (const { Key = '' } of Contents) {
        const sha256 = Key.slice(this.prefix.length);
        if (SHA256.test(sha256)) yield sha256;
      }
    }
  }

  private object(sha256: string): { Bucket: string; Key: string } {
    if (!SHA256.test(sha256)) throw contentMissing();
    return { Bucket: this.bucket, Key: this.prefix + sha256 };
  }

  private connect() {
    return (this.connection ??= import('@aws-sdk/client-s3').then((sdk) => ({
      sdk,
      client: new sdk.S3Client({
        endpoint: this.url.origin,
        region: this.url.searchParams.get('region') ?? 'eu-north-1',
        forcePathStyle: true,
        credentials: {
          accessKeyId: decodeURIComponent(this.url.username),
          secretAccessKey: decodeURIComponent(this.url.password),
        },
        // Sums only where they are asked for: many compatible stores refuse the SDK's own trailing checksums.
        logger: QUIET,
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      }),
    })));
  }
}

/** Overloaded, or not reached at all. */
function isPassing(error: unknown): boolean {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status === undefined || status >= 500 || status === 429;
}

/** What the SDK would say on its own comes to us as an error as well. */
const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

function isMissing(error: unknown): boolean {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;
}
