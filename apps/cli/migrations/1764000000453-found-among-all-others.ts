import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is looked for among all that an installation has, however many municipalities share it. */
const INDEXES = [
  // Those who wear a hat at any office; a body's secretaries are found by the body.
  'assignment (role, person_id)',
  // What a body may answer unasked.
  "remiss (due_date) where status = 'issued' and open_to_others",
  // What everybody may read, the newest first, a page at a time.
  'remiss (due_date desc nulls first, id)',
];

export class FoundAmongAllOthers1764000000453 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(`create index on ${index}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
