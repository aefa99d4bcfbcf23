import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Openings of the wall: whatever lets somebody in behind it is a row with its state, made by the database itself where
 * the change is written, so that no way of writing goes round it. It gives nothing until the body has let it in.
 */
export class Openings1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [TABLES, HATS, MAKING, TRIGGERS, FROM_BEFORE]) await runner.query(statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}

const TABLES = `
  -- Bodies that have had a draft or an answer, for ever: what is purged later leaves the mark. When is nobody's to know.
  create table walled_body (body_id uuid primary key references body);

  create table opening (
    id uuid primary key default gen_random_uuid(),
    body_id uuid not null references body,
    kind text not null check (kind in ('appointment', 'address', 'account', 'factor', 'mailbox', 'guest')),
    -- Whom it lets in; a mailbox is nobody.
    person_id uuid references person,
    assignment_id uuid references assignment,
    -- Which account: issuer and subject.
    account text,
    from_value text,
    to_value text,
    made_by uuid references person,
    made_at timestamptz not null default yttra_now(),
    state text not null check (state in ('waiting', 'confirmed', 'stopped', 'in_force', 'ended')),
    -- The body has stopped the same before: silence lets it in no more.
    asks boolean not null,
    -- When silence has let it in; null while somebody inside is to say yes.
    silent_until timestamptz,
    -- Logged and mailed; null for a moment within the transaction that makes it.
    announced_at timestamptz,
    decided_by uuid references person,
    decided_at timestamptz,
    stopped_at timestamptz,
    -- Of a colleague who is invited to a draft, and nothing else: seen by the body and by the person alone, as the invitation is.
    invited boolean not null default false,
    check ((kind in ('mailbox', 'guest')) = (person_id is null)),
    check ((kind = 'appointment') = (assignment_id is not null))
  );
  create index opening_body on opening (body_id, state);
  create index opening_person on opening (person_id, state);
  create unique index opening_assignment on opening (assignment_id);
  create unique index opening_one_mailbox on opening (body_id) where kind = 'mailbox' and state = 'waiting';
  create index opening_unannounced on opening (id) where announced_at is null;
  alter table opening enable row level security;
  alter table opening force row level security;
  create policy opening_owner on opening to current_user using (true) with check (true);

  -- The process sees and moves them all. Of a colleague who is invited a person sees what is of the own body, or about oneself.
  create function yttra_sees_opening(body uuid, who uuid, is_invited boolean) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    return yttra_proved_process() or (yttra_person() is not null
      and (not is_invited or who = yttra_person() or yttra_reads_body_log(body)));
  end $$;
  create function yttra_moves_opening() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    return yttra_proved_process();
  end $$;
  create policy opening_seen on opening for select using (yttra_sees_opening(body_id, person_id, invited));
  create policy opening_moved on opening for update using (yttra_moves_opening()) with check (yttra_moves_opening());

  -- Who ended it, until it is gone.
  alter table second_factor add column ended_by uuid references person;

  -- Who says who an account is; null where an address told that the issuer answers for.
  alter table sign_in_identity add column linked_by uuid references person;

  create index body_mailbox on body (lower(email));
`;

const LETS_IN = `state in ('confirmed', 'in_force')`;
const STANDS = `state in ('waiting', 'stopped')`;

