import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mostConnections } from '../../../libs/platform/connection-room';
import { freePort } from '../../support/free-port';
import { moment, until } from '../../support/patience';
import { redisServer, type RedisServer } from '../../support/redis-server';
import { smtpSink, type SmtpSink } from '../../support/smtp-sink';
import { comeToRest, ring } from './come-to-rest';
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
  /** Where it is measured when something comes to the database, nothing of ours stands between. */
  wire?: false;
  /** By how much each part's own clock is wrong. */
  hoursAhead?: { server: number[]; worker: number[] };
}

/** What its servers and workers speak to. */
interface RigParts {
  asker: Asker;
  sink: SmtpSink;
  /** Between the application and its database. */
  wire: TcpProxy;
  redis: RedisServer | undefined;
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
    private readonly parts: RigParts,
    private readonly urls: string[],
  ) {}

  get asker(): Asker {
    return this.parts.asker;
  }

  get sink(): SmtpSink {
    return this.parts.sink;
  }

  get wire(): TcpProxy {
    return this.parts.wire;
  }

  get redis(): RedisServer | undefined {
    return this.parts.redis;
  }

  static async start(cluster: Cluster, name: string, options: RigOptions): Promise<Rig> {
    await cluster.createDatabase(name);
    const folder = mkdtempSync(join(cluster.logs, `${name}-`));
    const sink = await smtpSink(join(folder, 'accepted.log'));
    const wire = await TcpProxy.to(cluster.port);
    const redis = options.queue === 'redis' ? await redisServer({ kept: true }) : undefined;
    const asker = new Asker(cluster.superuserUrl(name));
    const ports = await Promise.all(Array.from({ length: options.servers }, freePort));
    const urls = ports.map((port) => `http://127.0.0.1:${port}`);
    const rig = new Rig(cluster, name, folder, { asker, sink, wire, redis }, urls);
    const env: NodeJS.ProcessEnv & Record<'DATABASE_POOL', string> = {
      ...process.env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      SESSION_SECRET,
      DATABASE_URL: cluster
        .appUrl(name)
        .replace(`:${cluster.port}/`, `:${options.wire === false ? cluster.port : wire.port}/`),
      REDIS_URL: redis?.url ?? '',
      SMTP_URL: sink.url,
      DATA_DIR: join(cluster.folder, 'files', name),
      MAIL_CONNECTIONS: '4',
      DATABASE_POOL: '4',
      ...options.env,
    };
    const part = (kind: 'server' | 'worker', index: number, more: Record<string, string>) =>
      new Part({
        name: `${kind} ${index + 1}`,
        script: `dist/apps/${kind}/main.js`,
        env: { ...env, ...more, ...clockOf(options.hoursAhead?.[kind][index]) },
        logFile: join(folder, `${kind}-${index + 1}.log`),
        readyAt: `${kind} ready`,
      });
    ports.forEach((port, index) =>
      rig.servers.push(part('server', index, { PORT: String(port), BASE_URL: urls[index]! })),
    );
    for (let index = 0; index < options.workers; index++) rig.workers.push(part('worker', index, {}));
    const settings = { DATABASE_POOL: Number(env.DATABASE_POOL), REDIS_URL: redis?.url };
    const most = mostConnections(settings);
    // One that has been killed still has its own for a moment when the next is there.
    rig.mayHold = (options.servers + 1) * most.server + (options.workers + 1) * most.worker;
    rig.watched = rig.countConnections();
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
    // While the clock stands still, what the dead had in hand stays theirs.
    if (this.clockStands && !this.workers.some(({ isRunning }) => isRunning)) await this.passLeases();
    await this.startServers();
    await this.startWorkers();
    await comeToRest(this.asker, (at) => this.passTo(at));
    return (performance.now() - from) / 1_000;
  }

  /**
   * What was away is there again: waits until a request is answered, and keeps the longest that this has taken; then
   * until another answer has come in, so that the next blow falls on a stack at work.
   */
  async comeBack(): Promise<void> {
    const [from, { round }] = [performance.now(), this];
    const isAnswered = async () => (await round.askAsOfficer('GET', 'questions')).status === 200;
    await until(isAnswered, 'requests are answered again');
    this.slowestReturnS = Math.max(this.slowestReturnS, (performance.now() - from) / 1_000);
    const had = round.told.length;
    await until(() => round.told.length > had || had >= round.bodies.length, 'answers come in again');
  }

  slowestReturnS = 0;

  /** Everybody looks at everything that is due. */
  ring(): Promise<void> {
    return ring(this.asker);
  }

  /** Keeps the database as it is now; no part may be running. */
  async keepCopy(): Promise<void> {
    await this.unwatched(() => this.cluster.copyDatabase(this.name, `${this.name}_kept`));
  }

  /** The database is as it was when the copy was kept, and the servers are up again. */
  async putCopyBack(): Promise<void> {
    await Promise.all([...this.servers, ...this.workers].map((part) => part.end('SIGTERM')));
    await this.unwatched(() => this.cluster.putInPlace(`${this.name}_kept`, this.name));
    await this.startServers();
  }

  /** As whoever runs it says when all that waits has left already. */
  async releaseMails(): Promise<void> {
    const env = {
      ...process.env,
      NODE_ENV: 'test',
      SESSION_SECRET,
      DATABASE_URL: this.cluster.appUrl(this.name),
    };
    await promisify(execFile)(process.execPath, ['dist/apps/cli/main.js', 'restore', '--release', '--gone', 'all'], {
      env,
    });
  }

  /** The clock goes to when what dead workers had in hand is anybody's. */
  async passLeases(): Promise<void> {
    const [row] = await this.asker.rows<{ at: Date | null }>('select max(lease_until) as at from outgoing_mail');
    if (row!.at) await this.passTo(row!.at);
  }

  private clockStands = false;

  /** The database's clock stands still from then on. */
  async passTo(at: Date): Promise<void> {
    this.clockStands = true;
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
    this.clockStands = false;
    await this.asker.rows(
      `create or replace function yttra_now() returns timestamptz language sql volatile
         as $$ select clock_timestamp() + interval '1 millisecond' * ${row!.ahead} $$`,
    );
  }

  /** The most connections that all parts together were seen to hold, and what they may by their settings. */
  mostHeld = 0;
  mayHold = 0;
  private watched: Promise<void> | undefined;
  private stopped = false;

  /** While the database is copied nobody may be connected to it. */
  private async unwatched(work: () => Promise<void>): Promise<void> {
    this.stopped = true;
    await this.watched;
    await this.asker.close();
    await work();
    this.stopped = false;
    this.watched = this.countConnections();
  }

  private async startServers(): Promise<void> {
    await Promise.all(this.servers.filter(({ isRunning }) => !isRunning).map((server) => server.start()));
  }

  private async countConnections(): Promise<void> {
    const watcher = new Asker(this.cluster.superuserUrl(this.name));
    while (!this.stopped) {
      const [row] = await watcher.rows<{ held: number }>(HELD);
      this.mostHeld = Math.max(this.mostHeld, row!.held);
      await moment(200);
    }
    await watcher.close();
  }

  /** How far the clock of the round is ahead of this machine's, in milliseconds. */
  aheadMs = 0;

  /** All that servers and workers have said. */
  logs(): string {
    const files = readdirSync(this.folder).filter((file) => file.endsWith('.log') && file !== 'accepted.log');
    return files.map((file) => readFileSync(join(this.folder, file), 'utf8')).join('\n');
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.transcript.close();
    await Promise.all([this.watched, ...[...this.servers, ...this.workers].map((part) => part.close())]);
    await Promise.all([this.sink.close(), this.wire.close(), this.redis?.stop(), this.asker.close()]);
  }

  private answering(): string[] {
    const up = this.urls.filter((_url, index) => this.servers[index]!.isRunning);
    return up.length > 0 ? up : this.urls;
  }
}

const clockOf = (hours?: number): Record<string, string> =>
  hours === undefined
    ? {}
    : { NODE_OPTIONS: `--require ${join(__dirname, 'shifted-clock.cjs')}`, RIG_AHEAD_MS: String(hours * 3_600_000) };

const HELD = `select count(*)::int as held from pg_stat_activity where usename = 'yttra_app' and datname = current_database()`;
