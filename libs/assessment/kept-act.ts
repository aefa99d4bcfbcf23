import type { EntityManager } from 'typeorm';
import type { Viewpoint } from './viewpoint';

/** A viewpoint as it was read. */
export interface ReadViewpoint {
  id: string;
  version: number;
}

/** Something that was done to several viewpoints at once. */
export interface AssessmentAct {
  id: string;
  what: 'disposed' | 'joined' | 'taken';
  doneAt: Date;
  /** By number. */
  viewpoints: number[];
}

/** Two who choose the same viewpoints lock them in one order. */
export const inOneOrder = <One extends { id: string }>(chosen: readonly One[]): One[] =>
  [...chosen].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Keeps what has been done to several at once, with the versions that came of it, so that it can be undone. */
export async function keepAct(
  tx: EntityManager,
  personId: string,
  remissId: string,
  what: AssessmentAct['what'],
  done: readonly Viewpoint[],
): Promise<void> {
  const [act] = await tx.query<{ id: string }[]>(
    `insert into assessment_act (remiss_id, what, done_by) values ($1, $2, $3) returning id`,
    [remissId, what, personId],
  );
  await tx.query(
    `insert into assessment_act_viewpoint (act_id, viewpoint_id, version)
     select $1, v.id, v.version from jsonb_to_recordset($2) v (id uuid, version int)`,
    [act!.id, JSON.stringify(done.map(({ id, version }) => ({ id, version })))],
  );
}
