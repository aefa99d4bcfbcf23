import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { endLeftovers, isRunning, processesWith, start } from './processes';
import { until } from '../support/patience';
import { standInProject } from './stand-in-project';

interface Stack {
  baseUrl: string;
  appDatabaseUrl: string;
  ownerDatabaseUrl: string;
  superuserUrl: string;
  mailDir: string;
  mailboxUrl: string;
  smtpPort: number;
  dataDir: string;
  dir: string;
  pids: { postgres: number; server?: number; worker?: number };
}

describe('a throw-away stack', () => {
  let project: string;
  beforeEach(() => {
    project = standInProject();
  });
  afterEach(() => {
    endLeftovers();
    for (const pid of processesWith(project)) process.kill(pid, 'SIGKILL');
    rmSync(project, { recursive: true, force: true });
  });

  /** Temporary files go in the project, so that one test's leftovers are not another's. */
  const run = (...args: string[]) => {
    const temporary = join(project, 'tmp');
    mkdirSync(temporary, { recursive: true, mode: 0o755 });
    const started = start(process.execPath, ['apps/local/throw-away.mjs', ...args], {
      cwd: project,
      env: { ...process.env, TMPDIR: temporary, NODE_ENV: '' },
    });
    return { ...started, stack: started.line('{').then((line) => JSON.parse(line) as Stack) };
  };
  const ask = async (url: string, sql: string) => {
    const client = new Client(url);
    await client.connect();
    const { rows } = await client.query<{ answer: unknown }>(sql);
    await client.end();
    return rows[0]!.answer;
  };
  const runs = (pid?: number) => pid !== undefined && isRunning(pid);

  it('is whole, has a clock that may be moved and nothing in it, and goes when its standard input closes', async () => {
    const started = run();
    const stack = await started.stack;
    expect((await fetch(`${stack.baseUrl}/api/v1/health`)).status).toBe(200);
    expect(await ask(stack.appDatabaseUrl, `select current_setting('yttra.throw_away') as answer`)).toBe('on');
    expect(await ask(stack.ownerDatabaseUrl, 'select current_user as answer')).toBe('yttra_owner');
    expect(await ask(stack.superuserUrl, 'select current_user as answer')).toBe('postgres');
    expect(await ask(stack.appDatabaseUrl, 'select count(*)::int as answer from seeded')).toBe(0);
    expect(await (await fetch(`${stack.mailboxUrl}/api/messages`)).json()).toMatchObject({ total: 0 });
    await new Promise((resolve) => connect(stack.smtpPort, '127.0.0.1').once('data', resolve));
    expect(Object.values(stack.pids).every(runs)).toBe(true);

    started.child.stdin!.end();
    expect(await started.ended).toBe(0);
    expect(started.lines).toHaveLength(1);
    expect(existsSync(stack.dir)).toBe(false);
    expect(Object.values(stack.pids).some(runs)).toBe(false);
  });

  it('without apps is PostgreSQL and mail in the folder asked for, and goes at SIGTERM', async () => {
    const dir = join(project, 'asked');
    const started = run('--no-apps', '--dir', dir);
    const stack = await started.stack;
    expect(stack).toMatchObject({ dir, mailDir: join(dir, 'mail'), pids: { postgres: expect.any(Number) } });
    expect(Object.keys(stack.pids)).toEqual(['postgres']);
    expect(await ask(stack.appDatabaseUrl, 'select count(*)::int as answer from seeded')).toBe(0);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(existsSync(dir)).toBe(false);
  });

  it('tells the new number of a worker that was killed', async () => {
    const started = run();
    const { dir, pids } = await started.stack;
    process.kill(pids.worker!, 'SIGKILL');
    const now = () => {
      const written = readFileSync(join(dir, 'pids.json'), 'utf8');
      // Read while it is written it may be empty.
      return written.endsWith('}') ? (JSON.parse(written) as Stack['pids']).worker : pids.worker;
    };
    await until(() => now() !== pids.worker && runs(now()), 'another worker runs');
    const second = now();
    started.child.stdin!.end();
    await started.ended;
    expect(runs(second)).toBe(false);
  });

  it('refuses a folder with something in it', async () => {
    const dir = join(project, 'mine');
    mkdirSync(dir);
    writeFileSync(join(dir, 'letter.txt'), 'keep');
    const started = run('--dir', dir);
    await expect(started.stack).rejects.toThrow(`Mappen ${dir} är inte tom. Ange en ny eller tom mapp.`);
    expect(await started.ended).toBe(1);
    expect(existsSync(join(dir, 'letter.txt'))).toBe(true);
  });

  it('removes what a killed one left, once that is old enough not to be a start in progress', async () => {
    const killed = run('--no-apps');
    const { dir, pids } = await killed.stack;
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(runs(pids.postgres)).toBe(true);
    // However long the next one takes to start.
    const ahead = new Date(Date.now() + 3_600_000);
    utimesSync(dir, ahead, ahead);
    const next = run('--no-apps');
    await next.stack;
    next.child.stdin!.end();
    await next.ended;
    expect(runs(pids.postgres)).toBe(true);

    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(dir, longAgo, longAgo);
    const later = run('--no-apps');
    await later.stack;
    await until(() => !existsSync(dir), 'the folder is gone');
    expect(runs(pids.postgres)).toBe(false);
    later.child.stdin!.end();
    await later.ended;
  });
});
