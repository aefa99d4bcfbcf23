import { now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { INTERRUPTED, interrupted, maybeArrived, type AfterAttempt } from './after-attempt';
import { LEASED, type LeasedMail } from './mail-lease';
import { isSecret, type AttemptOutcome, type MailReason, type MailState } from './mail-state';
import { replyLine } from './reply-line';

/** What becomes of one mail, given the moment at which it is written down. */
export interface Told {
  mail: LeasedMail;
  /** Null: what it would say no longer holds, so that it is cancelled untried. */
  decide: ((asOf: LeasedMail) => AfterAttempt) | null;
  /** It was handed over: what becomes of it is the same at any moment, and the clock need not be asked. */
  isTimeless?: boolean;
  subject?: string | null;
  /** Its worker is gone: it goes alone the next time. */
  alone?: boolean;
}

/** A mail as it is written after an attempt. */
interface Written {
  state: MailState;
  outcome: AttemptOutcome | null;
  reason: MailReason | null;
  nextAt: Date | null;
  reply: string | null;
}

const OBSOLETE: Written = { state: 'cancelled', outcome: null, reason: 'obsolete', nextAt: null, reply: null };

/**
 * Writes down how attempts went, and ends their leases, in one statement; what is private goes when nothing more will
 * be sent. True for each that was still this worker's; of the others nothing is written.
 */
export async function recordAttempts(tx: EntityManager, told: readonly Told[]): Promise<boolean[]> {
  const at = told.every(({ isTimeless }) => isTimeless) ? null : await now(tx);
  const rows = told.map(({ mail, decide, subject = null, alone = false }) => {
    const written: Written = decide ? decide({ ...mail, now: at ?? mail.now }) : OBSOLETE;
    return {
      ...written,
      id: mail.id,
      token: mail.token,
      reply: written.reply === null ? null : replyLine(written.reply),
      subject: isPrivate(mail) || subject === null ? null : replyLine(subject),
      wiped: isPrivate(mail) && written.nextAt === null,
      alone,
    };
  });
  const column = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key]);
  const written = await tx.query<{ id: string }[]>(RECORD, [
    column('id'),
    column('token'),
    column('state'),
    column('reason'),
    column('nextAt'),
    column('reply'),
    column('subject'),
    column('wiped'),
    column('alone'),
    column('outcome'),
  ]);
  const ids = new Set(written.map(({ id }) => id));
  return rows.map(({ id }) => ids.has(id));
}

const RECORD = `
  with told as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::boolean[],
      $9::boolean[], $10::text[]) with ordinality
      as told (id, token, state, reason, next_at, reply, subject, wiped, alone, outcome, place)),
  written as (
    update outgoing_mail m set state = told.state, reason = told.reason, next_at = told.next_at,
      smtp_reply = coalesce(told.reply, m.smtp_reply), subject = coalesce(told.subject, m.subject),
      handed_over_at = case when told.state = 'handed_over' then yttra_now() when told.outcome is null then m.handed_over_at end,
      data = case when told.wiped then '{}' else m.data end, alone = told.alone, lease_token = null, lease_until = null
    from told where m.id = told.id and m.state = 'sending' and m.lease_token = told.token
    returning m.id, told.place, told.outcome, told.reply),
  attempted as (
    insert into mail_attempt (mail_id, outcome, smtp_reply)
    select id, outcome, reply from written where outcome is not null order by place)
  select id from written`;

/** A sign-in code, or about a draft's people: kept no longer than sending needs, and its subject never. */
function isPrivate({ kind, behindWall }: LeasedMail): boolean {
  return isSecret(kind) || behindWall;
}

/**
 * Takes back the mails of workers that are gone: before the final dot nothing was sent, after it the mail is ambiguous.
 */
export async function recoverExpired(tx: EntityManager): Promise<void> {
  const expired = await tx.query<(LeasedMail & { dataSentAt: Date | null })[]>(
    // Found first and put in order after: asked for in order, all mails there are were gone through by their ids.
    `with expired as materialized (
       select id from outgoing_mail where state = 'sending' and lease_until <= (select yttra_now()) for update skip locked)
     select ${LEASED}, data_sent_at as "dataSentAt" from outgoing_mail where id in (select id from expired) order by id`,
  );
  if (expired.length === 0) return;
  await recordAttempts(
    tx,
    expired.map((mail) =>
      mail.dataSentAt
        ? { mail, decide: (asOf) => maybeArrived(asOf, INTERRUPTED) }
        : { mail, decide: interrupted, alone: true },
    ),
  );
}
