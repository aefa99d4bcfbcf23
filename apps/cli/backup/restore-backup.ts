import type { Readable } from 'node:stream';
import type { filePlaces } from '@yttra/documents';
import { FORGET_OLD_CODES } from '@yttra/mail';
import { DomainError } from '@yttra/platform';
import { Client } from 'pg';
import { migrate, migrateTo } from '../migrate';
import { migrations } from '../migrations';
import { mustFit } from '../fitting-database';
import { fileOf, HEAD, sumOf, TAIL, tableOf, type BackupHead, type BackupTail } from './contents';
import { notWhole, openArchive, type Entry, type Key } from './sealed-archive';
import { TablesIn } from './tables-in';
import { secretMark } from './take-backup';

/** What came back. */
export interface RestoredBackup {
  takenAt: string;
  rows: number;
  files: number;
  /** Hashes of files that were bad already when the backup was taken. */
  damaged: string[];
  /** Another SESSION_SECRET was set where the backup was taken. */
  otherSecret: boolean;
}

/**
 * Puts a backup into an empty database and the store of files, all of the rows or none: nothing is committed before
 * the last byte has been read and compared. Sessions, keys and codes are gone then, and outgoing mail is held until
 * somebody lets it go. Errors: cli.old_postgres; cli.not_empty; cli.newer_backup;
 * cli.backup_not_whole.
 */
export async function restoreBackup(
  key: Key,
  bytes: Readable,
  to: { ownerUrl: string; appUrl: string } & ReturnType<typeof filePlaces>,
): Promise<RestoredBackup> {
  const owner = new Client({ connectionString: to.ownerUrl, options: '-c search_path=public,pg_temp' });
  await owner.connect();
  try {
    await mustFit(owner);
    const entries = openArchive(key, bytes);
    const first = await entries.next();
    const head = headOf(first.done ? undefined : first.value);
    await mustBeEmpty(owner, head);
    await migrateTo(to.ownerUrl, head.migrations);
    await owner.query('begin');
    const tail = await load(owner, head, entries, to);
    await closeDoors(owner);
    await owner.query('insert into restoration (taken_at) values ($1)', [head.takenAt]);
    await owner.query('commit');
    await migrate(to.ownerUrl, to.appUrl);
    return {
      takenAt: head.takenAt,
      rows: Object.values(tail.rows).reduce((sum, count) => sum + count, 0),
      files: tail.files,
      damaged: tail.damaged,
      otherSecret: head.secret !== secretMark(),
    };
  } finally {
    await owner.end();
  }
}

function headOf(entry: Entry | undefined): BackupHead {
  const head = entry?.name === HEAD ? (JSON.parse(entry.content.toString('utf8')) as BackupHead) : undefined;
  if (head?.format !== 1) throw notWhole('it does not begin as a backup of Yttra');
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = head.migrations.filter((name) => !known.has(name));
  if (unknown.length === 0) return head;
  throw new DomainError({
    code: 'cli.newer_backup',
    kind: 'invalid',
    message: `The backup was taken by a newer Yttra (${unknown[0]}): install that version or a later one first.`,
  });
}

/** What a restore that died has left holds nothing yet, and may be gone on with. */
async function mustBeEmpty(owner: Client, head: BackupHead): Promise<void> {
  const { rows } = await owner.query<{ tables: number; migrated: boolean }>(
    `select count(*)::int as tables, to_regclass('public.migrations') is not null as migrated
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const { tables, migrated } = rows[0]!;
  if (tables === 0) return;
  if (!migrated) throw notEmpty(`it holds ${tables} tables of something else`);
  const { rows: found } = await owner.query<{ used: boolean; migrations: string[] }>(
    `select exists (select from person) or exists (select from audit_event) or exists (select from outgoing_mail) as used,
       (select array_agg(name) from migrations) as migrations`,
  );
  if (found[0]!.used) throw notEmpty('a Yttra is in use there');
  const later = found[0]!.migrations.filter((name) => !head.migrations.includes(name));
  if (later.length > 0) throw notEmpty('its tables are newer than the backup');
}

const notEmpty = (why: string): DomainError =>
  new DomainError({
    code: 'cli.not_empty',
    kind: 'invalid',
    message: `A restore goes only into an empty database, and ${why}. Make a new one (CREATE DATABASE … OWNER …) and point MIGRATION_DATABASE_URL and DATABASE_URL to it.`,
  });

async function load(
  owner: Client,
  head: BackupHead,
  entries: AsyncIterable<Entry>,
  { contents, incoming }: ReturnType<typeof filePlaces>,
): Promise<BackupTail> {
  const tables = new TablesIn(owner, head);
  await tables.begin();
  const sums = new Map<string, string>();
  let tail: BackupTail | undefined;
  for await (const { name, content } of entries) {
    const [table, file] = [tableOf(name), fileOf(name)];
    if (name === TAIL) tail = JSON.parse(content.toString('utf8')) as BackupTail;
    else sums.set(name, sumOf(content));
    if (table) await tables.add(table, content);
    if (file) {
      await tables.endTable();
      const staged = await incoming.receiveOwn(content);
      await contents.keep(staged).finally(() => incoming.discard(staged));
    }
  }
  await tables.endTable();
  if (!tail) throw notWhole('its end is missing');
  for (const [name, sum] of Object.entries(tail.sums)) {
    if (name !== HEAD && sums.get(name) !== sum) throw notWhole(`${name} is not what was written`);
  }
  await tables.end(tail.rows);
  return tail;
}

/**
 * For a database that PostgreSQL itself has brought back to a moment: what was open is closed and mail is held, as
 * after `restoreBackup`.
 */
export async function holdSince(ownerUrl: string, takenAt: Date): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, options: '-c search_path=public,pg_temp' });
  await owner.connect();
  try {
    await owner.query('begin');
    await closeDoors(owner);
    await owner.query('insert into restoration (taken_at) values ($1)', [takenAt]);
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}

/** Whoever was signed in, and whatever opened a door, belonged to what was before. */
async function closeDoors(owner: Client): Promise<void> {
  await owner.query(`
    delete from session; delete from access_token; delete from sign_in_code; delete from enrolment_code;
    ${FORGET_OLD_CODES}`);
}
