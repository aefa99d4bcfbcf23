import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endLeftovers, processesWith, start, type Started } from './processes';

const ROOT = resolve(__dirname, '../..');

/**
 * The launcher's cases are tried on stand-ins in start.spec.ts; here the real server, worker and example are started.
 */
describe('the whole product, started', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yttra-whole-'));
    chmodSync(folder, 0o755);
  });
  afterEach(() => {
    endLeftovers();
    for (const pid of processesWith(`-D ${folder}`)) process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });

  const freePort = () =>
    new Promise<number>((found) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        server.close(() => found(port));
      });
    });
  const run = async () => {
    const started = start(process.execPath, ['apps/local/start.mjs'], {
      cwd: ROOT,
      env: {
        ...process.env,
        DATABASE_URL: undefined,
        REDIS_URL: undefined,
        NODE_ENV: undefined,
        PORT: String(await freePort()),
        DATA_DIR: join(folder, '.yttra'),
      },
    });
    await started.line('Ctrl-C stoppar.');
    const said = (what: string) => started.lines.find((line) => line.startsWith(what))!.replace(/^\S+\s+/, '');
    return { started, address: said('Adress:'), mailbox: said('Brevlåda:') };
  };
  const sent = async (mailbox: string) =>
    ((await (await fetch(`${mailbox}/api/messages`)).json()) as { total: number }).total;
  const stop = async ({ child, ended }: Started) => {
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(processesWith(folder)).toEqual([]);
  };

  it('asks one to sign in, has the example’s mails in the mailbox, and sends nothing again', async () => {
    const first = await run();
    const front = await fetch(first.address);
    expect(front.status).toBe(200);
    expect(await front.text()).toContain('<h1>Logga in');
    const mails = await sent(first.mailbox);
    expect(mails).toBeGreaterThan(40);
    await stop(first.started);

    const second = await run();
    expect((await fetch(second.address)).status).toBe(200);
    // The worker's first look at everything is done before it ends.
    await stop(second.started);
    const kept = readdirSync(join(folder, '.yttra/mail')).filter((name) => name.endsWith('.eml'));
    expect(kept).toHaveLength(mails);
  });
});
