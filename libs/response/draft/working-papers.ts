import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { Database } from '@yttra/platform';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { DraftFiles } from './draft-files';
import { DraftCommentEntity, DraftEntity, DraftInvitationEntity, DraftVersionEntity } from './draft.entity';
import { ResponseAccess, answerNotFinal } from '../model';

export interface RemovedPapers {
  versions: number;
  comments: number;
  files: number;
}

/** Drafts, versions, comments and invitations are the body's working papers, never preserved with the case. */
@Injectable()
export class WorkingPapers {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly files: DraftFiles,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Removes them for good; files that were handed in with the answer stay with it. The secretary has confirmed, which
   * is asked once the answer is final. Errors: response.not_final.
   */
  remove(personId: string, recipientId: string): Promise<RemovedPapers> {
    return this.database.asPerson(personId, async (tx) => {
      const { recipient } = await this.access.admitBehindWall(tx, personId, 'draft.lead', recipientId);
      if (!recipient.answer || recipient.answer.preliminary) throw answerNotFinal();
      const files = await this.files.removeUnsent(tx, recipientId);
      const comments = await removed(tx, DraftCommentEntity, recipientId);
      const versions = await removed(tx, DraftVersionEntity, recipientId);
      await removed(tx, DraftEntity, recipientId);
      // Last of the rows: a colleague's own invitation would close the wall on what is left.
      await removed(tx, DraftInvitationEntity, recipientId);
      const papers = { versions, comments, files };
      await this.audit.append(
        tx,
        { recipient: recipientId },
        { type: 'draft.papers_removed', by: personId, ...papers },
      );
      return papers;
    });
  }
}

async function removed(tx: EntityManager, entity: new () => ObjectLiteral, recipientId: string): Promise<number> {
  const { affected } = await tx.delete(entity, { recipientId });
  return affected ?? 0;
}
