import type { BodyText, SimilarAnswerGroup } from '@yttra/assessment';
import { isEmpty, type BenchFilter } from '../frame/bench-filter';

type Other = SimilarAnswerGroup['others'][number];

/** What of a group stands on one page. */
export interface ShownGroup {
  group: SimilarAnswerGroup;
  /** It began on the page before. */
  continued: boolean;
  /** Those with the same words, and those that differ. */
  same: readonly BodyText[];
  different: readonly Other[];
}

/** So many bodies a page. */
export const BODIES_A_PAGE = 25;

export const pagesOf = (groups: readonly SimilarAnswerGroup[]): number =>
  Math.max(1, Math.ceil(groups.flatMap(({ others }) => others).length / BODIES_A_PAGE));

/**
 * The groups that a filter leaves: of its question; and, where it asks for viewpoints, those with one of the viewpoints
 * that it leaves (`found`) in an answer of theirs. Pure.
 */
export function groupsOfFilter(
  groups: readonly SimilarAnswerGroup[],
  { question, ...of }: BenchFilter,
  found: readonly Pick<BodyText, 'responseId' | 'part'>[],
): readonly SimilarAnswerGroup[] {
  const marked = new Set(found.map(({ responseId, part }) => `${responseId} ${part}`));
  return groups.filter(
    (group) =>
      (question === undefined || group.question === question) &&
      (isEmpty(of) ||
        [group.model, ...group.others].some(({ responseId, part }) => marked.has(`${responseId} ${part}`))),
  );
}

/**
 * The groups of one page; a large one goes on over several, under its text again. Every body stands on exactly one
 * page. Pure.
 */
export function groupsOnPage(groups: readonly SimilarAnswerGroup[], page: number): ShownGroup[] {
  let before = 0;
  return groups.flatMap((group): ShownGroup[] => {
    const from = Math.max(0, (page - 1) * BODIES_A_PAGE - before);
    const shown = group.others.slice(from, Math.max(0, page * BODIES_A_PAGE - before));
    before += group.others.length;
    if (shown.length === 0) return [];
    const [same, different] = [true, false].map((isSame) => shown.filter((one) => hasSameWords(one) === isSame));
    return [{ group, continued: from > 0, same: same!, different: different! }];
  });
}

const hasSameWords = ({ added, leftOut }: Other): boolean => added.length + leftOut.length === 0;
