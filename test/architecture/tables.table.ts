/** What stands in the database for one lib. */
export interface Holding {
  /** Tables and views that this lib alone reads and writes. */
  own: readonly string[];
  /** Those that it shows some columns of to libs above: views of the same name in the schema `shared`. */
  shared?: readonly string[];
}

/** Whose table is it: each table and view of the database stands here once, libs from below. */
export const TABLES = {
  platform: { own: ['idempotency_key'] },
  audit: { own: ['audit_event', 'audit_head', 'audit_due', 'audit_anchor', 'audit_anchor_day'], shared: ['audit_anchor_day'] },
  identity: {
    own: [
      'person', 'assignment', 'hat_today', 'session', 'access_token', 'sign_in_code', 'sign_in_count', 'sign_in_identity',
      'second_factor', 'recovery_code', 'enrolment_code', 'kept_form', 'saved_filter',
    ],
    shared: ['person', 'assignment', 'hat_today'],
  },
  documents: { own: ['file'], shared: ['file'] },
  bodies: {
    own: ['body', 'body_group', 'body_group_member', 'meeting', 'municipality', 'address_proposal'],
    shared: ['body', 'body_group', 'body_group_member', 'meeting', 'municipality'],
  },
  mail: {
    own: ['outgoing_mail', 'mail_attempt', 'mail_choice', 'digest_item', 'restoration', 'audit_check', 'backup_taken', 'database_seen'],
    shared: ['outgoing_mail'],
  },
  openings: { own: ['opening', 'walled_body'], shared: ['opening'] },
  remiss: {
    own: [
      'remiss', 'recipient', 'question', 'remiss_document', 'document_section', 'remiss_file', 'remiss_template', 'remiss_review',
      'remiss_comment', 'remiss_approval', 'remiss_follower', 'new_remiss_follower', 'postal_letter', 'waiting_letter',
      'decision_step', 'decided_document',
    ],
    shared: ['remiss', 'recipient', 'remiss_review', 'remiss_comment', 'remiss_approval', 'waiting_letter', 'decided_document'],
  },
  response: {
    own: [
      'response', 'response_decision', 'response_file', 'response_mark', 'response_passage', 'response_word', 'response_let_in',
      'response_draft', 'draft_version', 'draft_file', 'draft_comment', 'draft_invitation', 'let_in', 'extension',
      'registration_file',
    ],
    shared: ['response', 'response_decision', 'response_mark', 'extension'],
  },
  reminder: { own: ['reminder'], shared: ['reminder'] },
  assessment: {
    own: [
      'response_read', 'reading_assignment', 'preliminary_confirmation', 'viewpoint', 'viewpoint_version', 'viewpoint_place',
      'viewpoint_request', 'viewpoint_words', 'tag_person', 'work_order', 'assessment_act', 'assessment_act_viewpoint', 'office_comment',
      'opposed_answer', 'feedback', 'feedback_reply',
    ],
    shared: ['viewpoint', 'viewpoint_request', 'preliminary_confirmation'],
  },
  summary: { own: ['summary', 'summary_text'], shared: ['summary'] },
  publication: { own: ['publication', 'publication_mask', 'publication_clearing', 'publication_pdf'] },
  overview: { own: [] },
  apps: { own: ['migrations'] },
} as const satisfies Record<string, Holding>; // prettier-ignore

/** What works as the schema's owner, on whatever it must, with why. */
export const AS_OWNER: Readonly<Record<string, string>> = {
  'apps/cli/backup/restore-backup.ts': 'a restore closes, in one transaction with the rows, what was open before',
  'apps/cli/backup/take-backup.ts': 'a backup writes down what it has read back',
};
