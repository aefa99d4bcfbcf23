import type { EntityManager } from 'typeorm';
import { ViewpointEntity } from './viewpoint.entity';

/** Nobody else adds viewpoints to the remiss until the transaction ends. */
export async function lockViewpoints(tx: EntityManager, remissId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`yttra.viewpoints.${remissId}`]);
}

/** The next numbers of viewpoints in a remiss: none is given twice or left out. */
export async function takeNumbers(tx: EntityManager, remissId: string, many: number): Promise<number[]> {
  await lockViewpoints(tx, remissId);
  const last = (await tx.maximum(ViewpointEntity, 'number', { remissId })) ?? 0;
  return Array.from({ length: many }, (_, i) => last + 1 + i);
}
