import type { EntityManager } from 'typeorm';

const key = (sha256: string) => `yttra.content.${sha256}`;

/**
 * Holds these bytes until the transaction ends, together with whoever else adds a file with the same content: the
 * sweep must not take them between being stored and getting their row.
 */
export async function holdContent(tx: EntityManager, sha256: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [key(sha256)]);
}

/** Takes these bytes for oneself until the transaction ends; false when somebody holds them. */
export async function takeContent(tx: EntityManager, sha256: string): Promise<boolean> {
  const [row] = await tx.query<{ ours: boolean }[]>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as ours',
    [key(sha256)],
  );
  return row!.ours;
}

/** Taken by a backup for as long as it copies; on a connection of its own, which lets go of it when it ends. */
export const BACKUP_LOCK = `hashtext('yttra.backup')`;

/** Whether files are being copied as they stood a while ago; nobody begins to until this transaction ends. */
export async function backupIsRunning(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ free: boolean }[]>(`select pg_try_advisory_xact_lock_shared(${BACKUP_LOCK}) as free`);
  return !row!.free;
}
