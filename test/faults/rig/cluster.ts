import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../apps/local/embedded-postgres.mjs';
import { built } from '../../support/built';
import { freePort } from '../../support/free-port';
import { until } from '../../support/patience';

const TEMPLATE = 'yttra_template';
/** Of the rig alone: what the databases' proofs are made with. */
export const SESSION_SECRET = 'bara-for-felriggen-och-ingen-annanstans-0001';

/**
 * A PostgreSQL whose commits are durable, as in production, and that may be crashed and started again at any moment.
 */
export class Cluster {
  private constructor(
    /** Of the database, and of what is uploaded. */
    readonly folder: string,
    /** Of what is said of it, which is on another disk than that which may become full. */
    readonly logs: string,
    private postgres: EmbeddedPostgres,
    private readonly isMounted: boolean,
  ) {}

  /** `diskMb`: on a disk of its own of that size; the machine must let us mount one. */
  static async start({ diskMb }: { diskMb?: number } = {}): Promise<Cluster> {
    await built();
    const [folder, logs] = [temporary('yttra-rig-'), temporary('yttra-rig-logs-')];
    // The user of the database passes through, as it does on any machine.
    if (diskMb) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMb}m`, 'tmpfs', folder]);
    chmodSync(folder, 0o711);
    const postgres = await startEmbeddedPostgres({ dir: join(folder, 'pg'), port: await freePort() });
    await postgres.createDatabase(TEMPLATE, { throwAway: true });
    const env = {
      ...process.env,
      NODE_ENV: 'test',
      SESSION_SECRET,
      MIGRATION_DATABASE_URL: postgres.ownerUrl(TEMPLATE),
      DATABASE_URL: postgres.appUrl(TEMPLATE),
    };
    await promisify(execFile)(process.execPath, ['dist/apps/cli/main.js', 'migrate'], { env });
    return new Cluster(folder, logs, postgres, diskMb !== undefined);
  }

  get port(): number {
    return this.postgres.port;
  }

  /** A migrated database of its own. */
  async createDatabase(name: string): Promise<void> {
    await this.postgres.createDatabase(name, { throwAway: true, template: TEMPLATE });
  }

  /** As it is now, with the proofs' key, as a copy of the whole disk has it. */
  async copyDatabase(name: string, copy: string): Promise<void> {
    await this.postgres.createDatabase(copy, { throwAway: true, template: name });
  }

  async putInPlace(copy: string, name: string): Promise<void> {
    await this.postgres.dropDatabase(name);
    await this.postgres.renameDatabase(copy, name);
  }

  appUrl = (database: string) => this.postgres.appUrl(database);
  ownerUrl = (database: string) => this.postgres.ownerUrl(database);
  superuserUrl = (database: string) => this.postgres.superuserUrl(database);

  /** `fast` as an operator does it, `immediate` as a power cut; up again on the same port. */
  async restart(mode: 'fast' | 'immediate'): Promise<void> {
    const { port } = this.postgres;
    await this.postgres.stop(mode);
    this.postgres = await startEmbeddedPostgres({ dir: join(this.folder, 'pg'), port });
  }

  async stop(): Promise<void> {
    await this.postgres.stop('immediate');
    if (this.isMounted) execFileSync('umount', ['--lazy', this.folder]);
    for (const folder of [this.postgres.place, this.folder, this.logs])
      rmSync(folder, { recursive: true, force: true });
  }
}

const temporary = (name: string) => mkdtempSync(join(tmpdir(), name));

/** Asks as PostgreSQL's superuser, on a connection that is made anew when the server has been away. */
export class Asker {
  private client: Promise<Client> | null = null;

  constructor(private readonly url: string) {}

  async rows<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
    let found: T[] = [];
    await until(async () => {
      try {
        found = (await (await this.connection()).query(sql, values)).rows as T[];
        return true;
      } catch (error) {
        this.client = null;
        // Refused for what was asked, and not for the server's being away.
        if (/^(22|23|42|P0)/.test((error as { code?: string }).code ?? '')) throw error;
        return false;
      }
    }, 'the database answers the judge');
    return found;
  }

  async close(): Promise<void> {
    await (await this.client?.catch(() => null))?.end().catch(() => undefined);
  }

  private connection(): Promise<Client> {
    return (this.client ??= (async () => {
      const client = new Client({ connectionString: this.url });
      client.on('error', () => (this.client = null));
      await client.connect();
      return client;
    })());
  }
}
