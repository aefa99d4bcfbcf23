import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../support/free-port';
import { Engine } from './engine';
import { programOf } from './programs';

const PASSWORD = 'bara-for-felriggen';
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'timezone=UTC'];
const REPLICATION = ['wal_level=replica', 'max_wal_senders=4', 'hot_standby=on'];

/** Debian's PostgreSQL with a streaming replica that may be promoted, both with their commits durable. */
export class ReplicatedPostgres {
  private readonly engines = new Map<'primary' | 'replica', Engine>();

  private constructor(
    private readonly folder: string,
    readonly ports: Readonly<Record<'primary' | 'replica', number>>,
    /** Whoever runs it: PostgreSQL refuses to be run by root. */
    private readonly user: { uid: number; gid: number },
  ) {}

  /** `synchronous`: a commit is answered when the replica has it too. */
  static async start(folder: string, { synchronous }: { synchronous: boolean }): Promise<ReplicatedPostgres> {
    const ports = { primary: await freePort(), replica: await freePort() };
    const postgres = new ReplicatedPostgres(folder, ports, userNamed('postgres'));
    mkdirSync(folder, { recursive: true });
    chownSync(folder, postgres.user.uid, postgres.user.gid);
    const password = join(folder, 'password');
    writeFileSync(password, PASSWORD);
    postgres.run('initdb', [
      ...['--pgdata', postgres.place('primary'), '--username', 'postgres', '--pwfile', password],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-instructions'],
    ]);
    await postgres.begin('primary');
    await postgres.asSuperuser('primary', async (client) => {
      await client.query(`create role yttra_owner login password '${PASSWORD}'`);
      await client.query(`create role yttra_app login password '${PASSWORD}'`);
    });
    const source = `postgres://postgres:${PASSWORD}@127.0.0.1:${ports.primary}/?application_name=replica`;
    postgres.run('pg_basebackup', [
      '--pgdata',
      postgres.place('replica'),
      '--write-recovery-conf',
      '--dbname',
      source,
      '--checkpoint=fast',
    ]);
    await postgres.begin('replica');
    if (synchronous)
      await postgres.asSuperuser('primary', async (client) => {
        await client.query(`alter system set synchronous_standby_names = 'replica'`);
        await client.query('select pg_reload_conf()');
      });
    return postgres;
  }

  async createDatabase(name: string, port = this.ports.primary): Promise<void> {
    const client = new Client({ connectionString: this.url('postgres', 'postgres', port) });
    await client.connect();
    await client.query(`create database ${name} owner yttra_owner`);
    await client.query(`alter database ${name} set yttra.throw_away = 'on'`);
    await client.query(`revoke all on database ${name} from public; grant connect on database ${name} to yttra_app`);
    await client.end();
  }

  url(role: 'postgres' | 'yttra_owner' | 'yttra_app', database: string, port: number): string {
    return `postgres://${role}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  }

  /** The primary dies as by a power cut, and the replica takes over. */
  async failOver(): Promise<void> {
    await this.engines.get('primary')!.end('SIGQUIT');
    this.run('pg_ctl', ['promote', '--pgdata', this.place('replica'), '--wait']);
  }

  private place = (which: 'primary' | 'replica') => join(this.folder, which);

  private async begin(which: 'primary' | 'replica'): Promise<void> {
    const settings = [...SETTINGS, ...REPLICATION, `port=${this.ports[which]}`].flatMap((setting) => ['-c', setting]);
    const engine = Engine.start(join(programOf('postgresql'), 'postgres'), ['-D', this.place(which), ...settings], {
      ...this.user,
      log: join(this.folder, `${which}.log`),
    });
    this.engines.set(which, engine);
    const works = () => this.asSuperuser(which, () => Promise.resolve()).then(() => true);
    await engine.ready(works, `PostgreSQL takes connections (${which})`);
  }

  private async asSuperuser(which: 'primary' | 'replica', work: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({ connectionString: this.url('postgres', 'postgres', this.ports[which]) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }

  private run(program: 'initdb' | 'pg_basebackup' | 'pg_ctl', args: string[]): void {
    const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
    execFileSync(join(programOf('postgresql'), program), args, { ...this.user, cwd: '/', env, stdio: 'pipe' });
  }
}

function userNamed(name: string): { uid: number; gid: number } {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' })));
  return { uid: uid!, gid: gid! };
}
