import { BODY_KINDS, RULE_WORDS } from '../body-kind';
import { parseRule } from './rule-parser';
import type { RegisterEntry } from './rule-resolution';
import { resolveRule } from './rule-resolution';

const body = (name: string, kind: RegisterEntry['kind'], more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  id: `id of ${name}`,
  name,
  kind,
  active: true,
  groups: [],
  ...more,
});

const register = [
  body('Östra rådet', 'råd'),
  body('Valnämnden', 'nämnd'),
  body('Äldrenämnden', 'nämnd', { groups: ['Socialt'] }),
  body('Kommunstyrelsen', 'nämnd'),
  body('Gemensamma räddningsnämnden', 'gemensam nämnd'),
  body('Energi AB', 'bolagsstyrelse', { groups: ['Socialt'] }),
  body('Vilande AB', 'bolagsstyrelse', { active: false }),
  body('Sörmlands kommunalförbund', 'kommunalförbund'),
  body('Ålderdomshemmets stiftelse', 'stiftelse'),
  body('Revisionen', 'revision'),
  body('Partigruppen', 'partigrupp'),
  body('Föreningen', 'extern'),
];

function outcome(text: string, issuer: string | null = null) {
  const names = { bodies: register.map(({ name }) => name), groups: ['Socialt'] };
  const { rule, problems } = parseRule(text, names);
  if (!rule) throw new Error(problems[0]?.message);
  return resolveRule(rule, register, issuer && `id of ${issuer}`);
}
const namesOf = (text: string, issuer: string | null = null) => outcome(text, issuer).included.map(({ name }) => name);

describe('what a recipient rule gives', () => {
  it.each([
    ['alla nämnder', ['Gemensamma räddningsnämnden', 'Kommunstyrelsen', 'Valnämnden', 'Äldrenämnden']],
    ['alla styrelser', ['Energi AB', 'Sörmlands kommunalförbund', 'Ålderdomshemmets stiftelse']],
    ['alla bolag', ['Energi AB']],
    ['alla råd', ['Östra rådet']],
    ['alla partigrupper och externa instanser', ['Föreningen', 'Partigruppen']],
    ['gruppen Socialt utom bolag', ['Äldrenämnden']],
    ['Revisionen', ['Revisionen']],
    [
      'alla nämnder och styrelser utom Valnämnden och gruppen Socialt',
      ['Gemensamma räddningsnämnden', 'Kommunstyrelsen', 'Sörmlands kommunalförbund', 'Ålderdomshemmets stiftelse'],
    ],
  ])('%s, in Swedish order', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('asks every kind but revision by a word of its own, and revision by name only', () => {
    const byWord = new Set(RULE_WORDS.flatMap(({ kinds }) => kinds));
    expect(BODY_KINDS.filter((kind) => !byWord.has(kind))).toEqual(['revision']);
  });

  it('never asks the issuer, nor a body that is no longer active, even by name', () => {
    expect(outcome('Kommunstyrelsen, Vilande AB och Valnämnden', 'Kommunstyrelsen')).toEqual({
      included: [expect.objectContaining({ name: 'Valnämnden' })],
      excluded: [
        { id: 'id of Kommunstyrelsen', name: 'Kommunstyrelsen', why: 'issuer', exception: null },
        { id: 'id of Vilande AB', name: 'Vilande AB', why: 'inactive', exception: null },
      ],
      idleExceptions: [],
    });
  });

  it('tells which terms brought each body and which exception took one away', () => {
    const { included, excluded } = outcome('alla nämnder och gruppen Socialt utom Valnämnden');
    expect(included.find(({ name }) => name === 'Äldrenämnden')?.broughtBy).toEqual([
      'alla nämnder',
      'gruppen Socialt',
    ]);
    expect(excluded).toEqual([
      { id: 'id of Valnämnden', name: 'Valnämnden', why: 'exception', exception: 'Valnämnden' },
    ]);
  });

  it('tells of an exception that takes nobody away', () => {
    expect(outcome('alla nämnder utom Energi AB och Valnämnden').idleExceptions).toEqual(['Energi AB']);
  });

  it('keeps a part of the document beside the one body it was written for', () => {
    const { included } = outcome('alla nämnder, Valnämnden (avsnitt 3) och Valnämnden (avsnitt 5)');
    expect(included.filter(({ parts }) => parts.length > 0).map(({ name, parts }) => [name, parts])).toEqual([
      ['Valnämnden', ['3', '5']],
    ]);
    expect(outcome('Valnämnden, Valnämnden (avsnitt 3)').included[0]?.parts).toEqual([]);
  });
});
