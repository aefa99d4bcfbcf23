import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { ContentStore, type StagedContent } from '../content-store';
import { holdContent } from './content-lock';
import { fileNotFound } from '../documents.errors';
import { FileEntity } from './file.entity';
import { IncomingFiles } from './incoming-files';
import { UploadCheck } from '../check';

export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  /** Of the bytes, hex. */
  sha256: string;
}

/** A file that has come in whole and passed the check, and is not kept yet. */
export interface StagedFile {
  staged: StagedContent;
  name: string;
  mediaType: string;
}

export interface Receiving {
  largest?: number;
  mustReceive?: boolean;
}

export interface FileToKeep {
  name: string;
  /** A stream can be read once only: receive it before the transaction, which may be run again. */
  content: StagedFile | Buffer | Readable;
  /**
   * The recipient whose draft it belongs to: the file is then seen by those who serve that body, and by nobody else.
   */
  behindWall?: string | null;
}

/**
 * Files: their bytes by content, and a row for each time one was handed over. What stands behind the wall the database
 * hides.
 */
@Injectable()
export class FileStore {
  constructor(
    private readonly contents: ContentStore,
    private readonly incoming: IncomingFiles,
    private readonly check: UploadCheck,
  ) {}

  /**
   * Takes in a file that a person hands over and checks it: the slow part, to be done before the transaction. Whoever
   * receives must `discard` in the end, kept or not. `largest` in bytes; `mustReceive`: see `UploadCheck`. Errors:
   * documents.too_large, and those of
   * `UploadCheck`.
   */
  async receive(name: string, stream: Readable, { largest, mustReceive }: Receiving = {}): Promise<StagedFile> {
    const staged = await this.incoming.receive(stream, name, largest);
    try {
      return { staged, ...(await this.check.check(staged, name, mustReceive)) };
    } catch (error) {
      await this.incoming.discard(staged);
      throw error;
    }
  }

  /** What was received, for what is read and not kept. */
  contentOf({ staged }: StagedFile): Promise<Buffer> {
    return readFile(staged.path);
  }

  /** Lets go of what was received; what was kept is kept. */
  discard({ staged }: StagedFile): Promise<void> {
    return this.incoming.discard(staged);
  }

  /**
   * Keeps a file that a person hands over, checked if it has not been yet. Errors: as for `receive`. The bytes are
   * stored before the row: a transaction that comes to nothing leaves bytes that the sweep takes, never a row without.
   */
  async keep(tx: EntityManager, { name, content, behindWall = null }: FileToKeep): Promise<StoredFile> {
    if ('staged' in content) return this.add(tx, content, behindWall);
    const received = await this.receive(name, Buffer.isBuffer(content) ? Readable.from([content]) : content);
    try {
      return await this.add(tx, received, behindWall);
    } finally {
      await this.discard(received);
    }
  }

  /** Keeps a document that Yttra itself has written, of any kind and size. */
  async keepOwn(
    tx: EntityManager,
    { name, mediaType, content }: { name: string; mediaType: string; content: Buffer },
  ): Promise<StoredFile> {
    const staged = await this.incoming.receiveOwn(content);
    try {
      return await this.add(tx, { staged, name, mediaType }, null);
    } finally {
      await this.incoming.discard(staged);
    }
  }

  /** Those of the files that the transaction's person may see, in the order asked for. */
  async describe(tx: EntityManager, ids: readonly string[]): Promise<StoredFile[]> {
    const rows = new Map((await tx.findBy(FileEntity, { id: In([...ids]) })).map((row) => [row.id, storedFile(row)]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }

  /**
   * A file with its bytes as a stream, which ends in documents.content_damaged if they have changed since they came.
   * Errors: documents.file_not_found, documents.content_missing.
   */
  async open(tx: EntityManager, id: string): Promise<StoredFile & { content: Readable }> {
    const row = await tx.findOneBy(FileEntity, { id });
    if (!row) throw fileNotFound();
    return { ...storedFile(row), content: await this.contents.open(row.sha256) };
  }

  /**
   * Bytes by their hash, for whoever has been shown that. Errors: documents.content_missing, and as for `open` while
   * they are read.
   */
  openContent(sha256: string): Promise<Readable> {
    return this.contents.open(sha256);
  }

  /** A file's bytes. Errors as for `open`. */
  async bytes(tx: EntityManager, id: string): Promise<Buffer> {
    return buffer((await this.open(tx, id)).content);
  }

  /** Out from behind the wall: the answer they belong to has been handed in. */
  async release(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.update(FileEntity, { id: In([...ids]) }, { behindWall: null });
  }

  /**
   * Forgets files that still stand behind the wall; others are kept. Returns how many. The bytes go with the next
   * sweep.
   */
  async removeBehindWall(tx: EntityManager, ids: readonly string[]): Promise<number> {
    const { affected } = await tx.delete(FileEntity, { id: In([...ids]), behindWall: Not(IsNull()) });
    return affected ?? 0;
  }

  private async add(tx: EntityManager, file: StagedFile, behindWall: string | null): Promise<StoredFile> {
    const { staged, name, mediaType } = file;
    await holdContent(tx, staged.sha256);
    await this.contents.keep(staged);
    const row = { sha256: staged.sha256, size: staged.size, mediaType, name, behindWall };
    return storedFile(await tx.getRepository(FileEntity).save(row));
  }
}

function storedFile({ id, name, mediaType, size, sha256 }: FileEntity): StoredFile {
  return { id, name, mediaType, size, sha256 };
}
