import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations and guests, too, come in only with keys that the body has let in; a secretary's hat does so already. */
export class WallAsksOpenings1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_is_invited(person uuid, recipient uuid) returns boolean language sql stable as $$
        select exists (select from draft_invitation i join recipient r on r.id = i.recipient_id
          where i.recipient_id = recipient and i.person_id = person and not yttra_key_waits(i.person_id, r.body_id)
            and i.from_date <= yttra_today() and (i.to_date is null or i.to_date >= yttra_today())) $$;

      create or replace function yttra_guest_recipients(mailbox text) returns setof uuid
        language sql stable security definer set search_path = public, pg_temp as $$
        select r.id from recipient r where lower(r.guest_email) = lower(mailbox) and yttra_guest_may_answer(r.body_id)
          and not exists (select from person p where lower(p.email) = lower(mailbox) and (yttra_key_waits(p.id, r.body_id)
            or exists (select from hat_today h where h.person_id = p.id))) $$;

      -- What a body is asked by: while a new mailbox waits, the one before.
      create or replace function yttra_mailbox_of(body uuid) returns text language sql stable as $$
        select yttra_body_mailbox(body) $$;

      -- A mailbox that the body has let in takes the place of the one before, in what it has been asked already.
      create function yttra_mailbox_let_in() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update recipient r set guest_email = new.to_value where r.body_id = new.body_id and lower(r.guest_email) = lower(new.from_value);
        return null;
      end $$;
      create trigger opening_moves_guests after insert or update of state on opening for each row
        when (new.kind = 'mailbox' and new.state in ('confirmed', 'in_force')) execute function yttra_mailbox_let_in();

      -- What an address that a code has been read at lets one speak of: the bodies whose mailbox it is, and what waits about oneself
      -- where it was one's own before, or is, and a first account is to be linked.
      create function yttra_witness_of(who uuid, address text) returns table (body_id uuid, opening_id uuid)
        language sql stable as $$
        select m, null::uuid from yttra_mailbox_bodies(address) as m
        union all select o.body_id, o.id from opening o join person p on p.id = o.person_id
          left join opening a on a.body_id = o.body_id and a.person_id = o.person_id and a.kind = 'address' and a.state in ('waiting', 'stopped')
          where o.person_id = who and o.state = 'waiting' and (o.kind = 'address' or o.kind = 'account' and o.from_value is null)
            and lower(address) = lower(coalesce(a.from_value, p.email)) $$;

      -- Whose an address was, while its change waits.
      create function yttra_former_owner(address text) returns uuid language sql stable as $$
        select o.person_id from opening o where o.kind = 'address' and o.state = 'waiting' and lower(o.from_value) = lower(address)
          order by o.made_at, o.id limit 1 $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
