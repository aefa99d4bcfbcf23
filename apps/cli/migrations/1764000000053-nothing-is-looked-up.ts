import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Without a proof no row is even looked at: PostgreSQL tells anyone how many it left out, where, and how long that
 * took. Said to be immutable, which it is from one statement to the next, so that the planner asks it: where it says no
 * there is nothing to scan and nothing to guess. What has been planned once, in a function of the owner's, still asks
 * `yttra_proved` each time.
 */
export class NothingIsLookedUp1764000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_opens() returns boolean language plpgsql immutable parallel restricted security definer
        set search_path = pg_catalog, pg_temp as $$
      begin
        return session_user = current_user or public.yttra_proved();
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
