import { access, constants, mkdir } from 'node:fs/promises';
import { isHere, plainConnections, type Env } from '@yttra/platform';
import { filePlaces, S3Bucket } from '@yttra/documents';
import { backupPlace, takenAt } from '../backup/backup-place';
import { KEPT_ELSEWHERE } from '../backup/contents';
import { mustBeRecipients } from '../backup/sealed-archive';
import { reachable } from '../reachable';
import { fail, type Look } from './look';

const LEAST_FREE = 0.05;
const BACKUP_HOURS = 26;
const HOUR_MS = 60 * 60 * 1000;

export function nodeVersion(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return process.version;
  return fail(process.version, 'install Node.js 24, 22 or 20.19');
}

export function encryptedOnTheWay(settings: Env): string {
  const plain = plainConnections(settings);
  if (plain.length === 0) return 'everything that leaves this machine';
  return fail('others may read these connections', plain.join('; '));
}

/** Policy and log are asked for: BullMQ itself only warns, and jobs that are thrown out come late. */
export async function queue({ REDIS_URL }: Env): Promise<string> {
  if (!REDIS_URL) return 'in the database';
  const { Redis } = await import('ioredis');
  const redis = new Redis(REDIS_URL, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  let said = '';
  redis.on('error', (error: Error) => (said = error.message));
  try {
    await redis.connect().catch(() => fail(said || 'does not answer', 'start Redis, or leave REDIS_URL out'));
    const about = await redis.info();
    const fact = (name: string) => new RegExp(`^${name}:(.{1,80}?)\\r?$`, 'm').exec(about)?.[1];
    const policy = fact('maxmemory_policy');
    if (policy !== 'noeviction') fail(`maxmemory-policy is ${policy}`, 'maxmemory-policy noeviction in redis.conf');
    if (fact('aof_enabled') !== '1') fail('what waits is lost when Redis restarts', 'appendonly yes in redis.conf');
    return `Redis ${fact('redis_version')}, noeviction, appendonly`;
  } finally {
    redis.disconnect();
  }
}

/** That it can be written in, and that there is room. */
export async function folder({ DATA_DIR }: Env, { free }: Look): Promise<string> {
  await mkdir(DATA_DIR, { recursive: true })
    .then(() => access(DATA_DIR, constants.W_OK))
    .catch(() =>
      fail(`DATA_DIR: ${DATA_DIR} cannot be written in`, 'install -d -o yttra -m 0700 there, or another DATA_DIR'),
    );
  const share = await free(DATA_DIR);
  const percent = Math.round(100 * share);
  if (share < LEAST_FREE) fail(`${DATA_DIR} has only ${percent} % free`, 'make room or enlarge the disk');
  return `${DATA_DIR}, ${percent} % free`;
}

export async function bucket(settings: Env): Promise<string> {
  if (!settings.S3_URL) return 'none (S3_URL is not set): files lie in DATA_DIR';
  await filePlaces(settings).contents.has('0'.repeat(64));
  return new S3Bucket(new URL(settings.S3_URL)).bucket;
}

/** clamd speaks no TLS. */
export async function scanner({ CLAMD_URL }: Env): Promise<string> {
  if (!CLAMD_URL) return 'none (CLAMD_URL is not set)';
  const answer = await reachable(CLAMD_URL, 3310);
  return isHere(new URL(CLAMD_URL).hostname) ? answer : `${answer}, unencrypted: keep it on a network of its own`;
}

export async function traces({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Env): Promise<string> {
  if (!endpoint) return 'none (OTEL_EXPORTER_OTLP_ENDPOINT is not set)';
  return reachable(endpoint, endpoint.startsWith('https:') ? 443 : 80);
}

export async function office({ SOFFICE }: Env): Promise<string> {
  if (!SOFFICE) return 'none (SOFFICE is not set): no ODT';
  await access(SOFFICE, constants.X_OK).catch(() =>
    fail(`SOFFICE: ${SOFFICE} cannot be run`, 'apt-get install libreoffice-writer-nogui, or leave SOFFICE out'),
  );
  return SOFFICE;
}

/** What no backup holds has to be somewhere else: those that are set here are named. */
export function secrets(settings: Env): string {
  const set = KEPT_ELSEWHERE.filter(([name]) => settings[name] && settings[name].length > 0).map(([name]) => name);
  if (settings.SESSION_SECRET.startsWith('byt-mig')) {
    fail('SESSION_SECRET is the sample', 'openssl rand -base64 48, then migrate and restart everything');
  }
  return `${set.join(', ')} are in no backup: keep them elsewhere too`;
}

export async function backup(settings: Env, { now }: Look): Promise<string> {
  const { BACKUP_TO, BACKUP_RECIPIENTS, BACKUP_PASSPHRASE } = settings;
  if (!BACKUP_TO) {
    return settings.NODE_ENV === 'production'
      ? fail(
          'BACKUP_TO is not set',
          'a folder on another disk or a bucket, and a timer that runs npm run yttra -- backup',
        )
      : 'none (BACKUP_TO is not set)';
  }
  if (!BACKUP_RECIPIENTS && !BACKUP_PASSPHRASE) {
    fail('nobody is named who can open it', 'BACKUP_RECIPIENTS=age1…, from npm run yttra -- backup --new-key');
  }
  if (BACKUP_RECIPIENTS) {
    await mustBeRecipients(BACKUP_RECIPIENTS.split(' ')).catch((error: Error) =>
      fail(error.message, 'npm run yttra -- backup --new-key'),
    );
  }
  const newest = (await backupPlace(BACKUP_TO).names()).at(-1);
  const remedy = 'systemctl status yttra-backup.timer, or run npm run yttra -- backup';
  if (!newest) return fail('none has been taken', remedy);
  const hours = Math.round((now() - takenAt(newest).getTime()) / HOUR_MS);
  if (hours > BACKUP_HOURS) fail(`the newest is ${hours} hours old`, remedy);
  return `${newest}, ${hours} hours old`;
}
