/** What stands in the database for one lib. */
export interface Holding {
  /** Tables and views that only this lib writes, and that nobody else reads unless they are published. */
  own: readonly string[];
  /** Those of them that libs above may read, and never write. */
  published?: readonly string[];
}

/** Whose table is it: each table and view of the database stands here once, libs from below. */
export const TABLES = {
  platform: { own: ['idempotency_key'] },
  audit: { own: ['audit_event', 'audit_head', 'audit_due', 'audit_anchor', 'audit_anchor_day'], published: ['audit_anchor_day'] },
  identity: {
    own: [
      'person', 'assignment', 'hat_today', 'session', 'access_token', 'sign_in_code', 'sign_in_count', 'sign_in_identity',
      'second_factor', 'recovery_code', 'enrolment_code', 'kept_form', 'saved_filter',
    ],
    published: ['person', 'assignment', 'hat_today'],
  },
  documents: { own: ['file'], published: ['file'] },
  bodies: {
    own: ['body', 'body_group', 'body_group_member', 'meeting', 'municipality', 'address_proposal'],
    published: ['body', 'municipality'],
  },
  mail: {
    own: ['outgoing_mail', 'mail_attempt', 'mail_choice', 'digest_item', 'restoration', 'database_seen'],
    published: ['outgoing_mail', 'restoration'],
  },
  openings: { own: ['opening', 'walled_body'], published: ['opening'] },
  remiss: {
    own: [
      'remiss', 'recipient', 'question', 'remiss_document', 'document_section', 'remiss_file', 'remiss_template', 'remiss_review',
      'remiss_comment', 'remiss_approval', 'remiss_follower', 'new_remiss_follower', 'postal_letter', 'waiting_letter',
      'decision_step', 'decided_document',
    ],
    published: ['remiss', 'recipient', 'remiss_review', 'remiss_comment', 'remiss_approval', 'waiting_letter', 'decided_document'],
  },
  response: {
    own: [
      'response', 'response_decision', 'response_file', 'response_mark', 'response_passage', 'response_word', 'response_let_in',
      'response_draft', 'draft_version', 'draft_file', 'draft_comment', 'draft_invitation', 'let_in', 'extension',
      'registration_file',
    ],
    published: ['response', 'response_decision', 'response_mark', 'extension'],
  },
  reminder: { own: ['reminder'], published: ['reminder'] },
  assessment: {
    own: [
      'response_read', 'reading_assignment', 'preliminary_confirmation', 'viewpoint', 'viewpoint_version', 'viewpoint_place',
      'viewpoint_request', 'viewpoint_words', 'tag_person', 'work_order', 'assessment_act', 'assessment_act_viewpoint', 'office_comment',
      'opposed_answer', 'feedback', 'feedback_reply',
    ],
    published: ['viewpoint', 'viewpoint_request', 'preliminary_confirmation'],
  },
  summary: { own: ['summary', 'summary_text'], published: ['summary'] },
  publication: { own: ['publication', 'publication_mask', 'publication_clearing', 'publication_pdf'] },
  overview: { own: [] },
  // What runs may ask what is due of any lib.
  apps: { own: ['migrations'] },
} as const satisfies Record<string, Holding>; // prettier-ignore

/** What looks sideways or up, by file, with why it may. */
export const LOOKS_UP: Readonly<Record<string, { tables: readonly string[]; why: string }>> = {
  'libs/identity/wall.ts': {
    tables: ['recipient'],
    why: 'the wall stands round a recipient: the owner’s functions decide, and are given its id',
  },
  'libs/identity/identities.ts': {
    tables: ['opening'],
    why: 'an address that waits for its body’s word signs nobody in; asked and locked in one statement',
  },
  'libs/identity/sign-in-codes.ts': {
    tables: ['opening'],
    why: 'a code goes to the former address too while the new one waits',
  },
  'apps/cli/backup/restore-backup.ts': {
    tables: [
      'session',
      'access_token',
      'sign_in_code',
      'enrolment_code',
      'outgoing_mail',
      'restoration',
      'audit_event',
    ],
    why: 'a restore closes, as the schema’s owner and in one transaction with the rows, what was open before',
  },
  'libs/identity/saved-filters.ts': { tables: ['remiss'], why: 'a filter of a remiss that is gone is not kept' },
  'libs/bodies/register/address-proposals.ts': { tables: ['person'], why: 'who proposed it, by name' },
  'libs/reminder/reminder-planning.ts': {
    tables: ['response'],
    why: 'when the decision of a preliminary answer is asked for goes by its meeting, which the answer says',
  },
};
