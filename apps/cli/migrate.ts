import { databaseKey } from '@yttra/platform';
import { runMigrations as migrateQueue } from 'bullmq';
import { Client } from 'pg';
import { clearQueueSchema } from './clear-queue-schema';
import { ownerDataSource } from './data-source';
import { guardFunctions } from './guard-functions';
import { guardTables } from './guard-tables';
import { migrations } from './migrations';
import { grantsTo } from './migrations/grants';
import { mustFit } from './fitting-database';
import { keepProofKey } from './proof-key';

/** Tables without the key that no dump has: whatever database held them before, a worker holds the mails until told. */
const READ_IN_ANEW = `do $$ begin
    if to_regclass('public.database_seen') is not null then update public.database_seen set cluster = 'read in anew'; end if;
  end $$`;

/**
 * Brings the schema up to date as its owner (the application's and the queue's), then gives the application's role what
 * it may do. The key to that role's proofs comes from this process's SESSION_SECRET. Two at once wait for each other.
 * Returns the names of the migrations that ran. Errors: cli.old_postgres, cli.letters_unknown.
 */
export async function migrate(ownerUrl: string, appUrl: string): Promise<string[]> {
  const guard = new Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await mustFit(guard);
    await guard.query(`select pg_advisory_lock(hashtext('yttra.migrate'))`);
    const isNew = await keepProofKey(guard, databaseKey());
    if (isNew) await guard.query(READ_IN_ANEW);
    const dataSource = await ownerDataSource(ownerUrl).initialize();
    try {
      const ran = await dataSource.runMigrations({ transaction: 'each' });
      await clearQueueSchema(guard);
      await migrateQueue(guard);
      const role = decodeURIComponent(new URL(appUrl).username);
      await guardTables(guard);
      await guardFunctions(guard, role);
      for (const grant of grantsTo(role)) await dataSource.query(grant);
      return ran.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await guard.end();
  }
}

/**
 * The tables as they were when these migrations had run, for rows from then: no more, no rights, and nobody but the
 * owner gets in.
 */
export async function migrateTo(ownerUrl: string, names: readonly string[]): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await keepProofKey(owner, databaseKey()).finally(() => owner.end());
  const dataSource = ownerDataSource(ownerUrl);
  dataSource.setOptions({ migrations: migrations.filter(({ name }) => names.includes(name)) });
  await dataSource.initialize();
  await dataSource.runMigrations({ transaction: 'each' }).finally(() => dataSource.destroy());
}
