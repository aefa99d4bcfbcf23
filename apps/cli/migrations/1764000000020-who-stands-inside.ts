import type { MigrationInterface, QueryRunner } from 'typeorm';

const holds = (day: string) => `a.from_date <= ${day} and (a.to_date is null or a.to_date >= ${day})`;
const TODAY = holds('yttra_today()');

/**
 * Who stands inside a body's wall, taken apart into one function a question: the ways in, and the one exclusion that
 * lies over all of them. Whoever issues or administers is outside in whatever hat, unless the body has let that very
 * person in by name.
 */
export class WhoStandsInside1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By name, and by nobody who stands outside: the body's own exception, on its log and on the receipt of its answer.
      create table let_in (
        id uuid primary key default gen_random_uuid(),
        recipient_id uuid not null references recipient,
        person_id uuid not null references person,
        -- What the person stood outside for.
        role text not null check (role in ('case_officer', 'approver', 'registrar', 'administrator')),
        let_in_by uuid not null references person,
        let_in_at timestamptz not null default yttra_now(),
        ended_at timestamptz,
        ended_by uuid references person,
        check (person_id <> let_in_by),
        check ((ended_at is null) = (ended_by is null))
      );
      create unique index let_in_holds on let_in (recipient_id, person_id) where ended_at is null;

      -- What a person is in the remiss that keeps him or her outside its bodies' walls that day; null for everybody else.
      create function yttra_outside_as(person uuid, remiss uuid, on_day date) returns text language sql stable as $$
        select a.role from assignment a join remiss m on m.id = remiss
          where a.person_id = person and ${holds('on_day')}
            and (a.role = 'case_officer' and (a.unit = m.unit or m.officer_id = a.person_id)
              or a.role = 'approver' and a.unit = m.unit
              or a.role = 'registrar' and a.body_id = m.issuer_body_id
              or a.role = 'administrator')
          order by array_position(array['case_officer', 'approver', 'registrar', 'administrator'], a.role) limit 1 $$;

      create function yttra_stands_outside(person uuid, recipient uuid) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select yttra_outside_as(person, (select r.remiss_id from recipient r where r.id = recipient), yttra_today()) is not null
          and not exists (select from let_in l where l.recipient_id = recipient and l.person_id = person and l.ended_at is null) $$;

      create function yttra_is_secretary(person uuid, body uuid) returns boolean language sql stable as $$
        select exists (select from assignment a where a.person_id = person and a.body_id = body and a.role = 'secretary' and ${TODAY}) $$;

      create function yttra_is_invited(person uuid, recipient uuid) returns boolean language sql stable as $$
        select exists (select from draft_invitation i where i.recipient_id = recipient and i.person_id = person
          and i.from_date <= yttra_today() and (i.to_date is null or i.to_date >= yttra_today())) $$;

      create or replace function yttra_serves(recipient uuid) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select yttra_person() is not null
          and (yttra_is_secretary(yttra_person(), (select r.body_id from recipient r where r.id = recipient))
            or yttra_is_invited(yttra_person(), recipient)
            or recipient in (select yttra_guest_recipients(p.email) from person p where p.id = yttra_person()))
          and not yttra_stands_outside(yttra_person(), recipient) $$;

      alter table let_in enable row level security;
      alter table let_in force row level security;
      create policy let_in_owner on let_in for select to current_user using (true);
      create policy let_in_seen on let_in for select using (yttra_serves(recipient_id));
      create policy let_in_ended on let_in for update using (yttra_serves(recipient_id)) with check (yttra_serves(recipient_id));

      -- Only a secretary who needs no letting in lets others in: an exception begets no exceptions.
      create policy let_in_written on let_in for insert with check (
        let_in_by = yttra_person() and ended_at is null and yttra_serves(recipient_id)
          and yttra_is_secretary(yttra_person(), (select r.body_id from recipient r where r.id = recipient_id))
          and (select yttra_outside_as(yttra_person(), r.remiss_id, yttra_today()) is null from recipient r where r.id = recipient_id));

      create function yttra_only_ends() returns trigger language plpgsql as $$
      begin
        if old.ended_at is not null or row(new.id, new.recipient_id, new.person_id, new.role, new.let_in_by, new.let_in_at)
            is distinct from row(old.id, old.recipient_id, old.person_id, old.role, old.let_in_by, old.let_in_at) then
          raise exception 'whom a body has let in by name stays written; it can only be ended';
        end if;
        return new;
      end $$;
      create trigger let_in_only_ends before update on let_in for each row execute function yttra_only_ends();

      -- What runs as the owner looks in temporary tables last: else whoever connects lays one of the same name before it.
      do $$ declare f regprocedure; begin
        for f in select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
            and p.proconfig = array['search_path=public']
        loop execute format('alter function %s set search_path = public, pg_temp', f); end loop;
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
