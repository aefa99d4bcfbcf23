import type { AnswerDesk, Desk } from '@yttra/response';
import type { VNode } from 'preact';
import { ConflictPage } from './page';
import type { StalePart } from './stale-part';

/** The page with both texts, for a save that a colleague came before. */
export async function conflictPageOf(desks: AnswerDesk, desk: Desk, stale: StalePart): Promise<VNode> {
  const names = await desks.colleagues(stale.savedBy ? [stale.savedBy] : []);
  return <ConflictPage desk={desk} stale={stale} who={names.get(stale.savedBy ?? '') ?? null} />;
}
