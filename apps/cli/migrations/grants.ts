/** Tables that the application may add to and read, and nothing else. */
const APPEND_ONLY = [
  'audit_event',
  'response',
  'response_file',
  'response_decision',
  'response_mark',
  'mail_attempt',
  'viewpoint_version',
];

/** What answers for the owner, whoever asks: each looks up by itself for whom, or asks for the proof of the process. */
const ASKED_OF_THE_OWNER = [
  'yttra_serves(uuid)',
  'yttra_served()',
  'yttra_served_of_late()',
  'yttra_stands_outside(uuid, uuid)',
  'yttra_invited_somewhere(uuid)',
  'yttra_waits_somewhere(uuid)',
  'yttra_speaks_for(uuid)',
  'yttra_mailbox_speaks(uuid)',
  'yttra_kept_outside(uuid)',
  'yttra_confirm_address(uuid, text)',
  'yttra_anchor_heads(date)',
  'yttra_file_is_named(text)',
  'yttra_logs_to_check(int)',
  'yttra_check_log(text, uuid)',
].join(', ');

/** What runs as the owner for openings: it asks for a proof, or tells no more than what the policies ask. */
const OPENINGS = [
  'yttra_sees_opening(uuid, uuid, boolean)',
  'yttra_moves_opening()',
  'yttra_open_guest(uuid)',
  'yttra_reads_body_log(uuid)',
];

/**
 * What the application's role may do, given anew after each migration. It owns nothing and may create only in
 * the queue's schema, where the backend makes a sequence for each queue.
 */
export function grantsTo(role: string): string[] {
  const to = `"${role.replaceAll('"', '""')}"`;
  return [
    `grant usage on schema public, shared, trigrams to ${to}`,
    `grant select, insert, update, delete on all tables in schema public to ${to}`,
    `grant select on all tables in schema shared to ${to}`,
    `grant usage, select on all sequences in schema public to ${to}`,
    `revoke update, delete on ${APPEND_ONLY.join(', ')} from ${to}`,
    // What has been published stays as it was; it can be taken back, and nothing else.
    `revoke update, delete on publication from ${to}; grant update (taken_back_at) on publication to ${to}`,
    `revoke insert, update on audit_event, audit_head from ${to}`,
    `revoke insert, update, delete on audit_due from ${to}`,
    `revoke insert, update, delete on audit_anchor, audit_anchor_day, audit_check, backup_taken, response_passage, response_word, viewpoint_words, response_let_in, migrations from ${to}`,
    // That the system was restored is written by the restore, or by a worker that notices it, and stays; the
    // application lets mail go again, and nothing else.
    `revoke insert, update, delete on restoration from ${to}`,
    `grant insert (taken_at), update (released_at, released_by) on restoration to ${to}`,
    // Openings and their marks are made by the triggers of the owner; the application says what becomes of one.
    `revoke insert, delete on opening from ${to}`,
    `revoke insert, update, delete on walled_body, hat_today from ${to}`,
    `revoke all on function yttra_freeze_clock(timestamptz), yttra_release_clock() from public`,
    `revoke all on function ${ASKED_OF_THE_OWNER} from public`,
    `grant execute on function ${ASKED_OF_THE_OWNER} to ${to}`,
    `revoke all on function ${OPENINGS.join(', ')} from public`,
    `revoke all on function yttra_open(uuid, text, uuid, uuid, text, text, text, boolean), yttra_bodies_of(uuid, text) from public`,
    `grant execute on function ${OPENINGS.join(', ')} to ${to}`,
    `grant usage, create on schema bullmq to ${to}`,
    // Without the right to lay a trigger there, which would run as whoever changes a row: the owner too.
    `revoke all on all tables in schema bullmq from ${to}; grant select, insert, update, delete on all tables in schema bullmq to ${to}`,
    `grant all on all sequences in schema bullmq to ${to}`,
    `grant execute on all functions in schema bullmq to ${to}`,
  ];
}
