import { Injectable } from '@nestjs/common';
import { Database, env, log, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { ALARM_MAIL, type BrokenLog } from './audit-mails';
import { MailOutbox } from './mail-outbox';

/** As many as are looked for at once; the rest come with the next looks. */
const AT_ONCE = 200;

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

  async due(tx: EntityManager): Promise<string[]> {
    const logs = await tx.query<{ kind: string; chain: string }[]>('select kind, chain from yttra_logs_to_check($1)', [
      AT_ONCE,
    ]);
    return logs.map(({ kind, chain }) => `${kind}.${chain}`);
  }

  /** Looks at one; what is wrong is told of once, until it is something else. */
  async run(id: string): Promise<void> {
    const [kind = '', chain = ''] = id.split('.');
    await this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ fault: string | null; news: boolean }[]>(
        'select fault, news from yttra_check_log($1, $2)',
        [kind, chain],
      );
      if (!found?.fault) return;
      log().error({ kind, chain, fault: found.fault }, 'a log is not what was written');
      if (!found.news) return;
      const data: BrokenLog = { kind, chain, fault: found.fault };
      await this.outbox.queueAll(
        tx,
        (await alarmed(tx)).map((to) => ({ kind: ALARM_MAIL, to, data: { ...data } })),
      );
    });
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
