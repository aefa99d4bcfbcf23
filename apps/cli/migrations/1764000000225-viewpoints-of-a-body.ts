import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The viewpoints of one body are read with every part of its answer: by an index, and not among those of all bodies.
 */
export class ViewpointsOfABody1764000000225 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index viewpoint_recipient on viewpoint (recipient_id)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
