import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever makes an opening stands outside the body, and adds to its log what it cannot read. The owner does, where
 * nobody can say yes.
 */
export class BodyLogIsWritten1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_must_log(kind text, id uuid) returns void
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if (case kind when 'recipient' then public.yttra_proved_person() is not null and public.yttra_serves(id)
            when 'remiss' then public.yttra_proved() when 'system' then public.yttra_proved()
            when 'body' then public.yttra_proved() or session_user = current_user end) is not true then
          raise exception 'this log is not yours to write' using errcode = 'insufficient_privilege';
        end if;
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
