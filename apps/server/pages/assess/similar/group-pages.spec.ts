import type { SimilarAnswerGroup } from '@yttra/assessment';
import { BODIES_A_PAGE, groupsOfFilter, groupsOnPage, pagesOf } from './group-pages';

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

it('a filter leaves the groups of its question, and those with a viewpoint that it leaves', () => {
  const groups = [group('a', 1, 0), { ...group('b', 1, 0), question: 2 }];
  const at = (responseId: string) => ({ responseId, part: 'answer:1' as const });
  const left = (...args: [Parameters<typeof groupsOfFilter>[1], Parameters<typeof groupsOfFilter>[2]]) =>
    groupsOfFilter(groups, ...args).map(({ model }) => model.body);
  expect(left({}, [])).toEqual(['a', 'b']);
  expect(left({ question: 2 }, [])).toEqual(['b']);
  expect(left({ tag: 'kostnad' }, [])).toEqual([]);
  expect(left({ tag: 'kostnad' }, [at('a0')])).toEqual(['a']);
  expect(left({ tag: 'kostnad', question: 2 }, [at('a0')])).toEqual([]);
  expect(left({ words: 'pris' }, [at('b')])).toEqual(['b']);
});

it('no groups are one empty page', () => {
  expect(pagesOf([])).toBe(1);
  expect(groupsOnPage([], 1)).toEqual([]);
});
