import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the office's assessment goes back to each body: before the report, and after the decision; and what the body says
 * to it.
 */
export class Feedback1764000000192 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feedback (
        recipient_id uuid not null references recipient,
        stage text not null check (stage in ('before', 'after')),
        sent_by uuid not null references person,
        sent_at timestamptz not null default yttra_now(),
        -- The last day for the body to say what remains; only before the report.
        answer_by date,
        primary key (recipient_id, stage),
        check ((stage = 'before') = (answer_by is not null))
      );
      create table feedback_reply (
        viewpoint_id uuid primary key references viewpoint on delete cascade,
        recipient_id uuid not null references recipient,
        remains boolean not null,
        text text,
        replied_by uuid references person,
        replied_at timestamptz not null default yttra_now(),
        check (not remains or text ~ '\\S')
      );
      create index feedback_reply_recipient on feedback_reply (recipient_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
