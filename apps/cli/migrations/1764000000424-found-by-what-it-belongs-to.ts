import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What belongs to something else and is looked up by it. */
const BELONGS: readonly (readonly [table: string, to: string])[] = [
  ['access_token', 'person_id'],
  ['assessment_act_viewpoint', 'viewpoint_id'],
  ['body_group_member', 'body_id'],
  ['decided_document', 'step_id'],
  ['draft_comment', 'recipient_id'],
  ['draft_file', 'file_id'],
  ['extension', 'recipient_id'],
  ['file', 'behind_wall'],
  ['let_in', 'recipient_id'],
  ['office_comment', 'response_id'],
  ['opposed_answer', 'response_id'],
  ['reading_assignment', 'recipient_id'],
  ['recipient', 'body_id'],
  ['registration_file', 'recipient_id'],
  ['reminder', 'mail_id'],
  ['remiss', 'follows'],
  ['remiss', 'officer_id'],
  ['remiss_document', 'file_id'],
  ['remiss_document', 'remiss_id'],
  ['remiss_file', 'remiss_id'],
  ['response_decision', 'response_id'],
  ['response_file', 'file_id'],
  ['response_mark', 'response_id'],
  ['saved_filter', 'remiss_id'],
  ['viewpoint', 'response_id'],
  ['viewpoint_request', 'asked_of'],
];

/**
 * Nothing that people wait for takes longer for what others have written: what belongs to a remiss, a recipient or an
 * answer is found by an index of its own, and not among all there is.
 */
export class FoundByWhatItBelongsTo1764000000424 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, to] of BELONGS) await runner.query(`create index ${table}_by_${to} on ${table} (${to})`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
