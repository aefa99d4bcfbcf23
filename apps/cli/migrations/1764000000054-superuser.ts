import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A superuser passes every policy already; what its rows set in motion, in the owner's triggers, passes too. The
 * application is refused as a superuser, and so cannot come in this way.
 */
export class Superuser1764000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_proved() returns boolean language plpgsql stable parallel restricted security definer
        set search_path = pg_catalog, pg_temp as $$
      begin
        return exists (select from yttra_private.proved
            where xact = pg_current_xact_id_if_assigned() and begun = transaction_timestamp())
          or (select rolsuper from pg_roles where rolname = session_user);
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
