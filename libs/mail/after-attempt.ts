import { isSecret, type AttemptOutcome, type MailReason, type MailState } from './mail-state';
import { REPEATS_AFTER_AMBIGUOUS, repeatAt, retryAt, type Attempted } from './retry-time';
import type { SmtpOutcome } from './smtp-outcome';

/** What is written down after an attempt. */
export interface AfterAttempt {
  state: MailState;
  outcome: AttemptOutcome;
  reason: MailReason | null;
  nextAt: Date | null;
  reply: string;
}

export interface AttemptedMail extends Attempted {
  kind: string;
  /** Ambiguous moments before this attempt. */
  ambiguousBefore: number;
}

/** What becomes of a mail after an attempt: the policy of the lib's README, as one function. */
export function afterAttempt(mail: AttemptedMail, outcome: SmtpOutcome): AfterAttempt {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'handed_over', outcome: 'handed_over', reason: null, nextAt: null, reply: outcome.reply };
    case 'refused':
      return isFinal(outcome)
        ? { state: 'failed', outcome: 'refused', reason: reasonOf(outcome), nextAt: null, reply: outcome.reply }
        : tryAgain(mail, 'deferred', outcome.reply);
    case 'silent':
      return outcome.finalDotLeft ? maybeArrived(mail, outcome.error) : tryAgain(mail, 'not_sent', outcome.error);
  }
}

/** The final dot left and no answer was recorded. */
export function maybeArrived(mail: AttemptedMail, reply: string): AfterAttempt {
  const repeats = !isSecret(mail.kind) && mail.ambiguousBefore < REPEATS_AFTER_AMBIGUOUS;
  return { state: 'ambiguous', outcome: 'ambiguous', reason: null, nextAt: repeats ? repeatAt(mail.now) : null, reply };
}

/** For certain not handed over. */
export function tryAgain(mail: AttemptedMail, outcome: AttemptOutcome, reply: string): AfterAttempt {
  if (isSecret(mail.kind)) return { state: 'failed', outcome, reason: 'tried_once', nextAt: null, reply };
  const nextAt = retryAt(mail);
  return nextAt
    ? { state: 'waiting', outcome, reason: null, nextAt, reply }
    : { state: 'failed', outcome, reason: 'gave_up', nextAt, reply };
}

/** Its worker died before the final dot. At once again, but a mail that has ended several workers waits its turn. */
export function interrupted(mail: AttemptedMail): AfterAttempt {
  if (mail.attempts > PATIENT_WORKERS && !isSecret(mail.kind)) return tryAgain(mail, 'not_sent', INTERRUPTED);
  return { state: 'waiting', outcome: 'not_sent', reason: null, nextAt: mail.now, reply: INTERRUPTED };
}

const PATIENT_WORKERS = 3;
export const INTERRUPTED = 'the worker stopped';

type Refused = Extract<SmtpOutcome, { kind: 'refused' }>;

/** A 5xx about this mail ends it. One to our greeting or sign-in is about us, and somebody will mend that. */
function isFinal({ code, to }: Refused): boolean {
  return code >= 500 && to !== 'session';
}

/**
 * 5.1.x is about the address, and so is a bare 550, 551 or 553 to the recipient; any other enhanced code (5.7.1:
 * policy) is not.
 */
function reasonOf({ code, reply, to }: Refused): MailReason {
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1];
  if (enhanced) return enhanced.startsWith('5.1.') && to !== 'sender' ? 'address_unknown' : 'refused';
  return to === 'recipient' && [550, 551, 553].includes(code) ? 'address_unknown' : 'refused';
}
