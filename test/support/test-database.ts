import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Database, databaseOptions } from '@yttra/platform';
import { WAIT_MS } from './patience';

/** A database of one spec's own, copied from the migrated template, with a clock that can be moved. */
export interface TestDatabase {
  appUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  /** Connected as the application, like server and worker. */
  dataSource: DataSource;
  database: Database;
  /** SQL as the owner of the schema. */
  asOwner<T = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T[]>;
  /** SQL as PostgreSQL's superuser: what no application may do. */
  asSuperuser<T = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T[]>;
  /** Stops the clock at an instant, e.g. '2022-10-05T09:00:00+02:00'. */
  moveClock(at: string): Promise<void>;
  drop(): Promise<void>;
}

/** Instead of a template: a database as a bare machine makes it, which knows no letter but those from A to Z. */
export const WITHOUT_LETTERS = `template0 encoding 'UTF8' locale_provider libc locale 'C'`;

/**
 * Makes the database; `entities` are those that the spec's repositories need when it runs without Nest. `template` is
 * another database of this run to copy, which nobody uses meanwhile.
 */
export async function testDatabase(
  entities: (new () => object)[] = [],
  template = 'yttra_template',
): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await run(process.env.TEST_SUPERUSER_URL!, async (client) => {
    await client.query(`select pg_advisory_lock(4711)`);
    // Nothing here need outlive a crash: files are copied as they are, and not through the log.
    await client.query(`create database ${name} template ${template} strategy file_copy owner yttra_owner`);
    await client.query(`alter database ${name} set yttra.throw_away = 'on'`);
    // As wherever the application runs: it may connect, and make no table, not for the time being either.
    await client.query(`revoke all on database ${name} from public; grant connect on database ${name} to yttra_app`);
  });
  const url = (base: string) => base.replace(/\/postgres(?=$|\?)/, `/${name}`);
  const appUrl = url(process.env.TEST_APP_URL!);
  const ownerUrl = url(process.env.TEST_OWNER_URL!);
  const superuserUrl = url(process.env.TEST_SUPERUSER_URL!);
  const dataSource = await new DataSource({ ...databaseOptions(appUrl, 12, WAIT_MS / 1_000), entities }).initialize();
  const database = new Database(dataSource);
  const [owner, superuser] = [kept(ownerUrl), kept(superuserUrl)];
  return {
    appUrl,
    ownerUrl,
    superuserUrl,
    dataSource,
    database,
    asOwner: owner.query,
    asSuperuser: superuser.query,
    moveClock: async (at) => void (await owner.query('select yttra_freeze_clock($1)', [at])),
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await database.onApplicationShutdown();
      await Promise.all([owner.end(), superuser.end()]);
      await run(process.env.TEST_SUPERUSER_URL!, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/**
 * Connections that stay open, since opening one costs more than most of what is asked. One on which something failed is
 * not used again.
 */
function kept(connectionString: string) {
  const pool = new Pool({ connectionString, max: 4, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  return {
    end: () => pool.end(),
    async query<T>(sql: string, values: unknown[] = []): Promise<T[]> {
      const client = await pool.connect();
      try {
        const { rows } = await client.query(sql, values);
        client.release();
        return rows as T[];
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}

async function run<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
