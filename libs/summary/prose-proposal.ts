import type { SnapshotFacts } from './snapshot-facts';
import { capitalised } from './swedish-prose';

/**
 * The proposed decision, written as if already made so that it can be moved into the minutes, one action in each point.
 * Who decides on the document is what its cover says.
 */
export function proposalText(facts: SnapshotFacts): string {
  const { document, title } = facts.remiss;
  const decider =
    document?.cover.find(({ label }) => /^(beslutad av|antagen av|beslutsinstans)$/i.test(label))?.value ?? '';
  const acted = documentAction(document?.title ?? title, changed(facts));
  if (!/kommunfullmäktige/i.test(decider)) return `1. ${acted}\n2. Remissammanställningen godkänns.`;
  return [
    'Kommunstyrelsens förslag till kommunfullmäktige:',
    `1. ${acted}`,
    'Kommunstyrelsens beslut för egen del:',
    '1. Remissammanställningen godkänns.',
  ].join('\n\n');
}

function changed({ open, proposedChanges }: SnapshotFacts): string {
  if (open.changes) return ' [fyll i när synpunkterna är bedömda: med eller utan ändringar]';
  return proposedChanges.length > 0 ? ' med de ändringar som remissammanställningen föreslår' : '';
}

/** What a remiss is called tells what is to be done with the document. */
function documentAction(title: string, changes: string): string {
  const repealed = /^(?:remiss av )?upphävande av (.+)$/i.exec(title)?.[1];
  if (repealed) return `${capitalised(repealed)} upphävs.`;
  const subject = capitalised(title.replace(/^(remiss av|förslag till) /i, ''));
  return `${subject} antas${changes}.`;
}
