import { escapeIdentifier, escapeLiteral, type ClientBase } from 'pg';

/** Tables that show their rows without a proof, each with why that tells nothing. */
const OPEN_TABLES: Readonly<Record<string, string>> = {
  migrations: 'names of what has run, asked for before anything is proved',
  throw_away_clock: 'where the clock of a throw-away database stands',
};

interface Table {
  name: string;
  owner: string;
  has_policies: boolean;
}

/**
 * Nobody without a proof sees or writes a row, of whatever table: one without a policy gets that one, and one with
 * policies of its own gets it on top of them. So a new table is closed before anyone has thought of it. It holds for
 * the owner's functions and views too (forced, and asked of the session), so that none of them can be called to tell;
 * only whoever has connected as the owner needs no proof.
 */
export async function guardTables(owner: ClientBase): Promise<void> {
  const { rows } = await owner.query<Table>(
    `select relname as name, pg_get_userbyid(relowner) as owner, exists (select from pg_policy where polrelid = c.oid) as has_policies
     from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1)
       and not exists (select from pg_policy where polrelid = c.oid and polname = 'proof')`,
    [Object.keys(OPEN_TABLES)],
  );
  for (const table of rows) {
    const name = escapeIdentifier(table.name);
    const proof = `session_user = ${escapeLiteral(table.owner)} or (select yttra_proved())`;
    await owner.query(`
      alter table ${name} enable row level security;
      ${table.has_policies ? '' : `alter table ${name} force row level security;`}
      create policy proof on ${name} ${table.has_policies ? 'as restrictive' : ''} using (${proof}) with check (${proof})`);
  }
  await letOwnerCopy(owner);
  await lookNothingUp(owner);
  await keepFromPlanner(owner);
}

/**
 * A backup holds what stands behind the wall too. Whoever has connected as the owner reads it, which the owner could
 * have seen to anyhow; no function of the owner's does that is called by somebody else.
 */
async function letOwnerCopy(owner: ClientBase): Promise<void> {
  await owner.query(`do $$
    declare
      place record;
    begin
      for place in select relname from pg_class c where relnamespace = 'public'::regnamespace and relforcerowsecurity
        and exists (select from pg_policy where polrelid = c.oid and polname not in ('proof', 'unproved'))
        and not exists (select from pg_policy where polrelid = c.oid and polname = 'copy')
      loop
        execute format('create policy copy on public.%I for select to current_user using (session_user = current_user)', place.relname);
      end loop;
    end $$`);
}

/** Without a proof there is no scan either, of any table but the open ones. */
async function lookNothingUp(owner: ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1)
       and not exists (select from pg_policy where polrelid = c.oid and polname = 'unproved')`,
    [Object.keys(OPEN_TABLES)],
  );
  for (const { name } of rows) {
    await owner.query(
      `create policy unproved on ${escapeIdentifier(name)} as restrictive using (yttra_opens()) with check (yttra_opens())`,
    );
  }
}

/**
 * What not everybody may see, the planner does not learn either: it would guess better about a body with many versions
 * than about one with none, and tell in its plans, which anyone may ask for.
 */
async function keepFromPlanner(owner: ClientBase): Promise<void> {
  await owner.query(`do $$
    declare
      place record;
    begin
      for place in
        select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attstattarget is distinct from 0
          and exists (select from pg_policy where polrelid = c.oid
            and (polname not in ('proof', 'unproved') or polname = 'proof' and pg_get_expr(polqual, polrelid) !~ 'yttra_(proved|opens)\\(\\)'))
      loop
        execute format('alter table public.%I alter column %I set statistics 0', place.relname, place.attname);
        -- What it has learnt already, where PostgreSQL can be told to forget (from 18 on; before that its next look overwrites nothing).
        if to_regproc('pg_clear_attribute_stats') is not null then
          perform pg_clear_attribute_stats('public', place.relname::text, place.attname::text, false);
        end if;
      end loop;
    end $$`);
}
