import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is done before a remiss goes out: templates, a colleague's review, approval; and letters to bodies without
 * e-mail.
 */
export class Prepare1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A body that was not asked may answer all the same, where the officer lets it.
      alter table remiss add column open_to_others boolean not null default false;
      alter table recipient add column own_initiative boolean not null default false;
      -- Where an approver must say yes before a remiss goes out.
      alter table municipality add column approval_before_issue boolean not null default false;
      alter table body add column postal_address text;

      -- What one remiss can hand on to the next. It belongs to an office.
      create table remiss_template (
        id uuid primary key default gen_random_uuid(),
        unit text not null,
        name text not null,
        document_kind text,
        questions jsonb not null,
        rule text,
        ladder jsonb,
        letter text,
        created_by uuid not null references person,
        created_at timestamptz not null default yttra_now(),
        unique (unit, name)
      );

      -- A colleague who has been asked to read a draft remiss, and what he or she says of it.
      create table remiss_review (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        reviewer_id uuid not null references person,
        asked_by uuid not null references person,
        asked_at timestamptz not null default yttra_now(),
        message text,
        done_at timestamptz,
        unique (remiss_id, reviewer_id)
      );
      create index remiss_review_reviewer on remiss_review (reviewer_id) where done_at is null;
      create table remiss_comment (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        task text not null,
        question int,
        text text not null,
        written_by uuid not null references person,
        written_at timestamptz not null default yttra_now(),
        dealt_by uuid references person,
        dealt_at timestamptz,
        check ((dealt_by is null) = (dealt_at is null))
      );
      create index remiss_comment_remiss on remiss_comment (remiss_id);

      -- An approval holds for the content that it was given to, told by its hash, and for nothing else.
      create table remiss_approval (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        content_hash text not null,
        asked_by uuid not null references person,
        asked_at timestamptz not null default yttra_now(),
        message text,
        decided_by uuid references person,
        decided_at timestamptz,
        approved boolean,
        reason text,
        check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null))
      );
      create index remiss_approval_remiss on remiss_approval (remiss_id, asked_at);

      -- In place of a mail, for a body without an address: to be printed and sent.
      create table postal_letter (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        recipient_id uuid not null references recipient,
        kind text not null check (kind in ('invitation', 'reminder')),
        -- The reminder's own step; empty for the invitation.
        step text not null default '',
        due_on date not null,
        made_at timestamptz not null default yttra_now(),
        sent_on date,
        marked_by uuid references person,
        marked_at timestamptz,
        unique (recipient_id, kind, step, due_on),
        check ((sent_on is null) = (marked_by is null) and (sent_on is null) = (marked_at is null))
      );
      create index postal_letter_remiss on postal_letter (remiss_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
