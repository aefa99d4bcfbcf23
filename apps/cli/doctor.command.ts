import { existsSync } from 'node:fs';
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { resolveMx, resolveTxt } from 'node:dns/promises';
import { BounceMailbox } from '@yttra/mail';
import { assertDatabaseIsOurs, databaseOptions, env, isHere, plainConnections, type Env } from '@yttra/platform';
import { DataSource } from 'typeorm';
import type { Command } from './command';
import { issuersAnswer } from './issuers-answer';
import { migrations } from './migrations';
import { WITHOUT_KEY } from './proof-key';
import { reachable } from './reachable';

type Verdict = string | Promise<string>;

/** What is looked at, in order. A check answers in words, or throws with what is wrong and what to do. */
const CHECKS: [what: string, check: (settings: Env) => Verdict][] = [
  ['Node.js', () => nodeVersion()],
  ['database role, clock and proofs', (settings) => withDatabase(settings, roleAndClock)],
  ['encryption on the way', encryptedOnTheWay],
  ['migrations', (settings) => withDatabase(settings, migrated)],
  ['queue', (settings) => (settings.REDIS_URL ? reachable(settings.REDIS_URL, 6379) : 'in the database')],
  ['mail server', (settings) => reachable(settings.SMTP_URL, 25)],
  ['mail encryption', encrypted],
  ['mailbox for bounces', bounceMailbox],
  ['sender’s domain', senderDomain],
  ['folder for files', (settings) => folder(settings.DATA_DIR)],
  ['virus scanner', (settings) => (settings.CLAMD_URL ? scanner(settings.CLAMD_URL) : 'none (CLAMD_URL is not set)')],
  ['LibreOffice', (settings) => (settings.SOFFICE ? program(settings.SOFFICE) : 'none (SOFFICE is not set): no ODT')],
  ['sign-in', issuersAnswer],
  [
    'address',
    (settings) =>
      settings.BASE_URL.startsWith('https:') || settings.NODE_ENV !== 'production'
        ? settings.BASE_URL
        : fail('BASE_URL must be https in production'),
  ],
];

export const doctorCommand: Command = {
  does: 'look at the settings and what they point at, and say what to mend',
  async run() {
    let faults = 0;
    for (const [what, check] of CHECKS) {
      try {
        console.log(`ok    ${what}: ${await check(env())}`);
      } catch (error) {
        faults++;
        console.error(`FAULT ${what}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return faults === 0 ? 0 : 1;
  },
};

function fail(why: string): never {
  throw new Error(why);
}

function nodeVersion(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? process.version
    : fail(`${process.version}; 20.19 or newer is needed`);
}

async function program(path: string): Promise<string> {
  await access(path, constants.X_OK).catch(() => fail(`SOFFICE: ${path} cannot be run`));
  return path;
}

async function withDatabase(
  settings: Env,
  look: (dataSource: DataSource, settings: Env) => Promise<string>,
): Promise<string> {
  const dataSource = await new DataSource(databaseOptions(settings.DATABASE_URL, 1)).initialize();
  try {
    return await look(dataSource, settings);
  } finally {
    await dataSource.destroy();
  }
}

async function roleAndClock(dataSource: DataSource, settings: Env): Promise<string> {
  await assertDatabaseIsOurs(dataSource, settings.NODE_ENV === 'production');
  return `owns nothing, bypasses nothing, the clock is real, and proofs hold; ${DUMPS}`;
}

/** The key that proofs are checked by belongs in no dump. */
const DUMPS = `dump with ${WITHOUT_KEY} and run migrate after a restore`;

async function migrated(dataSource: DataSource): Promise<string> {
  const ran = await dataSource.query<{ name: string }[]>('select name from migrations');
  const missing = migrations.filter((migration) => !ran.some(({ name }) => name === migration.name));
  return missing.length === 0 ? `all ${ran.length}` : fail(`${missing.length} not run: npm run yttra -- migrate`);
}

function encryptedOnTheWay(settings: Env): string {
  const plain = plainConnections(settings);
  return plain.length === 0 ? 'everything that leaves this machine' : fail(`others may read ${plain.join('; ')}`);
}

/** clamd speaks no TLS. */
async function scanner(url: string): Promise<string> {
  const answer = await reachable(url, 3310);
  return isHere(new URL(url).hostname) ? answer : `${answer}, unencrypted: keep it on a network of its own`;
}

function encrypted({ SMTP_URL }: Env): string {
  const { protocol, hostname } = new URL(SMTP_URL);
  if (isHere(hostname)) return 'not needed on this machine';
  return protocol === 'smtps:' ? 'TLS from the start' : 'STARTTLS is required';
}

/** Signs in there; nothing is read. */
async function bounceMailbox({ BOUNCE_IMAP_URL }: Env): Promise<string> {
  if (!BOUNCE_IMAP_URL) return 'none (BOUNCE_IMAP_URL is not set): only what is refused at once is known';
  const { protocol, hostname } = new URL(BOUNCE_IMAP_URL);
  const unread = await new BounceMailbox(BOUNCE_IMAP_URL).unread();
  const way = protocol === 'imaps:' ? 'TLS from the start' : isHere(hostname) ? 'on this machine' : 'STARTTLS';
  return `${hostname} answers, ${way}, ${unread} unread`;
}

/** A relay that is not named in the domain's SPF record makes remisser land among rubbish. */
async function senderDomain({ MAIL_FROM }: Env): Promise<string> {
  const domain = MAIL_FROM.split('@')[1] ?? '';
  if (domain === 'example.se') return 'the example domain: set MAIL_FROM to an address of your own';
  const [mx, txt] = await Promise.all([resolveMx(domain), resolveTxt(domain)]);
  const spf = txt.map((parts) => parts.join('')).find((record) => record.startsWith('v=spf1'));
  return spf ? `${mx.length} mail servers, ${spf}` : fail(`${domain} has no SPF record`);
}

async function folder(path: string): Promise<string> {
  if (!existsSync(path)) await mkdir(path, { recursive: true });
  await access(path, constants.W_OK);
  const { bavail, blocks } = await statfs(path);
  const free = Math.round((100 * bavail) / blocks);
  return free >= 5 ? `${path}, ${free} % free` : fail(`${path} has only ${free} % free`);
}
