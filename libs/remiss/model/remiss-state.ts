import { isOver, type HeldStep } from './decision-way';
import { REMISS_STATUS_WORDS, type RemissStatus } from './remiss-status';

/** How far a remiss has come, with one word each that everybody reads: the office, readers, the public and programs. */
export const REMISS_STATE_WORDS = {
  ...REMISS_STATUS_WORDS,
  tabled: 'Bordlagd',
  remitted_back: 'Återremitterad',
  approved: 'Beslutad',
  rejected: 'Avslagen',
} as const;
export type RemissState = keyof typeof REMISS_STATE_WORDS;
export const REMISS_STATES = Object.keys(REMISS_STATE_WORDS) as RemissState[];

/** What the last meeting said. */
export type LastStep = Pick<HeldStep, 'instance' | 'outcome' | 'toCouncil'>;

/**
 * Its status; of one that has been reported, what the last meeting has made of it, once that is more than a step on the
 * way. Pure.
 */
export function remissState(status: RemissStatus, last: LastStep | null | undefined): RemissState {
  if (status !== 'reported' || !last) return status;
  const { outcome } = last;
  return outcome === 'tabled' || outcome === 'remitted_back' || isOver([last]) ? outcome : status;
}
