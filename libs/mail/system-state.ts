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
    `select count(*)::int as checked, count(fault)::int as broken,
       coalesce(extract(epoch from yttra_now() - min(checked_at)), 0)::float8 as unchecked from audit_check`,
  );
  const [backup] = await tx.query<NonNullable<SystemState['backup']>[]>(
    `select taken_at as at, extract(epoch from yttra_now() - taken_at)::float8 as age from backup_taken order by taken_at desc limit 1`,
  );
  return { logs: logs!, backup: backup ?? null };
}
