import { readdirSync, readFileSync } from 'node:fs';
import { moment } from '../../support/patience';
import type { Cluster } from './cluster';
import { judge } from './judge';
import type { Part } from './part';
import type { Outcome } from './play-fault';
import { Rig, type RigOptions } from './rig';
import { seeded } from './seeded';

type Blow = [name: string, strike: (rig: Rig) => void | Promise<unknown>];

/** What comes over a stack at work; each undoes itself. The first server and the first worker are never ended. */
const BLOWS: readonly Blow[] = [
  ['a worker is killed', (rig) => rig.workers[1]!.end('SIGKILL').then(() => rig.workers[1]!.start())],
  ['a server is killed', (rig) => rig.servers[1]!.end('SIGKILL').then(() => rig.servers[1]!.start())],
  ['a worker is restarted', (rig) => rig.workers[1]!.end('SIGTERM').then(() => rig.workers[1]!.start())],
  ['a server is restarted', (rig) => rig.servers[1]!.end('SIGTERM').then(() => rig.servers[1]!.start())],
  ['a worker stands still', (rig) => frozen(rig.workers[1]!)],
  ['PostgreSQL is restarted', (rig) => rig.cluster.restart('fast')],
  ['PostgreSQL crashes', (rig) => rig.cluster.restart('immediate')],
  ['connections are cut', (rig) => rig.wire.cut()],
  ['connections go dead', (rig) => dead(rig)],
  ['the mail server refuses', (rig) => sulking(rig, { reply: '451 4.7.1 Greylisted' })],
  ['the mail server hangs up', (rig) => sulking(rig, { hangUp: 'rst' })],
  ['the queue is emptied', (rig) => rig.redis?.empty()],
  ['the queue is killed', (rig) => rig.redis?.restart()],
];

const A_BLOW_MS = 3_000;
const BETWEEN_MS: [from: number, to: number] = [5_000, 20_000];
/** Memory that is asked for at a peak is kept; what grows on and on is a leak. */
const MORE_MB = 64;
const MORE_FILES = 24;
const A_LOOK_MS = 5_000;

/**
 * A blow each 5 to 20 s for so many minutes, drawn from the seed, while answers come evenly over the whole time. Ends
 * as every round does, and with whether those that were never ended hold more memory or more files than before.
 */
export async function soak(
  cluster: Cluster,
  queue: RigOptions['queue'],
  seed: number,
  minutes: number,
): Promise<Outcome> {
  const next = seeded(seed);
  const bodies = Math.max(20, Math.round(minutes * 40));
  const rig = await Rig.start(cluster, `rig_soak_${queue}_${seed}`, { servers: 2, workers: 2, bodies, queue });
  try {
    await rig.startWorkers();
    const ends = performance.now() + minutes * 60_000;
    const looks = [rig.servers[0]!, rig.workers[0]!].map((part) => watched(part, ends));
    const [struck] = await Promise.all([blows(rig, next, ends), answers(rig, minutes * 60_000)]);
    const grown = (await Promise.all(looks)).flat();
    const secondsToRest = await rig.comeToRest();
    const verdict = await judge(rig);
    const faults = [...verdict.faults, ...grown];
    return { fault: `soak ${minutes} min`, queue, seed, struck, secondsToRest, ...verdict, faults };
  } finally {
    await rig.stop();
  }
}

async function blows(rig: Rig, next: () => number, ends: number): Promise<number> {
  let struck = 0;
  while (performance.now() < ends) {
    await moment(BETWEEN_MS[0] + next() * (BETWEEN_MS[1] - BETWEEN_MS[0]));
    const [name, strike] = BLOWS[Math.floor(next() * BLOWS.length)]!;
    console.error(`  ${name}`);
    await strike(rig);
    struck++;
  }
  return struck;
}

/** Each at its time, however the one before it fares. */
async function answers(rig: Rig, overMs: number): Promise<void> {
  const { bodies } = rig.round;
  const each = bodies.map(async (body, index) => {
    await moment((index / bodies.length) * overMs);
    await rig.round.answer(body);
  });
  await Promise.all(each);
}

async function frozen(part: Part): Promise<void> {
  part.freeze();
  await moment(A_BLOW_MS);
  part.thaw();
}

async function dead(rig: Rig): Promise<void> {
  rig.wire.swallow();
  await moment(A_BLOW_MS);
  rig.wire.seeThrough();
  rig.wire.cut();
}

async function sulking(rig: Rig, act: { reply: string } | { hangUp: 'rst' }): Promise<void> {
  rig.sink.script = (at) => (at === 'body' || at === 'dot' ? undefined : act);
  await moment(A_BLOW_MS);
  rig.sink.script = () => undefined;
}

/** What has grown between the first third and the last. */
async function watched(part: Part, ends: number): Promise<string[]> {
  const seen: { mb: number; files: number }[] = [];
  for (; performance.now() < ends; await moment(A_LOOK_MS)) seen.push(look(part.pid!));
  const third = Math.ceil(seen.length / 3);
  const [first, last] = [seen.slice(0, third), seen.slice(-third)];
  const middle = (of: typeof seen, what: 'mb' | 'files') =>
    of.map((one) => one[what]).sort((one, other) => one - other)[Math.floor(of.length / 2)]!;
  const told = (what: 'mb' | 'files') => `${part.name}: ${middle(first, what)} ${what}, then ${middle(last, what)}`;
  console.error(`  ${told('mb')}; ${told('files')}`);
  return [
    ...(middle(last, 'mb') > middle(first, 'mb') + MORE_MB ? [`grown: ${told('mb')}`] : []),
    ...(middle(last, 'files') > middle(first, 'files') + MORE_FILES ? [`grown: ${told('files')}`] : []),
  ];
}

/** Linux tells what a process holds. */
function look(pid: number): { mb: number; files: number } {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return { mb: Math.round(Number(kb) / 1_024), files: readdirSync(`/proc/${pid}/fd`).length };
}
