import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { moment, until } from '../../support/patience';
import { redisServer, type RedisServer } from '../../support/redis-server';
import { smtpSink, type SmtpSink } from '../../support/smtp-sink';
import { Asker, SESSION_SECRET, type Cluster } from './cluster';
import { Part } from './part';
import { RigRound } from './round';
import { TcpProxy } from './tcp-proxy';
import { Transcript } from './transcript';

/** What stands in a rig: how many of each, and which of the two queues. */
export interface RigOptions {
  queue: 'postgres' | 'redis';
  servers: number;
  workers: number;
  bodies: number;
  env?: Record<string, string>;
}

/**
 * A whole Yttra as a municipality runs it, each part a process of its own that may be ended at any moment, and a round
 * in it.
 */
export class Rig {
  readonly transcript = new Transcript();
  readonly servers: Part[] = [];
  readonly workers: Part[] = [];
  round!: RigRound;

  private constructor(
    readonly cluster: Cluster,
    readonly name: string,
    readonly folder: string,
    readonly asker: Asker,
    readonly sink: SmtpSink,
    /** Between the application and its database. */
    readonly wire: TcpProxy,
    readonly redis: RedisServer | undefined,
    private readonly urls: string[],
  ) {}

  static async start(cluster: Cluster, name: string, options: RigOptions): Promise<Rig> {
    await cluster.createDatabase(name);
    const folder = mkdtempSync(join(cluster.folder, `${name}-`));
    const sink = await smtpSink(join(folder, 'accepted.log'));
    const wire = await TcpProxy.to(cluster.port);
    const redis = options.queue === 'redis' ? await redisServer() : undefined;
    const asker = new Asker(cluster.superuserUrl(name));
    const ports = await Promise.all(Array.from({ length: options.servers }, freePort));
    const urls = ports.map((port) => `http://127.0.0.1:${port}`);
    const rig = new Rig(cluster, name, folder, asker, sink, wire, redis, urls);
    const env = {
      ...process.env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      SESSION_SECRET,
      DATABASE_URL: cluster.appUrl(name).replace(`:${cluster.port}/`, `:${wire.port}/`),
      REDIS_URL: redis?.url ?? '',
      SMTP_URL: sink.url,
      DATA_DIR: join(folder, 'data'),
      MAIL_CONNECTIONS: '4',
      ...options.env,
    };
    const part = (kind: 'server' | 'worker', index: number, more: Record<string, string>) =>
      new Part({
        name: `${kind} ${index + 1}`,
        script: `dist/apps/${kind}/main.js`,
        env: { ...env, ...more },
        logFile: join(folder, `${kind}-${index + 1}.log`),
        readyAt: `${kind} ready`,
      });
    ports.forEach((port, index) =>
      rig.servers.push(part('server', index, { PORT: String(port), BASE_URL: urls[index]! })),
    );
    for (let index = 0; index < options.workers; index++) rig.workers.push(part('worker', index, {}));
    try {
      await Promise.all(rig.servers.map((server) => server.start()));
      rig.round = await RigRound.issue(asker, rig.transcript, () => rig.answering(), options.bodies);
      return rig;
    } catch (error) {
      await rig.stop();
      throw error;
    }
  }

  async startWorkers(): Promise<void> {
    await Promise.all(this.workers.filter(({ isRunning }) => !isRunning).map((worker) => worker.start()));
  }

  /** Everything back as it should be, and nothing dies any more: how many seconds until no mail is left to send. */
  async comeToRest(): Promise<number> {
    const from = performance.now();
    this.wire.seeThrough();
    this.sink.script = () => undefined;
    for (const part of [...this.servers, ...this.workers]) part.thaw();
    await Promise.all(this.servers.filter(({ isRunning }) => !isRunning).map((server) => server.start()));
    await this.startWorkers();
    await until(
      async () => {
        const [row] = await this.asker.rows<{ open: boolean; wait: Date | null }>(OPEN);
        if (!row!.open) return true;
        if (row!.wait) await this.passTo(row!.wait);
        // The time that passes for real is short: nobody waits for the next look.
        if (row!.wait) await this.asker.rows(`select pg_notify('yttra', 'mail')`);
        await moment(100);
        return false;
      },
      () => 'every mail comes to rest',
    );
    return (performance.now() - from) / 1_000;
  }

  /** The database's clock stands still from then on. */
  async passTo(at: Date): Promise<void> {
    await this.asker.rows('set role yttra_owner');
    await this.asker.rows('select yttra_freeze_clock($1)', [new Date(at.getTime() + 1_000)]);
    await this.asker.rows('reset role');
  }

  /** The database's clock goes on from there, at its own pace. */
  async runFrom(at: Date): Promise<void> {
    const [row] = await this.asker.rows<{ ahead: number }>(
      'select extract(epoch from $1::timestamptz - clock_timestamp())::float8 * 1000 as ahead',
      [at],
    );
    this.aheadMs = row!.ahead;
    await this.asker.rows(
      `create or replace function yttra_now() returns timestamptz language sql volatile
         as $$ select clock_timestamp() + interval '1 millisecond' * ${row!.ahead} $$`,
    );
  }

  /** How far the clock of the round is ahead of this machine's, in milliseconds. */
  aheadMs = 0;

  /** All that servers and workers have said. */
  logs(): string {
    const files = readdirSync(this.folder).filter((file) => file.endsWith('.log') && file !== 'accepted.log');
    return files.map((file) => readFileSync(join(this.folder, file), 'utf8')).join('\n');
  }

  async stop(): Promise<void> {
    await Promise.all([...this.servers, ...this.workers].map((part) => part.close()));
    await Promise.all([this.sink.close(), this.wire.close(), this.redis?.stop(), this.asker.close()]);
  }

  private answering(): string[] {
    const up = this.urls.filter((_url, index) => this.servers[index]!.isRunning);
    return up.length > 0 ? up : this.urls;
  }
}

/**
 * Whether any mail is left to send, and to when the clock must go for anything to happen: nobody works on anything now.
 */
const OPEN = `
  select coalesce(bool_or(next_at is not null or state = 'sending'), false) as open,
    case when bool_and(state <> 'sending' or lease_until <= yttra_now()) and min(next_at) > yttra_now() + interval '10 s'
      then min(next_at) end as wait
  from outgoing_mail where next_at is not null or state = 'sending'`;
