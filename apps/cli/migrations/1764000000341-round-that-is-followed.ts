import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The round that a remiss was made from, so that what is answered can be laid beside what was answered then. */
export class RoundThatIsFollowed1764000000341 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table remiss add column follows uuid references remiss on delete set null`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
