import type { EventEmitter } from 'node:events';
import { PostgresConnection, PostgresQueueBackend, type BackendFactory } from 'bullmq';

/** Besides the one that listens: a statement of the queue is short, and so many at a time are enough for all topics. */
const ASKING = 2;
/** What the queue of one process holds in PostgreSQL, however many topics it has. */
export const QUEUE_CONNECTIONS = ASKING + 1;

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
  override close(): Promise<void> {
    return (this.closing ??= Promise.resolve());
  }

  override disconnect(): Promise<void> {
    return this.close();
  }
}
