import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lets somebody in behind the wall of a body that has been asked waits for the body's word, whatever it is, though
 * nobody has written a draft yet: else whoever keeps the register appoints a secretary of his own, or gives one another
 * address, and answers in the body's stead. Before the first remiss all of it is set up freely.
 */
export class WhoeverIsAskedWaits1764000000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_opening_waits(of_body uuid, what text) returns boolean language sql stable as $$
        select exists (select from walled_body w where w.body_id = of_body)
          or exists (select from recipient r where r.body_id = of_body) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