const HATS = `
  -- Something about the person's way in that the body has not let in yet, or has stopped.
  create function yttra_key_waits(who uuid, body uuid) returns boolean language sql stable as $$
    select exists (select from opening o where o.person_id = who and o.body_id = body and o.${STANDS} and o.assignment_id is null) $$;

  -- The hats that are worn today. A secretary's is worn when the body has let it in, and no key of the person's waits.
  create view hat_today with (security_invoker = true) as select a.* from assignment a
    where a.from_date <= yttra_today() and (a.to_date is null or a.to_date >= yttra_today())
      and (a.role <> 'secretary' or (
        exists (select from opening o where o.assignment_id = a.id and o.${LETS_IN})
        and not exists (select from opening o where o.person_id = a.person_id and o.body_id = a.body_id and o.${STANDS} and o.assignment_id is null)));

  create or replace function yttra_is_secretary(person uuid, body uuid) returns boolean language sql stable as $$
    select exists (select from hat_today h where h.person_id = person and h.body_id = body and h.role = 'secretary') $$;

  -- The mailbox that speaks for the body: while a new one waits, the one before.
  create function yttra_body_mailbox(body uuid) returns text language sql stable as $$
    select case when o.id is null then b.email else o.from_value end from body b
      left join opening o on o.body_id = b.id and o.kind = 'mailbox' and o.state = 'waiting' where b.id = body $$;

  -- The bodies that an address speaks for.
  create function yttra_mailbox_bodies(address text) returns setof uuid language sql stable as $$
    select b.id from body b where lower(b.email) = lower(address)
      and not exists (select from opening o where o.body_id = b.id and o.kind = 'mailbox' and o.state = 'waiting')
    union select o.body_id from opening o where o.kind = 'mailbox' and o.state = 'waiting' and lower(o.from_value) = lower(address) $$;

  -- Secretaries who can let somebody else in: none who stands with the issuer or administers.
  create function yttra_insiders(body uuid) returns setof uuid language sql stable as $$
    select distinct h.person_id from hat_today h where h.role = 'secretary' and h.body_id = body
      and not exists (select from hat_today o where o.person_id = h.person_id
        and (o.role in ('case_officer', 'approver', 'administrator') or (o.role = 'registrar' and o.body_id <> body))) $$;

  -- The last day on which anybody has served the body; null when nobody ever has.
  create function yttra_last_served(body uuid) returns date language sql stable as $$
    select max(coalesce(a.to_date, 'infinity')) from assignment a join opening o on o.assignment_id = a.id and o.${LETS_IN}
      where a.body_id = body and a.role = 'secretary' and a.from_date <= yttra_today() $$;

  -- Whether the body's mailbox may answer as a guest: nobody serves, and where somebody has, the body has let that end in.
  create function yttra_guest_may_answer(body uuid) returns boolean language sql stable as $$
    select not exists (select from hat_today h where h.role = 'secretary' and h.body_id = body)
      and (not exists (select from walled_body w where w.body_id = body) or yttra_last_served(body) is null
        or exists (select from opening o where o.body_id = body and o.kind = 'guest' and o.${LETS_IN}
          and (o.made_at at time zone 'Europe/Stockholm')::date > yttra_last_served(body))) $$;

  -- The bodies behind whose wall a person is or will be, by whichever way.
  create function yttra_bodies_of(who uuid, address text) returns table (body uuid, only_invited boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select ways.body_id, bool_and(ways.invited) from (
    select a.body_id, false as invited from assignment a where a.person_id = who and a.role = 'secretary' and (a.to_date is null or a.to_date >= yttra_today())
    union select r.body_id, true from draft_invitation i join recipient r on r.id = i.recipient_id
      where i.person_id = who and (i.to_date is null or i.to_date >= yttra_today())
    union select yttra_mailbox_bodies(address), false
    union select r.body_id, false from recipient r where lower(r.guest_email) = lower(address)
    union select o.body_id, o.invited from opening o where o.person_id = who and o.${STANDS} and o.assignment_id is null
    ) ways group by ways.body_id $$;
`;

const MAKING = `
  create function yttra_open(of_body uuid, what text, who uuid, hat uuid, which text, before text, after text, only_invited boolean default false) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare stopped_before boolean;
  begin
    select exists (select from opening s where s.body_id = of_body and s.stopped_at is not null
      and (s.person_id = who or (who is null and s.person_id is null and s.kind = what))
      and not exists (select from opening c where c.body_id = of_body and c.state = 'confirmed' and c.decided_at > s.stopped_at
        and (c.person_id = who or (who is null and c.person_id is null and c.kind = what)))) into stopped_before;
    -- One and the same change is asked about once: a later one takes its place.
    update opening o set state = 'ended' where o.body_id = of_body and o.kind = what and o.person_id is not distinct from who
      and o.account is not distinct from which and o.${STANDS} and o.assignment_id is null;
    -- To tell of one who is only invited would tell who writes: the body finds it among its openings, and says yes.
    stopped_before := stopped_before or only_invited;
    insert into opening (body_id, kind, person_id, assignment_id, account, from_value, to_value, asks, invited, announced_at, state)
      values (of_body, what, who, hat, which, before, after, stopped_before, only_invited, case when only_invited then yttra_now() end,
        case when stopped_before or exists (select from walled_body w where w.body_id = of_body) then 'waiting' else 'in_force' end);
  end $$;

  -- Nobody serves a body any more, whose mailbox could then answer: made at once, or by the worker when a last day has passed.
  create function yttra_open_guest(of_body uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
  declare mailbox text := yttra_body_mailbox(of_body);
  begin
    if not (session_user = current_user or pg_trigger_depth() > 0 or yttra_proved()) then raise insufficient_privilege; end if;
    if mailbox is null or not exists (select from walled_body w where w.body_id = of_body)
      or exists (select from hat_today h where h.role = 'secretary' and h.body_id = of_body)
      or yttra_last_served(of_body) is null
      or exists (select from opening o where o.body_id = of_body and o.kind = 'guest' and o.state <> 'ended'
        and (o.made_at at time zone 'Europe/Stockholm')::date > yttra_last_served(of_body)) then
      return false;
    end if;
    perform yttra_open(of_body, 'guest', null, null, null, null, mailbox);
    return true;
  end $$;
`;

