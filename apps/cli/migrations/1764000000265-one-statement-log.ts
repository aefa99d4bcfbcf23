import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An event is logged in one statement: its text comes in three pieces, between which the database writes the moment and
 * the number once the chain is locked. So the lock is held for one statement less, and `yttra_append` refuses what it
 * always has.
 */
export class OneStatementLog1764000000265 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_log(kind text, id uuid, pieces text[]) returns void language plpgsql volatile
        set search_path = pg_catalog, pg_temp as $$
      declare
        head record;
        moment text;
      begin
        select h.count, h.at into strict head from public.yttra_lock_head(kind, id) h;
        moment := to_char(head.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
        perform public.yttra_append(kind, id, pieces[1] || to_json(moment)::text || pieces[2] || (head.count + 1) || pieces[3]);
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
