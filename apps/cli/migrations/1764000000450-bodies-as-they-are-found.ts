import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A page of a round's bodies finds them in the database, in the order that names have on every page: numbers in them by
 * what they count. So the lib that reads the answers sees what kind each body is, and what it has said in a word.
 */
export class BodiesAsTheyAreFound1764000000450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create collation swedish_names (provider = icu, locale = 'sv-u-kn-true');
      create or replace view shared.recipient with (security_invoker = true) as select
        id, remiss_id, body_id, body_name, email, added_at, added_later, removed_at, acknowledged_at, draft_begun, current_response_id,
        preliminary, extension_requested, extended_to, last_day, answer_kind, answered_at, late_included, own_initiative, body_kind
        from recipient;
      create or replace view shared.response with (security_invoker = true) as select
        id, remiss_id, recipient_id, version, case_number, received_at, late, arrival, registered_by, recorded_at, written_parts, outline,
        stance
        from response;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
