import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import type { OutsideRole } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import type { EntityManager } from 'typeorm';
import { LET_IN_MAIL, notLetIn } from '../model';

/** Who is let in by name, to which answer, and by whom. */
export interface NewLetIn {
  remissId: string;
  recipientId: string;
  personId: string;
  role: OutsideRole;
  by: string;
  /** Addresses that are told. */
  tell: readonly (string | null)[];
}

/** Writes the body's exceptions, told in its own log and by mail: whether they may be made the database asks. */
@Injectable()
export class LetInWriter {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  async write(tx: EntityManager, { remissId, recipientId, personId, role, by, tell }: NewLetIn): Promise<void> {
    await tx.query(`insert into let_in (recipient_id, person_id, role, let_in_by) values ($1, $2, $3, $4)`, [
      recipientId,
      personId,
      role,
      by,
    ]);
    const data = { personId, byId: by };
    for (const to of new Set(tell))
      if (to) await this.outbox.queue(tx, { kind: LET_IN_MAIL, to, remissId, recipientId, data, behindWall: true });
    await this.audit.append(tx, { recipient: recipientId }, { type: 'draft.let_in', by, person: personId, role });
  }

  /** Errors: response.not_let_in. */
  async end(tx: EntityManager, by: string, recipientId: string, personId: string): Promise<void> {
    // Written first: one who ends the exception about oneself stands outside from that moment.
    await this.audit.append(tx, { recipient: recipientId }, { type: 'draft.let_in_ended', by, person: personId });
    const [, ended] = await tx.query<[unknown, number]>(
      `update let_in set ended_at = yttra_now(), ended_by = $3 where recipient_id = $1 and person_id = $2 and ended_at is null`,
      [recipientId, personId, by],
    );
    if (ended === 0) throw notLetIn();
  }
}
