import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What follows a remiss: the next reminder of each body found in one step, and old replies to repeated requests found
 * by age.
 */
export class Follow1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index reminder_next on reminder (recipient_id, due_at) include (planned_on) where state = 'planned';
      create index idempotency_key_age on idempotency_key (created_at);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
