import type { AnswerDesk, Desk } from '@yttra/response';
import type { VNode } from 'preact';
import type { Visit } from '../../../web/visit';
import { conflictPageOf } from './conflict-page-of';
import { stalePartOf } from './stale-part';

/** The page of one part of a draft; both texts in its stead when a save of it met a colleague's. */
export async function showPart(
  desks: AnswerDesk,
  { caller, places, said }: Visit,
  page: string,
  view: (desk: Desk) => VNode | Promise<VNode>,
): Promise<VNode> {
  const desk = await desks.at(caller.personId, places.rid!);
  const stale = stalePartOf(said);
  return stale ? conflictPageOf(desks, desk, stale, page) : view(desk);
}
