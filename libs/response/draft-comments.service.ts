import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, Database, peopleText } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { DraftCommentEntity } from './draft.entity';
import { ResponseAccess } from './response-access';

export const newDraftComment = z.strictObject({
  /** Null: on the answer as a whole. */
  questionNumber: z.int().min(1).max(999).nullable().default(null),
  text: z.string().min(1).max(10_000),
});

export interface DraftComment {
  id: string;
  questionNumber: number | null;
  text: string;
  writtenBy: string;
  writtenAt: Date;
}

/** What colleagues say to each other about a draft, behind the wall. */
@Injectable()
export class DraftComments {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly audit: AuditLog,
  ) {}

  /** Oldest first. */
  list(personId: string, recipientId: string): Promise<DraftComment[]> {
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.read', recipientId);
      return this.listIn(tx, recipientId);
    });
  }

  /** The same, in a transaction of a person's who has been let in. */
  listIn(tx: EntityManager, recipientId: string): Promise<DraftComment[]> {
    return tx.find(DraftCommentEntity, { where: { recipientId }, order: { writtenAt: 'ASC', id: 'ASC' } });
  }

  add(personId: string, recipientId: string, given: z.input<typeof newDraftComment>): Promise<DraftComment> {
    const { value } = peopleText(given);
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.write', recipientId);
      const comment = checked(newDraftComment, value);
      const { identifiers } = await tx.insert(DraftCommentEntity, { ...comment, recipientId, writtenBy: personId });
      const id = identifiers[0]!.id as string;
      await this.audit.append(tx, { recipient: recipientId }, { type: 'draft.commented', by: personId, comment: id });
      return tx.findOneByOrFail(DraftCommentEntity, { id });
    });
  }
}
