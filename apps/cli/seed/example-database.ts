import type { ClientBase } from 'pg';

/** What a database is to the example: `half_done` is one whose past was never played to its end. */
export type ExampleState = 'unused' | 'used' | 'half_done';

/** One at a time: who comes second finds what the first has made. Held until the connection ends. */
export async function waitForTurn(owner: ClientBase): Promise<void> {
  await owner.query(`select pg_advisory_lock(hashtext('yttra.seed'))`);
}

/**
 * On a database that is not a throw-away one the clock stands still only while an example is loaded, and server and
 * worker do not start meanwhile: one that stands still before that was left by a loading that died, and holds nothing
 * else.
 */
export async function exampleState(owner: ClientBase): Promise<ExampleState> {
  const { rows } = await owner.query<{ used: boolean; half_done: boolean }>(`
    select exists (select from shared.person) or exists (select from shared.remiss) as used,
      to_regclass('throw_away_clock') is not null and not yttra_is_throw_away() as half_done`);
  const { used, half_done } = rows[0]!;
  if (half_done) return 'half_done';
  return used ? 'used' : 'unused';
}

/**
 * Takes away what a loading that died has left, the append-only tables too, and lets the clock go. All of it or
 * nothing, and not while somebody else migrates, who alters the same tables.
 */
export async function removeHalfDone(owner: ClientBase): Promise<void> {
  await owner.query(`do $$
    declare
      tables text[] := array(select quote_ident(relname) from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations');
      name text;
    begin
      perform pg_advisory_xact_lock(hashtext('yttra.migrate'));
      foreach name in array tables loop execute 'alter table ' || name || ' disable trigger user'; end loop;
      execute 'truncate ' || array_to_string(tables, ', ');
      foreach name in array tables loop execute 'alter table ' || name || ' enable trigger user'; end loop;
      perform yttra_release_clock();
    end $$`);
}

/** The database's own clock, as it was before the past is played: the day that the example is dated from. */
export interface FoundClock {
  now: Date;
  /** True on a throw-away database whose clock somebody has stopped. */
  standsStill: boolean;
}

export async function foundClock(owner: ClientBase): Promise<FoundClock> {
  const { rows } = await owner.query<FoundClock>(
    `select yttra_now() as now, to_regclass('throw_away_clock') is not null as "standsStill"`,
  );
  return rows[0]!;
}

/** Hands the clock back as it was: it has been left standing at the moment at which it was found. */
export async function handBackClock(owner: ClientBase, { standsStill }: FoundClock): Promise<void> {
  if (!standsStill) await owner.query('select yttra_release_clock()');
}
