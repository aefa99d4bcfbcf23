import type { DataSource } from 'typeorm';
import { DomainError } from './domain-error';
import type { Env } from './env';
import { log } from './log';

/** Besides the pool: the server's clock has a connection of its own, as has the worker's bell. */
const OF_ITS_OWN = 1;

/**
 * What the queue of one process holds in PostgreSQL, however many topics it has: one listens, and a statement of the
 * queue is short, so that two are enough for all of them.
 */
export const QUEUE_CONNECTIONS = 3;

/** How many connections a process of each kind holds in PostgreSQL at most, with these settings. */
export function mostConnections({
  DATABASE_POOL,
  REDIS_URL,
}: Pick<Env, 'DATABASE_POOL' | 'REDIS_URL'>): Record<'server' | 'worker', number> {
  const most = DATABASE_POOL + OF_ITS_OWN;
  return { server: most, worker: most + (REDIS_URL ? 0 : QUEUE_CONNECTIONS) };
}

/** What the application's role may hold at once of all its processes, and how many connections are open now. */
export async function connectionRoom(dataSource: DataSource): Promise<{ allowed: number; open: number }> {
  const [room] = await dataSource.query<{ allowed: number; open: number }[]>(
    `select least(nullif(rolconnlimit, -1), current_setting('max_connections')::int
        - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true)::int, 0)) as allowed,
      (select sum(numbackends)::int from pg_stat_database) as open
     from pg_roles where rolname = current_user`,
  );
  return room!;
}

/**
 * Says before anybody is turned away that PostgreSQL has no room for all that this process may open. Errors:
 * platform.too_few_connections where it never will have, whatever else runs.
 */
export async function assertConnectionsFit(dataSource: DataSource, most: number): Promise<void> {
  const { allowed, open } = await connectionRoom(dataSource);
  if (most > allowed)
    throw new DomainError({
      code: 'platform.too_few_connections',
      kind: 'unexpected',
      message:
        `DATABASE_POOL: this process may open ${most} connections and PostgreSQL allows ${allowed}:` +
        ' set a smaller pool, or a larger max_connections',
    });
  if (most > allowed - open)
    log().warn({ most, allowed, open }, 'others hold so many connections that this process may lack some');
}
