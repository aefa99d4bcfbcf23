import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import type { EntityManager } from 'typeorm';

/** The body says that it has got the remiss. */
@Injectable()
export class AcknowledgeRemiss {
  constructor(private readonly audit: AuditLog) {}

  /**
   * Once is enough; a second time changes nothing. Who and when stand in the body's own log only, so the transaction
   * must be one of a person who serves the body (`Database.asPerson`).
   */
  async acknowledge(tx: EntityManager, by: string, recipientId: string): Promise<void> {
    const [, marked] = await tx.query<[unknown, number]>(
      `update recipient set acknowledged_at = yttra_now() where id = $1 and acknowledged_at is null`,
      [recipientId],
    );
    if (marked > 0) await this.audit.append(tx, { recipient: recipientId }, { type: 'recipient.acknowledged', by });
  }
}
