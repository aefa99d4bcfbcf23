import type { TestDatabase } from './test-database';

/** The tables, the queue's too, in which some row holds the word: asked as the one whom no wall stops. */
export async function tablesWith(db: TestDatabase, word: string): Promise<string[]> {
  const tables = await db.asSuperuser<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const asked = tables.map(
    ({ name }) => `select '${name}' as name where exists (select from ${name} t where t::text ilike '%${word}%')`,
  );
  const found = await db.asSuperuser<{ name: string }>(asked.join(' union all '));
  return found.map(({ name }) => name.replace(/^public\./, '')).sort();
}
