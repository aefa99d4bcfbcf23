import { Injectable } from '@nestjs/common';
import { FileStore, type FileToKeep, type StoredFile } from '@yttra/documents';
import type { EntityManager } from 'typeorm';
import { RemissFile } from './remiss-file.entity';
import { RemissReader, fileNotOfRemiss } from '../model';

/** Files handed over for a remiss, before and beside their use as its documents. */
@Injectable()
export class RemissFiles {
  constructor(
    private readonly reader: RemissReader,
    private readonly store: FileStore,
  ) {}

  /**
   * Errors: remiss.not_found, and what the file store refuses (too large, another type than its name says, infected).
   */
  async keep(
    tx: EntityManager,
    by: string,
    remissId: string,
    file: Omit<FileToKeep, 'behindWall'>,
  ): Promise<StoredFile> {
    await this.reader.get(tx, remissId);
    const kept = await this.store.keep(tx, file);
    await tx.insert(RemissFile, { fileId: kept.id, remissId, addedBy: by });
    return kept;
  }

  /** Keeps a cleaned copy of a file that came in, under the same name. */
  async keepCopy(
    tx: EntityManager,
    by: string,
    remissId: string,
    { name, mediaType }: StoredFile,
    copy: Buffer,
  ): Promise<StoredFile> {
    const kept = await this.store.keepOwn(tx, { name, mediaType, content: copy });
    await tx.insert(RemissFile, { fileId: kept.id, remissId, addedBy: by });
    return kept;
  }

  /** In the order they came. */
  async list(tx: EntityManager, remissId: string): Promise<StoredFile[]> {
    const rows = await tx.find(RemissFile, { where: { remissId }, order: { addedAt: 'ASC', fileId: 'ASC' } });
    return this.store.describe(tx, rows.map(({ fileId }) => fileId)); // prettier-ignore
  }

  /** A file of this remiss. Errors: remiss.file_not_found, also for one that was handed over for something else. */
  async get(tx: EntityManager, remissId: string, fileId: string): Promise<StoredFile> {
    const known = await tx.findOneBy(RemissFile, { fileId, remissId });
    const [file] = known ? await this.store.describe(tx, [fileId]) : [];
    if (!file) throw fileNotOfRemiss();
    return file;
  }
}
