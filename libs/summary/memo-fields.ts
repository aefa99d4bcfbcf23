import type { SnapshotFacts } from './snapshot-facts';
import { MEMO_FIELDS, type MemoField, type MemoTemplate } from './memo-headings';
import { carriedOutText } from './prose-carried-out';
import { changesText } from './prose-changes';
import { inShortText } from './prose-findings';
import { assessmentText, opposedText, outcomeText, remainsText } from './prose-outcome';
import { proposalText } from './prose-proposal';
import type { Snapshot } from './snapshot';
import { paragraphs } from './swedish-prose';

/** How a memo's part is found among the texts that a person has edited. */
export const memoPart = (field: MemoField | 'title' | 'addressee'): string => `memo.${field}`;

/** The memo prefilled: what a person has edited stands as edited, the rest is written from the case. */
export function memoOf(
  facts: SnapshotFacts,
  template: MemoTemplate,
  edited: ReadonlyMap<string, string>,
): Snapshot['memo'] {
  const title = edited.get(memoPart('title')) ?? `${documentTitle(facts)}: redovisning av remissvar`;
  const fields = MEMO_FIELDS.map((key) => {
    const own = edited.get(memoPart(key));
    return { key, text: own ?? PREFILLED[key](facts), edited: own !== undefined };
  });
  return { template, title, addressee: edited.get(memoPart('addressee')) ?? 'Kommunstyrelsen', fields };
}

/** What is for the official to write stands in square brackets, so that it cannot be sent by mistake. */
const PREFILLED: Readonly<Record<MemoField, (facts: SnapshotFacts) => string>> = {
  proposal: proposalText,
  summary: (facts) => paragraphs(inShortText(facts), assessmentText(facts)),
  background: (facts) => paragraphs(facts.remiss.background, carriedOutText(facts), outcomeText(facts)),
  officeView: (facts) =>
    paragraphs(
      assessmentText(facts),
      opposedText(facts),
      remainsText(facts),
      changesText(facts),
      'Alla svar, synpunkter och skäl står i remissammanställningen, som bifogas.',
    ),
  financing: () => '[Skriv hur förslaget finansieras och vad det kostar.]',
  sentTo: ({ recipients }) => recipients.map(({ body }) => body).join('\n') || '[Skriv vilka som ska få beslutet.]',
  signatures: ({ remiss }) => `${remiss.issuer.officer}\nHandläggare`,
};

function documentTitle({ remiss }: SnapshotFacts): string {
  return remiss.document?.title ?? remiss.title;
}