const TRIGGERS = `
  create function yttra_wall_body() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into walled_body select r.body_id from recipient r where r.id = new.recipient_id on conflict do nothing;
    return null;
  end $$;
  create trigger response_draft_walls after insert on response_draft for each row execute function yttra_wall_body();
  create trigger draft_file_walls after insert on draft_file for each row execute function yttra_wall_body();
  create trigger draft_comment_walls after insert on draft_comment for each row execute function yttra_wall_body();
  create trigger response_walls after insert on response for each row execute function yttra_wall_body();

  create function yttra_appointed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then perform yttra_open(new.body_id, 'appointment', new.person_id, new.id, null, null, null);
    else perform yttra_open_guest(new.body_id);
    end if;
    return null;
  end $$;
  create trigger assignment_opens after insert on assignment for each row when (new.role = 'secretary') execute function yttra_appointed();
  create trigger assignment_ends after update of to_date on assignment for each row when (new.role = 'secretary') execute function yttra_appointed();

  create function yttra_address_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare of_body uuid; invited boolean; before text;
  begin
    for of_body, invited in select w.body, w.only_invited from yttra_bodies_of(new.id, new.email) w order by w.body loop
      select coalesce((select o.from_value from opening o where o.body_id = of_body and o.person_id = new.id and o.kind = 'address' and o.${STANDS}), old.email) into before;
      -- Back to the address that the body knows: there is nothing to let in.
      if lower(before) = lower(new.email) then
        update opening o set state = 'ended' where o.body_id = of_body and o.person_id = new.id and o.kind = 'address' and o.${STANDS};
      else
        perform yttra_open(of_body, 'address', new.id, null, null, before, new.email, invited);
      end if;
    end loop;
    return null;
  end $$;
  create trigger person_address_opens after update of email on person for each row
    when (lower(old.email) <> lower(new.email)) execute function yttra_address_changed();

  create function yttra_account_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare of_body uuid; invited boolean; gone text; others text;
  begin
    if tg_op <> 'INSERT' and old.person_id is not null then
      gone := old.issuer || ' ' || old.subject;
      update opening o set state = 'ended' where o.person_id = old.person_id and o.kind = 'account' and o.account = gone and o.${STANDS};
    end if;
    if tg_op = 'DELETE' or new.person_id is null or new.linked_by is null then return null; end if;
    select string_agg(i.issuer, ', ' order by i.issuer) from sign_in_identity i
      where i.person_id = new.person_id and (i.issuer, i.subject) <> (new.issuer, new.subject) into others;
    for of_body, invited in select w.body, w.only_invited from person p, yttra_bodies_of(p.id, p.email) w where p.id = new.person_id order by w.body loop
      perform yttra_open(of_body, 'account', new.person_id, null, new.issuer || ' ' || new.subject, others, new.issuer, invited);
    end loop;
    return null;
  end $$;
  create trigger sign_in_identity_given after insert on sign_in_identity for each row execute function yttra_account_changed();
  create trigger sign_in_identity_opens after update of person_id on sign_in_identity for each row
    when (old.person_id is distinct from new.person_id) execute function yttra_account_changed();
  create trigger sign_in_identity_taken after delete on sign_in_identity for each row execute function yttra_account_changed();

  create function yttra_factor_ended() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare of_body uuid; invited boolean;
  begin
    -- The person's own doing lets in nobody else.
    if old.person_id = old.ended_by then return null; end if;
    -- One that waits stays: whoever has come in without the factor cannot settle it by taking a new one.
    for of_body, invited in select w.body, w.only_invited from person p, yttra_bodies_of(p.id, p.email) w where p.id = old.person_id
        and not exists (select from opening o where o.body_id = w.body and o.person_id = p.id and o.kind = 'factor' and o.${STANDS}) order by w.body loop
      perform yttra_open(of_body, 'factor', old.person_id, null, null, null, null, invited);
    end loop;
    return null;
  end $$;
  create trigger second_factor_opens after delete on second_factor for each row
    when (old.confirmed_at is not null) execute function yttra_factor_ended();

  create function yttra_mailbox_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare before text := old.email; waits record;
  begin
    select * from opening o where o.body_id = new.id and o.kind = 'mailbox' and o.state = 'waiting' into waits;
    if found then
      before := waits.from_value;
      update opening o set state = 'ended' where o.id = waits.id;
    end if;
    if lower(before) is distinct from lower(new.email) then
      perform yttra_open(new.id, 'mailbox', null, null, null, before, new.email);
    end if;
    return null;
  end $$;
  create trigger body_mailbox_opens after update of email on body for each row
    when (lower(old.email) is distinct from lower(new.email)) execute function yttra_mailbox_changed();
`;

/** Who serves today goes on serving, and a body that stands without a secretary goes on answering by its mailbox. */
const FROM_BEFORE = `
  insert into walled_body select distinct r.body_id from recipient r
    where r.draft_begun or exists (select from response x where x.recipient_id = r.id)
      or exists (select from audit_event e where e.chain_kind = 'recipient' and e.chain = r.id);
  insert into opening (body_id, kind, person_id, assignment_id, asks, state, made_by, made_at, announced_at)
    select a.body_id, 'appointment', a.person_id, a.id, false, 'in_force', a.appointed_by, a.created_at, yttra_now()
    from assignment a where a.role = 'secretary';
  insert into opening (body_id, kind, to_value, asks, state, announced_at)
    select b.id, 'guest', b.email, false, 'in_force', yttra_now() from body b
    where b.email is not null and yttra_last_served(b.id) < yttra_today();
`;
