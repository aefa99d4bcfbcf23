import type { SnapshotFacts } from './build-snapshot';
import { carriedOutText } from './prose-carried-out';
import { assessmentText, outcomeText } from './prose-outcome';
import type { Snapshot } from './snapshot';

/** The running texts of the summary that the office may rewrite, each with what the program writes until somebody does. */
const WRITTEN = {
  carriedOut: carriedOutText,
  outcome: outcomeText,
  assessment: assessmentText,
} satisfies Record<string, (facts: SnapshotFacts) => string>;

export type OfficeTextKey = keyof typeof WRITTEN;
export const OFFICE_TEXTS = Object.keys(WRITTEN) as readonly OfficeTextKey[];

export function officeTexts(facts: SnapshotFacts, edited: ReadonlyMap<string, string>): Snapshot['texts'] {
  return OFFICE_TEXTS.map((key) => {
    const own = edited.get(key);
    return { key, text: own ?? WRITTEN[key](facts), edited: own !== undefined };
  });
}
