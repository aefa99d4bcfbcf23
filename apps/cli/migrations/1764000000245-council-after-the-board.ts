import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What kommunstyrelsen said before it could be written down as a proposal was one where kommunfullmäktige took it up
 * next. Of one that nobody has taken up since, nothing is known: it counts as kommunstyrelsen's own, and the page says
 * so.
 */
export class CouncilAfterTheBoard1764000000245 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update decision_step board set to_council = true
      where instance = 'board' and outcome in ('approved', 'rejected') and exists (select from decision_step council
        where council.remiss_id = board.remiss_id and council.position = board.position + 1 and council.instance = 'council');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
