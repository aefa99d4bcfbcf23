import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { cleanedCopy, FileStore } from '@yttra/documents';
import { Database } from '@yttra/platform';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { RemissDocument, type SendAs, saveEdit, documentNotFound } from '../model';
import { RemissFiles } from './remiss-files';
import { refuseWhatStays } from './trace-words';

/** The comments and tracked changes in files that go to everyone, and what the officer has chosen to do with them. */
@Injectable()
export class DocumentTraces {
  constructor(
    private readonly database: Database,
    private readonly files: RemissFiles,
    private readonly store: FileStore,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Chooses how a document of a draft goes out, in a transaction of its own: making the copy may take seconds.
   * Errors: remiss.not_found, remiss.document_not_found, remiss.not_editable, remiss.stale, documents.unreadable.
   */
  async choose(by: string, remissId: string, version: number, documentId: string, sendAs: SendAs): Promise<void> {
    const { cameIn, bytes } = await this.database.transaction(async (tx) => {
      const row = await this.withTraces(tx, remissId, documentId);
      if (sendAs === 'cleaned') refuseWhatStays(row.traces);
      const [file] = await this.store.describe(tx, [row.originalFileId ?? row.fileId]);
      return { cameIn: file!, bytes: sendAs === 'cleaned' ? await this.store.bytes(tx, file!.id) : null };
    });
    const copy = bytes && (await cleanedCopy(bytes));
    await this.database.transaction(async (tx) => {
      await saveEdit(tx, remissId, version, { allowed: ['draft'], what: 'Dokumenten' });
      const row = await this.withTraces(tx, remissId, documentId);
      if ((row.originalFileId ?? row.fileId) !== cameIn.id) throw documentNotFound();
      const sent = copy ? await this.files.keepCopy(tx, by, remissId, cameIn, copy) : cameIn;
      const originalFileId = copy ? cameIn.id : null;
      await tx.update(RemissDocument, { id: documentId }, { fileId: sent.id, sendAs, originalFileId });
      await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.changed', by, fields: ['sendAs'] });
    });
  }

  private async withTraces(tx: EntityManager, remissId: string, id: string): Promise<RemissDocument> {
    const row = await tx.findOneBy(RemissDocument, { id, remissId, traces: Not(IsNull()) });
    if (!row) throw documentNotFound();
    return row;
  }
}
