import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of the summary kommunstyrelsen got: its files may be written after it was reported. */
export class ReportedSummary1764000000193 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table remiss add column reported_summary int`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
