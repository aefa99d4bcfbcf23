import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { moment } from '../../support/patience';
import type { Part } from '../rig/part';
import type { Rig } from '../rig/rig';
import { BOTH, everyoneAnswers, repeatedly, slowDots, small, whileWorking, type Fault } from './fault';
import { dieAt, POINTS, type Point } from './points';

const CLAIMED: Point = POINTS.find(({ name }) => name === 'the claim is committed')!;

export const WORKER_FAULTS: readonly Fault[] = [
  {
    name: 'worker-kills',
    numbers: ['F-01'],
    does: 'the worker is killed at a random moment while mails leave',
    rig: small,
    queues: BOTH,
    blows: 8,
    strike: async (rig, next, blows) => {
      slowDots(rig, next, 120);
      return repeatedly(blows, async () => {
        await rig.passLeases();
        await untilItSends(rig);
        await moment(next() * 300);
        await rig.workers[0]!.end('SIGKILL');
      });
    },
  },
  {
    name: 'dies-at-points',
    numbers: ['F-02'],
    does: `the worker dies at each of ${POINTS.length} named points of a mail's way`,
    rig: small,
    queues: BOTH,
    blows: 1,
    strike: (rig, _next, blows) =>
      repeatedly(blows * POINTS.length, async (turn) => {
        // What the dead had in hand is free again, and there is something new to send.
        await rig.passLeases();
        await rig.round.answer(rig.round.bodies[turn % rig.round.bodies.length]!);
        await dieAt(rig, POINTS[turn % POINTS.length]!);
      }),
  },
  {
    name: 'dies-of-one-mail',
    numbers: ['F-03'],
    does: 'the worker dies again and again with the same mails in hand',
    rig: small,
    queues: BOTH,
    blows: 8,
    strike: (rig, _next, blows) =>
      repeatedly(blows, async () => {
        await rig.passLeases();
        await dieAt(rig, CLAIMED);
      }),
  },
  {
    name: 'frozen-worker',
    numbers: ['F-04'],
    does: 'a worker stands still past its lease, another takes over, and it comes back',
    rig: { ...small, workers: 2 },
    queues: BOTH,
    blows: 3,
    strike: async (rig, next, blows) => {
      slowDots(rig, next, 80);
      await rig.startWorkers();
      return repeatedly(blows, async () => {
        await moment(next() * 300);
        rig.workers[0]!.freeze();
        await moment(200);
        await rig.passLeases();
        await moment(500);
        rig.workers[0]!.thaw();
      });
    },
  },
  {
    name: 'rolling-restart',
    numbers: ['F-05', 'F-06'],
    does: 'five workers and two servers are restarted in turn by SIGTERM, each 3 s, while mails leave and answers come',
    rig: { servers: 2, workers: 5, bodies: 60 },
    queues: BOTH,
    blows: 7,
    strike: async (rig, _next, blows) => {
      await rig.startWorkers();
      const parts = [...rig.workers, ...rig.servers];
      return whileWorking(everyoneAnswers(rig, 4), () =>
        repeatedly(blows, async (turn) => {
          await Promise.all([restarted(parts[turn % parts.length]!), moment(3_000)]);
        }),
      );
    },
  },
  {
    name: 'worker-starved',
    numbers: ['F-08'],
    does: 'from a random moment on the worker, and what it starts, gets no more memory, while receipts leave',
    rig: small,
    queues: BOTH,
    blows: 8,
    strike: async (rig, next, blows) =>
      whileWorking(everyoneAnswers(rig, 2), () =>
        repeatedly(blows, async () => {
          await rig.startWorkers();
          await moment(next() * 600);
          starve(rig.workers[0]!);
          await moment(2_000);
          await rig.workers[0]!.end('SIGKILL');
        }),
      ),
  },
  {
    name: 'typesetters-killed',
    numbers: ['F-02'],
    does: 'the processes that make PDFs are killed again and again while receipts leave',
    rig: small,
    queues: ['postgres'],
    blows: 25,
    strike: async (rig, next, blows) => {
      await rig.startWorkers();
      return whileWorking(everyoneAnswers(rig, 4), async () => {
        let struck = 0;
        // They come with the first receipt, and are gone when there has been nothing to do for a while.
        for (let looks = 0; struck < blows && looks < 10 * blows; looks++) {
          await moment(next() * 400);
          struck += killChildren(rig);
        }
        return struck;
      });
    },
  },
];

async function restarted(part: Part): Promise<void> {
  await part.end('SIGTERM');
  await part.start();
}

/** Starts the worker, and waits until it speaks to the mail server, if it has anything to say. */
async function untilItSends(rig: Rig): Promise<void> {
  const before = rig.sink.commands.length;
  await rig.startWorkers();
  for (let looks = 0; looks < 100 && rig.sink.commands.length === before; looks++) await moment(30);
}

/** What it has it keeps: whatever asks the system for more is refused, in it and in what it starts. */
function starve({ pid }: Part): void {
  const [pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  execFileSync('prlimit', [`--pid=${pid}`, `--as=${Number(pages) * PAGE}`]);
}

const PAGE = 4_096;

/** Linux tells whose child a process is, by the thread that made it. */
function killChildren(rig: Rig): number {
  const tasks = rig.workers.flatMap(({ pid }) =>
    readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}`),
  );
  const pids = tasks.flatMap((task) => readFileSync(`${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number));
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return pids.length;
}
