import { sayerOf } from '@yttra/assessment';
import type { SnapshotViewpoint } from './snapshot';
import { inSentence, plainLine } from './swedish-prose';

/** What one or several bodies say: a viewpoint, or those that are joined and therefore assessed together. */
export interface Matter {
  text: string;
  /** Each that says it, once: a body, or its members in a view of their own ("reservation i Socialnämnden"). */
  bodies: string[];
  disposition: SnapshotViewpoint['disposition'];
  reason: string | null;
}

type Viewpoints = readonly SnapshotViewpoint[];

/**
 * The matters of the viewpoints, in the order of their first: the joined are one, and so are those that `alike` gives
 * the same word. A matter that is about something in `among` names every body behind it, whatever part of its answer
 * each one says it in. Their words are the first's.
 */
export function mattersOf(
  all: Viewpoints,
  { among = all, alike, most }: { among?: Viewpoints; alike: (viewpoint: SnapshotViewpoint) => string; most: number },
): Matter[] {
  const keyOf = (viewpoint: SnapshotViewpoint) =>
    viewpoint.joined === null ? alike(viewpoint) : `joined ${viewpoint.joined}`;
  const wanted = new Set(among.map(keyOf));
  const matters = new Map<string, Matter>();
  for (const viewpoint of all) {
    const key = keyOf(viewpoint);
    if (!wanted.has(key)) continue;
    const { text, disposition, reason } = viewpoint;
    const body = sayerOf(viewpoint);
    const matter = matters.get(key) ?? { text: said(text, most), bodies: [], disposition, reason };
    if (!matter.bodies.includes(body)) matter.bodies.push(body);
    matters.set(key, matter);
  }
  return [...matters.values()];
}

/** A viewpoint's words within a line of ours. */
export const said = (text: string, most: number): string => inSentence(plainLine(text, most));
