import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the program wrote when somebody wrote in its place: what has changed under the text since then can be shown. */
export class WrittenOver1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table summary_text add column written_over text`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
