import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../support/free-port';
import { until } from '../../support/patience';
import { s3Server, type S3Server } from '../../support/s3-server';
import { smtpSink, type SmtpSink } from '../../support/smtp-sink';
import { Asker, SESSION_SECRET } from '../rig/cluster';
import { comeToRest } from '../rig/come-to-rest';
import { Part } from '../rig/part';
import { RigRound } from '../rig/round';
import { Transcript } from '../rig/transcript';
import { Balancer } from './balancer';
import { ReplicatedPostgres } from './replicated-postgres';
import { ReplicatedRedis } from './replicated-redis';
import { NEW } from './release';
import { Scanner } from './scanner';

export interface StandOptions {
  servers: number;
  workers: number;
  /** Whether a commit waits for the replica. */
  synchronous: boolean;
  /** The folder of the release that is installed at first. */
  release: string;
}

export const USUAL: StandOptions = { servers: 2, workers: 3, synchronous: true, release: NEW };

/** What it stands on; the scanner and the balancer are only ever reached by their addresses. */
interface Engines {
  postgres: ReplicatedPostgres;
  redis: ReplicatedRedis;
  scanner: Scanner;
  files: S3Server;
  sink: SmtpSink;
  balancer: Balancer;
}

/** In all: two servers and three workers fit in PostgreSQL's own hundred connections. */
const DATABASE_POOL = 8;
const DATABASE = 'yttra';

/**
 * Yttra on the engines that a municipality runs, none of them ours: two servers behind a balancer with TLS, three
 * workers, no disk in common, files in a bucket, a scanner, and a replica each of database and queue.
 */
export class Stand {
  readonly transcript = new Transcript();
  readonly servers: Part[] = [];
  readonly workers: Part[] = [];
  round!: RigRound;
  readonly name = DATABASE;
  /** The clock of the round is this machine's. */
  readonly aheadMs = 0;
  /** Nobody counts: the engine itself refuses the hundred and first. */
  readonly mostHeld = 0;
  readonly mayHold = 0;

  private constructor(
    readonly folder: string,
    private readonly engines: Engines,
    readonly asker: Asker,
    readonly url: string,
  ) {}

  /** `certificate`: a file with the balancer's certificate and its key. */
  static async start(certificate: string, options: StandOptions = USUAL): Promise<Stand> {
    const folder = mkdtempSync(join(tmpdir(), 'yttra-engines-'));
    // The user of the database passes through.
    chmodSync(folder, 0o711);
    mkdirSync(join(folder, 'redis'));
    const [postgres, redis, scanner, files, sink] = await Promise.all([
      ReplicatedPostgres.start(join(folder, 'postgres'), options),
      ReplicatedRedis.start(join(folder, 'redis')),
      Scanner.start(join(folder, 'scanner')),
      s3Server(),
      smtpSink(join(folder, 'accepted.log')),
    ]);
    const ports = await Promise.all(Array.from({ length: options.servers }, freePort));
    const behind = { servers: ports, postgres: postgres.ports, redis: redis.ports };
    const balancer = await Balancer.start(folder, certificate, behind);
    const url = `https://127.0.0.1:${balancer.ports.https}`;
    const asker = new Asker(postgres.url('postgres', DATABASE, balancer.ports.postgres));
    const stand = new Stand(folder, { postgres, redis, scanner, files, sink, balancer }, asker, url);
    try {
      await stand.begin(ports, options);
      return stand;
    } catch (error) {
      await stand.stop();
      throw error;
    }
  }

  get postgres(): ReplicatedPostgres {
    return this.engines.postgres;
  }

  get redis(): ReplicatedRedis {
    return this.engines.redis;
  }

  get files(): S3Server {
    return this.engines.files;
  }

  get sink(): SmtpSink {
    return this.engines.sink;
  }

