import type { LocalDate } from '@yttra/platform';
import type { ReminderStep } from './reminder-ladder';

/** A step as its row tells it; `decision` asks for the decision behind a preliminary answer. */
export type SentStep = ReminderStep | 'decision';

const DECISION = 'decision:';

/** The day makes each request a row of its own, for they are asked until the body has answered. */
export const decisionStep = (on: LocalDate): string => `${DECISION}${on}`;

/** The step behind a row's text. */
export function stepOf(stored: string): SentStep {
  if (stored.startsWith(DECISION)) return 'decision';
  return stored === 'nudge' ? 'nudge' : Number(stored);
}
