import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a body says of the assessment may come on paper: by which channel, and on which day it reached the authority.
 */
export class FeedbackOnPaper1764000000291 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table feedback_reply
        add column channel text check (channel in ('post', 'mail', 'hand', 'other')),
        add column arrived_on date,
        add constraint feedback_reply_arrived check ((channel is null) = (arrived_on is null));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
