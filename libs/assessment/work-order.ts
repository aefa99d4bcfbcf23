import type { Disposition } from './disposition';

/** How a round is worked through: all of one body before the next, or all bodies on one question before the next. */
export const WORK_ORDERS = ['bodies', 'questions'] as const;
export type WorkOrder = (typeof WORK_ORDERS)[number];

/** A place in a round: a body and what it says on a question, or beside them. */
export interface WorkPlace {
  recipientId: string;
  question: number | null;
}

/** A viewpoint that nobody has assessed or that lacks its place. */
export type OpenViewpoint = WorkPlace & {
  what: 'viewpoint';
  id: string;
  number: number;
  tags: readonly string[];
  disposition: Disposition | null;
};

/** Something that stands between the round and its report: an open viewpoint, or words that nobody has read. */
export type LeftToDo = OpenViewpoint | (WorkPlace & { what: 'unread' });

/**
 * All that is left, in the order in which it is worked through; what stands beside the questions comes after them.
 * `bodies`: in Swedish order.
 */
export function inWorkOrder(left: readonly LeftToDo[], bodies: readonly string[], order: WorkOrder): LeftToDo[] {
  const rankOf = ranking(bodies, order);
  return left
    .map((one) => ({ one, rank: rankOf(one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

/**
 * What comes after a place, and round to the beginning; null when nothing else is left. `left`: in the order of work.
 */
export function nextLeft(
  left: readonly LeftToDo[],
  bodies: readonly string[],
  order: WorkOrder,
  here: LeftToDo | WorkPlace,
): LeftToDo | null {
  const rankOf = ranking(bodies, order);
  const at = rankOf(here);
  return left.find((one) => rankOf(one) > at) ?? left.find((one) => rankOf(one) !== at) ?? null;
}

/** A question's number has three figures; a viewpoint's has no more than seven. */
const AFTER_QUESTIONS = 1000;
const AFTER_NUMBERS = 9_999_999;

/**
 * Viewpoints of a place before the reading of it, each by its number. One figure a place: thousands are put in order
 * for each page.
 */
function ranking(bodies: readonly string[], order: WorkOrder): (one: WorkPlace & { number?: number }) => number {
  const places = new Map(bodies.map((recipientId, index) => [recipientId, index]));
  return ({ recipientId, question, number = AFTER_NUMBERS }) => {
    const body = places.get(recipientId) ?? bodies.length;
    const asked = question ?? AFTER_QUESTIONS;
    const place = order === 'bodies' ? body * (AFTER_QUESTIONS + 1) + asked : asked * (bodies.length + 1) + body;
    return place * (AFTER_NUMBERS + 1) + number;
  };
}
