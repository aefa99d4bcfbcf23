import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which order each person works through a round. */
export class WorkOrders1764000000172 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work_order (
        person_id uuid primary key references person,
        chosen text not null check (chosen in ('bodies', 'questions'))
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
