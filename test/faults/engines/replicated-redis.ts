import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../support/free-port';
import { Engine } from './engine';
import { programOf } from './programs';

const FOLLOWS = 'master_link_status:up';

/** Debian's Redis as we ask for it (append-only, nothing evicted), with a replica that may take over. */
export class ReplicatedRedis {
  private constructor(
    readonly ports: Readonly<Record<'primary' | 'replica', number>>,
    private readonly engines: Readonly<Record<'primary' | 'replica', Engine>>,
  ) {}

  static async start(folder: string): Promise<ReplicatedRedis> {
    const ports = { primary: await freePort(), replica: await freePort() };
    const begin = (which: 'primary' | 'replica') => {
      const dir = join(folder, which);
      mkdirSync(dir, { recursive: true });
      const kept = ['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction', '--dir', dir];
      const follows = which === 'replica' ? ['--replicaof', `127.0.0.1 ${ports.primary}`] : [];
      const place = ['--port', String(ports[which]), '--bind', '127.0.0.1'];
      return Engine.start(programOf('redis-server'), [...place, ...kept, ...follows], { log: `${dir}.log` });
    };
    const redis = new ReplicatedRedis(ports, { primary: begin('primary'), replica: begin('replica') });
    await redis.engines.replica.ready(async () => (await redis.replication()).includes(FOLLOWS), 'the replica follows');
    return redis;
  }

  /** The primary is killed, and the replica takes over. */
  async failOver(): Promise<void> {
    await this.engines.primary.end('SIGKILL');
    await this.asked((client) => client.replicaof('NO', 'ONE'));
  }

  private replication = () => this.asked((client) => client.info('replication'));

  private async asked<T>(question: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.ports.replica, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await question(client);
    } finally {
      client.disconnect();
    }
  }
}
