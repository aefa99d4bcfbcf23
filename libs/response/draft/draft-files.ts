import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { FileStore, type StagedFile, type StoredFile } from '@yttra/documents';
import { Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { DraftFileEntity, type DraftFileKind } from './draft.entity';
import { type ReceivedFile, ResponseAccess, draftFileNotFound } from '../model';

export interface DraftFile {
  id: string;
  kind: DraftFileKind;
  name: string;
  mediaType: string;
  bytes: number;
  addedBy: string;
  addedAt: Date;
}

export interface DraftUpload {
  name: string;
  kind: DraftFileKind;
  content: StagedFile;
}

/** A file of an answer that is being handed in. */
export interface ChosenFile {
  id: string;
  kind: DraftFileKind;
}

/** The files of a draft, behind the wall until the answer they belong to is handed in. */
@Injectable()
export class DraftFiles {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly store: FileStore,
    private readonly audit: AuditLog,
  ) {}

  /** In the order they were added. */
  list(personId: string, recipientId: string): Promise<DraftFile[]> {
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.read', recipientId);
      return this.listIn(tx, recipientId);
    });
  }

  /** The same, in a transaction of a person's who has been let in. */
  async listIn(tx: EntityManager, recipientId: string): Promise<DraftFile[]> {
    const rows = await rowsOf(tx, recipientId);
    if (rows.length === 0) return [];
    const stored = await this.store.describe(
      tx,
      rows.map(({ fileId }) => fileId),
    );
    return rows.flatMap(({ fileId, kind, addedBy, addedAt }) => {
      const file = stored.find(({ id }) => id === fileId);
      return file
        ? [{ id: fileId, kind, name: file.name, mediaType: file.mediaType, bytes: file.size, addedBy, addedAt }]
        : [];
    });
  }

  /**
   * Adds the extract or another file, which has come in and been checked before: a slow upload must not hold a
   * transaction.
   */
  add(personId: string, recipientId: string, { name, kind, content }: DraftUpload): Promise<StoredFile> {
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.write', recipientId);
      const file = await this.store.keep(tx, { name, content, behindWall: recipientId });
      await tx.insert(DraftFileEntity, { recipientId, fileId: file.id, kind, addedBy: personId });
      await this.audit.append(
        tx,
        { recipient: recipientId },
        { type: 'draft.file_added', by: personId, file: file.id },
      );
      return file;
    });
  }

  /**
   * Takes a file out of the draft; one that was handed in with an answer stays with that answer. Errors:
   * response.draft_file_not_found.
   */
  remove(personId: string, recipientId: string, fileId: string): Promise<void> {
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.write', recipientId);
      const { affected } = await tx.delete(DraftFileEntity, { recipientId, fileId });
      if (!affected) throw draftFileNotFound();
      await this.store.removeBehindWall(tx, [fileId]);
      await this.audit.append(
        tx,
        { recipient: recipientId },
        { type: 'draft.file_removed', by: personId, file: fileId },
      );
    });
  }

  /**
   * Those of the draft that were named, in the caller's transaction. Errors: response.draft_file_not_found for one that
   * is not in this draft.
   */
  async some(tx: EntityManager, recipientId: string, fileIds: readonly string[]): Promise<ChosenFile[]> {
    if (fileIds.length === 0) return [];
    const all = await rowsOf(tx, recipientId);
    return fileIds.map((wanted) => {
      const found = all.find(({ fileId }) => fileId === wanted);
      if (!found) throw draftFileNotFound();
      return { id: wanted, kind: found.kind };
    });
  }

  /** Out from behind the wall, with the answer they belong to. */
  async release(tx: EntityManager, files: readonly ChosenFile[]): Promise<void> {
    if (files.length > 0)
      await this.store.release(
        tx,
        files.map(({ id }) => id),
      );
  }

  /** Deletes what was never handed in. Returns how many. */
  async removeUnsent(tx: EntityManager, recipientId: string): Promise<number> {
    const rows = await rowsOf(tx, recipientId);
    await tx.delete(DraftFileEntity, { recipientId });
    return this.store.removeBehindWall(
      tx,
      rows.map(({ fileId }) => fileId),
    );
  }
}

/** The files of a received answer into a draft that corrects it. Returns those that were not in it. */
export async function takeUpFiles(
  tx: EntityManager,
  personId: string,
  recipientId: string,
  files: readonly ReceivedFile[],
): Promise<string[]> {
  if (files.length === 0) return [];
  const rows = files.map(({ id, kind }) => ({
    recipientId,
    fileId: id,
    kind: kind === 'minutes_extract' ? kind : ('attachment' as const),
    addedBy: personId,
  }));
  const insert = tx.createQueryBuilder().insert().into(DraftFileEntity).values(rows).orIgnore().returning('file_id');
  return ((await insert.execute()).raw as { file_id: string }[]).map(({ file_id }) => file_id);
}

function rowsOf(tx: EntityManager, recipientId: string): Promise<DraftFileEntity[]> {
  return tx.find(DraftFileEntity, { where: { recipientId }, order: { addedAt: 'ASC', fileId: 'ASC' } });
}
