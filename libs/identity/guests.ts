import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { gathered } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/**
 * Guests: whoever can read a code that is mailed to the very address that an invitation went to answers that
 * invitation, as long as nobody serves the body and the address belongs to no one with a hat. The wall in the database
 * asks the same function.
 */
@Injectable()
export class Guests {
  constructor(private readonly audit: AuditLog) {}

  /**
   * Makes the mailbox of an invitation, or of a body, known, so that a code can be sent to it; does nothing for any
   * other address.
   */
  async welcome(tx: EntityManager, email: string): Promise<void> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into person (name, email) select $1, $1
       where (exists (select from yttra_guest_recipients($1)) or exists (select from yttra_mailbox_bodies($1))) and yttra_former_owner($1) is null
         and not exists (select from person where email_key = lower($1))
       on conflict do nothing returning id`,
      [email.trim()],
    );
    if (row) await this.audit.append(tx, { system: true }, { type: 'guest.welcomed', by: null, person: row.id });
  }

  /** Whether the mailbox of an invitation may answer it without an account, as it stands now. */
  async mayAnswer(tx: EntityManager, recipientId: string, email: string): Promise<boolean> {
    return (await answering(tx, `${recipientId} ${email}`)) !== undefined;
  }
}

/** Those among recipients and mailboxes, written with a space between, where the mailbox may answer. */
const answering = gathered(async (tx, keys) => {
  const rows = await tx.query<{ key: string }[]>(
    `select key from unnest($1::text[]) as key where yttra_guest_of(left(key, 36)::uuid, substr(key, 38))`,
    [keys],
  );
  return new Map(rows.map(({ key }) => [key, true]));
});
