import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the last meeting has said stands with the remiss: each list tells how far it has come, without reading its
 * meetings.
 */
export class LastStep1764000000292 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table remiss add column last_step jsonb;
      update remiss m set last_step = (
        select jsonb_build_object('instance', d.instance, 'outcome', d.outcome, 'toCouncil', d.to_council)
        from decision_step d where d.remiss_id = m.id order by d.position desc limit 1);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
