import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { openQueue } from '../../../libs/platform/bull-queue';
import { moment } from '../../support/patience';
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

/** Of the newest file that is written at its end. */
function cutTail(folder: string, bytes: number): void {
  const file = readdirSync(folder)
    .filter((name) => name.includes('.incr.'))
    .map((name) => join(folder, name))
    .at(-1)!;
  truncateSync(file, Math.max(0, statSync(file).size - bytes));
}
