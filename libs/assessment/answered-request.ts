import type { EntityManager } from 'typeorm';

/** The reason has come from whoever was asked for it. */
export async function answerRequest(tx: EntityManager, personId: string, viewpointId: string): Promise<void> {
  await tx.query(
    `update viewpoint_request set answered_at = yttra_now() where viewpoint_id = $1 and asked_of = $2 and answered_at is null`,
    [viewpointId, personId],
  );
}
