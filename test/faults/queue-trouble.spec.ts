import { setTimeout as sleep } from 'node:timers/promises';
import { MAIL_TOPIC } from '@yttra/mail';
import { Sweeper, listenForBell, openQueue, type Chore, type Queue } from '@yttra/platform';
import { mailRig, type MailRig } from '../support/mail-rig';
import { redisServer, redisSuite, type RedisServer } from '../support/redis-server';

let rig: MailRig;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => (rig = await mailRig()));
afterAll(() => rig.close());
beforeEach(() => void (rig.sink.received.length = 0));
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** The mail's chore; real sweeps come only when rung or at the start. */
function chore(): Chore {
  const deliver = rig.worker();
  return {
    topic: MAIL_TOPIC,
    everySeconds: 3_600,
    concurrency: 2,
    due: (tx) => deliver.due(tx),
    run: (id) => deliver.run(id),
  };
}

function started(queue: Queue, patienceMs?: number, work = chore()): Sweeper {
  const sweeper = new Sweeper(rig.db.database, queue, [work], patienceMs);
  stops.push(() => sweeper.stop());
  sweeper.start();
  return sweeper;
}

async function queueMails(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await rig.queue({ to: `organ${n}@example.se` }));
  return ids;
}

async function allHandedOver(ids: string[], within = 20_000): Promise<void> {
  const left = () =>
    rig.db.asOwner<{ left: number }>(
      `select count(*)::int as left from outgoing_mail where id = any ($1) and state <> 'handed_over'`,
      [ids],
    );
  for (const end = Date.now() + within; (await left())[0]!.left > 0 && Date.now() < end;) await sleep(50);
  expect((await left())[0]!.left).toBe(0);
}

/** Each mail has arrived, and only once. */
function arrivedOnce(ids: string[]): void {
  expect(rig.sink.received).toHaveLength(ids.length);
  expect(new Set(rig.sink.received.map((mail) => mail.messageId)).size).toBe(ids.length);
}

const deafQueue = (enqueue: () => Promise<void>): Queue => ({
  enqueue,
  consume: () => undefined,
  close: () => Promise.resolve(),
});

test('a queue that cannot be reached is done without', async () => {
  const ids = await queueMails(5);
  started(deafQueue(() => Promise.reject(new Error('ECONNREFUSED'))));
  await allHandedOver(ids);
  arrivedOnce(ids);
});

test('a queue that takes jobs and never gives them is done without, after some patience', async () => {
  const ids = await queueMails(5);
  const sweeper = started(
    deafQueue(() => Promise.resolve()),
    300,
  );
  await sleep(100);
  sweeper.ring(MAIL_TOPIC);
  await sleep(100);
  expect(rig.sink.received).toHaveLength(0);
  await sleep(200);
  sweeper.ring(MAIL_TOPIC);
  await allHandedOver(ids);
  arrivedOnce(ids);
});

test('work that fails without the queue stays due and is tried at the next sweep', async () => {
  const seen: string[] = [];
  const failing: Chore = {
    ...chore(),
    due: () => Promise.resolve(seen.length < 2 ? ['x'] : []),
    run: (id) => (seen.push(id) === 1 ? Promise.reject(new Error('broken')) : Promise.resolve()),
  };
  const sweeper = started(
    deafQueue(() => Promise.reject(new Error('gone'))),
    undefined,
    failing,
  );
  await sleep(150);
  sweeper.ring(null);
  await sleep(150);
  expect(seen).toEqual(['x', 'x']);
});

test('a storm of rings is few sweeps, and the last ring is not lost', async () => {
  let sweeps = 0;
  const counting: Chore = { ...chore(), due: async () => (sweeps++, await sleep(20), []) };
  const sweeper = started(
    deafQueue(() => Promise.resolve()),
    undefined,
    counting,
  );
  for (let n = 0; n < 1_000; n++) sweeper.ring(MAIL_TOPIC);
  await sleep(200);
  expect(sweeps).toBe(2);
});

test('the bell rings when the transaction commits, comes back when its connection is cut, and then sweeps everything', async () => {
  const rings: (string | null)[] = [];
  const bell = listenForBell(rig.db.appUrl, (topic) => rings.push(topic));
  stops.push(() => bell.close());
  const until = async (count: number) => {
    for (const end = Date.now() + 10_000; rings.length < count && Date.now() < end;) await sleep(20);
  };
  await until(1);
  await rig.queue();
  await until(2);
  await rig.db.database
    .transaction(async (tx) => {
      await rig.outbox.queue(tx, { kind: 'note', to: 'a@example.se' });
      throw new Error('rolled back');
    })
    .catch(() => undefined);
  await sleep(100);
  expect(rings).toEqual([null, MAIL_TOPIC]);
  await rig.db.asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen yttra'`);
  await until(3);
  await rig.queue();
  await until(4);
  expect(rings).toEqual([null, MAIL_TOPIC, null, MAIL_TOPIC]);
  await rig.deliverDue();
});

redisSuite(() =>
  describe('over Redis', () => {
    let redis: RedisServer;
    beforeAll(async () => (redis = (await redisServer())!));
    afterAll(() => redis.stop());
    const overRedis = () => openQueue({ databaseUrl: rig.db.appUrl, redisUrl: redis.url });

    test('emptied in the middle of its work, it loses and doubles nothing', async () => {
      const ids = await queueMails(200);
      const sweeper = started(overRedis());
      while (rig.sink.received.length < 20) await sleep(5);
      await redis.empty();
      sweeper.ring(MAIL_TOPIC);
      await allHandedOver(ids);
      arrivedOnce(ids);
    });

    test('frozen, it holds nothing up; thawed, it doubles nothing', async () => {
      const sweeper = started(overRedis());
      const warm = await queueMails(1);
      sweeper.ring(MAIL_TOPIC);
      await allHandedOver(warm);
      redis.freeze();
      try {
        const ids = await queueMails(20);
        sweeper.ring(MAIL_TOPIC);
        await allHandedOver(ids, 10_000);
        redis.thaw();
        await sleep(500);
        arrivedOnce([...warm, ...ids]);
      } finally {
        redis.thaw();
      }
    });

    test('given back yesterday’s jobs, it sends nothing twice', async () => {
      const ids = await queueMails(20);
      const queue = overRedis();
      started(queue);
      await allHandedOver(ids);
      await queue.enqueue(MAIL_TOPIC, ids);
      await sleep(500);
      arrivedOnce(ids);
    });
  }),
);
