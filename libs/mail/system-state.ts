import type { EntityManager } from 'typeorm';

/** How the logs were at their last check, and when there was a backup that could be read. */
export interface SystemState {
  /** `unchecked`: for how many seconds one has gone without being looked at. */
  logs: { checked: number; broken: number; unchecked: number };
  /** Taken by `yttra backup`, and read back; null: none. */
  backup: { at: Date; age: number } | null;
}

/** What whoever runs the system must know besides what waits, from what worker and backup have written down. */
export async function systemState(tx: EntityManager): Promise<SystemState> {
  const [logs] = await tx.query<SystemState['logs'][]>(
    `select (select count(*)::int from audit_check where checked_at > '-infinity') as checked,
       (select count(*)::int from audit_check where fault is not null) as broken,
       coalesce(extract(epoch from yttra_now() - (select min(checked_at) from audit_check where checked_at > '-infinity')), 0)::float8 as unchecked`,
  );
  const [backup] = await tx.query<NonNullable<SystemState['backup']>[]>(
    `select taken_at as at, extract(epoch from yttra_now() - taken_at)::float8 as age from backup_taken order by taken_at desc limit 1`,
  );
  return { logs: logs!, backup: backup ?? null };
}
