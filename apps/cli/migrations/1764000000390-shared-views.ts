import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each lib shows of its rows to those above it; all else of a table is its own matter. Libs from below. */
const SHARED = {
  audit_anchor_day: 'day',
  person: 'id, name, email',
  assignment: 'id, person_id, role, body_id, substitute, from_date, to_date',
  hat_today: 'id, person_id, role, body_id, substitute, from_date',
  file: 'id, sha256, name',
  body: 'id, name, email, registrar_email',
  municipality: 'name, colour, logo_file_id',
  // And the transaction that wrote it last, by which a rehearsal finds what it would have sent.
  outgoing_mail:
    'id, kind, to_address, remiss_id, recipient_id, data, state, attempts, tried_since, next_at, lease_until, ' +
    'data_sent_at, handed_over_at, reason, behind_wall, created_at, xmin as written_in',
  opening: 'state, asks, silent_until',
  remiss:
    'id, case_number, title, status, unit, issuer_body_id, officer_id, contact, issue_on, due_date, issued_at, ' +
    'closed_at, withdrawn_at',
  recipient:
    'id, remiss_id, body_id, body_name, email, added_at, added_later, removed_at, acknowledged_at, ' +
    'draft_begun, current_response_id, preliminary, extension_requested, extended_to, last_day, answer_kind, ' +
    'answered_at, late_included, own_initiative',
  remiss_review: 'id, remiss_id, reviewer_id, asked_by, done_at',
  remiss_comment: 'remiss_id, written_by, dealt_at',
  remiss_approval: 'remiss_id, asked_at, approved',
  waiting_letter: 'remiss_id, recipient_id',
  decided_document: 'remiss_id',
  response:
    'id, remiss_id, recipient_id, version, case_number, received_at, late, arrival, registered_by, recorded_at, ' +
    'written_parts, outline',
  response_decision: 'id, response_id, completed_at',
  response_mark: 'response_id, mark',
  extension: 'id, recipient_id, requested_until, asked_by, requested_at, state, decided_at',
  reminder: 'recipient_id, planned_on, due_at, state',
  viewpoint: 'id, remiss_id, removed_at, disposition',
  viewpoint_request: 'viewpoint_id, asked_of, answered_at',
  preliminary_confirmation: 'response_id',
  summary: 'state, next_at, lease_until',
};

/**
 * What libs read of each other's, in a schema of views: each asks what its reader may see, and nobody writes through
 * one. What looked at the tables of a lib above is a function of the owner's, which says no more than its name.
 */
export class SharedViews1764000000390 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema shared`);
    for (const [table, columns] of Object.entries(SHARED))
      await runner.query(
        `create view shared.${table} with (security_invoker = true) as select ${columns} from ${table}`,
      );
    await runner.query(`
      -- By what hat a person stands outside this recipient's wall, where the body has not let the person in by name.
      create function yttra_outside_recipient_as(person uuid, recipient uuid) returns text language sql stable as $$
        select yttra_outside_as(person, r.remiss_id, yttra_today()) from recipient r
          where r.id = recipient and yttra_stands_outside(person, r.id) $$;

      -- As yttra_kept_outside, with the body's name.
      create function yttra_kept_outside_of(recipient uuid, out "as" text, out body text) language sql stable as $$
        select yttra_kept_outside(r.id), r.body_name from recipient r where r.id = recipient $$;

      -- A new address of the person's waits for the body's word, or has been stopped.
      create function yttra_address_waits(person uuid) returns boolean language sql stable as $$
        select exists (select from opening o where o.person_id = person and o.kind = 'address' and o.state in ('waiting', 'stopped')) $$;

      -- The addresses that the person had before those that wait.
      create function yttra_former_addresses(person uuid) returns text[] language sql stable as $$
        select array(select o.from_value from opening o where o.person_id = person and o.kind = 'address' and o.state = 'waiting') $$;

      create function yttra_is_remiss(remiss uuid) returns boolean language sql stable as $$
        select exists (select from remiss m where m.id = remiss) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
