import { WAIT_MS } from './patience';
import type { TestDatabase } from './test-database';

/** Ends the connections of the application: what each has counted is told then, and the next plans anew. */
export const connectAnew = (db: Pick<TestDatabase, 'asSuperuser'>) =>
  db.asSuperuser(
    `select pg_terminate_backend(pid, ${WAIT_MS}) from pg_stat_activity where datname = current_database() and usename = 'yttra_app'`,
  );

/** How many rows of all tables are looked at during this piece of work, by whichever way. */
export async function rowsRead(db: Pick<TestDatabase, 'asSuperuser'>, work: () => Promise<unknown>): Promise<number> {
  await connectAnew(db);
  // What this connection has read itself is told before, not in the middle of the work: it may keep that for a second.
  await db.asSuperuser('select pg_stat_force_next_flush()');
  await db.asSuperuser('select pg_stat_reset()');
  await work();
  await connectAnew(db);
  const [read] = await db.asSuperuser<{ rows: number }>(
    `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_user_tables where schemaname = 'public'`,
  );
  return read!.rows;
}
