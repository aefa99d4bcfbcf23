import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, stop, type Plugin } from 'esbuild';
import { built } from './built';
import { mailRig, START, type MailRig } from './mail-rig';
import { moment, until } from './patience';

/** Enough for a batch to be cut in the middle. */
const MAILS_A_LIFE = 4;
/** From death to death: now and then a lease runs out between. */
const MINUTES_A_LIFE = 3;

/** Given or drawn; round n has the seed n above it. */
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** A worker that is killed again and again while it sends, and what must be true when everything has come to rest. */
export class KillLoop {
  private constructor(
    readonly rig: MailRig,
    private readonly folder: string,
  ) {}

  static async prepare(): Promise<KillLoop> {
    await built();
    const folder = mkdtempSync(join(tmpdir(), 'yttra-kills-'));
    await bundle(folder);
    return new KillLoop(await mailRig(), folder);
  }

  async stop(): Promise<void> {
    await this.rig.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * So many deaths; none of the mails is lost, and there is no copy without a recorded ambiguity. A life ends at some
   * moment after it has spoken to the mail server; or, with `diesBefore`, before it sends the statement of that number,
   * counted from its birth.
   */
  async round(
    number: number,
    kills: number,
    urls: Record<string, unknown>,
    diesBefore?: (life: number) => number,
  ): Promise<void> {
    const { rig } = this;
    const next = random(SEED + number);
    let clock = Date.parse(START);
    await rig.db.moveClock(START);
    await rig.db.asOwner(`delete from outgoing_mail where not exists (select from mail_attempt)`);
    rig.sink.received.length = 0;
    // The server takes its time between the last byte and its answer: that is where a death is ambiguous.
    rig.sink.script = (at) => (at === 'dot' ? { until: moment(next() * 40) } : undefined);

    const ids: string[] = [];
    const born = (life: number) => this.loaded({ ...urls, ...(diesBefore && { diesBefore: diesBefore(life) }) });
    let coming = born(0);
    for (let kill = 0; kill < kills; kill++) {
      for (let n = 0; n < MAILS_A_LIFE; n++) ids.push(await rig.queue({ to: `organ${ids.length}@example.se` }));
      const { child, ready } = coming;
      await ready;
      coming = kill + 1 < kills ? born(kill + 1) : this.loaded(urls);
      child.stdin!.write('go\n');
      const before = rig.sink.commands.length;
      if (diesBefore) await until(() => child.signalCode !== null, 'the worker dies by itself');
      else {
        await until(() => rig.sink.commands.length > before, 'the worker speaks to the mail server');
        await moment(next() * 150);
        await killed(child);
      }
      clock += MINUTES_A_LIFE * 60_000;
      await rig.db.moveClock(new Date(clock).toISOString());
    }

    // Nobody dies any more: what is left comes right by itself as time passes.
    await coming.ready;
    await this.passTime(ids, 'max(lease_until)');
    coming.child.stdin!.write('go\n');
    await until(
      async () => !(await this.isAnyOpen(ids)) || (await this.passTime(ids, 'min(next_at)'), false),
      () => `seed ${SEED + number}: every mail comes to rest`,
    );
    await killed(coming.child);
    await this.judge(ids, SEED + number);
  }

  private async isAnyOpen(ids: string[]): Promise<boolean> {
    const open = `id = any ($1) and (next_at is not null or state = 'sending')`;
    return (await this.rig.db.asOwner(`select from outgoing_mail where ${open} limit 1`, [ids])).length > 0;
  }

  /** The clock stands still: moves it to when something happens next, unless there is something to do now. */
  private async passTime(ids: string[], to: 'max(lease_until)' | 'min(next_at)'): Promise<void> {
    const atRest =
      to === 'max(lease_until)' || `bool_and(state <> 'sending' and coalesce(next_at > yttra_now(), true))`;
    const [row] = await this.rig.db.asOwner<{ at: Date | null; rest: boolean }>(
      `select greatest(${to}, yttra_now()) as at, ${String(atRest)} as rest from outgoing_mail where id = any ($1)`,
      [ids],
    );
    if (row?.at && row.rest) await this.rig.db.moveClock(new Date(row.at.getTime() + 1_000).toISOString());
  }

  private async judge(ids: string[], seed: number): Promise<void> {
    const { rig } = this;
    const received = rig.sink.received.map((mail) => mail.messageId);
    const times = (messageId: string) => received.filter((each) => each === messageId).length;
    const rows = await Promise.all(ids.map((id) => rig.row(id)));
    const outcomes = await Promise.all(ids.map((id) => rig.outcomes(id)));
    const ambiguous = outcomes.flat().filter((outcome) => outcome === 'ambiguous').length;
    const copies = received.length - new Set(received).size;
    console.log(`seed ${seed}: ${ids.length} mails, ${copies} extra copies, ${ambiguous} recorded ambiguous`);

    // One that died twice at the very dot is not sent a third time: it stands as unclear, for the officer to send
    // again.
    const lost = rows.filter((row) => times(row.message_id) === 0 && row.state !== 'ambiguous');
    expect({ seed, lost }).toEqual({ seed, lost: [] });
    const open = rows.filter(({ state }) => state !== 'handed_over' && state !== 'ambiguous');
    expect({ seed, open }).toEqual({ seed, open: [] });
    expect(copies).toBeLessThanOrEqual(ambiguous);
    // Copies of one mail, one at most, only where one of its attempts was ambiguous.
    rows.forEach((row, index) => {
      expect(times(row.message_id)).toBeLessThanOrEqual(outcomes[index]!.includes('ambiguous') ? 2 : 1);
    });
  }

  private loaded(urls: Record<string, unknown>): { child: ChildProcess; ready: Promise<void> } {
    const worker = join(this.folder, 'kill-worker.cjs');
    const child = spawn(process.execPath, [require.resolve('./kept-code.cjs'), worker, JSON.stringify(urls)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, LOG_LEVEL: 'silent' },
    });
    const ready = new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve());
      child.once('close', () => reject(new Error('the worker ended before it was ready')));
    });
    ready.catch(() => undefined);
    return { child, ready };
  }
}

/** They are one file already, and find what V8 has made of it beside them. */
const PACKAGES_AS_THEY_LIE: Plugin = {
  name: 'packages as they lie',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/packages$/ }, () => ({ path: resolve('dist/packages/index.js'), external: true })),
};

/** The worker in one file, since most of each short life would otherwise go to finding and reading two thousand. */
async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: ['test/support/kill-worker.cjs'],
    outfile: join(folder, 'kill-worker.cjs'),
    bundle: true,
    platform: 'node',
    minifyWhitespace: true,
    logLevel: 'error',
    banner: { js: `const here = require('node:url').pathToFileURL(__filename).href;` },
    // What the driver asks to know where it runs makes Node load all of its own fetch().
    define: { 'import.meta.url': 'here', Response: 'undefined' },
    // What Nest asks for only when it is there.
    external: ['@nestjs/microservices', '@nestjs/platform-express', '@nestjs/websockets', 'class-*'],
    plugins: [PACKAGES_AS_THEY_LIE],
  }).finally(stop);
}

/** Numbers that a printed seed gives again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