  /** Where the judge asks as the command line does. */
  readonly cluster = {
    appUrl: (database: string) => this.postgres.url('yttra_app', database, this.engines.balancer.ports.postgres),
    ownerUrl: (database: string) => this.postgres.url('yttra_owner', database, this.engines.balancer.ports.postgres),
  };

  /** As whoever upgrades does it: the schema first, while everything runs. What runs is restarted afterwards. */
  async install(release: string): Promise<void> {
    rmSync(this.installed, { force: true });
    symlinkSync(release, this.installed);
    const url = this.cluster.ownerUrl(DATABASE);
    const env = { ...this.env, MIGRATION_DATABASE_URL: url };
    await promisify(execFile)(process.execPath, [join(this.installed, 'dist/apps/cli/main.js'), 'migrate'], { env });
  }

  private readonly installed = join(this.folder, 'installed');
  private env: NodeJS.ProcessEnv = {};

  /** A remiss that has gone to so many bodies, through the balancer. */
  async issue(bodies: number): Promise<void> {
    this.round = await RigRound.issue(this.asker, this.transcript, () => [this.url], bodies);
  }

  /** Everything that was ended is there again: how many seconds until no mail is left to send. */
  async comeToRest(): Promise<number> {
    const from = performance.now();
    this.sink.script = () => undefined;
    const ended = [...this.servers, ...this.workers].filter(({ isRunning }) => !isRunning);
    await Promise.all(ended.map((part) => part.start()));
    await comeToRest(this.asker, (at) => this.passTo(at));
    return (performance.now() - from) / 1_000;
  }

  async passTo(at: Date): Promise<void> {
    await this.asker.rows('set role yttra_owner');
    await this.asker.rows('select yttra_freeze_clock($1)', [new Date(at.getTime() + 1_000)]);
    await this.asker.rows('reset role');
  }

  logs(): string {
    const files = readdirSync(this.folder).filter((file) => /^(server|worker)-\d\.log$/.test(file));
    return files.map((file) => readFileSync(join(this.folder, file), 'utf8')).join('\n');
  }

  async stop(): Promise<void> {
    await Promise.all([...this.servers, ...this.workers].map((part) => part.close()));
    await Promise.all([this.asker.close(), this.sink.close(), this.files.close()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async begin(ports: number[], { workers, release }: StandOptions): Promise<void> {
    await this.postgres.createDatabase(DATABASE);
    const { postgres, redis } = this.engines.balancer.ports;
    this.env = {
      ...process.env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      SESSION_SECRET,
      DATABASE_URL: this.postgres.url('yttra_app', DATABASE, postgres),
      DATABASE_POOL: String(DATABASE_POOL),
      REDIS_URL: `redis://127.0.0.1:${redis}`,
      SMTP_URL: this.sink.url,
      S3_URL: this.files.url,
      CLAMD_URL: this.engines.scanner.url,
      BASE_URL: this.url,
      TRUST_PROXY: '1',
      MAIL_CONNECTIONS: '4',
      DRAIN_SECONDS: '1',
    };
    await this.install(release);
    const part = (kind: 'server' | 'worker', index: number, more: Record<string, string> = {}) =>
      new Part({
        name: `${kind} ${index + 1}`,
        script: join(this.installed, `dist/apps/${kind}/main.js`),
        env: { ...this.env, DATA_DIR: join(this.folder, `${kind}-${index + 1}`), ...more },
        logFile: join(this.folder, `${kind}-${index + 1}.log`),
        readyAt: `${kind} ready`,
      });
    this.servers.push(...ports.map((port, index) => part('server', index, { PORT: String(port) })));
    this.workers.push(...Array.from({ length: workers }, (_one, index) => part('worker', index)));
    await Promise.all([...this.servers, ...this.workers].map((one) => one.start()));
    const ready = () => fetch(`${this.url}/api/v1/ready`).then(({ ok }) => ok);
    await until(ready, 'the balancer has seen that a server is ready');
  }
}
