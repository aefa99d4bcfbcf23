import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the proved person stands inside: the recipients for which `yttra_serves` says so, and no others, found from the
 * person's own ways in. To ask of every recipient there has ever been took longer with each remiss.
 */
export class ServedByItsWaysIn1764000000425 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Kept as it is compared: what may fail, as lower() may, has to wait until the policy has let each row through.
      alter table recipient add column guest_mailbox text generated always as (lower(guest_email)) stored;
      drop index recipient_guest_mailbox;
      create index recipient_guest_mailbox on recipient (guest_mailbox);
      create or replace function yttra_guest_recipients(mailbox text) returns setof uuid
        language sql stable security definer set search_path = public, pg_temp as $$
        select r.id from recipient r where r.guest_mailbox = lower(mailbox) and yttra_guest_may_answer(r.body_id)
          and not exists (select from person p where lower(p.email) = lower(mailbox) and (yttra_key_waits(p.id, r.body_id)
            or exists (select from hat_today h where h.person_id = p.id))) $$;

      create function yttra_served() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
        select way.recipient from (
          select r.id as recipient from hat_today h join recipient r on r.body_id = h.body_id
            where h.person_id = yttra_person() and h.role = 'secretary'
          union select i.recipient_id from draft_invitation i where i.person_id = yttra_person()
          union select guest from person p, yttra_guest_recipients(p.email) guest where p.id = yttra_person()
        ) way where yttra_serves(way.recipient) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
