import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The municipality's own look: one colour, from which the theme is made, and a logo. */
export class Look1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table municipality
        add column colour text check (colour ~ '^#[0-9a-f]{6}$'),
        add column logo_file_id uuid references file;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
