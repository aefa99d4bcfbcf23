import { Injectable } from '@nestjs/common';
import { Database, env, log, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { ALARM_MAIL, type BrokenLog } from './audit-mails';
import { MailOutbox } from './mail-outbox';

/** As many in one transaction, and at one look: each five minutes that many, so that a day is enough for a million. */
const AT_ONCE = 200;
const A_LOOK = 10_000;
const TURN = 'turn';

/**
 * Goes through every log once a day, as `verify-audit` does, and says it aloud when one is not whole: in the log of the
 * process, by mail to whoever runs the system, and by what is measured.
 */
@Injectable()
export class CheckLogsJob implements Chore {
  readonly topic = 'audit.check';
  readonly everySeconds = 300;
  readonly concurrency = 1;

  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
  ) {}

  /** One piece of work, whoever's turn it is. */
  async due(tx: EntityManager): Promise<string[]> {
    const waiting = await tx.query<object[]>('select from yttra_logs_to_check(1)');
    return waiting.map(() => TURN);
  }

  /** Looks at those whose turn it is; what is wrong is told of once, until it is something else. */
  async run(): Promise<void> {
    for (let looked = 0; looked < A_LOOK; looked += AT_ONCE) {
      if ((await this.database.transaction((tx) => this.check(tx))) < AT_ONCE) return;
    }
  }

  /** How many it has looked at. */
  private async check(tx: EntityManager): Promise<number> {
    const found = await tx.query<{ kind: string; chain: string; fault: string | null; news: boolean }[]>(
      `select t.kind, t.chain, c.fault, c.news from yttra_logs_to_check($1) t, yttra_check_log(t.kind, t.chain) c`,
      [AT_ONCE],
    );
    for (const { kind, chain, fault, news } of found) {
      if (!fault) continue;
      log().error({ kind, chain, fault }, 'a log is not what was written');
      if (!news) continue;
      const data: BrokenLog = { kind, chain, fault };
      await this.outbox.queueAll(
        tx,
        (await alarmed(tx)).map((to) => ({ kind: ALARM_MAIL, to, data: { ...data } })),
      );
    }
    return found.length;
  }
}

/** Where alarms go: as the settings say, else to the administrators. */
async function alarmed(tx: EntityManager): Promise<string[]> {
  const { ALARM_TO } = env();
  if (ALARM_TO) return [ALARM_TO];
  const rows = await tx.query<{ email: string }[]>(
    `select distinct p.email from shared.hat_today h join shared.person p on p.id = h.person_id where h.role = 'administrator' and p.email is not null`,
  );
  return rows.map(({ email }) => email);
}
