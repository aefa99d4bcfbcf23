import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { ContentStore } from './content-store';
import { contentMissing } from './documents.errors';

/** Contents in a bucket: `http(s)://KEY:SECRET@HOST/BUCKET[/PREFIX]`, path style, so any S3-compatible server will do. */
export class S3ContentStore implements ContentStore {
  private readonly bucket: string;
  private readonly prefix: string;
  private client?: Promise<S3Client>;

  constructor(private readonly url: string) {
    const [bucket = '', ...folders] = new URL(url).pathname.split('/').filter(Boolean);
    this.bucket = bucket;
    this.prefix = folders.map((folder) => `${folder}/`).join('');
  }

  async put(sha256: string, path: string): Promise<void> {
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const { size } = await stat(path);
    await (
      await this.s3()
    ).send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: this.keyOf(sha256),
        Body: createReadStream(path),
        ContentLength: size,
      }),
    );
  }

  async read(sha256: string): Promise<Readable> {
    const { GetObjectCommand, NoSuchKey } = await import('@aws-sdk/client-s3');
    try {
      const found = await (
        await this.s3()
      ).send(new GetObjectCommand({ Bucket: this.bucket, Key: this.keyOf(sha256) }));
      return found.Body as Readable;
    } catch (error) {
      throw error instanceof NoSuchKey ? contentMissing(sha256) : error;
    }
  }

  async remove(sha256: string): Promise<void> {
    const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
    await (await this.s3()).send(new DeleteObjectCommand({ Bucket: this.bucket, Key: this.keyOf(sha256) }));
  }

  async *list(): AsyncIterable<{ sha256: string; writtenAt: Date }> {
    const { paginateListObjectsV2 } = await import('@aws-sdk/client-s3');
    const pages = paginateListObjectsV2({ client: await this.s3() }, { Bucket: this.bucket, Prefix: this.prefix });
    for await (const page of pages) {
      for (const { Key, LastModified } of page.Contents ?? []) {
        if (Key && LastModified) yield { sha256: Key.slice(this.prefix.length), writtenAt: LastModified };
      }
    }
  }

  private keyOf(sha256: string): string {
    return this.prefix + sha256;
  }

  /** The library is large: it is loaded by those who use it, when they first do. */
  private s3(): Promise<S3Client> {
    return (this.client ??= import('@aws-sdk/client-s3').then(({ S3Client }) => {
      const { protocol, host, username, password } = new URL(this.url);
      return new S3Client({
        endpoint: `${protocol}//${host}`,
        region: 'eu-north-1',
        forcePathStyle: true,
        requestChecksumCalculation: 'WHEN_REQUIRED',
        credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
      });
    }));
  }
}
