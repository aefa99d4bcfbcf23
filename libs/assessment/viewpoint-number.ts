import type { EntityManager } from 'typeorm';
import { ViewpointEntity } from './viewpoint.entity';

/** The next numbers of viewpoints in a remiss. Nobody else takes numbers in it until the transaction ends, so none is given twice or left out. */
export async function takeNumbers(tx: EntityManager, remissId: string, many: number): Promise<number[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`yttra.viewpoints.${remissId}`]);
  const last = (await tx.maximum(ViewpointEntity, 'number', { remissId })) ?? 0;
  return Array.from({ length: many }, (_, i) => last + 1 + i);
}
