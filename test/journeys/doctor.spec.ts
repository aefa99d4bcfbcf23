import { createServer as httpsServer } from 'node:https';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createSocket } from 'node:dgram';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, type Env } from '@yttra/platform';
import { Redis } from 'ioredis';
import { examine, type Finding } from '../../apps/cli/doctor/checks';
import { lookRound, type Look } from '../../apps/cli/doctor/look';
import { hasOpenssl, ownCertificate } from '../support/own-certificate';
import { redisServer, type RedisServer } from '../support/redis-server';
import { s3Server, type S3Server } from '../support/s3-server';
import { smtpSink, type SmtpSink } from '../support/smtp-sink';
import { testDatabase, WITHOUT_LETTERS, type TestDatabase } from '../support/test-database';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEY = 'age138xgws400xw5zhywad4p9y0pps0vj6mhmzn03pw779jrsun40fdq8rqqtf';

let db: TestDatabase;
let lettersless: TestDatabase;
let sink: SmtpSink;
let redis: RedisServer | undefined;
let s3: S3Server;
let names: { address: string; records: Record<string, string[]>; close: () => void };
let web: { port: number; close: () => void } | undefined;
let folder: string;

beforeAll(async () => {
  [db, lettersless] = [await testDatabase(), await testDatabase([], WITHOUT_LETTERS)];
  [sink, redis, s3, names] = await Promise.all([smtpSink(), redisServer(), s3Server(), nameServer()]);
  folder = mkdtempSync(join(tmpdir(), 'yttra-doctor-'));
  if (hasOpenssl) web = await somebodyElse();
});
afterAll(async () => {
  names.close();
  web?.close();
  rmSync(folder, { recursive: true, force: true });
  await Promise.all([db.drop(), lettersless.drop(), sink.close(), redis?.stop(), s3.close()]);
});

/** A name server on loopback that knows TXT and MX records of a few names, and nothing else. */
async function nameServer() {
  const records: Record<string, string[]> = {};
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const labels: string[] = [];
    let at = 12;
    while (query[at]) {
      labels.push(query.subarray(at + 1, at + 1 + query[at]!).toString());
      at += query[at]! + 1;
    }
    const question = query.subarray(12, at + 5);
    const type = query.readUInt16BE(at + 1) === 15 ? 'MX' : 'TXT';
    const found = records[`${type} ${labels.join('.').toLowerCase()}`] ?? [];
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(found.length > 0 ? 0x8180 : 0x8183, 2);
    head.writeUInt16BE(found.length, 6);
    head.writeUInt32BE(0, 8);
    const answers = found.map((text) => {
      const data =
        type === 'MX'
          ? Buffer.from([0, 10, 4, ...Buffer.from('mail'), 0xc0, 12])
          : Buffer.from([text.length, ...Buffer.from(text)]);
      const fixed = Buffer.from([0xc0, 12, 0, type === 'MX' ? 15 : 16, 0, 1, 0, 0, 0, 60, 0, data.length]);
      return Buffer.concat([fixed, data]);
    });
    socket.send(Buffer.concat([head, question, ...answers]), from.port, from.address);
  });
  await new Promise<void>((bound) => socket.bind(0, '127.0.0.1', bound));
  return { address: `127.0.0.1:${socket.address().port}`, records, close: () => socket.close() };
}

