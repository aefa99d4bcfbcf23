import { basisProblems, type BasisStatement } from './basis-check';
import type { BodyKind } from '../body-kind';
import { BODY_KINDS, isCommittee, parseBodyKind } from '../body-kind';
import { decisionFormOf, sectionText } from './decision-form';

const problems = (kind: BodyKind, basis: BasisStatement) => basisProblems(kind, basis).map(({ field }) => field);

describe('forms of decision', () => {
  it.each<[BodyKind, BasisStatement]>([
    ['nämnd', { type: 'decision', meeting: '2022-12-14', section: '§ 141' }],
    ['gemensam nämnd', { type: 'decision', meeting: '2022-12-14', section: '§ 141', immediateRatification: true }],
    ['nämnd', { type: 'delegation', delegate: 'Ordföranden', date: '2022-12-14' }],
    ['nämnd', { type: 'delegation', delegate: 'Ordföranden', date: '2022-12-14', urgent: true, reportedOn: null }],
    ['nämnd', { type: 'preliminary' }],
    ['nämnd', { type: 'administration' }],
    ['bolagsstyrelse', { type: 'decision', meeting: '2022-12-14', section: '7', urgent: false }],
    ['bolagsstyrelse', { type: 'delegation', delegate: 'VD Ett', date: '2022-12-14' }],
    ['kommunalförbund', { type: 'decision', meeting: '2022-12-14', section: '§ 12' }],
    ['råd', { type: 'decision', date: '2022-12-14', answeredBy: 'Ordföranden' }],
    ['extern', { type: 'administration', answeredBy: 'Handläggare Två' }],
  ])('a %s may state %j', (kind, basis) => {
    expect(basisProblems(kind, basis)).toEqual([]);
  });

  it.each<[BodyKind, BasisStatement, string[]]>([
    ['nämnd', { type: 'decision' }, ['meeting', 'section']],
    ['nämnd', { type: 'decision', meeting: '2022-12-14', section: ' ' }, ['section']],
    ['nämnd', { type: 'delegation', date: '2022-12-14', section: '§ 4' }, ['section', 'delegate']],
    [
      'nämnd',
      { type: 'decision', meeting: '2022-12-14', section: '§ 4', immediateRatification: 'ja' },
      ['immediateRatification'],
    ],
    [
      'bolagsstyrelse',
      { type: 'delegation', delegate: 'VD', date: '2022-12-14', delegationPoint: '4.1' },
      ['delegationPoint'],
    ],
    ['kommunalförbund', { type: 'delegation', delegate: 'VD', date: '2022-12-14' }, ['type']],
    ['råd', { type: 'decision', meeting: '2022-12-14', section: '§ 3' }, ['meeting', 'section', 'date', 'answeredBy']],
    ['stiftelse', { type: 'decision', date: '2022-12-14', answeredBy: true }, ['answeredBy']],
  ])('a %s may not state %j', (kind, basis, fields) => {
    expect(problems(kind, basis)).toEqual(fields);
  });

  it('speaks of kommunallagen and justering to nämnder only', () => {
    const withLaw = BODY_KINDS.filter((kind) =>
      /KL|[Jj]uster|delegation/.test(JSON.stringify(Object.values(decisionFormOf(kind).bases))),
    );
    expect(withLaw).toEqual(BODY_KINDS.filter(isCommittee));
    expect(BODY_KINDS.filter((kind) => decisionFormOf(kind).ratified)).toEqual(BODY_KINDS.filter(isCommittee));
  });

  it('gives every kind a way to decide, to answer ahead of it, and to answer without', () => {
    for (const kind of BODY_KINDS)
      expect(Object.keys(decisionFormOf(kind).bases)).toEqual(
        expect.arrayContaining(['decision', 'preliminary', 'administration']),
      );
  });
});

it.each([
  ['214', undefined, '§ 214'],
  [' 214 a ', undefined, '§ 214 a'],
  ['§ 214', undefined, '§ 214'],
  ['214 §', undefined, '214 §'],
  ['[Maskat: 21 kap. 7 § OSL]', undefined, '[Maskat: 21 kap. 7 § OSL]'],
  ['7', 'beslutspunkt', 'beslutspunkt 7'],
  ['7', null, '7'],
] as const)('the section %j of a form that says %j is printed %j', (written, word, printed) => {
  expect(sectionText(written, word)).toBe(printed);
});

describe('kind of body', () => {
  it.each([
    ['nämnd', 'nämnd'],
    ['Nämnder', 'nämnd'],
    [' GEMENSAM  nämnd', 'gemensam nämnd'],
    ['bolag', 'bolagsstyrelse'],
    ['råd', 'råd'],
    ['externa instanser', 'extern'],
    ['styrelse', null],
    ['', null],
  ])('%j is read as %j', (written, kind) => {
    expect(parseBodyKind(written)).toBe(kind);
  });
});
