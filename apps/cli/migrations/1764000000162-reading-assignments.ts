import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads what of a round, and till when: a body's answer, or all answers to a question. */
export class ReadingAssignments1764000000162 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reading_assignment (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        person_id uuid not null references person,
        recipient_id uuid references recipient,
        question_number int,
        last_day date not null,
        given_by uuid not null references person,
        given_at timestamptz not null default yttra_now(),
        taken_back_by uuid references person,
        taken_back_at timestamptz,
        check (num_nonnulls(recipient_id, question_number) = 1),
        check ((taken_back_by is null) = (taken_back_at is null))
      );
      -- One who has it at a time: two who give it at once do not give it twice.
      create unique index reading_assignment_of_body on reading_assignment (remiss_id, recipient_id) where taken_back_at is null;
      create unique index reading_assignment_of_question on reading_assignment (remiss_id, question_number) where taken_back_at is null;
      create index reading_assignment_person on reading_assignment (person_id) where taken_back_at is null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
