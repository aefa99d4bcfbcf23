import type { EntityManager } from 'typeorm';

/**
 * What keeps a person outside a body's wall: a hat of the issuer's or the administrator's, or an address that only
 * carries mail.
 */
export type OutsideAs = 'case_officer' | 'approver' | 'registrar' | 'administrator' | 'unconfirmed_address';

/** A hat that keeps a person outside every asked body's wall. */
export type OutsideRole = Exclude<OutsideAs, 'unconfirmed_address'>;

export interface KeptOutside {
  as: OutsideAs;
  /** The body's name. */
  body: string;
}

/**
 * Whether the transaction's person stands inside the wall of any of these recipients: the very question that the wall
 * asks.
 */
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
    'select "as", body from yttra_kept_outside_of($1)',
    [recipientId],
  );
  return row?.as ? { as: row.as, body: row.body } : null;
}

/**
 * The hat by which a person is one of those whom the walls of this remiss are built against today; null for everybody
 * else.
 */
export async function outsideAs(tx: EntityManager, personId: string, remissId: string): Promise<OutsideRole | null> {
  const [row] = await tx.query<{ as: OutsideRole | null }[]>('select yttra_outside_as($1, $2, yttra_today()) as as', [
    personId,
    remissId,
  ]);
  return row!.as;
}

/** The same, where the body has not let that person in by name. */
export async function standsOutside(
  tx: EntityManager,
  personId: string,
  recipientId: string,
): Promise<OutsideRole | null> {
  const [row] = await tx.query<{ as: OutsideRole | null }[]>('select yttra_outside_recipient_as($1, $2) as as', [
    personId,
    recipientId,
  ]);
  return row!.as;
}
