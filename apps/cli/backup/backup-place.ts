import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { S3Bucket } from '@yttra/documents';
import { DomainError } from '@yttra/platform';

/** Where backups lie: a folder, or a bucket. */
export interface BackupPlace {
  /** Writes all of it or nothing under that name. */
  put(name: string, bytes: Readable): Promise<void>;
  /** Errors: cli.no_backup. */
  open(name: string): Promise<Readable>;
  remove(name: string): Promise<void>;
  /** Names of the backups there, oldest first; the name tells when. */
  names(): Promise<string[]>;
}

/** Ten thousand of these is as much as S3 takes of one object: 625 GB, and two at a time in memory. */
export const PART_BYTES = 64 * 1024 * 1024;

const NAME = /^yttra-\d{8}T\d{6}Z\.tar\.gz\.age$/;

/** `yttra-20261130T031500Z.tar.gz.age` */
export const nameAt = (at: Date): string =>
  `yttra-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.tar.gz.age`;

/** When a backup of that name was taken. */
export const takenAt = (name: string): Date =>
  new Date(name.replace(/^yttra-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6Z'));

/** A folder's path, or `https://KEY:SECRET@host/bucket/prefix` as S3_URL is written. */
export function backupPlace(where: string, partBytes = PART_BYTES): BackupPlace {
  return /^https?:/.test(where) ? new BucketPlace(new S3Bucket(new URL(where)), partBytes) : new FolderPlace(where);
}

/** None of that name, or none at all. */
export const noBackup = (): DomainError =>
  new DomainError({ code: 'cli.no_backup', kind: 'not_found', message: 'There is no backup there.' });

/** Readable by whoever takes the backup, and by nobody else. */
class FolderPlace implements BackupPlace {
  constructor(private readonly folder: string) {}

  async put(name: string, bytes: Readable): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const beside = join(this.folder, `.${name}.new`);
    try {
      const file = await open(beside, 'wx', 0o600);
      await pipeline(bytes, file.createWriteStream({ flush: true }));
      await rename(beside, join(this.folder, name));
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    const folder = await open(dirname(join(this.folder, name)), 'r');
    await folder.sync().finally(() => folder.close());
  }

  async open(name: string): Promise<Readable> {
    const file = await open(join(this.folder, name)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? noBackup() : error;
    });
    return file.createReadStream();
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }

  async names(): Promise<string[]> {
    const found = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return found.filter((name) => NAME.test(name)).sort();
  }
}

class BucketPlace implements BackupPlace {
  constructor(
    private readonly bucket: S3Bucket,
    private readonly partBytes: number,
  ) {}

  /** In parts, since nobody knows how large it becomes; what is broken off never gets its name. */
  async put(name: string, bytes: Readable): Promise<void> {
    const { client } = await this.bucket.connect();
    const { Upload } = await import('@aws-sdk/lib-storage');
    // The store refuses parts that were changed on the way.
    const params = { ...this.bucket.object(name), Body: bytes, ChecksumAlgorithm: 'SHA256' as const };
    await new Upload({ client, params, queueSize: 2, partSize: this.partBytes }).done();
  }

  async open(name: string): Promise<Readable> {
    const { sdk, client } = await this.bucket.connect();
    const asked = client.send(new sdk.GetObjectCommand(this.bucket.object(name))).catch((error: unknown) => {
      throw error instanceof sdk.NoSuchKey ? noBackup() : error;
    });
    return (await asked).Body as Readable;
  }

  async remove(name: string): Promise<void> {
    const { sdk, client } = await this.bucket.connect();
    await client.send(new sdk.DeleteObjectCommand(this.bucket.object(name)));
  }

  async names(): Promise<string[]> {
    const found: string[] = [];
    for await (const name of this.bucket.names()) if (NAME.test(name)) found.push(name);
    return found.sort();
  }
}
