import type { Snapshot } from './snapshot';
import type { SummaryInput } from './summary-input';

/** What is not known yet, so that no sentence says it. */
export interface OpenFacts {
  /** Some answer has not been read to its end. */
  unread: boolean;
  /** Some body may still answer. */
  unanswered: boolean;
  /** Which changes the viewpoints lead to: known when each is assessed, and none can be added. */
  changes: boolean;
}

export const CHANGES_TO_COME = '[fyll i när synpunkterna är bedömda: vilka ändringar de leder till]';

type Known = Pick<Snapshot, 'viewpoints' | 'counts'>;

export function openFacts({ hindrances }: Pick<SummaryInput, 'hindrances'>, { viewpoints, counts }: Known): OpenFacts {
  const unanswered = counts.waiting > 0;
  const isUnread = hindrances.some(({ what }) => what === 'answer_not_read');
  const unassessed = viewpoints.some(({ disposition }) => disposition === null);
  return { unread: isUnread, unanswered, changes: unassessed || isUnread || unanswered };
}
