import { endOfDay } from '@yttra/platform';
import type { RecipientInput, RemissInput, ResponseInput } from './summary-input';

export type OutsideRound = 'late' | 'closed' | 'withdrawn' | 'removed';

/** Which version of a body's answer counts, and whether its text goes in. Null for a body that has not answered. */
export interface CountedResponse {
  response: ResponseInput;
  late: boolean;
  outsideRound: OutsideRound | null;
  /** Whether the text goes into the summary. The answer stands in the matrix either way. */
  included: boolean;
}

/**
 * The latest version that is not voided counts. A version from outside the round (late, or to a closed or withdrawn
 * remiss, or from a removed body) counts before an earlier one only if the officer has included it: a correction sent a
 * day late must not take away the answer that came in time. Earlier versions are listed in the matrix, never lost.
 */
export function countedResponse(remiss: RemissInput, recipient: RecipientInput): CountedResponse | null {
  const versions = recipient.responses.filter(isStanding).sort((a, b) => b.version - a.version);
  const judged = versions.map((response) => judge(remiss, recipient, response));
  return judged.find(({ included }) => included) ?? judged[0] ?? null;
}

/** A standing version from outside the round that the officer has not yet said yes or no to. */
export function awaitsInclusion(remiss: RemissInput, recipient: RecipientInput): boolean {
  if (recipient.inclusion) return false;
  return recipient.responses.filter(isStanding).some((response) => outsideRound(remiss, recipient, response) !== null);
}

function isStanding(response: ResponseInput): boolean {
  return response.voided === null;
}

function judge(remiss: RemissInput, recipient: RecipientInput, response: ResponseInput): CountedResponse {
  const outside = outsideRound(remiss, recipient, response);
  const included = outside === null || recipient.inclusion?.include === true;
  return { response, late: isLate(recipient, response), outsideRound: outside, included };
}

/**
 * By the body's own last day, as it was when the answer came or as it is now: a day that is later moved forward makes
 * no one late.
 */
export function isLate(recipient: RecipientInput, response: ResponseInput): boolean {
  const lastDay = recipient.lastDay > response.lastDay ? recipient.lastDay : response.lastDay;
  return response.receivedAt >= endOfDay(lastDay);
}

function outsideRound(remiss: RemissInput, recipient: RecipientInput, response: ResponseInput): OutsideRound | null {
  const cameAfter = (moment: Date | null) => moment !== null && response.receivedAt >= moment;
  if (cameAfter(recipient.removedAt)) return 'removed';
  if (cameAfter(remiss.withdrawnAt)) return 'withdrawn';
  if (isLate(recipient, response)) return 'late';
  return cameAfter(remiss.closedAt) ? 'closed' : null;
}
