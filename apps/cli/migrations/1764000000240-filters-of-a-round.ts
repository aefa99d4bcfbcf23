import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A filter of the workbench belongs to the round that it was made for: its tags are that round's. */
export class FiltersOfARound1764000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saved_filter
        add column remiss_id uuid references remiss on delete cascade,
        drop constraint saved_filter_person_id_page_name_key,
        add constraint saved_filter_name unique nulls not distinct (person_id, page, remiss_id, name);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
