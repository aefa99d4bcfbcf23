import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './patience';
import { Redis } from 'ioredis';
import { freePort } from './free-port';

const PLACES = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'];
const binary = PLACES.find((place) => existsSync(place));

/** A Redis of the suite's own, on loopback. */
export interface RedisServer {
  url: string;
  freeze(): void;
  thaw(): void;
  empty(): Promise<void>;
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

/** Starts it on a free port; undefined where there is none. */
export async function redisServer(): Promise<RedisServer | undefined> {
  if (!binary) return undefined;
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'yttra-redis-'));
  const child = spawn(
    binary,
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--maxmemory-policy', 'noeviction'],
    {
      stdio: 'ignore',
    },
  );
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
  await until(() => once((client) => client.ping()).catch(() => false), 'redis-server started');
  return {
    url,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    empty: () => once(async (client) => void (await client.flushall())),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
