import type { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresConnection, PostgresQueueBackend, type BackendFactory } from 'bullmq';
import { QUEUE_CONNECTIONS } from './connection-room';

/** Besides the one that listens. */
const ASKING = QUEUE_CONNECTIONS - 1;

type Listening = Awaited<ReturnType<PostgresConnection['getListenClient']>>;

/**
 * The connections of all topics of one process. By itself the library takes three for each topic: five workers filled
 * the two hundred of a server, and those who came with an answer were turned away.
 */
export class SharedQueueConnection extends PostgresConnection {
  constructor(connectionString: string) {
    // Several topics begin to listen at once, on the one connection: `pipeline` lets them.
    super({ connectionString, max: ASKING, connectionTimeoutMillis: 5_000, keepAlive: true, pipeline: true });
    this.setMaxListeners(0);
  }

  override waitUntilReady(): Promise<void> {
    return orTriedAnew(this, super.waitUntilReady());
  }

  override async getListenClient(): Promise<Listening> {
    const client = await super.getListenClient();
    (client as unknown as EventEmitter).setMaxListeners(0);
    return client;
  }

  /** For the queue or worker of a topic. */
  readonly backend: BackendFactory<PostgresQueueBackend> = (name, options) =>
    new SharingBackend(this, name, options as ConstructorParameters<typeof PostgresQueueBackend>[2]);
}

/** One topic's: what it leaves behind when it closes is for those that are still at work. */
class SharingBackend extends PostgresQueueBackend {
  override waitUntilReady(): Promise<void> {
    return orTriedAnew(this, super.waitUntilReady());
  }

  override close(): Promise<void> {
    return (this.closing ??= Promise.resolve());
  }

  override disconnect(): Promise<void> {
    return this.close();
  }
}

/** So long whoever was refused waits before it is told: it asks again at once. */
const REFUSED_MS = 250;

/**
 * The library keeps how its first look at the database ended, and where that failed a worker goes round at once and for
 * good, and lets nothing else of its process have a turn. Only what went well is kept.
 */
async function orTriedAnew(one: object, ready: Promise<void>): Promise<void> {
  try {
    await ready;
  } catch (error) {
    Object.assign(one, { readyPromise: undefined });
    await sleep(REFUSED_MS);
    throw error;
  }
}
