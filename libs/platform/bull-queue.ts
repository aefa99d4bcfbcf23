import { Queue as BullQueue, Worker, type WorkerOptions } from 'bullmq';
import { log } from './log';
import type { Queue } from './queue';
import { SharedQueueConnection } from './shared-queue-connection';
import { carriedTrace } from './tracing';

const ENQUEUE_LIMIT_MS = 3_000;
const CLOSE_LIMIT_MS = 18_000;
const BATCH = 100;

/**
 * Until a dead worker's job is taken up by another. One that only was busy loses it too; the claim makes that harmless.
 */
const RECOVER_AFTER_MS = 15_000;
/** As many deaths as it takes: the default gives a job up for good after the second, and here the database decides. */
const MANY_DEATHS = 1_000_000;

/** A finished job is forgotten: kept, it would swallow the next one with its id. Retries belong to the database. */
const JOB = { attempts: 1, removeOnComplete: true, removeOnFail: true };

interface Asked {
  id: string;
  trace?: string;
}
type Process = (job: { data: Asked }) => Promise<void>;
type Tuning = Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount'>;

interface Consumer {
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}
interface Job {
  name: string;
  data: Asked;
  opts: typeof JOB & { jobId: string };
}
interface Producer extends Consumer {
  add(name: string, data: Job['data'], opts: Job['opts']): Promise<unknown>;
  addBulk(jobs: Job[]): Promise<unknown>;
}
/** The part of the library that differs between the two stores. */
interface Store {
  queue(topic: string): Producer;
  add(queue: Producer, jobs: Job[]): Promise<unknown>;
  worker(topic: string, process: Process, tuning: Tuning): Consumer;
  /** When queues and workers have closed: what they shared. */
  close?(): Promise<void>;
}

export interface QueueOptions {
  databaseUrl: string;
  /** Redis is used when there is one. */
  redisUrl?: string;
  recoverAfterMs?: number;
}

/** The queue over PostgreSQL, or over Redis. Only workers open it. */
export function openQueue({ databaseUrl, redisUrl, recoverAfterMs = RECOVER_AFTER_MS }: QueueOptions): Queue {
  return new SharedQueue(redisUrl ? redisStore(redisUrl) : postgresStore(databaseUrl), recoverAfterMs);
}

class SharedQueue implements Queue {
  private readonly queues = new Map<string, Producer>();
  private readonly workers: Consumer[] = [];

  constructor(
    private readonly store: Store,
    private readonly recoverAfterMs: number,
  ) {}

  async enqueue(topic: string, ids: string[]): Promise<void> {
    const queue = this.queue(topic);
    const trace = carriedTrace();
    for (let start = 0; start < ids.length; start += BATCH) {
      const jobs = ids.slice(start, start + BATCH).map((id) => ({
        name: topic,
        data: { id, ...(trace && { trace }) },
        opts: { ...JOB, jobId: `${topic}-${id}` },
      }));
      await within(ENQUEUE_LIMIT_MS, this.store.add(queue, jobs), 'the queue does not answer');
    }
  }

  consume(topic: string, handler: Parameters<Queue['consume']>[1], { concurrency }: { concurrency: number }): void {
    const worker = this.store.worker(topic, ({ data }) => handler(data.id, data.trace), {
      concurrency,
      lockDuration: this.recoverAfterMs,
      stalledInterval: this.recoverAfterMs / 3,
      maxStalledCount: MANY_DEATHS,
    });
    worker.on('error', (error) => log().warn({ topic, err: error.message }, 'queue trouble'));
    this.workers.push(worker);
  }

  async close(): Promise<void> {
    const all = Promise.allSettled([...this.workers, ...this.queues.values()].map((part) => part.close()));
    const closed = all.then(() => this.store.close?.());
    await within(CLOSE_LIMIT_MS, closed, 'the queue does not close').catch((error: Error) =>
      log().warn({ err: error.message }, 'queue left behind'),
    );
  }

  private queue(topic: string): Producer {
    const known = this.queues.get(topic);
    if (known) return known;
    const queue = this.store.queue(topic);
    queue.on('error', (error) => log().warn({ topic, err: error.message }, 'queue trouble'));
    this.queues.set(topic, queue);
    return queue;
  }
}

function postgresStore(databaseUrl: string): Store {
  const shared = new SharedQueueConnection(databaseUrl);
  const connection = {};
  return {
    queue: (topic) => new BullQueue(topic, { connection, streams: { events: { maxLen: 100 } } }, shared.backend),
    // One by one: many at once would take a temporary table, and the application's role may make none.
    add: async (queue, jobs) => {
      for (const { name, data, opts } of jobs) await queue.add(name, data, opts);
    },
    worker: (topic, process, tuning) => new Worker(topic, process, { connection, ...tuning }, shared.backend),
    close: () => shared.close(),
  };
}

function redisStore(url: string): Store {
  const retryStrategy = (times: number) => Math.min(times * 200, 2_000);
  return {
    add: (queue, jobs) => queue.addBulk(jobs),
    queue: (topic) =>
      new BullQueue(topic, {
        prefix: 'yttra',
        streams: { events: { maxLen: 100 } },
        connection: {
          url,
          retryStrategy,
          enableOfflineQueue: false,
          commandTimeout: ENQUEUE_LIMIT_MS,
          maxRetriesPerRequest: 1,
        },
      }),
    worker: (topic, process, tuning) =>
      new Worker(topic, process, {
        prefix: 'yttra',
        connection: { url, retryStrategy, maxRetriesPerRequest: null },
        ...tuning,
      }),
  };
}

async function within<T>(ms: number, work: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error(otherwise)), ms)));
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
