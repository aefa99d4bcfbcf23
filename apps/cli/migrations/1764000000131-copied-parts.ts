import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parts of a draft that came from a template or an earlier remiss, and that nobody has looked at since. */
export class CopiedParts1764000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table remiss add column unchecked text[] not null default '{}'`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
