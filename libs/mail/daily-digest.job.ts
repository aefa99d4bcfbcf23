import { Injectable } from '@nestjs/common';
import { Database, isWorkingDay, localDate, now, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { DIGEST_MAIL } from './digest-mails';
import { MailOutbox } from './mail-outbox';

const SENT_AT = '08:00';

/** On working days at 08:00 local time, one mail to each mailbox that wants what has happened once a day. */
@Injectable()
export class DailyDigestJob implements Chore {
  readonly topic = 'mail.digest';
  readonly everySeconds = 300;
  readonly concurrency = 1;

  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
  ) {}

  /** The mailboxes that something waits for and that have had no such mail today, from 08:00 on a working day. */
  async due(tx: EntityManager): Promise<string[]> {
    const today = localDate(await now(tx));
    if (!isWorkingDay(today)) return [];
    const rows = await tx.query<{ address: string }[]>(
      // The key is made beforehand: a condition with lower() in it would wait for the policy, and go through all mails.
      `with waiting as materialized (
         select distinct lower(to_address) as address, $2 || lower(to_address) as key from digest_item where mail_id is null
         and yttra_now() >= (yttra_today() + $1::time) at time zone 'Europe/Stockholm'
         and created_at < (yttra_today() + $1::time) at time zone 'Europe/Stockholm'
) select address from waiting where not exists (select from outgoing_mail where dedup_key = waiting.key) order by 1`,
      [SENT_AT, dedupOf(today)],
    );
    return rows.map(({ address }) => address);
  }

  /**
   * Queues the mail and marks what it tells of, in one transaction: of two who do it at once, the second finds the
   * day's mail there.
   */
  async run(address: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const today = localDate(await now(tx));
      const dedupKey = `${dedupOf(today)}${address}`;
      const [item] = await tx.query<{ to: string }[]>(
        `select to_address as "to" from digest_item where mail_id is null and lower(to_address) = $1 order by created_at limit 1`,
        [address],
      );
      if (!item) return;
      const mailId = await this.outbox.queue(tx, { kind: DIGEST_MAIL, to: item.to, dedupKey });
      if (!mailId) return;
      await tx.query(`update digest_item set mail_id = $2 where mail_id is null and lower(to_address) = $1`, [
        address,
        mailId,
      ]);
    });
  }
}

const dedupOf = (day: string): string => `digest:${day}:`;
