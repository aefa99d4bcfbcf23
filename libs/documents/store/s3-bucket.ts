import type { S3Client } from '@aws-sdk/client-s3';
import { badS3Url } from '../documents.errors';

type Sdk = typeof import('@aws-sdk/client-s3');

/**
 * A place in a bucket, by `https://KEY:SECRET@host/bucket/prefix?region=eu-north-1` (prefix and region may be left
 * out). Always path style, which every S3-compatible store understands. The SDK is loaded at first use: it is the
 * heaviest dependency there is, and most installations never need it.
 */
export class S3Bucket {
  readonly bucket: string;
  readonly prefix: string;
  private connection?: Promise<{ sdk: Sdk; client: S3Client }>;

  /** Errors: documents.bad_s3_url. */
  constructor(private readonly url: URL) {
    const [bucket, ...prefix] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    if (!bucket || !url.username || !url.password) throw badS3Url();
    this.bucket = bucket;
    this.prefix = prefix.map((folder) => `${folder}/`).join('');
  }

  /** An object of that name, as the SDK's commands take it. */
  object(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: this.prefix + name };
  }

  /** The names of everything under the prefix. */
  async *names(): AsyncIterable<string> {
    const { sdk, client } = await this.connect();
    const pages = sdk.paginateListObjectsV2({ client }, { Bucket: this.bucket, Prefix: this.prefix });
    for await (const { Contents = [] } of pages) {
      for (const { Key = '' } of Contents) yield Key.slice(this.prefix.length);
    }
  }

  connect(): Promise<{ sdk: Sdk; client: S3Client }> {
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

/** What the SDK would say on its own comes to us as an error as well. */
const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
