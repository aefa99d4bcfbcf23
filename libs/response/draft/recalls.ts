import type { EntityManager } from 'typeorm';

/** Those of the answers that their bodies have taken back, and when. */
export async function recalls(tx: EntityManager, responseIds: readonly string[]): Promise<Map<string, Date>> {
  if (responseIds.length === 0) return new Map();
  const rows = await tx.query<{ response_id: string; marked_at: Date }[]>(
    `select response_id, marked_at from response_mark where mark = 'recalled' and response_id = any($1::uuid[])`,
    [responseIds],
  );
  return new Map(rows.map(({ response_id: id, marked_at: at }) => [id, at]));
}
