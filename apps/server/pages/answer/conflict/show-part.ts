import type { AnswerDesk, Desk } from '@yttra/response';
import type { VNode } from 'preact';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import { conflictPageOf } from './conflict-page-of';
import { stalePartOf } from './stale-part';

/** The page of one part of a draft; both texts in its stead when a save of it met a colleague's. */
export async function showPart(
  desks: AnswerDesk,
  visit: Visit,
  view: (desk: Desk, tx: EntityManager) => VNode | Promise<VNode>,
): Promise<VNode> {
  const stale = stalePartOf(visit.said);
  if (!stale) return desks.open(visit, async (tx, desk) => view(desk, tx));
  // Nobody has done anything wrong: the page tells what happened, and no error.
  visit.said = { ...visit.said, message: null, errors: [] };
  return conflictPageOf(desks, await desks.at(visit), stale);
}
