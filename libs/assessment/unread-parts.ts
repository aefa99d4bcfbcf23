import { kindOf, type Part } from './part';

/**
 * The parts of an answer `p` that say something, as `partsToRead` says of it whole: the database keeps them as the
 * answer is received.
 */
export const WRITTEN_PARTS = `select part from unnest(p.written_parts) part`;

/** True of a part `written` of an answer `p` that nobody has read or marked a viewpoint in. */
export const NOBODY_HAS_READ = `
  not exists (select from response_read d where d.response_id = p.id and d.part = written.part)
  and not exists (select from viewpoint_place w join viewpoint v on v.id = w.viewpoint_id and v.removed_at is null
    where w.response_id = p.id and w.part = written.part and w.placed_by is not null)`;

/** Where in an answer something is unread: each question once, and null once for everything that stands beside them. */
export function unreadQuestions(written: readonly Part[], read: ReadonlySet<Part>): (number | null)[] {
  const questions = written.filter((part) => !read.has(part)).map(questionOf);
  return [...new Set(questions)];
}

function questionOf(part: Part): number | null {
  const { kind, number } = kindOf(part);
  return kind === 'answer' ? number : null;
}
