import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What had been taken away before a letter went out stood in no letter: it is not told as taken away after it. */
export class FeedbackWithoutRemoved1764000000293 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update feedback f set assessments = coalesce((
        select jsonb_agg(a.said order by a.place) from jsonb_array_elements(f.assessments) with ordinality a (said, place)
        where not exists (select from viewpoint v where v.id = (a.said->>'viewpointId')::uuid and v.removed_at <= f.sent_at)), '[]');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
