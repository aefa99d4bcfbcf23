import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOLDS_TODAY = `a.from_date <= yttra_today() and (a.to_date is null or a.to_date >= yttra_today())`;

/**
 * A guest answers for the very invitation that went to the mailbox, and not for the body in whatever else it is asked:
 * the question of who is a guest stands in one function, which the wall and the hats both ask.
 */
export class GuestRecipients1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_guest_recipients(mailbox text) returns setof uuid language sql stable security definer set search_path = public as $$
        select r.id from recipient r where lower(r.email) = lower(mailbox)
          and not exists (select from assignment a where a.body_id = r.body_id and a.role = 'secretary' and ${HOLDS_TODAY})
          and not exists (select from assignment a join person p on p.id = a.person_id
            where lower(p.email) = lower(mailbox) and ${HOLDS_TODAY}) $$;

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
          or recipient in (select yttra_guest_recipients(p.email) from person p where p.id = yttra_person())) $$;

      drop function yttra_guest_bodies(text);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
