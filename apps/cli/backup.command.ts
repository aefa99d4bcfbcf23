import { filePlaces } from '@yttra/documents';
import { DomainError, env, type Env } from '@yttra/platform';
import { argumentsOf, badArguments } from './arguments';
import { backupPlace } from './backup/backup-place';
import { KEPT_ELSEWHERE } from './backup/contents';
import { mustBeRecipients, type Lock } from './backup/sealed-archive';
import { takeBackup } from './backup/take-backup';
import type { Command } from './command';
import { ownerUrl } from './owner-url';

const USAGE = 'backup [--to FOLDER|S3-ADDRESS] [--keep DAYS] | backup --new-key';

export const backupCommand: Command = {
  does: 'copy database and files, drafts too, sealed and read back [--to PLACE] [--keep DAYS]; --new-key makes a pair of keys',
  async run(args) {
    const options = { to: { type: 'string' }, keep: { type: 'string' }, 'new-key': { type: 'boolean' } } as const;
    const { values } = argumentsOf(USAGE, args, options);
    if (values['new-key']) return newKey();
    const to = values.to ?? env().BACKUP_TO;
    if (!to) throw badArguments(USAGE, 'BACKUP_TO is not set, and --to is missing: a folder, or a bucket as in S3_URL');
    const keepDays = values.keep === undefined ? undefined : Number(values.keep);
    if (keepDays !== undefined && !(keepDays >= 1)) throw badArguments(USAGE, `--keep ${values.keep}: days, 1 or more`);
    const began = performance.now();
    const place = backupPlace(to);
    const { contents } = filePlaces(env());
    const lock = lockOf(env());
    if ('recipients' in lock) await mustBeRecipients(lock.recipients);
    const taken = await takeBackup({
      ownerUrl: ownerUrl('a backup holds what is behind the wall too'),
      contents,
      place,
      lock,
    });
    const rows = Object.values(taken.rows).reduce((sum, count) => sum + count, 0);
    console.log(
      `${taken.name}: ${rows} rows and ${taken.files} files as of ${taken.takenAt}, read back whole, in ${seconds(began)} s.`,
    );
    console.log('It holds every draft: keep it as you keep the wall, readable by as few.');
    console.log(`It does not hold: ${missing(env())}. Keep them elsewhere.`);
    for (const sha256 of taken.damaged) console.error(`The file ${sha256} is missing or changed in the store.`);
    if (keepDays !== undefined) await letGo(place, keepDays);
    return taken.damaged.length === 0 ? 0 : 1;
  },
};

export const seconds = (began: number): string => ((performance.now() - began) / 1000).toFixed(1);

const missing = (settings: Env): string =>
  KEPT_ELSEWHERE.filter(([name]) => settings[name] && settings[name].length > 0)
    .map(([name, what]) => `${name} (${what})`)
    .join(', ');

/** The settings say who can open it; never nobody, and never in the clear. */
function lockOf({ BACKUP_RECIPIENTS, BACKUP_PASSPHRASE }: Env): Lock {
  if (BACKUP_RECIPIENTS) return { recipients: BACKUP_RECIPIENTS.split(' ') };
  if (BACKUP_PASSPHRASE) return { passphrase: BACKUP_PASSPHRASE };
  throw new DomainError({
    code: 'cli.no_backup_key',
    kind: 'invalid',
    message:
      'BACKUP_RECIPIENTS is not set: who can open the backup, for example age1… from npm run yttra -- backup --new-key. Or BACKUP_PASSPHRASE: 20 characters or more.',
  });
}

async function newKey(): Promise<number> {
  const age = await import('age-encryption');
  const identity = await age.generateX25519Identity();
  console.log(`# Keep this line away from the servers: whoever has it reads every backup, and without it nobody does.`);
  console.log(identity);
  console.log(`# This one goes into the settings:`);
  console.log(`BACKUP_RECIPIENTS=${await age.identityToRecipient(identity)}`);
  return 0;
}

/** Older ones go, never the newest. */
async function letGo(place: ReturnType<typeof backupPlace>, days: number): Promise<void> {
  const names = await place.names();
  const { takenAt } = await import('./backup/backup-place.js');
  const newest = takenAt(names.at(-1)!).getTime();
  for (const name of names.slice(0, -1)) {
    if (newest - takenAt(name).getTime() < days * 24 * 60 * 60 * 1000) continue;
    await place.remove(name);
    console.log(`${name}: older than ${days} days, removed.`);
  }
}
