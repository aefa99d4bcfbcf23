import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Viewpoints with their dispositions, what has been read, and the summaries compiled from it all. */
export class AssessmentAndSummaries1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table viewpoint (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        recipient_id uuid not null references recipient,
        response_id uuid not null references response,
        number int not null,
        source text not null check (source in ('answer', 'section', 'reservation', 'separate_opinion', 'minutes_note')),
        question_number int,
        section text,
        quote text,
        text text not null,
        tags jsonb not null default '[]',
        disposition text check (disposition in ('met', 'partly_met', 'not_met', 'noted')),
        reason text,
        change_text text,
        created_by uuid references person,
        created_at timestamptz not null default yttra_now(),
        version int not null default 1,
        unique (remiss_id, number)
      );
      create table response_read (
        response_id uuid not null references response,
        question_number int not null,
        read_by uuid not null references person,
        read_at timestamptz not null default yttra_now(),
        primary key (response_id, question_number)
      );
      create table office_comment (
        remiss_id uuid not null references remiss,
        question_number int not null,
        response_id uuid references response,
        text text not null,
        version int not null default 1,
        written_by uuid references person,
        written_at timestamptz not null default yttra_now()
      );
      create unique index office_comment_place on office_comment (remiss_id, question_number, coalesce(response_id, '00000000-0000-0000-0000-000000000000'));
      create table preliminary_confirmation (
        response_id uuid primary key references response,
        confirmed_by uuid not null references person,
        confirmed_at timestamptz not null default yttra_now()
      );

      create table summary_text (
        remiss_id uuid not null references remiss,
        part text not null,
        text text not null,
        version int not null default 1,
        written_by uuid references person,
        written_at timestamptz not null default yttra_now(),
        primary key (remiss_id, part)
      );
      create table summary (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        number int not null,
        state text not null default 'waiting' check (state in ('waiting', 'building', 'ready', 'failed')),
        snapshot text,
        sha256 text,
        formats jsonb not null default '{}',
        requested_by uuid references person,
        created_at timestamptz not null default yttra_now(),
        attempts int not null default 0,
        next_at timestamptz not null default yttra_now(),
        lease_token uuid,
        lease_until timestamptz,
        ready_at timestamptz,
        failure text,
        unique (remiss_id, number)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
