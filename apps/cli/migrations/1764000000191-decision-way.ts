import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of a reported remiss: each meeting that took it up, and the document that was adopted or repealed. */
export class DecisionWay1764000000191 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_step (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        position int not null,
        instance text not null check (instance in ('committee', 'board', 'council')),
        held_on date not null,
        section text not null check (section ~ '\\S'),
        outcome text not null check (outcome in ('approved', 'rejected', 'tabled', 'remitted_back')),
        to_do text,
        note text,
        sent_to text,
        recorded_by uuid not null references person,
        recorded_at timestamptz not null default yttra_now(),
        unique (remiss_id, position),
        check ((outcome = 'remitted_back') = (to_do is not null))
      );
      create table decided_document (
        remiss_id uuid primary key references remiss,
        step_id uuid not null references decision_step,
        is_repeal boolean not null,
        title text not null check (title ~ '\\S'),
        replaces text,
        applies_to text,
        valid_from date not null,
        valid_to date,
        responsible text,
        follow_up_on date,
        version int not null,
        written_by uuid not null references person,
        written_at timestamptz not null default yttra_now(),
        check (valid_to is null or valid_to >= valid_from)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
