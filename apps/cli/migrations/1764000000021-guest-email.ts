import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOLDS_TODAY = `a.from_date <= yttra_today() and (a.to_date is null or a.to_date >= yttra_today())`;

/**
 * Where a body's mails go and which mailbox may answer for it are two things. The issuer may correct the first; the
 * second comes from the register when the body is asked, or from the body itself.
 */
export class GuestEmail1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recipient add column guest_email text;

      -- What the register said: the address as it was before anybody corrected it.
      update recipient r set guest_email = case when corrected.told is null then r.email else corrected.told ->> 'from' end
        from recipient also left join lateral (
          select told from audit_event e, lateral (select e.event::jsonb as told) parsed
            where e.chain_kind = 'remiss' and e.chain = also.remiss_id
              and told ->> 'type' = 'recipient.address_corrected' and told ->> 'recipient' = also.id::text
            order by e.seq limit 1) corrected on true
        where also.id = r.id;

      create index recipient_guest_mailbox on recipient (lower(guest_email));
      drop index recipient_mailbox;

      create function yttra_mailbox_of(body uuid) returns text language sql stable as $$
        select b.email from body b where b.id = body $$;

      -- Only the owner's functions write it otherwise, and those ask the body.
      create function yttra_keep_guest_email() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or (old.removed_at is not null and new.removed_at is null) then
          new.guest_email := yttra_mailbox_of(new.body_id);
        elsif new.guest_email is distinct from old.guest_email
            and current_user::regrole <> (select relowner::regrole from pg_class where oid = tg_relid) then
          raise exception 'which mailbox answers for a body is the body''s own to say';
        end if;
        if tg_op = 'UPDATE' and row(new.body_id, new.remiss_id) is distinct from row(old.body_id, old.remiss_id) then
          raise exception 'a recipient stays the same body in the same remiss';
        end if;
        return new;
      end $$;
      create trigger recipient_guest_email before insert or update on recipient for each row execute function yttra_keep_guest_email();

      create or replace function yttra_guest_recipients(mailbox text) returns setof uuid
        language sql stable security definer set search_path = public, pg_temp as $$
        select r.id from recipient r where lower(r.guest_email) = lower(mailbox)
          and not exists (select from assignment a where a.body_id = r.body_id and a.role = 'secretary' and ${HOLDS_TODAY})
          and not exists (select from assignment a join person p on p.id = a.person_id
            where lower(p.email) = lower(mailbox) and ${HOLDS_TODAY}) $$;

      -- Who answers for the body, and not only writes in its draft: a secretary, or the guest in its stead.
      create function yttra_speaks_for(recipient uuid) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select yttra_serves(recipient) and (
          yttra_is_secretary(yttra_person(), (select r.body_id from recipient r where r.id = recipient))
          or recipient in (select yttra_guest_recipients(p.email) from person p where p.id = yttra_person())) $$;

      -- Why a person who has a way in is kept out all the same, or holds an address that only carries mail; null for everybody else.
      create function yttra_kept_outside(recipient uuid) returns text
        language sql stable security definer set search_path = public, pg_temp as $$
        select case
          when (yttra_is_secretary(yttra_person(), r.body_id) or yttra_is_invited(yttra_person(), r.id))
            and yttra_stands_outside(yttra_person(), r.id) then yttra_outside_as(yttra_person(), r.remiss_id, yttra_today())
          when lower(r.email) is distinct from lower(r.guest_email) and not yttra_serves(r.id)
            and exists (select from person p where p.id = yttra_person() and lower(p.email) = lower(r.email)) then 'unconfirmed_address' end
          from recipient r where r.id = recipient $$;

      -- The body says that the address its mails go to is its own: from then on that mailbox answers. False when it may not be said.
      create function yttra_confirm_address(recipient uuid, address text) returns boolean
        language sql volatile security definer set search_path = public, pg_temp as $$
        with said as (update recipient r set guest_email = r.email
          where r.id = recipient and r.email = address and yttra_speaks_for(recipient) returning r.id)
        select exists (select from said) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
