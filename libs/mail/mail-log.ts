import { Injectable } from '@nestjs/common';
import { isMailAddress, ring } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { DELIVERY_LABELS, deliveryWord, type DeliveryWord } from './delivery-word';
import { isSecret, type AttemptOutcome, type MailReason, type MailState } from './mail-state';
import { MAIL_TOPIC } from './mail-topic';
import { mailNotFound, mailNotResendable, mailNotToAddress } from './mail.errors';

/** One outgoing mail and what became of it. */
export interface LoggedMail {
  id: string;
  kind: string;
  to: string;
  remissId: string | null;
  recipientId: string | null;
  subject: string | null;
  state: MailState;
  reason: MailReason | null;
  /** One word for the state, and its Swedish. */
  delivery: DeliveryWord;
  deliveryLabel: string;
  /** What the mail server said last. */
  smtpReply: string | null;
  attempts: number;
  createdAt: Date;
  handedOverAt: Date | null;
  /** When something happens next by itself. */
  nextAt: Date | null;
  messageId: string;
}

/** One attempt at a mail. An 'ambiguous' one is the only kind after which a copy may repeat. */
export interface LoggedAttempt {
  at: Date;
  outcome: AttemptOutcome;
  smtpReply: string | null;
}

export interface MailLogFilter {
  remissId?: string;
  recipientId?: string;
  state?: MailState;
}

type Row = Omit<LoggedMail, 'delivery' | 'deliveryLabel'>;

const COLUMNS = `id, kind, to_address as "to", remiss_id as "remissId", recipient_id as "recipientId", subject, state, reason,
  smtp_reply as "smtpReply", attempts, created_at as "createdAt", handed_over_at as "handedOverAt", next_at as "nextAt", message_id as "messageId"`;

/** The states are written out, so that PostgreSQL finds them by the index of those few. */
const TOLD_MAILS = {
  troubled: `state in ('failed', 'ambiguous')`,
  waiting: `state in ('waiting', 'sending')`,
} as const;
const HOLDS = `strpos(lower(to_address), lower($1)) > 0`;

/** More are not counted, nor paged through. */
export const MOST_COUNTED = 1_000;

/** What became of the mails, for the officer and the administrator. Mails about a draft's people never show here. */
@Injectable()
export class MailLog {
  /** The mails that the filter lets through, newest first. */
  async list(tx: EntityManager, filter: MailLogFilter = {}): Promise<LoggedMail[]> {
    const rows = await tx.query<Row[]>(
      `select ${COLUMNS} from outgoing_mail
       where not behind_wall and ($1::uuid is null or remiss_id = $1) and ($2::uuid is null or recipient_id = $2) and ($3::text is null or state = $3)
       order by created_at desc, id`,
      [filter.remissId ?? null, filter.recipientId ?? null, filter.state ?? null],
    );
    return rows.map(withWord);
  }

  /**
   * One page of the log, newest first: all mails or those that are told by a word, whose address holds the text. They
   * are counted up to `MOST_COUNTED`: a log is kept for years.
   */
  async page(
    tx: EntityManager,
    { told, address }: { told: keyof typeof TOLD_MAILS | null; address: string },
    { limit, offset }: { limit: number; offset: number },
  ): Promise<{ items: LoggedMail[]; total: number }> {
    const chosen = ['not behind_wall', ...(told ? [TOLD_MAILS[told]] : []), ...(address ? [HOLDS] : [])].join(' and ');
    const given = address ? [address] : [];
    const [counted] = await tx.query<{ total: number }[]>(
      `select count(*)::int as total from (select from outgoing_mail where ${chosen} order by created_at desc limit ${MOST_COUNTED}) newest`,
      given,
    );
    const rows = await tx.query<Row[]>(
      `select ${COLUMNS} from outgoing_mail where ${chosen} order by created_at desc, id limit ${limit} offset ${offset}`,
      given,
    );
    return { items: rows.map(withWord), total: counted!.total };
  }

  /** The newest mail of each recipient of a remiss, by recipient's id: the status table's column. */
  async latest(tx: EntityManager, remissId: string): Promise<Map<string, LoggedMail>> {
    const rows = await tx.query<Row[]>(
      `select distinct on (recipient_id) ${COLUMNS} from outgoing_mail
       where not behind_wall and remiss_id = $1 and recipient_id is not null
       order by recipient_id, created_at desc, id`,
      [remissId],
    );
    return new Map(rows.map((row) => [row.recipientId!, withWord(row)]));
  }

  /** How many mails did not come through, or may not have. */
  async troubled(tx: EntityManager): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from outgoing_mail where not behind_wall and ${TOLD_MAILS.troubled}`,
    );
    return row!.count;
  }

  /** Every attempt at one mail, oldest first. */
  async attempts(tx: EntityManager, id: string): Promise<LoggedAttempt[]> {
    return tx.query<LoggedAttempt[]>(
      `select a.at, a.outcome, a.smtp_reply as "smtpReply" from mail_attempt a join outgoing_mail m on m.id = a.mail_id
       where a.mail_id = $1 and not m.behind_wall order by a.id`,
      [id],
    );
  }

  /**
   * Sends a failed or ambiguous mail once more, to another address if one is given, with the same Message-ID. What is
   * known of the address stands until the server has answered anew. Errors: mail.not_found; mail.not_resendable (it is
   * on its way or handed over, or is a sign-in code); mail.not_an_address.
   */
  async resend(tx: EntityManager, id: string, to?: string): Promise<void> {
    const [mail] = await tx.query<{ kind: string; state: MailState; to: string }[]>(
      `select kind, state, to_address as "to" from outgoing_mail where id = $1 and not behind_wall for update`,
      [id],
    );
    if (!mail) throw mailNotFound();
    if (isSecret(mail.kind) || (mail.state !== 'failed' && mail.state !== 'ambiguous')) throw mailNotResendable();
    const address = to ?? mail.to;
    if (!isMailAddress(address)) throw mailNotToAddress();
    await tx.query(
      `update outgoing_mail set state = 'waiting', reason = case reason when 'address_unknown' then reason end, attempts = 0, tried_since = null, next_at = yttra_now(), to_address = $2
       where id = $1`,
      [id, address],
    );
    await ring(tx, MAIL_TOPIC);
  }
}

function withWord(row: Row): LoggedMail {
  const delivery = deliveryWord(row);
  return { ...row, delivery, deliveryLabel: DELIVERY_LABELS[delivery] };
}
