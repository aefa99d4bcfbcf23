import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Received responses (they can never be changed) and anstånd. */
export class Responses1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation'; end $$;

      create table response (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        recipient_id uuid not null references recipient,
        version int not null,
        supersedes uuid references response,
        kind text not null check (kind in ('statement', 'no_comments', 'abstains')),
        stance text check (stance in ('supports', 'supports_with_comments', 'opposes', 'no_stance')),
        case_number text,
        basis jsonb not null,
        content jsonb not null,
        secrecy jsonb,
        received_at timestamptz not null,
        own_due_date date not null,
        late boolean not null,
        channel text not null default 'yttra',
        arrival jsonb,
        submitted_by uuid references person,
        registered_by uuid references person,
        -- When the row was written: for what came by post this is later than received_at.
        recorded_at timestamptz not null default yttra_now(),
        unique (recipient_id, version)
      );
      create index response_remiss on response (remiss_id);

      create table response_file (
        response_id uuid not null references response,
        file_id uuid not null references file,
        kind text not null check (kind in ('minutes_extract', 'attachment', 'scan')),
        primary key (response_id, file_id)
      );

      -- Scans and what came with them, stored by whoever registers an answer before it is registered.
      create table registration_file (
        file_id uuid primary key references file,
        recipient_id uuid not null references recipient,
        added_by uuid not null references person,
        added_at timestamptz not null default yttra_now()
      );

      -- What happens to a response after it was received is written beside it, never in it.
      create table response_decision (
        id uuid primary key default gen_random_uuid(),
        response_id uuid not null references response,
        basis jsonb not null,
        file_ids jsonb not null default '[]',
        completed_by uuid not null references person,
        completed_at timestamptz not null default yttra_now()
      );
      create table response_mark (
        id uuid primary key default gen_random_uuid(),
        response_id uuid not null references response,
        mark text not null check (mark in ('voided', 'recalled', 'publish', 'withhold')),
        reason text,
        marked_by uuid not null references person,
        marked_at timestamptz not null default yttra_now()
      );

      create trigger response_is_immutable before update or delete on response for each row execute function yttra_refuse_change();
      create trigger response_stays before truncate on response execute function yttra_refuse_change();
      create trigger response_file_is_immutable before update or delete on response_file for each row execute function yttra_refuse_change();
      create trigger response_file_stays before truncate on response_file execute function yttra_refuse_change();
      create trigger response_decision_is_immutable before update or delete on response_decision for each row execute function yttra_refuse_change();
      create trigger response_decision_stays before truncate on response_decision execute function yttra_refuse_change();
      create trigger response_mark_is_immutable before update or delete on response_mark for each row execute function yttra_refuse_change();
      create trigger response_mark_stays before truncate on response_mark execute function yttra_refuse_change();

      alter table recipient add foreign key (current_response_id) references response;

      create table extension (
        id uuid primary key default gen_random_uuid(),
        recipient_id uuid not null references recipient,
        requested_until date,
        reason text,
        asked_by text not null check (asked_by in ('body', 'officer_for_body', 'unasked')),
        requested_by uuid references person,
        requested_at timestamptz not null default yttra_now(),
        state text not null default 'requested' check (state in ('requested', 'granted', 'refused', 'lapsed')),
        granted_until date,
        decided_by uuid references person,
        decided_at timestamptz,
        decision_reason text
      );
      create unique index extension_one_open on extension (recipient_id) where state = 'requested';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
