import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { ring } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { LANE } from './mail-lane';
import { MAIL_TOPIC } from './mail-topic';

/** True while a restored system's mail waits for somebody's word. */
export const MAIL_IS_HELD = 'exists (select from restoration where released_at is null)';

/** A code that was asked for before a restore holds no more, and would be no use to whoever got it twice: SQL. */
export const FORGET_OLD_CODES = `
  update outgoing_mail
  set state = 'cancelled', reason = 'obsolete', data = '{}', next_at = null, lease_token = null, lease_until = null
  where lane = ${LANE.code} and state in ('waiting', 'sending', 'ambiguous')`;

/** A restore that nobody has confirmed. */
export interface OpenRestoration {
  /** What the system knows is from then or before. */
  takenAt: Date;
  restoredAt: Date;
}

/** A mail that would go when mail is let go; one about a draft's people tells nothing more than its kind. */
export interface WaitingMail {
  id: string;
  kind: string;
  to: string | null;
  remissId: string | null;
  dueAt: Date;
}

const WAITING = `state in ('waiting', 'ambiguous', 'sending') and lane <> ${LANE.code} and next_at <= (select yttra_now())`;

/**
 * After a restore, what was sent later than the backup is unknown: mail waits until somebody has seen what would be
 * sent again, said which of it has gone already, and let the rest go.
 */
@Injectable()
export class HeldMail {
  constructor(private readonly log: AuditLog) {}

  readonly restoration = openRestoration;

  /** What would be sent at once, what has been due for longest first, and how much there is of it. */
  async waiting(tx: EntityManager, limit: number): Promise<{ mails: WaitingMail[]; total: number }> {
    const [counted] = await tx.query<{ total: number }[]>(
      `select count(*)::int as total from outgoing_mail where ${WAITING}`,
    );
    const mails = await tx.query<WaitingMail[]>(
      `select id, kind, case when not behind_wall then to_address end as "to", remiss_id as "remissId", next_at as "dueAt"
       from outgoing_mail where ${WAITING} order by next_at, created_at, id limit $1`,
      [limit],
    );
    return { mails, total: counted!.total };
  }

  /**
   * Lets mail go, but for what has gone already: those ids, or everything that waits, are cancelled. `by` is the
   * administrator, null on the command line. Returns how many were cancelled; null when nothing was held.
   */
  async release(tx: EntityManager, by: string | null, gone: readonly string[] | 'all'): Promise<number | null> {
    const [open] = await tx.query<[{ takenAt: Date }[], number]>(
      `update restoration set released_at = yttra_now(), released_by = $1 where released_at is null returning taken_at as "takenAt"`,
      [by],
    );
    if (open.length === 0) return null;
    const [, cancelled] = await tx.query<[unknown[], number]>(
      `update outgoing_mail set state = 'cancelled', reason = 'obsolete', next_at = null, lease_token = null, lease_until = null,
         data = case when behind_wall then '{}' else data end
       where ${WAITING} and ($1::uuid[] is null or id = any ($1))`,
      [gone === 'all' ? null : gone],
    );
    const restoredTo = open.map(({ takenAt }) => takenAt.toISOString()).sort()[0]!;
    await this.log.append(tx, { system: true }, { type: 'system.mail_released', by, restoredTo, cancelled });
    await ring(tx, MAIL_TOPIC);
    return cancelled;
  }
}

/** The earliest restore that is not confirmed; null when mail goes as it should. */
export async function openRestoration(tx: EntityManager): Promise<OpenRestoration | null> {
  const [row] = await tx.query<OpenRestoration[]>(
    `select taken_at as "takenAt", restored_at as "restoredAt" from restoration where released_at is null order by taken_at limit 1`,
  );
  return row ?? null;
}
