import { NestFactory } from '@nestjs/core';
import { assertDatabaseIsOurs, doChildWorkHere, DomainError, env, log, longDay, nestLog } from '@yttra/platform';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { Command } from './command';
import { migrate } from './migrate';
import { reachable } from './reachable';
import { exampleState, foundClock, handBackClock, removeHalfDone, waitForTurn } from './seed/example-database';
import { loadExample } from './seed/load-example';
import { SeedModule } from './seed/seed.module';

export const seedCommand: Command = {
  does: 'migrate, then fill an unused database with a living example, dated from the database’s today (as MIGRATION_DATABASE_URL)',
  async run() {
    const { DATABASE_URL, MIGRATION_DATABASE_URL, NODE_ENV, SMTP_URL } = env();
    if (NODE_ENV === 'production') {
      throw refusal(
        'no_example',
        'Exemplet är till för att prova Yttra och läses inte in i drift. Sätt NODE_ENV=development.',
      );
    }
    if (!MIGRATION_DATABASE_URL) {
      throw refusal('no_owner', 'MIGRATION_DATABASE_URL saknas: rollen som äger schemat.');
    }
    await mailServer(SMTP_URL);
    await migrate(MIGRATION_DATABASE_URL, DATABASE_URL);
    const owner = new Client({ connectionString: MIGRATION_DATABASE_URL });
    await owner.connect();
    try {
      await waitForTurn(owner);
      const state = await exampleState(owner);
      if (state === 'used') {
        console.log('Databasen används redan, så inget exempel läses in.');
        return 0;
      }
      if (state === 'half_done') {
        await removeHalfDone(owner);
        console.log('Ett exempel som inte blev klart är borttaget och läses in på nytt.');
      }
      console.log(await load(owner));
      return 0;
    } finally {
      await owner.end();
    }
  },
};

/**
 * Three months of mails cannot be sent on their days to a server that is away: that is said before anything is done.
 */
async function mailServer(url: string): Promise<void> {
  await reachable(url, 25).catch((error: Error) => {
    throw refusal('no_mail_server', `Exemplet skickar mejl, men mejlservern svarar inte: ${error.message}.`);
  });
}

/** Returns what stands in the example, in a sentence. */
async function load(owner: Client): Promise<string> {
  // The log tells what happens; this has happened.
  if (env().LOG_LEVEL === 'info') log().level = 'error';
  const clock = await foundClock(owner);
  const libs = await NestFactory.createApplicationContext(SeedModule, { logger: nestLog, abortOnError: false });
  try {
    await assertDatabaseIsOurs(libs.get(DataSource), false);
    doChildWorkHere();
    await loadExample(libs, owner, clock.now);
  } finally {
    await libs.close();
  }
  await handBackClock(owner, clock);
  return whatStands(owner);
}

const STANDING: Readonly<Record<string, (row: StandingRow) => string>> = {
  issued: ({ title, due, answered, recipients }) =>
    `${title} (${answered} av ${recipients} har svarat, sista svarsdag ${longDay(due)})`,
  draft: ({ title }) => `${title} (inte utskickad)`,
  closed: ({ title }) => `${title} (bedöms)`,
  reported: ({ title, decided }) => `${title} (${decided ? 'beslutad' : 'rapporterad'})`,
};

interface StandingRow {
  title: string;
  status: string;
  due: string;
  recipients: number;
  answered: number;
  decided: boolean;
}

async function whatStands(owner: Client): Promise<string> {
  const { rows } = await owner.query<StandingRow>(`
    select title, status, m.due_date::text as due, count(r.id)::int as recipients, count(r.current_response_id)::int as answered,
      exists (select from shared.decided_document d where d.remiss_id = m.id) as decided
    from shared.remiss m left join shared.recipient r on r.remiss_id = m.id group by m.id, m.title, m.status, m.due_date, m.issued_at order by m.issued_at desc nulls last`);
  return `Exemplet är inläst: ${rows.map((row) => STANDING[row.status]?.(row) ?? row.title).join('; ')}.`;
}

const refusal = (code: string, message: string) => new DomainError({ code: `cli.${code}`, kind: 'invalid', message });
