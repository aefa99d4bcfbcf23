import { Injectable } from '@nestjs/common';
import { FileStore, type StoredFile } from '@yttra/documents';
import { Database } from '@yttra/platform';
import { In, type EntityManager } from 'typeorm';
import { DraftFiles, type DraftUpload } from './draft-files.service';
import { RegistrationFileEntity } from './registration-file.entity';
import { ResponseAccess, servesBehindWall } from './response-access';
import { registrationFileNotFound } from './response.errors';

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

  /** The files of a decision, from whoever hands it in: the secretary's leave the draft and the wall, a registrar's were never behind it. */
  async take(tx: EntityManager, recipientId: string, fileIds: readonly string[]): Promise<void> {
    if (await servesBehindWall(tx, recipientId)) {
      await this.drafts.release(tx, await this.drafts.some(tx, recipientId, fileIds));
    } else {
      await this.mustBelong(tx, recipientId, fileIds);
    }
  }

  /** Holds that each was stored for this recipient: an id from elsewhere must not open somebody else's file. Errors: response.registration_file_not_found. */
  async mustBelong(tx: EntityManager, recipientId: string, fileIds: readonly string[]): Promise<void> {
    const known = await tx.countBy(RegistrationFileEntity, { recipientId, fileId: In([...fileIds]) });
    if (known !== new Set(fileIds).size) throw registrationFileNotFound();
  }
}
