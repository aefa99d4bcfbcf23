import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './patience';
import { Redis } from 'ioredis';
import { freePort } from './free-port';
import { goesWithUs } from './goes-with-us';

const PLACES = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'];
const binary = PLACES.find((place) => existsSync(place));

/** A Redis of the suite's own, on loopback. */
export interface RedisServer {
  url: string;
  freeze(): void;
  thaw(): void;
  empty(): Promise<void>;
  /** As `CONFIG SET` does it. */
  configure(name: string, value: string): Promise<void>;
  /** Killed and started again on the same port; while it is down its folder may be changed. */
  restart(meanwhile?: (folder: string) => void): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs the suite where there is a redis-server, and says in one line when there is none; with CI=true that is an error.
 */
export function redisSuite(suite: () => void): void {
  if (binary) return suite();
  if (process.env.CI === 'true') throw new Error('CI without redis-server: its suites would be skipped');
  test('no redis-server on this machine: the suites over Redis do not run', () => undefined);
}

/** Starts it on a free port; undefined where there is none. `kept`: what it has, it has after a restart too. */
export async function redisServer({ kept = false } = {}): Promise<RedisServer | undefined> {
  if (!binary) return undefined;
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'yttra-redis-'));
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir];
  const settings = ['--save', '', '--maxmemory-policy', 'noeviction', ...(kept ? ['--appendonly', 'yes'] : [])];
  const launch = () => goesWithUs(spawn(binary, [...place, ...settings], { stdio: 'ignore' }));
  let child = launch();
  const url = `redis://127.0.0.1:${port}`;
  const once = async <T>(work: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await work(client);
    } finally {
      client.disconnect();
    }
  };
  const started = () => until(() => once((client) => client.ping()).catch(() => false), 'redis-server started');
  const ended = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await gone;
  };
  await started();
  return {
    url,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    empty: () => once(async (client) => void (await client.flushall())),
    configure: (name, value) => once(async (client) => void (await client.config('SET', name, value))),
    restart: async (meanwhile) => {
      await ended();
      meanwhile?.(dir);
      child = launch();
      await started();
    },
    stop: async () => {
      await ended();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
