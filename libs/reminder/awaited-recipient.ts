import type { AskedRecipient } from '@yttra/remiss';
import type { AwaitedState } from './reminder-text';

/** A body is awaited while it is asked, its round is open and nothing has come from it. */
export const isAwaited = (r: AskedRecipient): boolean => r.status === 'issued' && !r.removed && !r.answered;

/**
 * Asked until the decision is there, also after closing; once reported, kommunstyrelsen has decided with the answer as
 * it was.
 */
export const owesDecision = (r: AskedRecipient): boolean =>
  r.answered && r.preliminary && !r.removed && (r.status === 'issued' || r.status === 'closed');

export function awaitedState({ acknowledged, draftBegun }: AskedRecipient): AwaitedState {
  if (draftBegun) return 'draft_begun';
  return acknowledged ? 'no_draft' : 'not_acknowledged';
}
