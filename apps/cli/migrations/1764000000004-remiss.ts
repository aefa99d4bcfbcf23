import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A remiss with its documents, questions and recipients, and the reminders planned for each. */
export class Remiss1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table remiss (
        id uuid primary key default gen_random_uuid(),
        case_number text not null,
        title text not null,
        document_kind text,
        subject_area text,
        audience text not null default 'internal' check (audience in ('internal', 'public')),
        status text not null default 'draft'
          check (status in ('draft', 'scheduled', 'issued', 'closed', 'reported', 'withdrawn')),
        unit text not null,
        issuer_body_id uuid references body,
        officer_id uuid not null references person,
        contact jsonb not null,
        decision_to_remit jsonb,
        cover jsonb,
        letter text,
        background text,
        rule text,
        issue_on date,
        due_date date,
        ladder jsonb,
        board_meeting jsonb,
        -- What the letter asks of single bodies that cannot meet in time: a delegated decision, immediate ratification.
        requests jsonb not null default '[]',
        scheduled_by uuid references person,
        -- Readers whom the officer lets assess, and open what is marked as secret.
        named_readers jsonb not null default '[]',
        version int not null default 1,
        created_at timestamptz not null default yttra_now(),
        issued_at timestamptz,
        closed_at timestamptz,
        reported_at timestamptz,
        withdrawn_at timestamptz,
        withdrawn_reason text
      );

      -- Files that were handed over for a remiss: only these can become its documents.
      create table remiss_file (
        file_id uuid primary key references file,
        remiss_id uuid not null references remiss,
        added_by uuid not null references person,
        added_at timestamptz not null default yttra_now()
      );
      create table remiss_document (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        file_id uuid not null references file,
        kind text not null check (kind in ('main', 'attachment', 'decision')),
        title text not null,
        version int not null default 1,
        change_note text,
        replaces uuid unique references remiss_document,
        created_at timestamptz not null default yttra_now()
      );
      create table document_section (
        id uuid primary key default gen_random_uuid(),
        document_id uuid not null references remiss_document on delete cascade,
        position int not null,
        number text,
        heading text not null,
        level int not null,
        text text not null,
        content_hash text not null,
        unique (document_id, position)
      );
      create table question (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        number int not null,
        text text not null,
        help text,
        type text not null check (type in ('text', 'yes_partly_no', 'choice', 'scale')),
        options jsonb,
        min int,
        max int,
        unique (remiss_id, number) deferrable initially deferred
      );

      -- Outside the wall a recipient tells four things only: acknowledged, draft begun (a bare yes), extension asked, answered.
      create table recipient (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        body_id uuid not null references body,
        body_name text not null,
        body_kind text not null,
        email text,
        registrar_email text,
        brought_by text,
        part text,
        due_date date not null,
        added_at timestamptz not null default yttra_now(),
        added_later boolean not null default false,
        removed_at timestamptz,
        removed_reason text,
        acknowledged_at timestamptz,
        draft_begun boolean not null default false,
        current_response_id uuid,
        preliminary boolean not null default false,
        extension_requested boolean not null default false,
        extended_to date,
        -- Its own last day: a new general day never shortens a granted extension.
        last_day date not null generated always as (greatest(due_date, extended_to)) stored,
        answer_kind text check (answer_kind in ('statement', 'no_comments', 'abstains')),
        answered_at timestamptz,
        late_included boolean,
        late_reason text,
        unique (remiss_id, body_id),
        check ((current_response_id is null) = (answer_kind is null) and (answer_kind is null) = (answered_at is null))
      );

      create table reminder (
        id uuid primary key default gen_random_uuid(),
        recipient_id uuid not null references recipient,
        due_date date not null,
        step text not null,
        stands_for jsonb not null default '[]',
        planned_on date not null,
        due_at timestamptz not null,
        state text not null default 'planned' check (state in ('planned', 'sent', 'skipped', 'cancelled')),
        sent_at timestamptz,
        mail_id uuid references outgoing_mail,
        reason text,
        created_at timestamptz not null default yttra_now(),
        unique (recipient_id, due_date, step)
      );
      create index reminder_due on reminder (due_at) where state = 'planned';

      alter table outgoing_mail add foreign key (remiss_id) references remiss;
      alter table outgoing_mail add foreign key (recipient_id) references recipient;
      alter table file add foreign key (behind_wall) references recipient;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
