import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { parse } from 'yaml';
import { startEmbeddedPostgres } from '../../apps/local/embedded-postgres.mjs';
import { built } from '../support/built';
import { freePort } from '../support/free-port';
import { redisSuite } from '../support/redis-server';
import { until, WAIT_MS } from '../support/patience';

const ROOT = resolve(__dirname, '../..');
const PASSWORD = 'inte-den-riktiga';

const openssl = spawnSync('openssl', ['version']).status === 0;
if (!openssl && process.env.CI === 'true')
  throw new Error('CI without openssl: the composition’s TLS would be skipped');

/** The composition's own scripts and settings, on this machine: its certificate, its PostgreSQL and its Redis. */
redisSuite(() => {
  if (!openssl) return void test('no openssl on this machine: the composition’s TLS is not tried', () => undefined);

  describe('what goes between the parts of the composition', () => {
    let folder: string;
    let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
    let redis: ChildProcess;
    let settings: Record<string, string>;

    const makeCertificate = (name: string) => {
      const [keys, trust] = ['keys', 'trust'].map((part) => join(folder, name, part)) as [string, string];
      for (const place of [keys, trust]) mkdirSync(place, { recursive: true });
      const owner = String(statSync(join(postgres.place, 'postgres')).uid);
      execFileSync('sh', [join(ROOT, 'docker/make-certificate.sh'), keys, trust, owner]);
      return { keys, trusted: join(trust, 'inside.crt') };
    };

    beforeAll(async () => {
      await built();
      folder = mkdtempSync(join(tmpdir(), 'yttra-inside-'));
      chmodSync(folder, 0o755);
      postgres = await startEmbeddedPostgres({ dir: join(folder, 'pg'), durable: false });
      const { keys, trusted } = makeCertificate('inside');
      const superuser = new Client(postgres.superuserUrl('postgres'));
      await superuser.connect();
      await superuser.query(`alter system set ssl_cert_file = '${keys}/inside.crt'`);
      await superuser.query(`alter system set ssl_key_file = '${keys}/inside.key'`);
      await superuser.query('alter system set ssl = on');
      await superuser.query('select pg_reload_conf()');
      await superuser.end();

      const port = String(await freePort());
      const { services } = parse(readFileSync(join(ROOT, 'docker/compose.yml'), 'utf8'), { merge: true }) as {
        services: { redis: { command: string[] } };
      };
      const options = services.redis.command.map((option) =>
        option.replace('/keys/', `${keys}/`).replace(/^--tls-port .*/, `--tls-port ${port}`),
      );
      redis = spawn('sh', [join(ROOT, 'docker/start-redis.sh'), ...options, `--dir ${folder}`, '--bind 127.0.0.1'], {
        env: { ...process.env, REDISCLI_AUTH: PASSWORD },
        stdio: 'ignore',
      });
      const app = new URL(postgres.appUrl('postgres'));
      app.hostname = 'postgres';
      app.searchParams.set('sslmode', 'verify-full');
      settings = {
        DATABASE_URL: app.href,
        REDIS_URL: `rediss://:${PASSWORD}@redis:${port}`,
        NODE_EXTRA_CA_CERTS: trusted,
      };
    });
    afterAll(async () => {
      redis?.kill('SIGKILL');
      await postgres?.stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    });

    const ask = (changed: Record<string, string> = {}) =>
      spawnSync(process.execPath, [join(ROOT, 'test/support/inside-tls.cjs')], {
        env: { PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...settings, ...changed },
        encoding: 'utf8',
        timeout: WAIT_MS,
      });

    it('is read by PostgreSQL, Redis and what asks them, and by nobody else', async () => {
      let asked = ask();
      // Both begin to speak TLS when they get to it.
      await until(
        () => asked.status === 0 || (asked = ask()).status === 0,
        () => asked.stderr,
      );
      const { stdout, stderr } = asked;
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({ ssl: true, version: 'TLSv1.3', heard: 'one' });
    });

    it('refuses a certificate that nobody vouches for', () => {
      const { trusted } = makeCertificate('another');
      const { status, stderr } = ask({ NODE_EXTRA_CA_CERTS: trusted });
      expect([status, stderr]).toEqual([1, expect.stringMatching(/self-signed certificate|certificate signature/)]);
    });

    it('asks Redis for its password, which no list of processes shows', () => {
      const { status } = ask({ REDIS_URL: settings.REDIS_URL!.replace(PASSWORD, 'fel') });
      expect(status).not.toBe(0);
      if (existsSync('/proc')) expect(readFileSync(`/proc/${redis.pid}/cmdline`, 'utf8')).not.toContain(PASSWORD);
    });

    it('keeps a certificate that has time left, and gives its key to its readers only', () => {
      const first = makeCertificate('kept');
      const before = readFileSync(join(first.keys, 'inside.crt'), 'utf8');
      makeCertificate('kept');
      expect(readFileSync(join(first.keys, 'inside.crt'), 'utf8')).toBe(before);
      expect(readFileSync(first.trusted, 'utf8')).toBe(before);
      expect(statSync(join(first.keys, 'inside.key')).mode & 0o077).toBe(0);
    });
  });
});

describe('connections that others can read', () => {
  beforeAll(() => built());

  it.each(['server', 'worker'])('are told when a process starts, in one line: %s', async (app) => {
    const child = spawn(process.execPath, [join(ROOT, `dist/apps/${app}/main.js`)], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        PORT: '0',
        DATABASE_URL: process.env.TEST_APP_URL,
        REDIS_URL: 'redis://ko.example.se:6379',
        S3_URL: 'http://nyckel:hemlig@lager.example.se/yttra',
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const told = await new Promise<string>((resolve) => {
      let heard = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        heard += part;
        const line = heard
          .split('\n')
          .slice(0, -1)
          .find((one) => one.includes('others may read'));
        if (line) resolve(line);
      });
      child.once('close', () => resolve(heard));
    });
    child.kill('SIGKILL');
    expect(JSON.parse(told)).toMatchObject({
      level: 40,
      msg: 'others may read these connections',
      plain: ['REDIS_URL: use rediss://', 'S3_URL: use https://'],
    });
    expect(told).not.toMatch(/hemlig/);
  });
});
