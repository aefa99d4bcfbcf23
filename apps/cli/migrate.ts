import { databaseKey } from '@yttra/platform';
import { runMigrations as migrateQueue } from 'bullmq';
import { Client } from 'pg';
import { clearQueueSchema } from './clear-queue-schema';
import { ownerDataSource } from './data-source';
import { guardFunctions } from './guard-functions';
import { guardTables } from './guard-tables';
import { grantsTo } from './migrations/grants';
import { keepProofKey } from './proof-key';

/**
 * Brings the schema up to date as its owner (the application's and the queue's), then gives the application's role what
 * it may do. The key to that role's proofs comes from this process's SESSION_SECRET. Two at once wait for each other.
 * Returns the names of the migrations that ran.
 */
export async function migrate(ownerUrl: string, appUrl: string): Promise<string[]> {
  const guard = new Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await guard.query(`select pg_advisory_lock(hashtext('yttra.migrate'))`);
    await keepProofKey(guard, databaseKey());
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
