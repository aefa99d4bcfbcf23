import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { People } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import type { LocalDate } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';

/** What the mails about a request are called. */
export const REQUEST_MAILS = {
  asked: 'viewpoint.asked',
  reminded: 'viewpoint.reminded',
  answered: 'viewpoint.answered',
} as const;

/** What is asked of somebody: the reasons of these viewpoints, by a day. */
export interface Given {
  viewpoints: readonly { id: string; number: number }[];
  askedOf: string;
  until: LocalDate;
  message: string | null;
}

/** Writes down who is to write a reason, with one mail for all that is given at once, however it came to be given. */
@Injectable()
export class RequestGiving {
  constructor(
    private readonly remisser: RemissReader,
    private readonly people: People,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * In place of whoever was asked before; whoever gives it to oneself gets no mail of it. Who may be asked, and till
   * when, is seen to before.
   */
  async give(tx: EntityManager, by: string, remissId: string, given: Given): Promise<void> {
    const { viewpoints, askedOf, until, message } = given;
    const { contact } = await this.remisser.get(tx, remissId);
    const ids = viewpoints.map(({ id }) => id);
    await tx.query(
      `insert into viewpoint_request (viewpoint_id, asked_of, asked_by, until, message)
       select v, $2, $3, $4, $5 from unnest($1::uuid[]) v
       on conflict (viewpoint_id) do update set asked_of = excluded.asked_of, asked_by = excluded.asked_by, until = excluded.until,
         message = excluded.message, asked_at = yttra_now(), reminded_before = null, reminded_after = null, answered_at = null`,
      [ids, askedOf, by, until, message],
    );
    if (askedOf !== by)
      await this.outbox.queue(tx, {
        kind: REQUEST_MAILS.asked,
        to: (await this.people.byId(tx, askedOf))!.email,
        replyTo: contact.email,
        remissId,
        data: { viewpointIds: ids, askedOf },
      });
    const chain = { remiss: remissId };
    await this.audit.appendAll(
      tx,
      viewpoints.map(({ id, number }) => [
        chain,
        { type: 'viewpoint.asked', by, viewpoint: id, number, of: askedOf, until },
      ]),
    );
  }
}
