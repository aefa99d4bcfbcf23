import { now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { INTERRUPTED, interrupted, maybeArrived, type AfterAttempt, type AttemptedMail } from './after-attempt';
import { isSecret } from './mail-state';
import { replyLine } from './reply-line';

/** Until the final dot, and from it; both longer than the transport gives an attempt (`DELIVERY_LIMITS`). */
const LEASE = '2 minutes';
const LEASE_AFTER_DOT = '12 minutes';
export const DELIVERY_LIMITS = { beforeDotMs: 100_000, afterDotMs: 660_000 };

/** A mail in the hands of one worker, by its token. */
export interface LeasedMail extends AttemptedMail {
  id: string;
  token: string;
  to: string;
  replyTo: string | null;
  remissId: string | null;
  recipientId: string | null;
  data: unknown;
  messageId: string;
  createdAt: Date;
  behindWall: boolean;
}

/** The lease is somebody else's by now: this worker was away for too long. It must not send, nor write anything down. */
export class StaleLease extends Error {}

const COLUMNS = `id, lease_token as token, kind, to_address as "to", reply_to as "replyTo", remiss_id as "remissId",
  recipient_id as "recipientId", data, message_id as "messageId", attempts, tried_since as since, needed_by as "neededBy",
  created_at as "createdAt", behind_wall as "behindWall", yttra_now() as now,
  (select count(*)::int from mail_attempt a where a.mail_id = outgoing_mail.id and a.outcome = 'ambiguous') as "ambiguousBefore"`;

/** Takes the mail if it is due and nobody has it; null otherwise. */
export async function claimMail(tx: EntityManager, id: string): Promise<LeasedMail | null> {
  const [rows] = await tx.query<[LeasedMail[], number]>(
    `update outgoing_mail set state = 'sending', attempts = attempts + 1, tried_since = coalesce(tried_since, yttra_now()),
       lease_token = gen_random_uuid(), lease_until = yttra_now() + interval '${LEASE}', data_sent_at = null
     where id = (select id from outgoing_mail
       where id = $1 and state in ('waiting', 'ambiguous') and next_at <= yttra_now() for update skip locked)
     returning ${COLUMNS}`,
    [id],
  );
  return rows[0] ?? null;
}

/** Writes down that the message is about to be whole. Errors: StaleLease, and then it must not become so. */
export async function markFinalDot(tx: EntityManager, mail: LeasedMail): Promise<void> {
  const [, marked] = await tx.query<[unknown[], number]>(
    `update outgoing_mail set data_sent_at = yttra_now(), lease_until = yttra_now() + interval '${LEASE_AFTER_DOT}'
     where id = $1 and state = 'sending' and lease_token = $2 and lease_until > yttra_now()`,
    [mail.id, mail.token],
  );
  if (marked !== 1) throw new StaleLease();
}

/** Writes down how an attempt went, and ends the lease; what is private goes when nothing more will be sent. Errors: StaleLease. */
export async function recordAttempt(
  tx: EntityManager,
  mail: LeasedMail,
  after: AfterAttempt,
  subject: string | null,
): Promise<void> {
  const reply = replyLine(after.reply);
  const shown = isPrivate(mail) || subject === null ? null : replyLine(subject);
  const wiped = isPrivate(mail) && after.nextAt === null;
  const [, written] = await tx.query<[unknown[], number]>(
    `update outgoing_mail set state = $3, reason = $4, next_at = $5, smtp_reply = $6, subject = coalesce($7, subject),
       handed_over_at = case when $3::text = 'handed_over' then yttra_now() end,
       data = case when $8 then '{}' else data end, lease_token = null, lease_until = null
     where id = $1 and state = 'sending' and lease_token = $2`,
    [mail.id, mail.token, after.state, after.reason, after.nextAt, reply, shown, wiped],
  );
  if (written !== 1) throw new StaleLease();
  await tx.query(`insert into mail_attempt (mail_id, outcome, smtp_reply) values ($1, $2, $3)`, [
    mail.id,
    after.outcome,
    reply,
  ]);
}

/** A sign-in code, or about a draft's people: kept no longer than sending needs, and its subject never. */
function isPrivate({ kind, behindWall }: LeasedMail): boolean {
  return isSecret(kind) || behindWall;
}

/** What it would say no longer holds. Errors: StaleLease. */
export async function cancelObsolete(tx: EntityManager, mail: LeasedMail): Promise<void> {
  const [, written] = await tx.query<[unknown[], number]>(
    `update outgoing_mail set state = 'cancelled', reason = 'obsolete', next_at = null, lease_token = null, lease_until = null,
       data = case when $3 then '{}' else data end
     where id = $1 and state = 'sending' and lease_token = $2`,
    [mail.id, mail.token, isPrivate(mail)],
  );
  if (written !== 1) throw new StaleLease();
}

/** Takes back the mails of workers that are gone: before the final dot nothing was sent, after it the mail is ambiguous. */
export async function recoverExpired(tx: EntityManager): Promise<void> {
  const expired = await tx.query<(LeasedMail & { dataSentAt: Date | null })[]>(
    `select ${COLUMNS}, data_sent_at as "dataSentAt" from outgoing_mail
     where state = 'sending' and lease_until <= yttra_now() order by id for update skip locked`,
  );
  for (const mail of expired) {
    const asOf = { ...mail, now: await now(tx) };
    await recordAttempt(tx, mail, mail.dataSentAt ? maybeArrived(asOf, INTERRUPTED) : interrupted(asOf), null);
  }
}
