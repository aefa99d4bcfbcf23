import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, Database, peopleText } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { DraftCommentEntity } from './draft.entity';
import { personIn, ResponseAccess, type Comer } from '../model';

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
  list(comer: Comer, recipientId: string): Promise<DraftComment[]> {
    return this.database.asPerson(personIn(comer), async (tx) => {
      await this.access.admitBehindWall(tx, comer, 'draft.read', recipientId);
      return this.listIn(tx, recipientId);
    });
  }

  /** The same, in a transaction of a person's who has been let in. */
  listIn(tx: EntityManager, recipientId: string): Promise<DraftComment[]> {
    return tx.find(DraftCommentEntity, { where: { recipientId }, order: { writtenAt: 'ASC', id: 'ASC' } });
  }

  add(comer: Comer, recipientId: string, written: z.input<typeof newDraftComment>): Promise<DraftComment> {
    const { value } = peopleText(written);
    const personId = personIn(comer);
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, comer, 'draft.write', recipientId);
      const given = checked(newDraftComment, value);
      const comment = tx.create(DraftCommentEntity, { ...given, recipientId, writtenBy: personId });
      // Fills in what the database has made: the id, and when it was written.
      await tx.insert(DraftCommentEntity, comment);
      const event = { type: 'draft.commented', by: personId, comment: comment.id } as const;
      await this.audit.append(tx, { recipient: recipientId }, event);
      return comment;
    });
  }
}
