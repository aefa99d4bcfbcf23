import type { SnapshotFacts } from './snapshot-facts';
import { CHANGES_TO_COME } from './open-facts';
import { plainLine, paragraphs } from './swedish-prose';

/** What is to be changed in the proposal after the remiss, as a list. */
export function changesText({
  proposedChanges,
  open,
  viewpoints,
}: Pick<SnapshotFacts, 'proposedChanges' | 'open' | 'viewpoints'>): string {
  if (open.changes && proposedChanges.length === 0) return CHANGES_TO_COME;
  if (proposedChanges.length === 0)
    return viewpoints.length === 0
      ? 'Inga ändringar i förslaget föreslås.'
      : 'Synpunkterna leder inte till några ändringar i förslaget.';
  const list = proposedChanges.map(({ change }) => `- ${plainLine(change)}`).join('\n');
  return paragraphs(`Efter remissen föreslås följande ändringar:\n\n${list}`, open.changes && CHANGES_TO_COME);
}
