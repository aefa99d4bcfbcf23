import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office answers each body that opposes the proposal. */
export class OpposedAnswers1764000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table opposed_answer (
        recipient_id uuid primary key references recipient,
        response_id uuid not null references response,
        text text not null check (text ~ '\\S'),
        version int not null,
        written_by uuid not null references person,
        written_at timestamptz not null default yttra_now()
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
