import type { SnapshotFacts } from './snapshot-facts';
import type { FindingRoom } from './finding-room';
import { fittingRoom } from './fitting-room';
import { carriedOutText } from './prose-carried-out';
import { changedText, findingText, inShortText, metText } from './prose-findings';
import { assessmentText, opposedText, outcomeText, remainsText } from './prose-outcome';
import { paragraphs } from './swedish-prose';
import type { Snapshot } from './snapshot';

/**
 * The running texts of the summary that the office may rewrite, each with what the program writes until somebody does.
 */
const WRITTEN = {
  inShort: inShortText,
  met: metText,
  changed: changedText,
  carriedOut: carriedOutText,
  outcome: outcomeText,
  assessment: (facts) => paragraphs(assessmentText(facts), opposedText(facts), remainsText(facts)),
} satisfies Record<string, (facts: SnapshotFacts, room: FindingRoom) => string>;

export type OfficeTextKey = keyof typeof WRITTEN | `finding.${number}`;
export const OFFICE_TEXTS = Object.keys(WRITTEN) as readonly (keyof typeof WRITTEN)[];

/** How the finding of a question is found among the texts. */
export const findingPart = (question: number): `finding.${number}` => `finding.${question}`;

/** The question whose finding a part is; null for any other part. */
export function questionOfPart(part: string): number | null {
  const [, number] = /^finding\.([1-9]\d{0,2})$/.exec(part) ?? [];
  return number === undefined ? null : Number(number);
}

export function officeTexts(facts: SnapshotFacts, edited: ReadonlyMap<string, string>): Snapshot['texts'] {
  const room = fittingRoom(facts);
  const text = (key: OfficeTextKey, program: () => string) => {
    const own = edited.get(key);
    return { key, text: own ?? program(), edited: own !== undefined };
  };
  const [inShort, ...rest] = OFFICE_TEXTS.map((key) => text(key, () => WRITTEN[key](facts, room)));
  const findings = facts.questions.map((question) =>
    text(findingPart(question.number), () => findingText(facts, question, room)),
  );
  return [inShort!, ...findings, ...rest];
}
