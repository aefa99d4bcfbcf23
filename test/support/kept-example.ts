import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { smtpSink, type SmtpSink, type SunkMail } from './smtp-sink';
import type { TestDatabase } from './test-database';

/** An ordinary Wednesday, whenever the tests run: what stands on a page, and how tall it is, depends on the day. */
export const EXAMPLE_NOW = process.env.YTTRA_EXAMPLE_NOW ?? '2026-11-25T10:00:00+01:00';

/** `npm run yttra -- seed`, for Node. */
export const SEED = ['dist/apps/cli/main.js', 'seed'];

/** The example as it is copied: a database that nobody uses, the folder of its files, and the mails that it sent. */
export interface KeptExample {
  template: string;
  folder: string;
  mails: SunkMail[];
}

const TEMPLATE = 'yttra_example';

/** The example, read in once a run by whoever needs it first, beside the cluster of this run. */
export async function keptExample(): Promise<KeptExample> {
  const client = new Client({ connectionString: process.env.TEST_SUPERUSER_URL! });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('${TEMPLATE}'))`);
    const { rows } = await client.query<{ place: string; isThere: boolean }>(
      `select current_setting('data_directory') as place, exists (select from pg_database where datname = '${TEMPLATE}') as "isThere"`,
    );
    const place = dirname(rows[0]!.place);
    const [folder, mails] = [join(place, 'example'), join(place, 'example-mails.json')];
    if (!rows[0]!.isThere) {
      await client.query(`create database ${TEMPLATE} template yttra_template owner yttra_owner`);
      await client.query(`alter database ${TEMPLATE} set yttra.throw_away = 'on'`);
      await read(folder, mails).catch(async (error: Error) => {
        await client.query(`drop database ${TEMPLATE} with (force)`);
        throw error;
      });
    }
    return { template: TEMPLATE, folder, mails: JSON.parse(readFileSync(mails, 'utf8')) as SunkMail[] };
  } finally {
    await client.end();
  }
}

/** As `npm start` reads it in, but on a clock that stands still. */
async function read(folder: string, mails: string): Promise<void> {
  const url = (base: string) => base.replace(/\/postgres(?=$|\?)/, `/${TEMPLATE}`);
  const urls = { appUrl: url(process.env.TEST_APP_URL!), ownerUrl: url(process.env.TEST_OWNER_URL!) };
  await stopClock(urls.ownerUrl);
  const sink = await exampleSink();
  const quick = { PGOPTIONS: '-c synchronous_commit=off', MAIL_CONNECTIONS: '12' };
  const env = { ...exampleEnvironment(urls, { sink, folder }), ...quick };
  await promisify(execFile)(process.execPath, SEED, { env }).finally(() => sink.close());
  writeFileSync(mails, JSON.stringify(sink.received));
}

async function stopClock(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('select yttra_freeze_clock($1)', [EXAMPLE_NOW]).finally(() => owner.end());
}

/** A mail server that knows nobody at `finns-inte…`, as that of `npm start`. */
export async function exampleSink(): Promise<SmtpSink> {
  const sink = await smtpSink();
  sink.script = (moment, to) =>
    moment === 'rcpt' && to.startsWith('finns-inte') ? { reply: '550 5.1.1 No such user here' } : undefined;
  return sink;
}

/** What processes get that work on the example. */
export function exampleEnvironment(
  { appUrl, ownerUrl }: Pick<TestDatabase, 'appUrl' | 'ownerUrl'>,
  { sink, folder }: { sink: SmtpSink; folder: string },
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'development',
    LOG_LEVEL: 'error',
    REDIS_URL: undefined,
    DATABASE_URL: appUrl,
    MIGRATION_DATABASE_URL: ownerUrl,
    SMTP_URL: sink.url,
    DATA_DIR: folder,
  };
}