/** Answers on https, for another name, and is not Yttra. */
async function somebodyElse() {
  const made = ownCertificate('DNS:annan.example.se');
  const server = httpsServer({ key: made.key, cert: made.cert }, (_request, reply) => reply.end('<html>'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { port: (server.address() as AddressInfo).port, close: () => (server.close(), made.remove()) };
}

/** A mail server that lets nobody sign in. */
async function closedRelay(): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).write('220 relay ESMTP\r\n');
    socket.on('data', (said) => {
      const line = said.toString();
      if (line.startsWith('EHLO')) socket.write('250-relay\r\n250 AUTH PLAIN\r\n');
      else if (line.startsWith('AUTH')) socket.write('535 5.7.8 Authentication credentials invalid\r\n');
      else socket.write('221 bye\r\n');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

const settings = (change: Partial<Env> = {}): Env => ({
  ...env(),
  DATABASE_URL: db.appUrl,
  DATABASE_POOL: 5,
  SMTP_URL: sink.url,
  MAIL_FROM: 'yttra@kommun.example.se',
  DKIM_SELECTOR: 's1',
  SESSION_SECRET: 'en hemlighet som bara den här kommunen har',
  DATA_DIR: join(folder, 'data'),
  ...change,
});
const HEALTHY = {
  'TXT kommun.example.se': ['v=spf1 mx -all'],
  'TXT s1._domainkey.kommun.example.se': ['v=DKIM1; k=rsa; p=MIGfMA0'],
  'TXT _dmarc.kommun.example.se': ['v=DMARC1; p=reject'],
  'MX kommun.example.se': ['mail'],
};
const look = (change: Partial<Look> = {}): Look => ({ ...lookRound(names.address), ...change });
beforeEach(() => {
  for (const name of Object.keys(names.records)) delete names.records[name];
  Object.assign(names.records, HEALTHY);
});

async function findings(set: Env, at: Look, only?: string): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const finding of examine(set, at, only)) found.push(finding);
  return found;
}

it('finds nothing wrong where nothing is', async () => {
  const faults = (await findings(settings(), look())).filter(({ ok }) => !ok);
  expect(faults).toEqual([]);
});

interface Planted {
  fault: string;
  what: string;
  says: RegExp;
  /** What is set, or looked at, otherwise than it should be. */
  set?: () => Partial<Env> | Promise<Partial<Env>>;
  at?: Partial<Look>;
  /** What is done to the database, and how it is undone. */
  sql?: [done: string, undone: string];
  records?: Record<string, string[]>;
}

const FAULTS: Planted[] = [
  { fault: 'PostgreSQL away', what: 'database', says: /ECONNREFUSED/, set: () => ({ DATABASE_URL: 'postgres://a:b@127.0.0.1:9/c' }) },
  { fault: 'letters unknown', what: 'letters', says: /Å and å are two/, set: () => ({ DATABASE_URL: lettersless.appUrl }) },
  { fault: 'the owner serves', what: 'database role and proofs', says: /owns tables/, set: () => ({ DATABASE_URL: db.ownerUrl }) },
  { fault: 'a superuser serves', what: 'database role and proofs', says: /bypasses row-level security/, set: () => ({ DATABASE_URL: db.superuserUrl }) },
  {
    fault: 'another SESSION_SECRET', what: 'database role and proofs', says: /SESSION_SECRET is not the one/,
    sql: [`create table kept_key as select * from yttra_private.proof_key; update yttra_private.proof_key set inner_pad = outer_pad`,
      `update yttra_private.proof_key set inner_pad = (select inner_pad from kept_key); drop table kept_key`],
  },
  { fault: 'a right taken away', what: 'rights in the database', says: /may not read meeting/, sql: ['revoke select on meeting from yttra_app', 'grant select on meeting to yttra_app'] },
  { fault: 'an extension elsewhere', what: 'extension', says: /pg_trgm is missing/, sql: ['alter schema trigrams rename to elsewhere', 'alter schema elsewhere rename to trigrams'] },
  {
    fault: 'a migration not run', what: 'migrations', says: /^1 not run/,
    sql: [`update migrations set name = 'x' || name where name like 'Restorations%'`, `update migrations set name = substr(name, 2) where name like 'xRestorations%'`],
  },
  { fault: 'too few connections', what: 'connections', says: /want 410/, set: () => ({ DATABASE_POOL: 100 }) },
  { fault: 'a clock that is off', what: 'clock', says: /3[56]\d\d s apart/, at: { now: () => Date.now() - 60 * 60 * 1000 } },
  {
    fault: 'no worker', what: 'worker', says: /nobody takes it/,
    sql: [`insert into outgoing_mail (kind, to_address, message_id, next_at) values ('x', 'a@example.se', '<x>', yttra_now() - interval '1 hour')`, `delete from outgoing_mail where message_id = '<x>'`],
  },
  { fault: 'mail held', what: 'outgoing mail', says: /held since the restore to 2026-11-01/, sql: [`insert into restoration (taken_at) values ('2026-11-01')`, 'delete from restoration'] },
  { fault: 'a broken log', what: 'logs', says: /^1 logs are not/, sql: [`insert into audit_check values ('remiss', gen_random_uuid(), now(), 'x')`, 'delete from audit_check'] },
  { fault: 'a plain connection', what: 'encryption on the way', says: /others may read/, set: () => ({ REDIS_URL: 'redis://redis.example.se' }) },
  { fault: 'no Redis', what: 'queue', says: /ECONNREFUSED/, set: () => ({ REDIS_URL: 'redis://127.0.0.1:9' }) },
  { fault: 'no mail server', what: 'mail server', says: /ECONNREFUSED/, set: () => ({ SMTP_URL: 'smtp://127.0.0.1:9' }) },
  { fault: 'no SPF', what: 'SPF', says: /no SPF record/, records: { 'TXT kommun.example.se': [] } },
  { fault: 'two SPF', what: 'SPF', says: /counts as none/, records: { 'TXT kommun.example.se': ['v=spf1 mx -all', 'v=spf1 -all'] } },
  { fault: 'SPF for all', what: 'SPF', says: /lets everybody send/, records: { 'TXT kommun.example.se': ['v=spf1 +all'] } },
  { fault: 'no DKIM', what: 'DKIM', says: /s1\._domainkey\.kommun\.example\.se has no key/, records: { 'TXT s1._domainkey.kommun.example.se': [] } },
  { fault: 'a DKIM key taken back', what: 'DKIM', says: /has no key/, records: { 'TXT s1._domainkey.kommun.example.se': ['v=DKIM1; p='] } },
  { fault: 'no DMARC', what: 'DMARC', says: /no DMARC record/, records: { 'TXT _dmarc.kommun.example.se': [] } },
  { fault: 'no MX', what: 'returns', says: /no MX record/, records: { 'MX kommun.example.se': [] } },
  { fault: 'a folder that is a file', what: 'folder for files', says: /cannot be written in/, set: () => (writeFileSync(join(folder, 'fil'), ''), { DATA_DIR: join(folder, 'fil', 'data') }) },
  { fault: 'a full disk', what: 'folder for files', says: /only 2 % free/, at: { free: () => Promise.resolve(0.02) } },
  { fault: 'a wrong key for S3', what: 'bucket for files', says: /./, set: () => ({ S3_URL: s3.url.replace('nyckel', 'fel') }) },
  { fault: 'no clamd', what: 'virus scanner', says: /ECONNREFUSED/, set: () => ({ CLAMD_URL: 'tcp://127.0.0.1:9' }) },
  { fault: 'nobody for the traces', what: 'traces', says: /ECONNREFUSED/, set: () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }) },
  { fault: 'no LibreOffice', what: 'LibreOffice', says: /cannot be run/, set: () => ({ SOFFICE: '/usr/bin/no-such-office' }) },
  { fault: 'http in production', what: 'address', says: /not https in production/, set: () => ({ NODE_ENV: 'production' }) },
  { fault: 'a folder in the address', what: 'address', says: /more than a name/, set: () => ({ BASE_URL: 'https://kommun.example.se/yttra' }) },
  { fault: 'a proxy that is not counted', what: 'proxy', says: /TRUST_PROXY is 0/, set: () => ({ BASE_URL: 'https://yttra.example.se' }) },
  { fault: 'the sample secret', what: 'secrets', says: /is the sample/, set: () => ({ SESSION_SECRET: 'byt-mig-denna-hemlighet-ar-bara-ett-exempel' }) },
  { fault: 'no backup set up', what: 'backup', says: /BACKUP_TO is not set/, set: () => ({ NODE_ENV: 'production' }) },
  { fault: 'no backup taken', what: 'backup', says: /none has been taken/, set: () => ({ BACKUP_TO: join(folder, 'inga'), BACKUP_RECIPIENTS: KEY }) },
  { fault: 'a key that is cut', what: 'backup', says: /not all of one/, set: () => ({ BACKUP_TO: join(folder, 'inga'), BACKUP_RECIPIENTS: KEY.slice(0, -3) }) },
  {
    fault: 'an old backup', what: 'backup', says: /hours old/,
    set: () => {
      mkdirSync(join(folder, 'kopior'), { recursive: true });
      writeFileSync(join(folder, 'kopior', 'yttra-20261001T020000Z.tar.gz.age'), '');
      return { BACKUP_TO: join(folder, 'kopior'), BACKUP_RECIPIENTS: KEY };
    },
  },
]; // prettier-ignore

