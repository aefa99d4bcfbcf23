import { isBlank, type ResponseContent } from '@yttra/response';

/** What of an answer decides what there is to read. */
type ToRead = Pick<ResponseContent, 'answers' | 'text' | 'reason' | 'sectionComments' | 'reservations'>;

/** What is read beside the questions: text, reason, comments on sections, reservations. It stands as question 0. */
export const BESIDE_THE_QUESTIONS = 0;

/** The parts of an answer that somebody at the office must have read: each question with words in it, and what stands beside them. */
export function partsToRead(content: ToRead): number[] {
  const questions = Object.entries(content.answers)
    .filter(([, answer]) => !isBlank(answer) && !('nothingToAdd' in answer))
    .map(([number]) => Number(number))
    .sort((a, b) => a - b);
  const beside =
    hasWords(content.text) ||
    hasWords(content.reason) ||
    content.sectionComments.length > 0 ||
    content.reservations.length > 0;
  return beside ? [...questions, BESIDE_THE_QUESTIONS] : questions;
}

const hasWords = (text: string | null): boolean => text !== null && text.trim() !== '';

/** What is still to be read; empty for an answer that has been read to its end. */
export function partsLeft(content: ToRead, read: ReadonlySet<number>): number[] {
  return partsToRead(content).filter((part) => !read.has(part));
}
