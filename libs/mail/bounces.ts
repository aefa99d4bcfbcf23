import { asciiAddress } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { MailReason } from './mail-state';
import { replyLine } from './reply-line';
import type { Bounce } from './read-bounce';

/** A mail that was handed over, and came back. */
export interface BouncedMail {
  id: string;
  remissId: string | null;
  recipientId: string | null;
  behindWall: boolean;
  reason: MailReason;
}

interface Row extends Omit<BouncedMail, 'reason'> {
  to: string;
}

/**
 * Writes down that a mail came back; null when it moves nothing: no mail of ours has that id and that address, or it is
 * known already. An id is a random number that only those know who got the mail, so nobody else can make it look
 * refused.
 */
export async function recordBounce(tx: EntityManager, bounce: Bounce): Promise<BouncedMail | null> {
  const rows = await tx.query<Row[]>(
    `select id, to_address as "to", remiss_id as "remissId", recipient_id as "recipientId", behind_wall as "behindWall"
     from outgoing_mail where message_id = any ($1) and state in ('handed_over', 'ambiguous') for update`,
    [bounce.messageIds],
  );
  const wanted = keyOf(bounce.address);
  const mail = rows.find(({ to }) => keyOf(to) === wanted);
  if (!mail) return null;
  const reason: MailReason = bounce.status.startsWith('5.1.') ? 'address_unknown' : 'refused';
  const reply = replyLine([bounce.status, bounce.diagnostic].filter(Boolean).join(' '));
  await tx.query(
    `update outgoing_mail set state = 'failed', reason = $2, next_at = null, smtp_reply = $3 where id = $1`,
    [mail.id, reason, reply],
  );
  await tx.query(`insert into mail_attempt (mail_id, outcome, smtp_reply) values ($1, 'refused', $2)`, [
    mail.id,
    reply,
  ]);
  const { id, remissId, recipientId, behindWall } = mail;
  return { id, remissId, recipientId, behindWall, reason };
}

const keyOf = (address: string): string => asciiAddress(address).toLowerCase();
