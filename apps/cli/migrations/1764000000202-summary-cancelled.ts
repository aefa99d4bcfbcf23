import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version that somebody has cancelled before it was written: kept with its number, and made by nobody. */
export class SummaryCancelled1764000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table summary drop constraint summary_state_check;
      alter table summary add constraint summary_state_check
        check (state in ('waiting', 'building', 'ready', 'failed', 'cancelled'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
