import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tag may belong to an expert, who reads nothing of the remiss but the viewpoints that he or she is asked about. */
export class TagsOfExperts1764000000290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table tag_person add column expert boolean not null default false;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
