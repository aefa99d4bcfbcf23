import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An address is kept as it is compared. A condition with lower() may fail, so it waits until the policy has let each
 * row through, and reads all people and bodies there are for each code that is sent.
 */
export class MailboxesAsCompared1764000000445 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add column email_key text generated always as (lower(email)) stored;
      drop index person_email;
      create unique index person_email on person (email_key);
      alter table body add column email_key text generated always as (lower(email)) stored;
      drop index body_mailbox;
      create index body_mailbox on body (email_key);

      create or replace function yttra_guest_recipients(mailbox text) returns setof uuid
        language sql stable security definer set search_path = public, pg_temp as $$
        select r.id from recipient r where r.guest_mailbox = lower($1) and yttra_guest_may_answer(r.body_id)
          and not exists (select from person p where p.email_key = lower($1) and (yttra_key_waits(p.id, r.body_id)
            or exists (select from hat_today h where h.person_id = p.id))) $$;
      create or replace function yttra_guest_of(invited uuid, mailbox text) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from recipient r where r.id = invited and r.guest_mailbox = lower($2) and yttra_guest_may_answer(r.body_id)
          and not exists (select from person p where p.email_key = lower($2) and (yttra_key_waits(p.id, r.body_id)
            or exists (select from hat_today h where h.person_id = p.id)))) $$;
      create or replace function yttra_mailbox_bodies(address text) returns setof uuid
        language sql stable set search_path = public, pg_temp as $$
        select b.id from body b where b.email_key = lower(address)
          and not exists (select from opening o where o.body_id = b.id and o.kind = 'mailbox' and o.state = 'waiting')
        union select o.body_id from opening o where o.kind = 'mailbox' and o.state = 'waiting' and lower(o.from_value) = lower(address) $$;
      create or replace function yttra_bodies_of(who uuid, address text) returns table (body uuid, only_invited boolean)
        language sql stable security definer set search_path = public, pg_temp as $$
        select ways.body_id, bool_and(ways.invited) from (
        select a.body_id, false as invited from assignment a where a.person_id = who and a.role = 'secretary' and (a.to_date is null or a.to_date >= yttra_today())
        union select r.body_id, true from draft_invitation i join recipient r on r.id = i.recipient_id
          where i.person_id = who and (i.to_date is null or i.to_date >= yttra_today())
        union select yttra_mailbox_bodies(address), false
        union select r.body_id, false from recipient r where r.guest_mailbox = lower(address)
        union select o.body_id, o.invited from opening o where o.person_id = who and o.state in ('waiting', 'stopped') and o.assignment_id is null
        ) ways group by ways.body_id $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
