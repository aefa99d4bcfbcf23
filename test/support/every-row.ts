/** What a restore lets go. */
export const ENDED = ['session', 'access_token', 'sign_in_code', 'enrolment_code'];
/** What goes on after a restore: the log and the row that tell of it, and codes that no longer wait. */
export const GOES_ON = ['backup_taken', 'audit_event', 'audit_head', 'restoration', 'outgoing_mail', 'migrations'];

type Ask = <T>(sql: string) => Promise<T[]>;

/** How many rows each table holds, and their sum: the same on any server that holds the same. Asked by a superuser. */
export async function everyRow(ask: Ask): Promise<Record<string, { rows: number; sum: string }>> {
  const tables = await ask<{ name: string; columns: string }>(`
    select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attname collate "C") as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'throw_away_clock' group by c.relname`);
  const found: Record<string, { rows: number; sum: string }> = {};
  for (const { name, columns } of tables) {
    const [row] = await ask<{ rows: number; sum: string }>(
      `select count(*)::int as rows, coalesce(md5(string_agg(row, '' order by row collate "C")), '') as sum
       from (select row(${columns})::text as row from "${name}") as t`,
    );
    found[name] = row!;
  }
  return found;
}
