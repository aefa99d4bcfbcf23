import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That the system has been restored to an earlier time. What was sent after that is unknown to it, so outgoing mail is
 * held from then on, but for sign-in codes, until somebody has looked at what would be sent again.
 */
export class Restorations1764000000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table restoration (
        id uuid primary key default gen_random_uuid(),
        -- Nothing after this is known.
        taken_at timestamptz not null,
        restored_at timestamptz not null default yttra_now(),
        -- Null: mail is held.
        released_at timestamptz,
        -- Null when the command line did it.
        released_by uuid references person
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
