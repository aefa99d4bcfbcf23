import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { ViewpointEntity } from './viewpoint.entity';

/** Writes over one version of a viewpoint, which the database keeps; false when another has been written since. */
export async function writtenOver(
  tx: EntityManager,
  personId: string,
  { id, version }: { id: string; version: number },
  change: QueryDeepPartialEntity<ViewpointEntity>,
): Promise<boolean> {
  const { affected } = await tx.update(
    ViewpointEntity,
    { id, version },
    { ...change, version: version + 1, changedBy: personId, changedAt: () => 'yttra_now()' },
  );
  return affected !== 0;
}
