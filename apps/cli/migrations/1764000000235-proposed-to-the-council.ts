import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That what kommunstyrelsen decided is its proposal, and kommunfullmäktige has still to decide. */
export class ProposedToTheCouncil1764000000235 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision_step add column to_council boolean not null default false;
      alter table decision_step add check (not to_council or (instance = 'board' and outcome in ('approved', 'rejected')));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
