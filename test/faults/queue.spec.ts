import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mostConnections, openQueue, type Queue, type QueueOptions } from '@yttra/platform';
import { built } from '../support/built';
import { moment, until, WAIT_MS } from '../support/patience';
import { redisServer, redisSuite, type RedisServer } from '../support/redis-server';
import { testDatabase, type TestDatabase } from '../support/test-database';

let db: TestDatabase;
let redis: RedisServer | undefined;
beforeAll(async () => {
  await built();
  db = await testDatabase();
  redis = await redisServer();
});
afterAll(async () => {
  await redis?.stop();
  await db.drop();
});

interface Backend {
  name: string;
  urls(): QueueOptions;
}

/** After which a job of a dead worker is given to another; a living one may be slow. */
const recoverAfterMs = WAIT_MS;

const postgres: Backend = { name: 'PostgreSQL', urls: () => ({ databaseUrl: db.appUrl, recoverAfterMs }) };
const overRedis: Backend = {
  name: 'Redis',
  urls: () => ({ databaseUrl: db.appUrl, redisUrl: redis!.url, recoverAfterMs }),
};

/** A queue that does not answer in time is asked again, as the sweep does. */
const enqueued = (queue: Queue, topic: string, ids: string[]) =>
  until(() =>
    queue.enqueue(topic, ids).then(
      () => true,
      () => false,
    ),
  );

function suite({ name, urls }: Backend): void {
  describe(`the queue over ${name}`, () => {
    const open: Queue[] = [];
    const queue = (more: Partial<QueueOptions> = {}): Queue => {
      const opened = openQueue({ ...urls(), ...more });
      open.push(opened);
      return opened;
    };
    afterEach(async () => void (await Promise.all(open.splice(0).map((each) => each.close()))));
    const topic = () => `t${randomUUID().slice(0, 8)}`;
    test('hands every id to somebody, so many at a time', async () => {
      const name = topic();
      const ids = Array.from({ length: 600 }, () => randomUUID());
      const seen: string[] = [];
      let now = 0;
      let most = 0;
      const work = async (id: string) => {
        most = Math.max(most, ++now);
        await moment(1);
        now--;
        seen.push(id);
      };
      await enqueued(queue(), name, ids);
      queue().consume(name, work, { concurrency: 3 });
      await until(() => seen.length >= ids.length);
      expect(new Set(seen)).toEqual(new Set(ids));
      expect(seen).toHaveLength(ids.length);
      expect(most).toBeLessThanOrEqual(3);
    });

    test('the same id asked for again while it waits is one job, and can be asked for again when it is done', async () => {
      const name = topic();
      const id = randomUUID();
      const seen: string[] = [];
      const producer = queue();
      await Promise.all(Array.from({ length: 20 }, () => producer.enqueue(name, [id, id])));
      // One at a time, so that what comes after in the same queue shows that nothing more of it lay before.
      queue().consume(name, (each) => Promise.resolve(void seen.push(each)), { concurrency: 1 });
      await until(() => seen.length > 0);
      const [next, last] = [randomUUID(), randomUUID()];
      await producer.enqueue(name, [next, last]);
      await until(() => seen.includes(last));
      expect(seen).toEqual([id, next, last]);
      await producer.enqueue(name, [id]);
      await until(() => seen.length > 3);
    });

    test('a handler that throws ends its own job only, and the id can be asked for again', async () => {
      const name = topic();
      const [bad, good] = [randomUUID(), randomUUID()];
      const seen: string[] = [];
      const producer = queue();
      const work = (id: string) => {
        seen.push(id);
        return id === bad ? Promise.reject(new Error('broken')) : Promise.resolve();
      };
      queue().consume(name, work, { concurrency: 1 });
      await producer.enqueue(name, [bad, good]);
      await until(() => seen.length === 2);
      // It can be asked for again from when its failure has been written down.
      await until(async () => (await producer.enqueue(name, [bad]), seen.length > 2));
      expect(seen.slice(0, 3)).toEqual([bad, good, bad]);
    });

    test('closing waits for the job in hand', async () => {
      const name = topic();
      const done: string[] = [];
      const consumer = queue();
      let begun = false;
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const work = async (id: string) => {
        begun = true;
        await held;
        done.push(id);
      };
      consumer.consume(name, work, { concurrency: 1 });
      await queue().enqueue(name, ['one']);
      await until(() => begun);
      const closed = consumer.close().then(() => [...done]);
      await moment();
      letGo();
      expect(await closed).toEqual(['one']);
    });

    test('a job outlives two deaths of its worker', async () => {
      const name = topic();
      const soon = { recoverAfterMs: 1_500 };
      await queue(soon).enqueue(name, ['survivor']);
      for (let death = 0; death < 2; death++) {
        const victim = spawn(
          process.execPath,
          ['test/support/dying-consumer.cjs', name, JSON.stringify({ ...urls(), ...soon })],
          {
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        );
        await new Promise((resolve) => victim.stdout.once('data', resolve));
        victim.kill('SIGKILL');
        await new Promise((resolve) => victim.once('exit', resolve));
      }
      const seen: string[] = [];
      queue(soon).consume(name, (id) => Promise.resolve(void seen.push(id)), { concurrency: 1 });
      await until(() => seen.length > 0);
      expect(seen).toEqual(['survivor']);
    });
  });
}

suite(postgres);

test('however many topics a process has, its queue holds so many connections and no more', async () => {
  const url = new URL(db.appUrl);
  url.searchParams.set('application_name', 'many_topics');
  const many = openQueue({ databaseUrl: url.href });
  const topics = Array.from({ length: 15 }, (_each, index) => `topic${index}`);
  const seen = new Set<string>();
  for (const name of topics) many.consume(name, (id) => Promise.resolve(void seen.add(id)), { concurrency: 2 });
  await Promise.all(topics.map((name) => enqueued(many, name, [name])));
  await until(() => seen.size === topics.length);
  const held = () =>
    db.dataSource.query<unknown[]>(`select from pg_stat_activity where application_name = 'many_topics'`);
  const said = (REDIS_URL?: string) => mostConnections({ DATABASE_POOL: 1, REDIS_URL }).worker;
  expect((await held()).length).toBeLessThanOrEqual(said() - said('redis://127.0.0.1'));
  await many.close();
  await until(async () => (await held()).length === 0, 'nothing is left open');
});
redisSuite(() => suite(overRedis));
