import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who can be asked at an office is found by the office, however many others there are. */
export class ColleaguesAtOneOffice1764000000454 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index assignment_unit on assignment (unit, role) where unit is not null');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
