import type { EntityManager } from 'typeorm';

/** What keeps a person outside a body's wall: a hat of the issuer's or the administrator's, or an address that only carries mail. */
export type OutsideAs = 'case_officer' | 'approver' | 'registrar' | 'administrator' | 'unconfirmed_address';

export interface KeptOutside {
  as: OutsideAs;
  /** The body's name. */
  body: string;
}

/** Whether the transaction's person stands inside the wall of any of these recipients: the very question that the wall asks. */
export async function standsInside(tx: EntityManager, recipientIds: readonly string[]): Promise<boolean> {
  const [row] = await tx.query<{ inside: boolean }[]>(
    'select coalesce(bool_or(yttra_serves(id)), false) as inside from unnest($1::uuid[]) id',
    [recipientIds],
  );
  return row!.inside;
}

/** Why the transaction's person, who has a way in, stands outside all the same; null for everybody else. */
export async function keptOutside(tx: EntityManager, recipientId: string): Promise<KeptOutside | null> {
  const [row] = await tx.query<{ as: OutsideAs | null; body: string }[]>(
    'select yttra_kept_outside(id) as as, body_name as body from recipient where id = $1',
    [recipientId],
  );
  return row?.as ? { as: row.as, body: row.body } : null;
}
