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

      -- Only the owner can replace yttra_now(), on two sorts of database: a throw-away one, and one that nobody has used
      -- yet, where an example's past is played before anyone comes. It stands still until it is moved or released, and
      -- server and worker start on no other database whose clock stands still.
      create function yttra_freeze_clock(at timestamptz) returns void language plpgsql as $f$
      begin
        if not (yttra_is_throw_away() or to_regclass('throw_away_clock') is not null
            or not exists (select from person) and not exists (select from remiss)) then
          raise exception 'the clock stands still only on a throw-away database, or one that nobody has used';
        end if;
        if to_regclass('throw_away_clock') is null then
          create table throw_away_clock (stands_at timestamptz not null);
          create or replace function yttra_now() returns timestamptz language sql volatile security definer
            set search_path = public as 'select stands_at from throw_away_clock';
        end if;
        delete from throw_away_clock;
        insert into throw_away_clock values (at);
      end $f$;

      create function yttra_release_clock() returns void language plpgsql as $f$
      begin
        create or replace function yttra_now() returns timestamptz language sql volatile as 'select clock_timestamp()';
        drop table if exists throw_away_clock;
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

  down(): Promise<void> {
    return Promise.reject(new Error('Yttra has no way back below its first migration: restore a backup instead.'));
  }
}
