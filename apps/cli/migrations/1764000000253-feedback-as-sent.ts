import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A body answers what it was sent: the words stay with the letter, whatever the office writes since. */
export class FeedbackAsSent1764000000253 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table feedback add column assessments jsonb;
      -- Of letters that have gone out: what stood at that moment.
      update feedback f set assessments = coalesce((
        select jsonb_agg(jsonb_build_object('viewpointId', v.id, 'text', s.text, 'disposition', s.disposition,
          'reason', s.reason, 'changeText', s.change_text) order by v.number)
        from viewpoint v cross join lateral (
          select * from (
            select v.version, v.text, v.disposition, v.reason, v.change_text, coalesce(v.changed_at, v.created_at) as written_at
            union all
            select h.version, h.text, h.disposition, h.reason, h.change_text, h.written_at from viewpoint_version h
            where h.viewpoint_id = v.id
          ) w where w.written_at <= f.sent_at order by w.version desc limit 1
        ) s where v.recipient_id = f.recipient_id), '[]');
      alter table feedback alter column assessments set not null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
