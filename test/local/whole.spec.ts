import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../support/free-port';
import { endLeftovers, processesWith, start, type Started } from './processes';

const ROOT = resolve(__dirname, '../..');

/** The clock is the real one, and at six and eight in the morning these leave by themselves. */
const OF_THE_MORNING = /^(audit\.heads|mail\.digest|reminder\.)/;

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
  const mailFolder = () => join(folder, '.yttra/mail');
  const messages = () =>
    readdirSync(mailFolder())
      .filter((name) => name.endsWith('.eml'))
      .map((name) => /^Message-ID:\s+<(.+)>/im.exec(readFileSync(join(mailFolder(), name), 'latin1'))![1]!);
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
    const before = messages();
    expect(before).toHaveLength(mails);

    const second = await run();
    expect((await fetch(second.address)).status).toBe(200);
    // The worker's first look at everything is done before it ends.
    await stop(second.started);
    const after = messages();
    expect(new Set(after).size).toBe(after.length);
    expect(after.filter((id) => !before.includes(id) && !OF_THE_MORNING.test(id))).toEqual([]);
  });
});
