import type { FoundTag, ReadTemplate } from '@yttra/documents';
import { faults, MEMO_TAGS, type MemoTag } from './memo-tags.sv';

/** What is wrong with a template, in whole sentences; none when it can be used. */
export function checkMemoTemplate({ tags, fetched }: ReadTemplate): string[] {
  return [...tags.flatMap(faultOf), ...missing(MEMO_TAGS, tags), ...fetched.map(faults.fetches)];
}

/** Fields of the inner loops come before those around them, as when the template is filled. */
function faultOf({ name, kind, within, near, part }: FoundTag): string[] {
  const scopes = scopesOf(within);
  if (!scopes) return []; // The loop round it has been told already.
  const known = scopes.flat().find((tag) => tag.name === name);
  if (!known) {
    const home = homeOf(name, MEMO_TAGS);
    return [home ? faults.elsewhere(name, home, near, part) : faults.unknown(name, near, part)];
  }
  if (kind === 'raw') return [faults.raw(name, near, part)];
  const isLoop = known.holds !== undefined;
  if (kind === 'loop' && !isLoop) return [faults.notALoop(name, near, part)];
  if (kind === 'text' && isLoop) return [faults.aLoop(name, near, part)];
  return [];
}

/** What can be said at a place, from the inside out; null within a loop that does not exist. */
function scopesOf(within: readonly string[]): (readonly MemoTag[])[] | null {
  const scopes: (readonly MemoTag[])[] = [MEMO_TAGS];
  for (const loop of within) {
    const holds = scopes.flat().find(({ name }) => name === loop)?.holds;
    if (!holds) return null;
    scopes.unshift(holds);
  }
  return scopes;
}

function homeOf(name: string, tags: readonly MemoTag[]): string | null {
  for (const { name: loop, holds = [] } of tags) {
    if (holds.some((tag) => tag.name === name)) return loop;
    const deeper = homeOf(name, holds);
    if (deeper) return deeper;
  }
  return null;
}

function missing(tags: readonly MemoTag[], found: readonly FoundTag[]): string[] {
  return tags.flatMap(({ name, isNeeded, holds }) => {
    const isThere = found.some((tag) => tag.name === name && tag.part === 'document');
    if (isNeeded && !isThere) return [faults.missing(holds ? `{#${name}} … {/${name}}` : `{${name}}`)];
    return isThere && holds ? missing(holds, found) : [];
  });
}
