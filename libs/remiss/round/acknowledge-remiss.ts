import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import type { EntityManager } from 'typeorm';
import { RemissReader, type RecipientView } from '../model';

/** The body says that it has got the remiss. */
@Injectable()
export class AcknowledgeRemiss {
  constructor(
    private readonly reader: RemissReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Once is enough; a second time changes nothing. Who and when stand in the body's own log only, so the transaction must be
   * one of a person who serves the body (`Database.asPerson`). Errors: remiss.recipient_not_found.
   */
  async acknowledge(tx: EntityManager, by: string, recipientId: string): Promise<RecipientView> {
    const [, marked] = await tx.query<[unknown, number]>(
      `update recipient set acknowledged_at = yttra_now() where id = $1 and acknowledged_at is null`,
      [recipientId],
    );
    if (marked > 0) await this.audit.append(tx, { recipient: recipientId }, { type: 'recipient.acknowledged', by });
    return this.reader.recipient(tx, recipientId);
  }
}
