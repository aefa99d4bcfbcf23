import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is looked for among all there has ever been, by when it was or how it stands. */
const INDEXES = [
  // The diary of a day.
  'response (received_at)',
  'response (recorded_at) where registered_by is not null',
  'response_decision (completed_at)',
  'extension (requested_at)',
  'extension (decided_at) where decided_at is not null',
  'remiss (issued_at) where issued_at is not null',
  'remiss (withdrawn_at) where withdrawn_at is not null',
  'recipient (added_at) where added_later',
  // An office's own, and an authority's.
  'remiss (unit)',
  'remiss (issuer_body_id)',
  'assignment (unit) where unit is not null',
  // What waits for its day.
  "remiss (issue_on) where status = 'scheduled'",
  "remiss (id) where status = 'issued'",
  // The versions that came after one.
  'response (supersedes) where supersedes is not null',
  // The log of mails: the newest, and those that need somebody.
  'outgoing_mail (created_at desc, id) where not behind_wall',
  "outgoing_mail (created_at desc, id) where state in ('failed', 'ambiguous')",
  "outgoing_mail (created_at desc, id) where state in ('waiting', 'sending')",
  // What the worker has to make.
  "summary (created_at) where state in ('waiting', 'building')",
  // A body that nobody serves any more.
  "opening (body_id) where state in ('waiting', 'stopped')",
  "assignment (to_date) where role = 'secretary' and to_date is not null",
];

/**
 * What has come before makes nothing slower that is asked for by its day or its state: ten years of a hundred
 * municipalities were read through for one day's diary.
 */
export class FoundByWhenAndState1764000000446 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const index of INDEXES) await runner.query(`create index on ${index}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
