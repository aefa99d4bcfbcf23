import { answerGroup } from './matrix-filter';

it('an opinion without a stance is known from one with it, and from none', () => {
  const groups = [
    { answerKind: 'statement', stance: 'supports' } as const,
    { answerKind: 'no_comments', stance: null } as const,
    { answerKind: null, stance: null },
    { answerKind: 'statement', stance: null } as const,
  ].map(answerGroup);
  expect(groups).toEqual(['supports', 'no_comments', 'none', 'statement']);
});
