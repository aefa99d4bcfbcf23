import type { DraftPartName } from '@yttra/response';
import { z } from 'zod';
import type { Said } from '../../../http/request-context';

const details = z.object({
  part: z.string(),
  version: z.number(),
  yours: z.unknown(),
  theirs: z.unknown(),
  savedBy: z.string().nullable(),
  savedAt: z.date().nullable(),
});

export interface StalePart {
  part: DraftPartName;
  /** The version that the colleague's text is in. */
  version: number;
  yours: unknown;
  theirs: unknown;
  savedBy: string | null;
  savedAt: Date | null;
}

/** Both texts, when a save was refused because a colleague had changed the same piece; otherwise null. */
export function stalePartOf(said: Said): StalePart | null {
  if (said.code !== 'response.stale_part') return null;
  const { part, ...rest } = details.parse(said.details);
  return { ...rest, part: part as DraftPartName };
}
