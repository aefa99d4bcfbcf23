import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BELL, env, isMailAddress } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { isOptional, type MailChoice } from './mail-choices';
import { isSecret } from './mail-state';
import { CODE_TOPIC, MAIL_TOPIC } from './mail-topic';

/** A mail to be: see the lib's README for each field. */
export interface NewMail {
  kind: string;
  /** Null when the body has no address: kept as failed, so that the officer sees it. */
  to: string | null;
  replyTo?: string | null;
  remissId?: string | null;
  recipientId?: string | null;
  /** Ids and facts of the event; never a draft's text. */
  data?: Record<string, unknown>;
  /** A second mail with the same key is no second mail. */
  dedupKey?: string;
  /** Not to be sent before this instant; now if not given. */
  at?: Date;
  /** When it must have arrived to be of use: retries come closer together as it nears. */
  neededBy?: Date;
  /** It tells of a draft's people or times (an invited colleague): kept out of the log that the issuer reads. */
  behindWall?: boolean;
}

/** A kind becomes the left part of a Message-ID. */
const KIND = /^[a-z][a-z0-9._-]{0,60}$/;

/** Where every lib leaves its mails: a row in the caller's transaction, delivered by the worker. */
@Injectable()
export class MailOutbox {
  /**
   * Writes the mail and rings the worker, both in the caller's transaction. Returns its id, or null when its
   * dedupKey was there already, or the mailbox wants that kind once a day or not at all. An address that cannot be one never stops the caller (an answer must be received):
   * the mail is kept as failed, visible to the officer.
   */
  async queue(tx: EntityManager, mail: NewMail): Promise<string | null> {
    if (!KIND.test(mail.kind)) throw new RangeError(`Not a kind of mail: ${mail.kind}`);
    if (isOptional(mail.kind) && mail.to !== null && (await this.isLeftOut(tx, mail, mail.to))) return null;
    const id = randomUUID();
    const deliverable = mail.to !== null && isMailAddress(mail.to);
    const rows = await tx.query<{ id: string }[]>(
      `with queued as (
         insert into outgoing_mail (id, kind, to_address, reply_to, remiss_id, recipient_id, data, dedup_key, message_id,
           state, reason, next_at, needed_by, behind_wall)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $10::text = 'waiting' then coalesce($12::timestamptz, yttra_now()) end, $13, $14)
         on conflict (dedup_key) do nothing
         returning id)
       select id, pg_notify('${BELL}', $15) from queued`,
      [
        id,
        mail.kind,
        mail.to ?? '',
        mail.replyTo && isMailAddress(mail.replyTo) ? mail.replyTo : null,
        mail.remissId ?? null,
        mail.recipientId ?? null,
        deliverable || !isSecret(mail.kind) ? (mail.data ?? {}) : {},
        mail.dedupKey ?? null,
        `<${mail.kind}.${id}@${domainOf(env().MAIL_FROM)}>`,
        deliverable ? 'waiting' : 'failed',
        deliverable ? null : 'address_unknown',
        mail.at ?? null,
        mail.neededBy ?? null,
        mail.behindWall ?? false,
        isSecret(mail.kind) ? CODE_TOPIC : MAIL_TOPIC,
      ],
    );
    return rows.length > 0 ? id : null;
  }

  /** Adds to what a mail that has not been tried yet says, as one more of `list` in its data; false when there is none. */
  async addTo(tx: EntityManager, dedupKey: string, list: string, item: unknown): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      `update outgoing_mail set data = jsonb_set(data, array[$2::text], (data -> $2::text) || $3::jsonb)
       where dedup_key = $1 and state = 'waiting' and attempts = 0`,
      [dedupKey, list, JSON.stringify([item])],
    );
    return changed > 0;
  }

  /** True when the mailbox wants no single mail of this kind; what it wants once a day is put by for that. */
  private async isLeftOut(tx: EntityManager, mail: NewMail, to: string): Promise<boolean> {
    const [row] = await tx.query<{ choice: MailChoice }[]>(
      `select choice from mail_choice where address_key = lower($1) and kind = $2`,
      [to, mail.kind],
    );
    if (row?.choice === 'daily') {
      await tx.query(
        `insert into digest_item (to_address, kind, remiss_id, recipient_id, data, dedup_key) values ($1, $2, $3, $4, $5, $6)
         on conflict (dedup_key) do nothing`,
        [to, mail.kind, mail.remissId ?? null, mail.recipientId ?? null, mail.data ?? {}, mail.dedupKey ?? null],
      );
    }
    return row !== undefined && row.choice !== 'each';
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
