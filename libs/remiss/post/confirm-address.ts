import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import type { EntityManager } from 'typeorm';
import { lockedRecipient, recipientConflict } from '../model';

/** A body says that the address which the issuer wrote for it is its own. */
@Injectable()
export class ConfirmAddress {
  constructor(private readonly audit: AuditLog) {}

  /**
   * From then on the reader of that mailbox may answer, and the reader of the one before may not. In a transaction of
   * one who answers for the body (`Database.asPerson`): the database itself asks. Errors: remiss.recipient_not_found;
   * remiss.address_not_confirmed, when the address has been changed again meanwhile, or the person does not answer for
   * the body.
   */
  async confirm(tx: EntityManager, by: string, recipientId: string, address: string): Promise<void> {
    const { guestEmail: from } = await lockedRecipient(tx, recipientId);
    // Written first: a guest who hands over to another mailbox stands outside from that moment.
    const event = { type: 'recipient.address_confirmed', by, from, to: address } as const;
    await this.audit.append(tx, { recipient: recipientId }, event);
    const [row] = await tx.query<{ confirmed: boolean }[]>('select yttra_confirm_address($1, $2) as confirmed', [
      recipientId,
      address,
    ]);
    if (!row!.confirmed)
      throw recipientConflict('address_not_confirmed', 'Adressen har ändrats igen. Kontrollera den nya.');
  }
}