it.each(FAULTS)('sees $fault, and says what to do', async ({ what, says, set, at, sql, records }) => {
  Object.assign(names.records, records);
  if (sql) await db.asSuperuser(sql[0]);
  try {
    const found = await findings(settings(await set?.()), look(at), what);
    expect(found).toEqual([
      {
        what,
        ok: false,
        said: expect.stringMatching(says) as string,
        remedy: expect.stringMatching(/.{10}/) as string,
      },
    ]);
  } finally {
    if (sql) await db.asSuperuser(sql[1]);
  }
});

it('sees a mail server that does not take the name and password', async () => {
  const relay = await closedRelay();
  const { port } = relay.address() as AddressInfo;
  const [found] = await findings(
    settings({ SMTP_URL: `smtp://yttra:hemligt@127.0.0.1:${port}` }),
    look(),
    'mail server',
  );
  expect(found).toMatchObject({ ok: false, said: expect.stringMatching(/535/) as string });
  expect(JSON.stringify(found)).not.toContain('hemligt');
  relay.close();
});

it('sees a Redis that throws jobs out, or forgets them', async () => {
  if (!redis) return expect(process.env.CI).not.toBe('true');
  const client = new Redis(redis.url);
  const queue = async () => (await findings(settings({ REDIS_URL: redis!.url }), look(), 'queue'))[0];
  expect(await queue()).toMatchObject({ ok: false, said: expect.stringMatching(/lost when Redis restarts/) as string });
  await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
  expect(await queue()).toMatchObject({ ok: false, said: 'maxmemory-policy is allkeys-lru' });
  await client.config('SET', 'maxmemory-policy', 'noeviction');
  await client.config('SET', 'appendonly', 'yes');
  expect(await queue()).toMatchObject({ ok: true });
  client.disconnect();
});

it('sees a certificate that has ended, names somebody else or is not trusted, and an address that leads elsewhere', async () => {
  if (!web) return expect(process.env.CI).not.toBe('true');
  const set = settings({ BASE_URL: `https://127.0.0.1:${web.port}`, TRUST_PROXY: 1 });
  const seen = async (what: string, days: number) => {
    const [found] = await findings(set, look({ now: () => Date.now() + days * DAY_MS }), what);
    return found!.ok ? 'ok' : found!.said;
  };
  expect(await seen('certificate', 3)).toMatch(/ended 1 days ago|ended 2 days ago/);
  expect(await seen('certificate', 0)).toMatch(/ends in [12] days/);
  expect(await seen('certificate', -30)).toMatch(/is for DNS:annan\.example\.se/);
  expect(await seen('what answers there', 0)).toMatch(/something else answers/);
});
