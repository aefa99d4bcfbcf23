import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { MailOutbox } from '@yttra/mail';
import { localDate, now } from '@yttra/platform';
import { askedRecipient, deadAddresses } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { isAwaited } from './awaited-recipient';
import { BY_HAND_MAIL } from './reminder-mail-kinds';
import { notAwaited, notReachable, unknownRecipient } from './reminder.errors';

/** "Påminn nu": the case officer reminds one body outside the ladder, at any hour. */
@Injectable()
export class RemindByHand {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes the mail, once a day to the same address however often it is asked for: `queued` is false when it was there
   * already. Errors: reminder.recipient_not_found, reminder.not_awaited, reminder.not_reachable.
   */
  async remind(tx: EntityManager, by: string, remissId: string, recipientId: string): Promise<{ queued: boolean }> {
    const recipient = await askedRecipient(tx, recipientId, { lock: true });
    if (!recipient || recipient.remissId !== remissId) throw unknownRecipient();
    if (!isAwaited(recipient)) throw notAwaited(recipient.bodyName);
    const isDead = (await deadAddresses(tx, [recipientId])).size > 0;
    if (recipient.email === null || isDead) throw notReachable(recipient.bodyName);
    const today = localDate(await now(tx));
    const mailId = await this.outbox.queue(tx, {
      kind: BY_HAND_MAIL,
      to: recipient.email,
      replyTo: recipient.contact.email,
      remissId,
      recipientId,
      dedupKey: `${BY_HAND_MAIL}:${recipientId}:${today}:${recipient.email ?? ''}`,
    });
    if (mailId)
      await this.audit.append(tx, { remiss: remissId }, { type: 'reminder.sent_by_hand', by, recipient: recipientId });
    return { queued: mailId !== null };
  }
}
