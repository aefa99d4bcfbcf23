import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { built } from '../support/built';
import { mailRig, type MailRig } from '../support/mail-rig';
import { redisServer, redisSuite, type RedisServer } from '../support/redis-server';

const MAILS_A_LIFE = 4;

let rig: MailRig;
let folder: string;
beforeAll(async () => {
  await built();
  folder = mkdtempSync(join(tmpdir(), 'yttra-kills-'));
  bundle();
  rig = await mailRig();
}, 120_000);
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The worker in one file, since most of each short life would otherwise go to finding and reading two thousand. */
function bundle(): void {
  buildSync({
    entryPoints: ['test/support/kill-worker.cjs'],
    outfile: join(folder, 'kill-worker.cjs'),
    bundle: true,
    platform: 'node',
    minifyWhitespace: true,
    logLevel: 'error',
    banner: { js: `const here = require('node:url').pathToFileURL(__filename).href;` },
    define: { 'import.meta.url': 'here' },
    // What Nest asks for only when it is there.
    external: ['@nestjs/microservices', '@nestjs/platform-express', '@nestjs/websockets', 'class-*'],
  });
}

/** Numbers that a printed seed gives again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function loaded(urls: Record<string, unknown>): { child: ChildProcess; ready: Promise<void> } {
  const child = spawn(process.execPath, [join(folder, 'kill-worker.cjs'), JSON.stringify(urls)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  });
  return { child, ready: new Promise((resolve) => child.stdout.once('data', () => resolve())) };
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

async function killLoop(name: string, kills: number, urls: Record<string, unknown>): Promise<void> {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  const next = random(seed);
  let clock = Date.parse('2022-12-21T08:00:00+01:00');
  const advance = (minutes: number) => rig.db.moveClock(new Date((clock += minutes * 60_000)).toISOString());
  await rig.db.asOwner(`delete from outgoing_mail where not exists (select from mail_attempt)`);
  rig.sink.received.length = 0;
  // The server takes its time between the last byte and its answer: that is where a death is ambiguous.
  rig.sink.script = (moment) => (moment === 'dot' ? { until: sleep(next() * 40) } : undefined);

  const ids: string[] = [];
  let coming = loaded(urls);
  for (let kill = 0; kill < kills; kill++) {
    for (let n = 0; n < MAILS_A_LIFE; n++) ids.push(await rig.queue({ to: `organ${ids.length}@example.se` }));
    const { child, ready } = coming;
    await ready;
    coming = loaded(urls);
    child.stdin!.write('go\n');
    const [before, end] = [rig.sink.commands.length, Date.now() + 1_500];
    while (rig.sink.commands.length === before && Date.now() < end) await sleep(2);
    await sleep(next() * 150);
    const gone = ended(child);
    child.kill('SIGKILL');
    await gone;
    await advance(3);
  }

  // Nobody dies any more: what is left comes right by itself as time passes.
  await coming.ready;
  coming.child.stdin!.write('go\n');
  const open = async () =>
    (
      await rig.db.asOwner<{ n: number }>(
        `select count(*)::int as n from outgoing_mail where id = any ($1) and (next_at is not null or state = 'sending')`,
        [ids],
      )
    )[0]!.n;
  for (let round = 0; round < 400 && (await open()) > 0; round++) {
    await sleep(50);
    if (round % 10 === 9) await advance(5);
  }
  const gone = ended(coming.child);
  coming.child.kill('SIGKILL');
  await gone;

  const received = rig.sink.received.map((mail) => mail.messageId);
  const expected = await Promise.all(ids.map((id) => rig.row(id)));
  const outcomes = (await Promise.all(ids.map((id) => rig.outcomes(id)))).flat();
  const ambiguous = outcomes.filter((outcome) => outcome === 'ambiguous').length;
  const copies = received.length - new Set(received).size;
  const most = Math.max(...[...new Set(received)].map((id) => received.filter((each) => each === id).length));
  console.log(
    `${name}: seed ${seed}, ${kills} kills, ${ids.length} mails, ${copies} extra copies (at most ${most} of one), ${ambiguous} recorded ambiguous`,
  );

  // One that died twice at the very dot is not sent a third time: it stands as unclear, for the officer to send again.
  const missing = expected.filter((row) => !received.includes(row.message_id) && row.state !== 'ambiguous');
  expect(missing).toEqual([]);
  expect(copies).toBeLessThanOrEqual(ambiguous);
  expect(most).toBeLessThanOrEqual(2);
  expect(expected.filter((row) => row.state !== 'handed_over' && row.state !== 'ambiguous')).toEqual([]);
  // Copies of one mail only where one of its attempts was ambiguous.
  for (const row of expected) {
    const times = received.filter((each) => each === row.message_id).length;
    if (times > 1) expect(await rig.outcomes(row.id)).toContain('ambiguous');
  }
}

test('50 deaths over 200 mails, the queue over PostgreSQL: none lost, no copy without a recorded ambiguity', async () => {
  await killLoop('PostgreSQL', 50, { databaseUrl: rig.db.appUrl, smtpUrl: rig.sink.url });
}, 300_000);

redisSuite(() => {
  let redis: RedisServer | undefined;
  afterAll(() => redis?.stop());
  test('20 deaths over 80 mails, the queue over Redis: the same', async () => {
    redis = await redisServer();
    await killLoop('Redis', 20, { databaseUrl: rig.db.appUrl, redisUrl: redis!.url, smtpUrl: rig.sink.url });
  }, 300_000);
});
