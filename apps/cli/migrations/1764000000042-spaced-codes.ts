import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the mail of a code goes, from when the code holds, and the number that tells it from the codes that others asked
 * for.
 */
export class SpacedCodes1764000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_in_code add column mail_at timestamptz not null default yttra_now(), add column mark text not null default '';
      update sign_in_code set mail_at = created_at;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
