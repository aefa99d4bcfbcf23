import { connect, createServer, type AddressInfo } from 'node:net';
import { MAIL_TOPIC } from '@yttra/mail';
import { Sweeper, listenForBell, openQueue, type Chore, type Queue } from '@yttra/platform';
import { mailRig, type MailRig } from '../support/mail-rig';
import { until, WAIT_MS } from '../support/patience';
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

async function allHandedOver(ids: string[]): Promise<void> {
  await until(async () => {
    const [row] = await rig.db.asOwner<{ left: number }>(
      `select count(*)::int as left from outgoing_mail where id = any ($1) and state <> 'handed_over'`,
      [ids],
    );
    return row!.left === 0;
  }, 'all mails are handed over');
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

test('a queue that begins while the database is away works when it is back', async () => {
  let refused = 0;
  let isAway = true;
  const { port } = new URL(rig.db.appUrl);
  const door = createServer((caller) => {
    caller.on('error', () => undefined);
    if (isAway) return void (refused++, caller.destroy());
    const through = connect(Number(port), '127.0.0.1').on('error', () => caller.destroy());
    caller
      .on('close', () => through.destroy())
      .pipe(through)
      .pipe(caller);
  });
  await new Promise<void>((listens) => door.listen(0, '127.0.0.1', listens));
  const url = new URL(rig.db.appUrl);
  url.port = String((door.address() as AddressInfo).port);
  const queue = openQueue({ databaseUrl: url.href });
  stops.push(async () => {
    await queue.close();
    door.close();
  });
  const taken: string[] = [];
  queue.consume('away', (id) => Promise.resolve(void taken.push(id)), { concurrency: 2 });
  await until(() => refused > 3, 'it asks again');
  isAway = false;
  const isTaken = async () => (await queue.enqueue('away', ['a']).catch(() => undefined), taken.includes('a'));
  await until(isTaken, 'what is put into it comes out');
});

test('a queue that takes jobs and never gives them is done without, after some patience', async () => {
  const ids = await queueMails(5);
  let asked = 0;
  const deaf = deafQueue(() => Promise.resolve(void asked++));
  const patient = started(deaf, WAIT_MS);
  await until(() => asked === 1);
  patient.ring(MAIL_TOPIC);
  await until(() => asked === 2);
  await patient.stop();
  expect(rig.sink.received).toHaveLength(0);

  const sweeper = started(deaf, 1);
  await until(async () => (sweeper.ring(MAIL_TOPIC), (await rig.row(ids[0]!)).state === 'handed_over'));
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
  await until(() => seen.length === 1);
  await until(() => (sweeper.ring(null), seen.length === 2));
  expect(seen).toEqual(['x', 'x']);
});

test('a storm of rings is few sweeps, and the last ring is not lost', async () => {
  let sweeps = 0;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const counting: Chore = { ...chore(), due: async () => (sweeps++, await held, []) };
  const sweeper = started(
    deafQueue(() => Promise.resolve()),
    undefined,
    counting,
  );
  await until(() => sweeps === 1);
  for (let n = 0; n < 1_000; n++) sweeper.ring(MAIL_TOPIC);
  letGo();
  await until(() => sweeps === 2);
  // What it does before it stops would be a third.
  await sweeper.stop();
  expect(sweeps).toBe(2);
});

test('the bell rings when the transaction commits, comes back when its connection is cut, and then sweeps everything', async () => {
  const rings: (string | null)[] = [];
  const bell = listenForBell(rig.db.appUrl, (topic) => rings.push(topic));
  stops.push(() => bell.close());
  const rung = (count: number) => until(() => rings.length >= count, `${count} rings`);
  await rung(1);
  await rig.queue();
  await rung(2);
  await rig.db.database
    .transaction(async (tx) => {
      await rig.outbox.queue(tx, { kind: 'note', to: 'a@example.se' });
      throw new Error('rolled back');
    })
    .catch(() => undefined);
  // Rings come in the order of their transactions: one more shows that the one rolled back rang for nobody.
  await rig.queue();
  await rung(3);
  expect(rings).toEqual([null, MAIL_TOPIC, MAIL_TOPIC]);
  await rig.db.asSuperuser(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen yttra' and datname = current_database()`,
  );
  await rung(4);
  await rig.queue();
  await rung(5);
  expect(rings).toEqual([null, MAIL_TOPIC, MAIL_TOPIC, null, MAIL_TOPIC]);
  await rig.deliverDue();
});

redisSuite(() =>
  describe('over Redis', () => {
    let redis: RedisServer;
    beforeAll(async () => (redis = (await redisServer())!));
    afterAll(() => redis.stop());
    /** Mails that come after in the same queue: when they are through, so is all that lay before them. */
    const allThrough = async (queue = overRedis()) => {
      const ids = await queueMails(4);
      await queue.enqueue(MAIL_TOPIC, ids);
      await allHandedOver(ids);
      return ids;
    };
    const overRedis = () => {
      const queue = openQueue({ databaseUrl: rig.db.appUrl, redisUrl: redis.url });
      // Also one that no sweep closes: left open it would ask for this Redis for ever.
      stops.push(() => queue.close());
      return queue;
    };

    test('emptied in the middle of its work, it loses and doubles nothing', async () => {
      const ids = await queueMails(200);
      const sweeper = started(overRedis());
      await until(() => rig.sink.received.length >= 20);
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
        await allHandedOver(ids);
        redis.thaw();
        const after = await allThrough();
        arrivedOnce([...warm, ...ids, ...after]);
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
      const after = await allThrough(queue);
      arrivedOnce([...ids, ...after]);
    });
  }),
);
