import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { endLeftovers, processesWith, start, type Started } from './processes';
import { freePort } from '../support/free-port';
import { until } from '../support/patience';
import { startEmbeddedPostgres } from '../../apps/local/embedded-postgres.mjs';
import { standInProject } from './stand-in-project';

describe('npm start', () => {
  let cluster: string;
  let project: string;
  let port: number;
  beforeAll(async () => {
    cluster = mkdtempSync(join(tmpdir(), 'yttra-cluster-'));
    chmodSync(cluster, 0o755);
    await (await startEmbeddedPostgres({ dir: cluster })).stop();
  });
  afterAll(() => rmSync(cluster, { recursive: true, force: true }));
  beforeEach(async () => {
    project = standInProject();
    chmodSync(project, 0o755);
    // To make one is most of a first start's work, and seen once.
    execFileSync('cp', ['-a', `${cluster}/.`, join(project, '.yttra')]);
    port = await freePort();
  });
  afterEach(() => {
    endLeftovers();
    for (const pid of processesWith(project)) process.kill(pid, 'SIGKILL');
    rmSync(project, { recursive: true, force: true });
  });

  const env = (more: Record<string, string> = {}) => ({
    ...process.env,
    DATABASE_URL: undefined,
    REDIS_URL: undefined,
    NODE_ENV: undefined,
    PORT: String(port),
    ...more,
  });
  const run = (more?: Record<string, string>) =>
    start(process.execPath, ['apps/local/start.mjs'], { cwd: project, env: env(more) });
  const pidOf = (what: string) => processesWith(what)[0]!;
  /** Server and worker are named by their folder's hook, PostgreSQL by its data. */
  const left = () => processesWith(project).length;
  const seeds = async () => {
    const address = /^DATABASE_URL=(.*)$/m.exec(readFileSync(join(project, '.yttra/running.env'), 'utf8'))![1];
    const client = new Client(address);
    await client.connect();
    const { rowCount } = await client.query('select from seeded');
    await client.end();
    return rowCount;
  };
  /** The database that `npm run yttra` reaches. */
  const where = async (more?: Record<string, string>) => {
    const command = start(process.execPath, ['apps/local/yttra.mjs', 'where'], { cwd: project, env: env(more) });
    expect(await command.ended).toBe(0);
    return command.lines[0];
  };
  const stop = async ({ child, ended }: Started) => {
    child.kill('SIGTERM');
    return ended;
  };

  it('prints where everything is, with the example in it the first time only, and stops without a trace', async () => {
    rmSync(join(project, '.yttra'), { recursive: true });
    const first = run();
    await first.line('Ctrl-C stoppar.');
    expect(first.lines).toContain(`Adress:   http://localhost:${port}`);
    expect(first.lines).toContain(`Data:     ${join(project, '.yttra')}`);
    const mailbox = first.lines.find((line) => line.startsWith('Brevlåda: '))!.slice(10);
    expect(await (await fetch(`${mailbox}/api/messages`)).json()).toMatchObject({ total: 1 });
    expect(statSync(join(project, '.yttra/running.env')).mode & 0o777).toBe(0o600);
    expect(await where()).toMatch(/^postgres:\/\/yttra_app:[^@]+@127\.0\.0\.1:\d+\/yttra$/);
    expect(await where({ DATABASE_URL: 'postgres://elsewhere' })).toBe('postgres://elsewhere');
    expect(await stop(first)).toBe(0);
    expect(left()).toBe(0);
    expect(existsSync(join(project, '.yttra/running.env'))).toBe(false);
    expect(existsSync(join(project, '.yttra/running.lock'))).toBe(false);

    const second = run();
    await second.line('Ctrl-C stoppar.');
    expect(second.lines).not.toContain('Första starten: läser in exempeldata.');
    expect(await seeds()).toBe(1);
    expect(await stop(second)).toBe(0);
  });

  it('started twice at once runs once, and the second says where', async () => {
    const both = [run(), run()];
    const outcomes = both.map((started) =>
      Promise.race([started.line('Ctrl-C stoppar.').then(() => 'runs'), started.ended]),
    );
    const [one, two] = await Promise.all(outcomes);
    expect([one, two].sort()).toEqual([0, 'runs']);
    const second = both[one === 'runs' ? 1 : 0]!;
    expect(second.lines).toEqual([`Yttra körs redan på http://localhost:${port}`]);
    expect(await seeds()).toBe(1);
    expect(await stop(both[one === 'runs' ? 0 : 1]!)).toBe(0);
  });

  it('leaves nothing when npm is told to end', async () => {
    const npm = start('npm', ['start'], { cwd: project, env: env() });
    await npm.line('Ctrl-C stoppar.');
    expect(left()).toBeGreaterThan(0);
    npm.child.kill('SIGTERM');
    await npm.ended;
    await until(() => left() === 0, 'server, worker and PostgreSQL have ended');
    expect(existsSync(join(project, '.yttra/running.lock'))).toBe(false);
  });

  it('stops what it has begun when it is told to end before it is ready', async () => {
    const started = run();
    await until(() => processesWith(`-D ${project}`).length > 0, 'PostgreSQL starts');
    expect(await stop(started)).toBe(0);
    expect(left()).toBe(0);
  });

  it('killed, takes server and worker along; the next start adopts PostgreSQL and leaves it running', async () => {
    const killed = run();
    await killed.line('Ctrl-C stoppar.');
    const postgres = pidOf(`-D ${project}`);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await until(() => processesWith(`${project}/apps/local/end-with-parent.mjs`).length === 0, 'both ended');
    const next = run();
    await next.line('Ctrl-C stoppar.');
    expect(pidOf(`-D ${project}`)).toBe(postgres);
    expect(await seeds()).toBe(1);
    expect(await stop(next)).toBe(0);
    expect(pidOf(`-D ${project}`)).toBe(postgres);
  });

  it('begins anew when the example could not be read, with nothing of the half in it', async () => {
    writeFileSync(join(project, 'fail-seed'), '');
    const failed = run();
    expect(await failed.ended).toBe(1);
    expect(failed.lines.join('\n')).toContain('the example is broken');
    expect(left()).toBe(0);
    rmSync(join(project, 'fail-seed'));
    const next = run();
    await next.line('Ctrl-C stoppar.');
    expect(await seeds()).toBe(1);
    expect(readdirSync(join(project, '.yttra/mail'))).toEqual(['000001.eml', '000001.json']);
    expect(await stop(next)).toBe(0);
  });

  it('starts a worker that dies again, and says so in one line', async () => {
    const started = run();
    await started.line('Ctrl-C stoppar.');
    const worker = processesWith(`${project}/apps/local/end-with-parent.mjs`).find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker'),
    )!;
    process.kill(worker, 'SIGKILL');
    expect(await started.line('worker stannade')).toContain('(SIGKILL) och startas igen om 0,1 s.');
    await until(
      () => processesWith(`${project}/apps/local/end-with-parent.mjs dist/apps/worker`).some((pid) => pid !== worker),
      'another worker runs',
    );
    expect(await stop(started)).toBe(0);
    expect(left()).toBe(0);
  });

  it('watching, starts anew what a changed file is a part of, and nothing else', async () => {
    const started = start(process.execPath, ['apps/local/start.mjs', '--watch'], { cwd: project, env: env() });
    await started.line('Ctrl-C stoppar.');
    const change = async (file: string) => {
      const said = started.lines.length;
      writeFileSync(join(project, file), `${readFileSync(join(project, file), 'utf8')}\nexport {};\n`);
      await until(() => started.lines.length > said, `${file} is built`);
      return started.lines[said]!.replace(/ på \d+ ms\.$/, '');
    };
    expect(await change('apps/server/main.ts')).toBe('Byggt, startat server');
    expect(await change('apps/worker/main.ts')).toBe('Byggt, startat worker');
    expect(await change('apps/cli/main.ts')).toBe('Byggt');
    expect(await change('libs/platform/index.ts')).toBe('Byggt, startat server, startat worker');
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status).toBe(200);
    expect(await stop(started)).toBe(0);
    expect(left()).toBe(0);
  });

  it('shows what an app that cannot start wrote, and stops the rest', async () => {
    writeFileSync(join(project, 'apps/worker/main.ts'), `throw new Error('no queue here');`);
    const started = run();
    expect(await started.ended).toBe(1);
    expect(started.lines.join('\n')).toMatch(/worker startar inte \(kod 1\)[^]*no queue here/);
    expect(left()).toBe(0);
  });

  it('says which port is taken, and how to choose another', async () => {
    const taken = createServer().listen(port, '127.0.0.1');
    const started = run();
    expect(await started.ended).toBe(1);
    expect(started.lines).toEqual([
      `Port ${port} används av ett annat program. Välj en annan, till exempel: PORT=${port + 100} npm start`,
    ]);
    taken.close();
  });

  it.each([
    [{ PORT: '4190' }, 'Webbläsare vägrar att öppna port 4190. Välj en annan, till exempel: PORT=4290 npm start'],
    [{ PORT: '6566' }, 'till exempel: PORT=6670 npm start'],
    [{ PORT: 'hej' }, 'PORT är ”hej”. Ange ett tal mellan 1 och 65535.'],
    [{ DATABASE_URL: 'postgres://yttra_app@127.0.0.1/yttra' }, 'DATABASE_URL är satt men inte MIGRATION_DATABASE_URL.'],
    [{ DATA_DIR: 'apps' }, 'där finns annat än Yttras data. Välj en tom mapp eller en som inte finns.'],
  ])('refuses %j with one line', async (given, said) => {
    const started = run(given);
    expect(await started.ended).toBe(1);
    expect(started.lines).toHaveLength(1);
    expect(started.lines[0]).toContain(said);
  });

  it('says of a port that the user may not have, and knows those that fetch refuses', async () => {
    const script = `
      import { BLOCKED } from './apps/local/blocked-ports.mjs';
      import { freePort, portFault } from './apps/local/free-port.mjs';
      const refused = (port) => fetch('http://127.0.0.1:' + port).catch(({ cause }) => cause.message === 'bad port');
      console.log(await portFault(80, async () => ({ code: 'EACCES' })));
      console.log((await Promise.all(BLOCKED.map(refused))).every((one) => one === true));
      console.log((await freePort(4190)) !== 4190 && (await freePort(65_536)) > 0);`;
    const asked = start(process.execPath, ['--input-type=module', '-e', script], { cwd: project, env: env() });
    expect(await asked.ended).toBe(0);
    const said = 'Port 80 får bara systemets administratör använda. Välj en annan, till exempel: PORT=3000 npm start';
    expect(asked.lines).toEqual([said, 'true', 'true']);
  });

  it('uses a database of the user’s own without filling or stopping it', async () => {
    const name = `own_${port}`;
    const admin = new Client(process.env.TEST_SUPERUSER_URL);
    await admin.connect();
    await admin.query(`create database ${name} owner yttra_owner`);
    const at = (url: string) => url.replace(/\/postgres$/, `/${name}`);
    const urls = {
      DATABASE_URL: at(process.env.TEST_APP_URL!),
      MIGRATION_DATABASE_URL: at(process.env.TEST_OWNER_URL!),
    };
    const started = run(urls);
    await started.line('Ctrl-C stoppar.');
    expect(await seeds()).toBe(0);
    expect(processesWith(`-D ${project}`)).toEqual([]);
    expect(await stop(started)).toBe(0);
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
});
