import { escapeIdentifier, type Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { BackupHead } from './contents';

const PIECE_BYTES = 4 * 1024 * 1024;

/** Made by hand on throw-away databases, and by no migration. */
const NOT_OURS = ['throw_away_clock'];

/** The tables as one transaction sees them, with the columns that are not made of others. */
export async function tablesOf(owner: Client): Promise<BackupHead['tables']> {
  const { rows } = await owner.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
     group by c.relname order by c.relname`,
    [NOT_OURS],
  );
  return rows;
}

/** Where each sequence stands. What comes after the snapshot makes it too high, which harms nothing. */
export async function sequencesOf(owner: Client): Promise<BackupHead['sequences']> {
  const { rows: names } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`,
  );
  const sequences: BackupHead['sequences'] = [];
  for (const { name } of names) {
    const { rows } = await owner.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from public.${escapeIdentifier(name)}`,
    );
    sequences.push({ name, ...rows[0]! });
  }
  return sequences;
}

/** A table's rows as COPY writes them, in pieces of some megabytes; `counted` is told how many they were. */
export async function* rowsOf(
  owner: Client,
  { name, columns }: BackupHead['tables'][number],
  counted: (rows: number) => void,
): AsyncGenerator<Buffer> {
  const copy = owner.query(copyTo(`copy public.${copied(name, columns)} to stdout`));
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(held);
    [held, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(held);
  counted(copy.rowCount);
}

/** A table and its columns, as COPY names them. */
export const copied = (name: string, columns: readonly string[]): string =>
  `${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')})`;
