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
 * Nobody without a proof sees or writes a row, of whatever table: one without a policy gets that one, and one with policies of
 * its own gets it on top of them. So a new table is closed before anyone has thought of it. The owner's functions, which ask
 * before they look, are let through.
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
    const proof = `current_user = ${escapeLiteral(table.owner)} or (select yttra_proved())`;
    const how = table.has_policies ? 'as restrictive' : '';
    await owner.query(`
      alter table ${name} enable row level security;
      create policy proof on ${name} ${how} using (${proof}) with check (${proof})`);
  }
}
