import { bodiesCounted } from './body-groups';
import type { SnapshotFacts } from './build-snapshot';
import { MEMO_FIELDS, type MemoField, type MemoTemplate } from './memo-headings';
import { carriedOutText } from './prose-carried-out';
import { assessmentText, outcomeInShort, outcomeText } from './prose-outcome';
import { proposalText } from './prose-proposal';
import type { Snapshot } from './snapshot';
import { CHANGES_TO_COME } from './open-facts';
import { day, paragraphs, sentences } from './swedish-prose';

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
  summary: (facts) => paragraphs(sentences(remissInShort(facts), outcomeInShort(facts)), assessmentText(facts)),
  background: (facts) => paragraphs(facts.remiss.background, carriedOutText(facts), outcomeText(facts)),
  officeView: (facts) =>
    paragraphs(
      assessmentText(facts),
      changesText(facts),
      'Alla svar, synpunkter och skäl står i remissammanställningen, som bifogas.',
    ),
  financing: () => '[Skriv hur förslaget finansieras och vad det kostar.]',
  sentTo: ({ recipients }) =>
    recipients
      .filter(({ removedOn }) => removedOn === null)
      .map(({ body }) => body)
      .join('\n') || '[Skriv vilka som ska få beslutet.]',
  signatures: ({ remiss }) => `${remiss.issuer.officer}\nHandläggare`,
};

function remissInShort(facts: SnapshotFacts): string {
  const { remiss, recipients } = facts;
  const bodies = bodiesCounted(recipients.map(({ kind }) => kind));
  return `${documentTitle(facts)} var på remiss hos ${bodies} från den ${day(remiss.issuedOn)} till den ${day(remiss.dueDate)}.`;
}

function changesText({ proposedChanges, open, viewpoints }: SnapshotFacts): string {
  if (open.changes && proposedChanges.length === 0) return CHANGES_TO_COME;
  if (proposedChanges.length === 0)
    return viewpoints.length === 0
      ? 'Inga ändringar i förslaget föreslås.'
      : 'Synpunkterna leder inte till några ändringar i förslaget.';
  const list = proposedChanges.map(({ change }) => `- ${change.replace(/\s+/g, ' ')}`).join('\n');
  return paragraphs(`Efter remissen föreslås följande ändringar:\n\n${list}`, open.changes && CHANGES_TO_COME);
}

function documentTitle({ remiss }: SnapshotFacts): string {
  return remiss.document?.title ?? remiss.title;
}
