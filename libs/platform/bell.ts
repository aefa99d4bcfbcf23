import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { log } from './log';
import { carriedTrace } from './tracing';

/** The channel of the bell, for a statement that rings it itself: `pg_notify`, with a topic. */
export const BELL = 'yttra';
const RECONNECT_AFTER_MS = 1_000;

/**
 * Tells the workers, when the caller's transaction commits, that a topic has something due. Losing it only costs time.
 */
export async function ring(tx: EntityManager, topic: string): Promise<void> {
  await tx.query(`select pg_notify($1, $2)`, [BELL, rung(topic)]);
}

/** What is said to the bell: the topic, and the trace that it goes on with where there is one. */
export function rung(topic: string): string {
  const trace = carriedTrace();
  return trace ? `${topic} ${trace}` : topic;
}

/**
 * Listens on a connection of its own, which it makes anew whenever it is lost. `onRing` gets the topic; null for every
 * topic: an empty ring, and each (re)connection, when rings may have been missed; and the trace that it goes on with. A
 * silently dead connection only means waiting for the timer.
 */
export function listenForBell(
  connectionString: string,
  onRing: (topic: string | null, trace?: string) => void,
): { close(): Promise<void> } {
  let closed = false;
  let client: Client | undefined;

  const listen = async (): Promise<void> => {
    const current = new Client({
      connectionString,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client = current;
    const ended = new Promise<void>((resolve) => current.once('end', resolve));
    current.on('error', (error) => log().warn({ err: error.message }, 'bell lost'));
    current.on('notification', ({ payload = '' }) => {
      const [topic, trace] = payload.split(' ', 2);
      onRing(topic || null, trace);
    });
    await current.connect();
    await current.query(`listen ${BELL}`);
    onRing(null);
    await ended;
  };

  const loop = (async () => {
    while (!closed) {
      await listen().catch((error: unknown) => log().warn({ err: String(error) }, 'bell not connected'));
      await client?.end().catch(() => undefined);
      if (!closed) await sleep(RECONNECT_AFTER_MS);
    }
  })();

  return {
    async close() {
      closed = true;
      await client?.end().catch(() => undefined);
      await loop;
    },
  };
}
