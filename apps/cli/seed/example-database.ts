import type { ClientBase } from 'pg';

/** What a database is to the example: `half_done` is one whose past was never played to its end. */
export type ExampleState = 'unused' | 'used' | 'half_done';

/** One at a time: who comes second finds what the first has made. Held until the connection ends. */
export async function waitForTurn(owner: ClientBase): Promise<void> {
  await owner.query(`select pg_advisory_lock(hashtext('yttra.seed'))`);
}

/**
 * On a database that is not a throw-away one the clock stands still only while an example is loaded, and server and worker do not
 * start meanwhile: one that stands still before that was left by a loading that died, and holds nothing else.
 */
export async function exampleState(owner: ClientBase): Promise<ExampleState> {
  const { rows } = await owner.query<{ used: boolean; half_done: boolean }>(`
    select exists (select from person) or exists (select from remiss) as used,
      to_regclass('throw_away_clock') is not null and not yttra_is_throw_away() as half_done`);
  const { used, half_done } = rows[0]!;
  if (half_done) return 'half_done';
  return used ? 'used' : 'unused';
}

/** Takes away what a loading that died has left, the append-only tables too, and lets the clock go. All of it or nothing. */
export async function removeHalfDone(owner: ClientBase): Promise<void> {
  await owner.query(`do $$
    declare
      tables text[] := array(select quote_ident(relname) from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations');
      name text;
    begin
      foreach name in array tables loop execute 'alter table ' || name || ' disable trigger user'; end loop;
      execute 'truncate ' || array_to_string(tables, ', ');
      foreach name in array tables loop execute 'alter table ' || name || ' enable trigger user'; end loop;
      perform yttra_release_clock();
    end $$`);
}

/** The real time, whatever the product's own clock says. */
export async function realNow(owner: ClientBase): Promise<Date> {
  return (await owner.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]!.now;
}

export async function releaseClock(owner: ClientBase): Promise<void> {
  await owner.query('select yttra_release_clock()');
}
