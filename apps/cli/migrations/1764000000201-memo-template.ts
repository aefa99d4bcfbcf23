import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The municipality's own Word template for the tjänsteskrivelse; none: the one that ships. */
export class MemoTemplate1764000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table municipality add column memo_template_file_id uuid references file`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
