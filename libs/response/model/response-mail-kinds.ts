/** The mails about answers, anstånd and drafts. A kind becomes part of the Message-ID. */
export const RECEIPT_MAIL = 'response.receipt';
export const LATE_RECEIPT_MAIL = 'response.late_receipt';
/** To the case officer: a body has answered. */
export const ANSWERED_MAIL = 'response.answered';
/** To a registrar: what came in to, or left, that authority. */
export const REGISTRAR_MAIL = 'response.registrar';
export const EXTENSION_ASKED_MAIL = 'extension.asked';
export const EXTENSION_GRANTED_MAIL = 'extension.granted';
export const EXTENSION_REFUSED_MAIL = 'extension.refused';
export const COLLEAGUE_MAIL = 'draft.invitation';
/** One who else stands outside is let in by name. */
export const LET_IN_MAIL = 'draft.let_in';
export const TEXT_DONE_MAIL = 'draft.text_done';

/** Told to a body: one who serves it stands outside some of its drafts. */
export const OUTSIDE_MAIL = 'identity.outside';

export type ResponseMailKind =
  | typeof RECEIPT_MAIL
  | typeof LATE_RECEIPT_MAIL
  | typeof ANSWERED_MAIL
  | typeof REGISTRAR_MAIL
  | typeof EXTENSION_ASKED_MAIL
  | typeof EXTENSION_GRANTED_MAIL
  | typeof EXTENSION_REFUSED_MAIL
  | typeof COLLEAGUE_MAIL
  | typeof LET_IN_MAIL
  | typeof TEXT_DONE_MAIL
  | typeof OUTSIDE_MAIL;
