import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AuditLog } from '@yttra/audit';
import { filePlaces } from '@yttra/documents';
import { HeldMail } from '@yttra/mail';
import { Database, env } from '@yttra/platform';
import { argumentsOf, badArguments } from './arguments';
import { seconds } from './backup.command';
import { backupPlace, noBackup } from './backup/backup-place';
import { holdSince, restoreBackup } from './backup/restore-backup';
import type { Key } from './backup/sealed-archive';
import { checkFiles } from './check-files';
import { withLibs } from './cli-context';
import type { Command } from './command';
import { ownerUrl } from './owner-url';
import { verifyAuditCommand } from './verify-audit.command';

const USAGE =
  'restore FILE|latest [--from FOLDER|S3-ADDRESS] [--identity FILE] | restore --hold-from TIME | restore --held | restore --release [--gone ID … | --gone all]';
const LISTED = 500;

export const restoreCommand: Command = {
  does: 'put a backup into an empty database; mail is held until --release [FILE|latest] [--from PLACE] [--identity FILE] [--held]',
  async run(args) {
    const { values, positionals } = argumentsOf(USAGE, args, {
      from: { type: 'string' },
      identity: { type: 'string' },
      'hold-from': { type: 'string' },
      held: { type: 'boolean' },
      release: { type: 'boolean' },
      gone: { type: 'string', multiple: true },
    });
    if (values['hold-from'] !== undefined) return holdFrom(values['hold-from']);
    if (values.held) return tellHeld();
    if (values.release) return release(values.gone ?? []);
    const [which] = positionals;
    if (!which) throw badArguments(USAGE, 'which backup: a file, or latest');
    return restore(await backupOf(which, values.from), await keyOf(values.identity));
  },
};

type Opened = Awaited<ReturnType<ReturnType<typeof backupPlace>['open']>>;

async function restore(bytes: Opened, key: Key): Promise<number> {
  const began = performance.now();
  const to = { ownerUrl: ownerUrl('it makes the tables'), appUrl: env().DATABASE_URL, ...filePlaces(env()) };
  const { takenAt, rows, files, damaged, otherSecret } = await restoreBackup(key, bytes, to);
  await logRestored(takenAt);
  console.log(`Restored to ${takenAt}: ${rows} rows and ${files} files, in ${seconds(began)} s.`);
  console.log('Everybody signs in anew, and API keys must be made anew.');
  if (otherSecret) console.log('SESSION_SECRET is another than it was: everybody adds their app anew.');
  const logs = await verifyAuditCommand.run([]);
  const store = await checkFiles();
  await tellHeld();
  return logs === 0 && store === 0 && damaged.length === 0 ? 0 : 1;
}

const logRestored = (to: string): Promise<void> =>
  withLibs((libs) =>
    libs
      .get(Database)
      .transaction((tx) => libs.get(AuditLog).append(tx, { system: true }, { type: 'system.restored', by: null, to })),
  );

/** After PostgreSQL's own recovery to a moment. */
async function holdFrom(time: string): Promise<number> {
  const at = new Date(time);
  if (!/^\d{4}-\d\d-\d\d.{0,25}(Z|[+-]\d\d:\d\d)$/.test(time) || Number.isNaN(at.getTime())) {
    throw badArguments(USAGE, `--hold-from ${time}: a time with its zone, for example 2026-11-30T03:15:00+01:00`);
  }
  await holdSince(ownerUrl('it ends what was open'), at);
  await logRestored(at.toISOString());
  return tellHeld();
}

async function backupOf(which: string, from: string | undefined): Promise<Opened> {
  if (which !== 'latest' && !from) return backupPlace(dirname(which)).open(basename(which));
  const place = backupPlace(from ?? env().BACKUP_TO ?? lacksPlace());
  const name = which === 'latest' ? (await place.names()).at(-1) : which;
  if (name) return place.open(name);
  throw noBackup();
}

const lacksPlace = (): never => {
  throw badArguments(USAGE, 'BACKUP_TO is not set, and --from is missing: where the backups lie');
};

async function keyOf(file: string | undefined): Promise<Key> {
  if (file) {
    const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
    const identities = lines.filter((line) => line.startsWith('AGE-SECRET-KEY-'));
    if (identities.length > 0) return { identities };
    throw badArguments(USAGE, `${file} holds no line that begins with AGE-SECRET-KEY-`);
  }
  const passphrase = env().BACKUP_PASSPHRASE;
  if (passphrase) return { passphrase };
  throw badArguments(USAGE, '--identity FILE is missing, and BACKUP_PASSPHRASE is not set: what opens the backup');
}

async function tellHeld(): Promise<number> {
  await withLibs((libs) =>
    libs.get(Database).transaction(async (tx) => {
      const held = libs.get(HeldMail);
      const open = await held.restoration(tx);
      if (!open) return console.log('No mail is held.');
      const { mails, total } = await held.waiting(tx, LISTED);
      console.log(`The system was restored to ${open.takenAt.toISOString()}. Mail is held, but for sign-in codes.`);
      console.log(`${total} would be sent at once; what went after that time would go again:`);
      for (const { id, dueAt, kind, to } of mails) {
        console.log(`  ${id} ${dueAt.toISOString()} ${kind} ${to ?? '(behind the wall)'}`);
      }
      if (total > mails.length) console.log(`  … and ${total - mails.length} more`);
      console.log(
        'When you have looked: npm run yttra -- restore --release [--gone ID … | --gone all], or the page /admin/aterstallning.',
      );
    }),
  );
  return 0;
}

async function release(gone: readonly string[]): Promise<number> {
  const cancelled = await withLibs((libs) =>
    libs.get(Database).transaction((tx) => libs.get(HeldMail).release(tx, null, gone.includes('all') ? 'all' : gone)),
  );
  console.log(cancelled === null ? 'No mail is held.' : `Mail goes again; ${cancelled} that had gone are not sent.`);
  return 0;
}
