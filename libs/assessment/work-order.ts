import { hasUnread } from './matrix-filter';
import type { MatrixRow } from './matrix';
import type { ViewpointOutline } from './viewpoint-outlines';

/** How a round is worked through: all of one body before the next, or all bodies on one question before the next. */
export const WORK_ORDERS = ['bodies', 'questions'] as const;
export type WorkOrder = (typeof WORK_ORDERS)[number];

/** A place in a round: a body and what it says on a question, or beside them. */
export interface WorkPlace {
  recipientId: string;
  question: number | null;
}

/** Something that stands between the round and its report: a viewpoint that nobody has assessed or that lacks its place, or words that nobody has read. */
export type LeftToDo = WorkPlace & ({ what: 'viewpoint'; id: string; number: number } | { what: 'unread' });

/** All that is left, in the order in which it is worked through; what stands beside the questions comes after them. */
export function leftToDo(
  rows: readonly MatrixRow[],
  viewpoints: readonly ViewpointOutline[],
  order: WorkOrder,
): LeftToDo[] {
  const unread = rows.flatMap((row): LeftToDo[] => [
    ...row.questions
      .filter(({ state }) => state === 'unread')
      .map(({ number }) => ({ what: 'unread' as const, recipientId: row.recipientId, question: number })),
    ...(row.beside === 'unread' ? [{ what: 'unread' as const, recipientId: row.recipientId, question: null }] : []),
  ]);
  const open = viewpoints
    .filter(({ disposition, unsettled }) => disposition === null || unsettled)
    .map(({ id, number, recipientId, question }): LeftToDo => ({
      what: 'viewpoint',
      id,
      number,
      recipientId,
      question,
    }));
  const compare = comparing(rows, order);
  return [...open, ...unread].sort(compare);
}

/** What comes after a place, and round to the beginning; null when nothing else is left. */
export function nextLeft(
  left: readonly LeftToDo[],
  rows: readonly MatrixRow[],
  order: WorkOrder,
  here: LeftToDo | WorkPlace,
): LeftToDo | null {
  const compare = comparing(rows, order);
  const others = left.filter((one) => compare(one, here) !== 0);
  return others.find((one) => compare(one, here) > 0) ?? others[0] ?? null;
}

/** True where something of the body is still to be done. */
export function hasLeft(row: MatrixRow): boolean {
  return row.viewpointsLeft > 0 || hasUnread(row);
}

/** Viewpoints of a place before the reading of it, each by its number. */
function comparing(rows: readonly MatrixRow[], order: WorkOrder) {
  const places = new Map(rows.map(({ recipientId }, index) => [recipientId, index]));
  const key = (one: WorkPlace & Partial<LeftToDo>): number[] => {
    const body = places.get(one.recipientId) ?? rows.length;
    const question = one.question ?? Infinity;
    const within = 'number' in one ? (one.number ?? Infinity) : Infinity;
    return order === 'bodies' ? [body, question, within] : [question, body, within];
  };
  return (one: WorkPlace & Partial<LeftToDo>, other: WorkPlace & Partial<LeftToDo>): number => {
    const [keys, others] = [key(one), key(other)];
    const at = keys.findIndex((value, index) => value !== others[index]);
    return at < 0 ? 0 : keys[at]! < others[at]! ? -1 : 1;
  };
}
