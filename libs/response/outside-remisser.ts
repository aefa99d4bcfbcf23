import type { OutsideRole } from '@yttra/identity';
import type { LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/** An ongoing remiss to a body that a person serves, from whose draft the person stands outside. */
export interface OutsideRemiss {
  recipientId: string;
  bodyId: string;
  body: string;
  title: string;
  caseNumber: string;
  as: OutsideRole;
}

/**
 * Which they are that day, by the person's hats alone: whom a body has let in by name is the body's to know. Invitations are not
 * asked either, for who writes is not told outside the wall.
 */
export function outsideRemisser(tx: EntityManager, personId: string, on: LocalDate): Promise<OutsideRemiss[]> {
  return tx.query<OutsideRemiss[]>(
    `select r.id as "recipientId", r.body_id as "bodyId", r.body_name as body, m.title, m.case_number as "caseNumber",
       yttra_outside_as($1, m.id, $2) as as
     from recipient r join remiss m on m.id = r.remiss_id
     where m.status = 'issued' and r.removed_at is null and yttra_outside_as($1, m.id, $2) is not null
       and exists (select from assignment a where a.person_id = $1 and a.body_id = r.body_id and a.role = 'secretary'
         and (a.to_date is null or a.to_date >= yttra_today()))
     order by m.due_date, m.title collate "sv-x-icu", r.body_name collate "sv-x-icu"`,
    [personId, on],
  );
}
