import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { now } from '@yttra/platform';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Readable } from 'node:stream';
import type { ContentStore } from './content-store';
import { fileNotFound } from './documents.errors';
import { FileEntity } from './file.entity';
import { withIncoming } from './incoming-file';
import { checkUpload } from './upload-check';

export const CONTENT_STORE = Symbol('content store');

export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

export interface FileToKeep {
  name: string;
  content: Readable | Buffer;
  /** The recipient whose draft it belongs to: the file is then seen by those who serve that body, and by nobody else. */
  behindWall?: string | null;
}

/** Bytes without a row are younger than this while their transaction may still be under way. */
const ORPHAN_AFTER_HOURS = 1;

/** Files: their bytes by content, and a row for each time one was handed over. What stands behind the wall the database hides. */
@Injectable()
export class FileStore {
  constructor(@Inject(CONTENT_STORE) private readonly contents: ContentStore) {}

  /**
   * Checks and keeps a file that a person hands over. Errors: documents.too_large, and what the check of uploads refuses.
   * The bytes are stored before the row: a rolled-back transaction leaves bytes that the sweep takes, never a row without them.
   */
  keep(tx: EntityManager, { name, content, behindWall = null }: FileToKeep): Promise<StoredFile> {
    return withIncoming(name, content, async (file) => {
      const checked = await checkUpload(file);
      await this.contents.put(file.sha256, file.path);
      const row = {
        sha256: file.sha256,
        size: file.size,
        mediaType: checked.mediaType,
        name: checked.name,
        behindWall,
      };
      return storedFile(await tx.getRepository(FileEntity).save(row));
    });
  }

  /** Keeps a document that Yttra itself has written. */
  keepOwn(
    tx: EntityManager,
    { name, mediaType, content }: { name: string; mediaType: string; content: Buffer },
  ): Promise<StoredFile> {
    return withIncoming(name, content, async ({ sha256, size, path }) => {
      await this.contents.put(sha256, path);
      return storedFile(await tx.getRepository(FileEntity).save({ sha256, size, mediaType, name, behindWall: null }));
    });
  }

  /** Those of the files that the transaction's person may see, in the order asked for. */
  async describe(tx: EntityManager, ids: readonly string[]): Promise<StoredFile[]> {
    const rows = new Map((await tx.findBy(FileEntity, { id: In([...ids]) })).map((row) => [row.id, storedFile(row)]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }

  /** A file with its bytes as a stream. Errors: documents.file_not_found, documents.content_missing. */
  async open(tx: EntityManager, id: string): Promise<StoredFile & { content: Readable }> {
    const row = await tx.findOneBy(FileEntity, { id });
    if (!row) throw fileNotFound();
    return { ...storedFile(row), content: await this.contents.read(row.sha256) };
  }

  /** A file's bytes. Errors as for `open`. */
  async bytes(tx: EntityManager, id: string): Promise<Buffer> {
    return buffer((await this.open(tx, id)).content);
  }

  /** Out from behind the wall: the answer they belong to has been handed in. */
  async release(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.update(FileEntity, { id: In([...ids]) }, { behindWall: null });
  }

  /** Forgets files that still stand behind the wall; others are kept. Returns how many. */
  async removeBehindWall(tx: EntityManager, ids: readonly string[]): Promise<number> {
    const { affected } = await tx.delete(FileEntity, { id: In([...ids]), behindWall: Not(IsNull()) });
    return affected ?? 0;
  }

  /** Lets go of bytes that no row has named for an hour. Returns how many. */
  async sweep(tx: EntityManager): Promise<number> {
    const before = (await now(tx)).getTime() - ORPHAN_AFTER_HOURS * 3_600_000;
    let swept = 0;
    for await (const { sha256, writtenAt } of this.contents.list()) {
      if (writtenAt.getTime() > before || (await isNamed(tx, sha256))) continue;
      await this.contents.remove(sha256);
      swept++;
    }
    return swept;
  }
}

/** Asked of a function that sees behind the wall too, and answers yes or no. */
async function isNamed(tx: EntityManager, sha256: string): Promise<boolean> {
  const [row] = await tx.query<{ named: boolean }[]>('select yttra_file_is_named($1) as named', [sha256]);
  return row!.named;
}

function storedFile({ id, name, mediaType, size, sha256 }: FileEntity): StoredFile {
  return { id, name, mediaType, size, sha256 };
}
