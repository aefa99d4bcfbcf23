import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ends of a scale mean, in words. */
export class ScaleWords1764000000132 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table question add column min_label text, add column max_label text`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
