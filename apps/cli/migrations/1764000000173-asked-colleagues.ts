import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A colleague is asked to write the reason of a viewpoint by a day. */
export class AskedColleagues1764000000173 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table viewpoint_request (
        viewpoint_id uuid primary key references viewpoint,
        asked_of uuid not null references person,
        asked_by uuid not null references person,
        asked_at timestamptz not null default yttra_now(),
        until date not null,
        message text,
        -- Reminded the working day before the last day, and the one after it.
        reminded_before timestamptz,
        reminded_after timestamptz,
        answered_at timestamptz
      );
      create index viewpoint_request_open on viewpoint_request (until) where answered_at is null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
