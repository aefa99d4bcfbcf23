import type { SimilarAnswerGroup } from '@yttra/assessment';
import { BODIES_A_PAGE, groupsOnPage, pagesOf } from './group-pages';

const text = (body: string) => ({
  recipientId: body,
  responseId: body,
  body,
  part: 'answer:1' as const,
  text: 'Ja.',
});
const group = (name: string, same: number, different: number): SimilarAnswerGroup => ({
  question: 1,
  section: null,
  dissent: null,
  model: text(name),
  others: Array.from({ length: same + different }, (_, index) => ({
    ...text(`${name}${index}`),
    similarity: index < same ? 1 : 0.8,
    added: index < same ? [] : [{ from: 0, to: 2 }],
    leftOut: [],
  })),
});

it('every body stands on exactly one page, also of a group that goes on over several', () => {
  const groups = [group('a', 3, 2 * BODIES_A_PAGE), group('b', 1, 1), group('c', 0, 4)];
  expect(pagesOf(groups)).toBe(3);
  const pages = [1, 2, 3].map((page) => groupsOnPage(groups, page));
  const bodies = pages.flat().flatMap(({ same, different }) => [...same, ...different].map(({ body }) => body));
  expect(bodies).toEqual(groups.flatMap(({ others }) => others.map(({ body }) => body)));
  expect(pages.map((shown) => shown.map(({ group: { model }, continued }) => [model.body, continued]))).toEqual([
    [['a', false]],
    [['a', true]],
    [
      ['a', true],
      ['b', false],
      ['c', false],
    ],
  ]);
  expect(pages[0]![0]!.same).toHaveLength(3);
});

it('no groups are one empty page', () => {
  expect(pagesOf([])).toBe(1);
  expect(groupsOnPage([], 1)).toEqual([]);
});
