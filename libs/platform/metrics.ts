import { createServer } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { listening } from './listening';
import { log } from './log';

/**
 * What is measured of this process, as Prometheus reads it. A route is named by its pattern and work by its topic:
 * nothing here tells of a person, a body or a remiss.
 */
const measured = new Registry();

const statements = new Counter({
  name: 'yttra_statements_total',
  help: 'Statements asked of PostgreSQL; by the requests, what one costs',
  registers: [measured],
});
export const countStatement = (): void => statements.inc();

const requests = new Histogram({
  name: 'yttra_request_seconds',
  help: 'Requests by route and status',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  registers: [measured],
});
export const countRequest = (method: string, route: string, status: number, seconds: number): void =>
  requests.observe({ method, route, status }, seconds);

const due = new Gauge({
  name: 'yttra_due',
  help: 'Pieces of work that were due when they were last looked for',
  labelNames: ['topic'] as const,
  registers: [measured],
});
export const countDue = (topic: string, count: number): void => due.set({ topic }, count);

const work = new Counter({
  name: 'yttra_work_total',
  help: 'Pieces of work, done or failed',
  labelNames: ['topic', 'outcome'] as const,
  registers: [measured],
});
export const countWork = (topic: string, outcome: 'done' | 'failed'): void => work.inc({ topic, outcome });

/**
 * Measures how long the oldest of a kind has been due, in seconds, each time that somebody asks; 0 when nothing is. A
 * database that is away leaves it unsaid.
 */
export function measureOldestDue(kinds: Readonly<Record<string, () => Promise<number>>>): void {
  new Gauge({
    name: 'yttra_oldest_due_seconds',
    help: 'How long the oldest has been due',
    labelNames: ['of'] as const,
    registers: [measured],
    async collect() {
      for (const [of, seconds] of Object.entries(kinds)) {
        try {
          this.set({ of }, await seconds());
        } catch (error) {
          this.remove({ of });
          log().warn({ of, err: String(error) }, 'not measured');
        }
      }
    },
  });
}

/** A number that is asked for each time that somebody reads the measurements; null: there is none to tell. */
export interface Measure {
  name: string;
  help: string;
  measure: () => Promise<number | null>;
}

/** Measures each when it is asked for; a database that is away leaves it unsaid. */
export function measureWhenAsked(measures: readonly Measure[]): void {
  for (const { name, help, measure } of measures) {
    new Gauge({
      name,
      help,
      registers: [measured],
      async collect() {
        this.remove();
        try {
          const value = await measure();
          if (value !== null) this.set(value);
        } catch (error) {
          log().warn({ of: name, err: String(error) }, 'not measured');
        }
      },
    });
  }
}

/** TypeORM's pool, which it shows to nobody. */
interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

function measurePool(dataSource: DataSource): void {
  const { master } = dataSource.driver as unknown as { master: Pool };
  new Gauge({
    name: 'yttra_database_connections',
    help: 'Connections of the pool, and those who wait for one',
    labelNames: ['state'] as const,
    registers: [measured],
    collect() {
      this.set({ state: 'open' }, master.totalCount);
      this.set({ state: 'idle' }, master.idleCount);
      this.set({ state: 'waited_for' }, master.waitingCount);
    },
  });
}

/**
 * Hands out the measurements at `http://host:port/metrics`, beside the event loop's lag, memory and handles of Node.
 * The port is for the machine's own network: it asks nobody who they are. Resolves with the port when it listens.
 */
export async function serveMetrics(
  dataSource: DataSource,
  { host, port }: { host: string; port: number },
): Promise<{ port: number; close: () => void }> {
  collectDefaultMetrics({ register: measured });
  measurePool(dataSource);
  const server = createServer((request, reply) => {
    if (request.url !== '/metrics') return void reply.writeHead(404).end();
    measured.metrics().then(
      (text) => reply.setHeader('content-type', measured.contentType).end(text),
      (error: unknown) => {
        log().error({ err: error }, 'measurements not told');
        reply.writeHead(500).end();
      },
    );
  });
  // What it serves is no reason for a process to stay.
  server.unref();
  const settings = { host: 'METRICS_HOST', port: 'METRICS_PORT' };
  await listening(
    { host, port, settings },
    () => new Promise<void>((done, failed) => server.once('error', failed).listen(port, host, done)),
  );
  const at = server.address() as { port: number };
  return { port: at.port, close: () => server.close() };
}
