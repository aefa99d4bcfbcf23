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

/** Found first: whether one stands outside is asked of those alone, and not of all that a body was ever sent. */
const ONGOING = `select r.id as "recipientId", r.body_id as "bodyId", r.body_name as body, m.id as remiss, m.title, m.case_number as "caseNumber", m.due_date
  from shared.recipient r join shared.remiss m on m.id = r.remiss_id where m.status = 'issued' and r.removed_at is null`;
const TOLD = `"recipientId", "bodyId", body, title, "caseNumber"`;
const NEAREST = `order by due_date, title collate "sv-x-icu", body collate "sv-x-icu"`;

/**
 * Which they are that day, by the person's hats alone: whom a body has let in by name is the body's to know.
 * Invitations are not asked either, for who writes is not told outside the wall.
 */
export function outsideRemisser(tx: EntityManager, personId: string, on: LocalDate): Promise<OutsideRemiss[]> {
  return tx.query<OutsideRemiss[]>(
    `with ongoing as materialized (${ONGOING} and r.body_id = any (array(select a.body_id from shared.assignment a
       where a.person_id = $1 and a.role = 'secretary' and (a.to_date is null or a.to_date >= yttra_today()))))
     select ${TOLD}, yttra_outside_as($1, ongoing.remiss, $2) as as from ongoing where yttra_outside_as($1, ongoing.remiss, $2) is not null ${NEAREST}`,
    [personId, on],
  );
}

/**
 * One's own today, without those that a body has let one into by name; with who can do that. In one's own transaction.
 */
export interface StandingOutside extends OutsideRemiss {
  /** Names of those who serve the body and can let one in. */
  others: string[];
  /** The body's mailbox, by whose code it can be done too. */
  mailbox: string | null;
}

export function standingOutside(tx: EntityManager, personId: string): Promise<StandingOutside[]> {
  return tx.query<StandingOutside[]>(
    `with ongoing as materialized (${ONGOING} and r.body_id = any (array(
       select h.body_id from shared.hat_today h where h.person_id = $1 and h.role = 'secretary')))
     select ${TOLD}, yttra_outside_as($1, ongoing.remiss, yttra_today()) as as, yttra_body_mailbox(ongoing."bodyId") as mailbox,
       array(select p.name from shared.hat_today h join shared.person p on p.id = h.person_id
         where h.role = 'secretary' and h.body_id = ongoing."bodyId" and h.person_id <> $1 and yttra_outside_as(h.person_id, ongoing.remiss, yttra_today()) is null
         order by p.name collate "sv-x-icu") as others
     from ongoing where yttra_stands_outside($1, ongoing."recipientId") ${NEAREST}`,
    [personId],
  );
}
