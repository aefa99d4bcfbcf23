import { sayerOf } from '@yttra/assessment';
import type { IncludedResponse } from './snapshot-facts';
import type { Snapshot, SnapshotViewpoint } from './snapshot';
import type { ViewpointInput } from './summary-input';

/**
 * The viewpoints of every body whose text is in the summary, by number. One that was marked in an earlier version stays
 * when a correction comes; one from a voided version, or from a version later than the one that counts, is not there.
 */
export function viewpointsOf(viewpoints: ViewpointInput[], included: IncludedResponse[]): SnapshotViewpoint[] {
  const bodies = new Map(included.flatMap(standingVersions));
  const standing = viewpoints.filter(({ responseId }) => bodies.has(responseId)).sort((a, b) => a.number - b.number);
  return standing.map((viewpoint) => {
    const { number, responseId, question, source, section, quote, text, tags, disposition, reason, changeText } =
      viewpoint;
    const body = bodies.get(responseId)!;
    const joined = joinedOf(viewpoint, standing);
    return { number, body, question, source, section, quote, text, tags, disposition, reason, changeText, joined };
  });
}

/** One whose fellows are all from answers that do not count stands by itself. */
function joinedOf({ joined }: ViewpointInput, standing: readonly ViewpointInput[]): number | null {
  const fellows = joined === null ? [] : standing.filter((other) => other.joined === joined);
  return fellows.length > 1 ? fellows[0]!.number : null;
}

function standingVersions({ recipient, response }: IncludedResponse): [responseId: string, body: string][] {
  return recipient.responses
    .filter(({ voided, version }) => voided === null && version <= response.version)
    .map(({ id }) => [id, recipient.body]);
}

/**
 * The changes of the draft that the viewpoints lead to, each with the viewpoints and bodies behind it; the same words
 * are one change.
 */
export function proposedChanges(viewpoints: readonly SnapshotViewpoint[]): Snapshot['proposedChanges'] {
  const changes = new Map<string, SnapshotViewpoint[]>();
  for (const viewpoint of viewpoints) {
    const change = viewpoint.changeText?.trim();
    if (change) changes.set(change, [...(changes.get(change) ?? []), viewpoint]);
  }
  return [...changes].map(([change, behind]) => ({
    change,
    viewpoints: behind.map(({ number }) => number),
    bodies: [...new Set(behind.map(sayerOf))],
  }));
}
