/** Where a mail is. The README's table says what each means and how it is shown. */
export type MailState = 'waiting' | 'sending' | 'handed_over' | 'ambiguous' | 'failed' | 'cancelled';

/** Why a mail failed or was cancelled. */
export type MailReason =
  /** The server does not know the address, or it cannot be one. */
  | 'address_unknown'
  /** The server refused sender or message for good. */
  | 'refused'
  /** Five days of trying. */
  | 'gave_up'
  /** A sign-in code is tried once; the person asks for a new one. */
  | 'tried_once'
  /** What it would have said no longer holds. */
  | 'obsolete';

/** One attempt, as `mail_attempt` keeps it. */
export type AttemptOutcome =
  | 'handed_over'
  /** A definite answer: not now. */
  | 'deferred'
  /** A definite answer: never. */
  | 'refused'
  /** No answer, and it cannot have arrived: the final dot had not left. */
  | 'not_sent'
  /** No answer after the final dot: it may have arrived. Only after this may a copy repeat. */
  | 'ambiguous'
  /** The text could not be written; nothing was sent. */
  | 'not_written';

/** A sign-in code: its text is a secret that ends with the attempt. */
export const SECRET_KIND = 'code';

/** True for a kind that is tried once, never repeated, and whose data is wiped when it has been tried. */
export function isSecret(kind: string): boolean {
  return kind === SECRET_KIND;
}
