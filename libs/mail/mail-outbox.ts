import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BELL, env, isMailAddress, rung } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { isOptional } from './mail-choices';
import { laneOf } from './mail-lane';
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
  /** As `queueAll`, of one mail. Returns its id, or null when it is not sent. */
  async queue(tx: EntityManager, mail: NewMail): Promise<string | null> {
    return (await this.queueAll(tx, [mail]))[0]!;
  }

  /**
   * Writes the mails and rings the worker, in one statement of the caller's transaction. Returns their ids, null for
   * one whose dedupKey was there already, or whose mailbox wants that kind once a day (it is put by for that) or not at
   * all. An address that cannot be one never stops the caller (an answer must be received): the mail is kept as failed,
   * visible to the officer.
   */
  async queueAll(tx: EntityManager, mails: readonly NewMail[]): Promise<(string | null)[]> {
    const rows = mails.map(rowOf);
    if (rows.length === 0) return [];
    const queued = await tx.query<{ id: string }[]>(QUEUE, [JSON.stringify(rows)]);
    const ids = new Set(queued.map(({ id }) => id));
    return rows.map(({ id }) => (ids.has(id) ? id : null));
  }

  /**
   * Adds to what a mail that has not been tried yet says, as one more of `list` in its data; false when there is none.
   */
  async addTo(tx: EntityManager, dedupKey: string, list: string, item: unknown): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      `update outgoing_mail set data = jsonb_set(data, array[$2::text], (data -> $2::text) || $3::jsonb)
       where dedup_key = $1 and state = 'waiting' and attempts = 0`,
      [dedupKey, list, JSON.stringify([item])],
    );
    return changed > 0;
  }
}

const QUEUE = `
  with wanted as (
    select mail.*, coalesce(chosen.choice, 'each') as choice
    from jsonb_to_recordset($1) as mail (position int, id uuid, kind text, optional boolean, to_address text, reply_to text, remiss_id uuid,
      recipient_id uuid, data jsonb, dedup_key text, message_id text, state text, reason text, not_before timestamptz,
      needed_by timestamptz, behind_wall boolean, lane smallint, topic text)
    left join mail_choice chosen on mail.optional and chosen.address_key = lower(mail.to_address) and chosen.kind = mail.kind),
  put_by as (
    insert into digest_item (to_address, kind, remiss_id, recipient_id, data, dedup_key)
    select to_address, kind, remiss_id, recipient_id, data, dedup_key from wanted where choice = 'daily' order by position
    on conflict (dedup_key) do nothing),
  queued as (
    insert into outgoing_mail (id, kind, to_address, reply_to, remiss_id, recipient_id, data, dedup_key, message_id,
      state, reason, next_at, needed_by, behind_wall, lane)
    select id, kind, to_address, reply_to, remiss_id, recipient_id, data, dedup_key, message_id, state, reason,
      case when state = 'waiting' then coalesce(not_before, yttra_now()) end, needed_by, behind_wall, lane
    from wanted where choice = 'each' order by position
    on conflict (dedup_key) do nothing
    returning id)
  select queued.id, pg_notify('${BELL}', wanted.topic) from queued join wanted using (id)`;

function rowOf(mail: NewMail, position: number) {
  if (!KIND.test(mail.kind)) throw new RangeError(`Not a kind of mail: ${mail.kind}`);
  const id = randomUUID();
  const deliverable = mail.to !== null && isMailAddress(mail.to);
  return {
    position,
    id,
    kind: mail.kind,
    optional: isOptional(mail.kind) && mail.to !== null,
    to_address: mail.to ?? '',
    reply_to: mail.replyTo && isMailAddress(mail.replyTo) ? mail.replyTo : null,
    remiss_id: mail.remissId ?? null,
    recipient_id: mail.recipientId ?? null,
    data: deliverable || !isSecret(mail.kind) ? (mail.data ?? {}) : {},
    dedup_key: mail.dedupKey ?? null,
    message_id: `<${mail.kind}.${id}@${domainOf(env().MAIL_FROM)}>`,
    state: deliverable ? 'waiting' : 'failed',
    reason: deliverable ? null : 'address_unknown',
    not_before: mail.at ?? null,
    needed_by: mail.neededBy ?? null,
    behind_wall: mail.behindWall ?? false,
    lane: laneOf(mail.kind),
    topic: rung(isSecret(mail.kind) ? CODE_TOPIC : MAIL_TOPIC),
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
