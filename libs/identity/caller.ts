import type { Hat } from './who-may-what';

/** Whoever makes a request, with the hats that hold today. */
export interface Caller {
  personId: string;
  name: string;
  email: string;
  hats: Hat[];
}

/** Everyone is also a contributor: to the drafts that he or she is invited to, and to no other. */
export const INVITABLE: Hat = { role: 'contributor', bodyId: null, unit: null };

/** The hats that `person`, a row of the statement, wears today. */
export const HATS_TODAY = `coalesce((select json_agg(json_build_object('role', role, 'bodyId', body_id, 'unit', unit) order by created_at)
  from hat_today where person_id = person.id), '[]')`;

/**
 * Of the person's address: the invitations that whoever reads it may answer as a guest; none for one who wears a hat of
 * another kind.
 */
export const guestHatsOf = (
  address: string,
): string => `case when not exists (select from hat_today where person_id = person.id) then
  coalesce((select json_agg(json_build_object('role', 'guest', 'bodyId', null, 'unit', null, 'recipientId', id)) from yttra_guest_recipients(${address}) id), '[]')
  else '[]' end`;

/** A person, a row of the statement, with the hats that hold today, as `callerOf` reads it. */
export const CALLER = `person.id as "personId", person.name, person.email, person.owner_id is not null as "isProgram",
  ${HATS_TODAY} as hats, ${guestHatsOf('person.email')} as guest`;

export interface CallerRow extends Caller {
  guest: Hat[];
  isProgram: boolean;
}

/** A program is nobody's guest, and nobody invites it. */
export const callerOf = ({ personId, name, email, hats, guest, isProgram }: CallerRow): Caller => ({
  personId,
  name,
  email,
  hats: isProgram ? hats : [...hats, ...guest, INVITABLE],
});
