import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one clock of the product, and the replies kept for repeated requests. */
export class ClockAndIdempotency1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_now() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;
      create function yttra_today() returns date language sql volatile as
        $$ select (yttra_now() at time zone 'Europe/Stockholm')::date $$;

      -- Marked by whoever creates the database, never by the application: ALTER DATABASE … SET yttra.throw_away = 'on'.
      create function yttra_is_throw_away() returns boolean language sql stable as $$
        select exists (select from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
          where d.datname = current_database() and s.setrole = 0 and 'yttra.throw_away=on' = any (s.setconfig)) $$;

      -- Only the owner can replace yttra_now(); only on a throw-away database does this let it.
      create function yttra_freeze_clock(at timestamptz) returns void language plpgsql as $f$
      begin
        if not yttra_is_throw_away() then raise exception 'the clock stands still only on a throw-away database'; end if;
        create table if not exists throw_away_clock (stands_at timestamptz not null);
        delete from throw_away_clock;
        insert into throw_away_clock values (at);
        create or replace function yttra_now() returns timestamptz language sql volatile security definer
          set search_path = public as 'select stands_at from throw_away_clock';
      end $f$;

      create table idempotency_key (
        person_id uuid not null,
        key text not null,
        request_hash text not null,
        status int,
        reply jsonb,
        created_at timestamptz not null default yttra_now(),
        primary key (person_id, key)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Yttra has no way back below its first migration: restore a backup instead.');
  }
}
