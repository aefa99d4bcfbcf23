import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOLDS_TODAY = `a.from_date <= yttra_today() and (a.to_date is null or a.to_date >= yttra_today())`;

/**
 * A body that nobody serves answers by the mailbox that its invitation went to: whoever can read a code that is mailed
 * there, and wears no other hat. From the day the body has a secretary the mailbox opens nothing.
 */
export class Guests1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index recipient_mailbox on recipient (lower(email));
      create function yttra_guest_bodies(mailbox text) returns setof uuid language sql stable security definer set search_path = public as $$
        select distinct r.body_id from recipient r where lower(r.email) = lower(mailbox)
          and not exists (select from assignment a where a.body_id = r.body_id and a.role = 'secretary' and ${HOLDS_TODAY}) $$;

      create or replace function yttra_serves(recipient uuid) returns boolean language sql stable security definer set search_path = public as $$
        select yttra_person() is not null and (
          exists (select from recipient r join assignment a on a.body_id = r.body_id
            where r.id = recipient and a.person_id = yttra_person() and a.role = 'secretary' and ${HOLDS_TODAY})
          -- Invited, and not one of those whom the wall is built against: an invitation opens it to nobody who issues or administers.
          or exists (select from draft_invitation i join recipient r on r.id = i.recipient_id join remiss m on m.id = r.remiss_id
            where i.recipient_id = recipient and i.person_id = yttra_person()
              and i.from_date <= yttra_today() and (i.to_date is null or i.to_date >= yttra_today())
              and not exists (select from assignment a where a.person_id = i.person_id and ${HOLDS_TODAY}
                and (a.role in ('case_officer', 'administrator') or (a.role = 'registrar' and a.body_id = m.issuer_body_id))))
          -- A guest: the very mailbox that this invitation went to, of a body that nobody serves, and no hat besides.
          or exists (select from recipient r join person p on p.id = yttra_person() and lower(p.email) = lower(r.email)
            where r.id = recipient and r.body_id in (select yttra_guest_bodies(p.email))
              and not exists (select from assignment a where a.person_id = p.id and ${HOLDS_TODAY}))) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
