import { kindOf, partsOf, type Part } from './part';

type ToRead = Parameters<typeof partsOf>[0];

/** The parts of an answer that somebody at the office must have read: everything that says something. */
export function partsToRead(content: ToRead): Part[] {
  return partsOf(content).map(({ part }) => part);
}

/** What is still to be read; empty for an answer that has been read to its end. */
export function partsLeft(content: ToRead, read: ReadonlySet<Part>): Part[] {
  return partsToRead(content).filter((part) => !read.has(part));
}

/** True for what stands beside the questions: text, reason, comments on sections, reservations. */
export const isBeside = (part: Part): boolean => kindOf(part).kind !== 'answer';
