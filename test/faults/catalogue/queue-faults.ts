import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { openQueue } from '../../../libs/platform/bull-queue';
import { moment, until } from '../../support/patience';
import type { Rig } from '../rig/rig';
import { BOTH, everyoneAnswers, repeatedly, slowDots, small, whileWorking, type Fault } from './fault';

export const QUEUE_FAULTS: readonly Fault[] = [
  {
    name: 'queue-emptied',
    numbers: ['F-20'],
    does: 'Redis is emptied again and again while mails leave',
    rig: small,
    queues: ['redis'],
    blows: 10,
    strike: async (rig, _next, blows) => {
      slowDots(rig, () => 0.5, 40);
      await rig.startWorkers();
      return repeatedly(blows, async () => {
        await moment(100);
        await rig.redis!.empty();
      });
    },
  },
  {
    name: 'queue-emptied-before-reminders',
    numbers: ['F-20'],
    does: 'Redis is emptied while 20,000 reminders wait for their day, and again when all are due and leave',
    rig: { servers: 1, workers: 1, bodies: 500 },
    queues: ['redis'],
    blows: 20,
    strike: async (rig, _next, blows) => {
      await rig.round.issueMore(39);
      await rig.startWorkers();
      await untilNone(rig, INVITATIONS_LEFT);
      // Nobody has written anything yet whose words could be found in them; what was taken is on the list.
      rig.sink.received.length = 0;
      const [row] = await rig.asker.rows<{ due: Date }>(FIRST_REMINDERS);
      await rig.redis!.empty();
      await rig.runFrom(new Date(row!.due.getTime() - 1_000));
      const due = performance.now() + 1_000;
      const emptied = repeatedly(blows - 1, async () => {
        await moment(500);
        await rig.redis!.empty();
      });
      await untilNone(rig, REMINDERS_LEFT, [row!.due]);
      rig.slowestReturnS = (performance.now() - due) / 1_000;
      return 1 + (await emptied);
    },
  },
  {
    name: 'queue-killed',
    numbers: ['F-21'],
    does: 'Redis is killed and started again while answers come and mails leave',
    rig: small,
    queues: ['redis'],
    blows: 5,
    strike: async (rig, next, blows) => {
      await rig.startWorkers();
      return whileWorking(everyoneAnswers(rig, 4), () =>
        repeatedly(blows, async () => {
          await moment(next() * 1_000);
          await rig.redis!.restart();
        }),
      );
    },
  },
  {
    name: 'queue-frozen',
    numbers: ['F-22', 'F-27'],
    does: 'Redis neither answers nor hangs up while answers come and mails leave',
    rig: small,
    queues: ['redis'],
    strike: async (rig) => {
      await rig.startWorkers();
      rig.redis!.freeze();
      await everyoneAnswers(rig, 8);
      rig.redis!.thaw();
      return 1;
    },
  },
  {
    name: 'queue-tail-cut',
    numbers: ['F-23'],
    does: 'Redis loses the end of what it had written, as when the power goes',
    rig: small,
    queues: ['redis'],
    blows: 4,
    strike: async (rig, next, blows) => {
      await rig.startWorkers();
      return whileWorking(everyoneAnswers(rig, 4), () =>
        repeatedly(blows, async () => {
          await moment(next() * 800);
          await rig.redis!.restart((folder) => cutTail(join(folder, 'appendonlydir'), 1 + Math.floor(next() * 16_384)));
        }),
      );
    },
  },
  {
    name: 'queue-full',
    numbers: ['F-24'],
    does: 'Redis has no room and refuses what is written',
    rig: small,
    queues: ['redis'],
    strike: async (rig) => {
      await rig.startWorkers();
      await rig.redis!.configure('maxmemory', '1');
      await everyoneAnswers(rig, 8);
      await rig.redis!.configure('maxmemory', '0');
      return 1;
    },
  },
  {
    name: 'queue-of-yesterday',
    numbers: ['F-25'],
    does: 'Redis comes back as it was before the mails left',
    rig: small,
    queues: ['redis'],
    strike: async (rig) => {
      await rig.startWorkers();
      let kept = '';
      await rig.redis!.restart((folder) => cpSync(folder, (kept = `${folder}-kept`), { recursive: true }));
      await everyoneAnswers(rig, 8);
      await rig.redis!.restart((folder) => {
        rmSync(folder, { recursive: true });
        cpSync(kept, folder, { recursive: true });
        rmSync(kept, { recursive: true });
      });
      return 1;
    },
  },
  {
    name: 'same-job-again',
    numbers: ['F-26'],
    does: 'the same jobs lie in the queue a hundred times',
    rig: { ...small, workers: 2 },
    queues: BOTH,
    strike: async (rig) => {
      const queue = openQueue({ databaseUrl: rig.cluster.appUrl(rig.name), redisUrl: rig.redis?.url });
      const ids = Array.from({ length: 100 }, () => randomUUID());
      for (const topic of ['mail', 'reminder', 'mail.document']) await queue.enqueue(topic, ids);
      await queue.close();
      await rig.startWorkers();
      await everyoneAnswers(rig, 4);
      return 3 * ids.length;
    },
  },
];

const FIRST_REMINDERS = `select min(due_at) as due from reminder where state = 'planned'`;

/** What is left to send of that. */
const INVITATIONS_LEFT = `
  select from outgoing_mail where (state = 'waiting' and next_at <= yttra_now()) or state = 'sending' limit 1`;
const REMINDERS_LEFT = `
  select from reminder r left join outgoing_mail m on m.id = r.mail_id
  where r.due_at <= $1 and (r.state = 'planned' or r.state = 'sent' and m.state in ('waiting', 'sending')) limit 1`;

/** Asked seldom: there is much to look through. */
async function untilNone(rig: Rig, sql: string, values: unknown[] = []): Promise<void> {
  await until(async () => {
    await moment(300);
    return (await rig.asker.rows(sql, values)).length === 0;
  }, `nothing is left of ${sql}`);
}

/** Of the newest file that is written at its end. */
function cutTail(folder: string, bytes: number): void {
  const file = readdirSync(folder)
    .filter((name) => name.includes('.incr.'))
    .map((name) => join(folder, name))
    .at(-1)!;
  truncateSync(file, Math.max(0, statSync(file).size - bytes));
}
