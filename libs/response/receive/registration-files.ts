import { Injectable } from '@nestjs/common';
import { FileStore, type StagedFile, type StoredFile } from '@yttra/documents';
import { standsInside } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { In, type EntityManager } from 'typeorm';
import { DraftFiles, type DraftUpload } from '../draft';
import { RegistrationFileEntity } from './registration-file.entity';
import { ResponseAccess, registrationFileNotFound } from '../model';

/** The scan of an answer on paper, and what came with it, stored before the answer is registered. */
@Injectable()
export class RegistrationFiles {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly store: FileStore,
    private readonly drafts: DraftFiles,
  ) {}

  /** Adds a file that has come in and been checked before the transaction. */
  add(personId: string, recipientId: string, { name, content }: Omit<DraftUpload, 'kind'>): Promise<StoredFile> {
    return this.database.transaction(async (tx) => {
      await this.access.admit(tx, personId, 'response.register', recipientId);
      const file = await this.store.keep(tx, { name, content });
      await tx.insert(RegistrationFileEntity, { fileId: file.id, recipientId, addedBy: personId });
      return file;
    });
  }

  /**
   * As `add`, for a form that may be sent twice: the same file, from the same person, is the one that already lies
   * there. So a repeated form is the same request.
   */
  addOnce(personId: string, recipientId: string, received: StagedFile): Promise<string> {
    return this.database.transaction(async (tx) => {
      await this.access.admit(tx, personId, 'response.register', recipientId);
      const [known] = await tx.query<{ id: string }[]>(
        `select f.id from registration_file r join shared.file f on f.id = r.file_id
         where r.recipient_id = $1 and r.added_by = $2 and f.sha256 = $3 and f.name = $4 order by r.added_at limit 1`,
        [recipientId, personId, received.staged.sha256, received.name],
      );
      if (known) return known.id;
      const file = await this.store.keep(tx, { name: received.name, content: received });
      await tx.insert(RegistrationFileEntity, { fileId: file.id, recipientId, addedBy: personId });
      return file.id;
    });
  }

  /** What the person has stored for this recipient and that no answer holds yet, oldest first. */
  async waiting(tx: EntityManager, personId: string, recipientId: string): Promise<StoredFile[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select file_id as id from registration_file r where recipient_id = $1 and added_by = $2
         and not exists (select from response_file f where f.file_id = r.file_id)
         and not exists (select from response_decision d where d.file_ids ? r.file_id::text) order by added_at, file_id`,
      [recipientId, personId],
    );
    return this.store.describe(
      tx,
      rows.map(({ id }) => id),
    );
  }

  /**
   * The files of a decision, from whoever hands it in: the secretary's leave the draft and the wall, a registrar's were
   * never behind it.
   */
  async take(tx: EntityManager, recipientId: string, fileIds: readonly string[]): Promise<void> {
    if (await standsInside(tx, [recipientId])) {
      await this.drafts.release(tx, await this.drafts.some(tx, recipientId, fileIds));
    } else {
      await this.mustBelong(tx, recipientId, fileIds);
    }
  }

  /**
   * Holds that each was stored for this recipient: an id from elsewhere must not open somebody else's file. Errors:
   * response.registration_file_not_found.
   */
  async mustBelong(tx: EntityManager, recipientId: string, fileIds: readonly string[]): Promise<void> {
    const known = await tx.countBy(RegistrationFileEntity, { recipientId, fileId: In([...fileIds]) });
    if (known !== new Set(fileIds).size) throw registrationFileNotFound();
  }
}
