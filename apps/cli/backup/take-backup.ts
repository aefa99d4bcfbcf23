import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BACKUP_LOCK, type ContentStore } from '@yttra/documents';
import { databaseKey, DomainError } from '@yttra/platform';
import { Client } from 'pg';
import { nameAt, type BackupPlace } from './backup-place';
import { filePiece, HEAD, sumOf, TAIL, tablePiece, type BackupHead, type BackupTail } from './contents';
import { lockWithProof, notWhole, openArchive, sealArchive, type Entry, type Key, type Lock } from './sealed-archive';
import { rowsOf, sequencesOf, tablesOf } from './tables-out';

/** What has been written and read back. */
export interface TakenBackup extends BackupTail {
  name: string;
  takenAt: string;
}

/**
 * Copies the whole database, as one moment saw it, and every file that it names, drafts behind the wall too; writes it
 * sealed, reads it back and compares. One at a time. What cannot be read back is taken away again.
 * Errors: cli.old_schema; cli.backup_not_whole.
 */
export async function takeBackup(from: {
  ownerUrl: string;
  contents: ContentStore;
  place: BackupPlace;
  lock: Lock;
}): Promise<TakenBackup> {
  const owner = new Client({ connectionString: from.ownerUrl, options: '-c search_path=public,pg_temp' });
  await owner.connect();
  try {
    // Before the snapshot: from here on no file that it names is swept away.
    await owner.query(`select pg_advisory_lock(${BACKUP_LOCK})`);
    await owner.query('begin isolation level repeatable read read only');
    const head = await headOf(owner);
    const name = nameAt(new Date(head.takenAt));
    const tail: BackupTail = { sums: {}, rows: {}, files: 0, damaged: [] };
    const { lock, key } = await lockWithProof(from.lock);
    await from.place.put(name, await sealArchive(lock, everything(owner, from.contents, head, tail)));
    try {
      await readBack(key, await from.place.open(name), tail);
    } catch (error) {
      await from.place.remove(name);
      throw error;
    }
    await owner.query('commit');
    await owner.query('insert into backup_taken (taken_at, name) values ($1, $2)', [head.takenAt, name]);
    return { ...tail, name, takenAt: head.takenAt };
  } finally {
    await owner.end();
  }
}

async function headOf(owner: Client): Promise<BackupHead> {
  const tables = await tablesOf(owner);
  if (!tables.some(({ name }) => name === 'restoration')) {
    throw new DomainError({
      code: 'cli.old_schema',
      kind: 'invalid',
      message: 'The database is older than this program: run npm run yttra -- migrate first.',
    });
  }
  const { rows } = await owner.query<{ at: Date; server: string; migrations: string[] }>(
    `select now() as at, current_setting('server_version') as server, (select array_agg(name order by id) from migrations) as migrations`,
  );
  const { at, server, migrations } = rows[0]!;
  const sequences = await sequencesOf(owner);
  return { format: 1, takenAt: at.toISOString(), server, secret: secretMark(), migrations, tables, sequences };
}

/** Whether two places have the same SESSION_SECRET, and nothing else. */
export const secretMark = (): string => sumOf(databaseKey()).slice(0, 16);

async function* everything(
  owner: Client,
  contents: ContentStore,
  head: BackupHead,
  tail: BackupTail,
): AsyncGenerator<Entry> {
  const summed = (name: string, content: Buffer): Entry => {
    tail.sums[name] = sumOf(content);
    return { name, content };
  };
  yield summed(HEAD, Buffer.from(JSON.stringify(head)));
  for (const table of head.tables) {
    let piece = 0;
    for await (const rows of rowsOf(owner, table, (count) => (tail.rows[table.name] = count))) {
      yield summed(tablePiece(table.name, ++piece), rows);
    }
  }
  const { rows: files } = await owner.query<{ sha256: string }>(
    'select distinct sha256 from shared.file order by sha256',
  );
  for (const { sha256 } of files) {
    const content = await contents.open(sha256).then(buffer).catch(unlessDamaged);
    if (content) {
      tail.files++;
      yield summed(filePiece(sha256), content);
    } else tail.damaged.push(sha256);
  }
  yield { name: TAIL, content: Buffer.from(JSON.stringify(tail)) };
}

/** One bad file must not stand in the way of a backup of the rest; it is told of. */
function unlessDamaged(error: unknown): null {
  const code = error instanceof DomainError ? error.code : '';
  if (code === 'documents.content_missing' || code === 'documents.content_damaged') return null;
  throw error;
}

async function readBack(key: Key, bytes: Readable, { sums }: BackupTail): Promise<void> {
  const left = new Map(Object.entries(sums));
  let ended = false;
  for await (const { name, content } of openArchive(key, bytes)) {
    if (name === TAIL) ended = true;
    else if (left.get(name) === sumOf(content)) left.delete(name);
    else throw notWhole(`${name} is not what was written`);
  }
  if (!ended || left.size > 0) throw notWhole(`${left.size} of its parts are missing`);
}
