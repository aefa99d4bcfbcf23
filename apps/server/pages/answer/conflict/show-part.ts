import type { AnswerDesk, Desk } from '@yttra/response';
import type { VNode } from 'preact';
import type { Visit } from '../../../web/visit';
import { conflictPageOf } from './conflict-page-of';
import { stalePartOf } from './stale-part';

/** The page of one part of a draft; both texts in its stead when a save of it met a colleague's. */
export async function showPart(
  desks: AnswerDesk,
  visit: Visit,
  page: string,
  view: (desk: Desk) => VNode | Promise<VNode>,
): Promise<VNode> {
  const { caller, places, said } = visit;
  const desk = await desks.at(caller.personId, places.rid!);
  const stale = stalePartOf(said);
  if (!stale) return view(desk);
  // Nobody has done anything wrong: the page tells what happened, and no error.
  visit.said = { ...said, message: null, errors: [] };
  return conflictPageOf(desks, desk, stale, page);
}
