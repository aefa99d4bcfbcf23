import fc from 'fast-check';
import { nameKey } from '../body-name';
import { RULE_WORDS } from '../body-kind';
import type { RuleTerm } from './recipient-rule';
import { inNormalOrder } from './recipient-rule';
import { parseRule, printRule } from './rule-parser';
import type { RegisterNames } from './rule-vocabulary';

const names: RegisterNames = {
  bodies: [
    'Kommunstyrelsen',
    'Socialnämnden',
    'Valnämnden',
    'Servicenämnden',
    'Kultur- och fritidsnämnden',
    'Vård- och omsorgsnämnden',
    'Barn-, ungdoms- och familjenämnden',
    'Kultur',
    'Kultur och fritid AB',
    'Eskilstuna Energi AB',
    'Lokaler, mark och vatten i Eskilstuna AB',
    'Revisionen',
    'Råd',
    'Sällskapet ”Viljan” (SV)',
    'St. Karins stiftelse',
  ],
  groups: ['Socialt', 'Teknik', 'Barn och skola', 'Bolag'],
};
const read = (text: string) => {
  const { rule, problems } = parseRule(text, names);
  return rule ? printRule(rule, names) : problems.map(({ message }) => message);
};

describe('recipient rule', () => {
  it.each([
    ['alla nämnder och styrelser utom Valnämnden', 'alla nämnder och styrelser utom Valnämnden'],
    ['Alla styrelser och nämnder, utom valnämnden.', 'alla nämnder och styrelser utom Valnämnden'],
    ['NÄMNDERNA, samtliga styrelser,  utom VALNÄMNDEN', 'alla nämnder och styrelser utom Valnämnden'],
    ['alla nämnder\noch styrelser\nutom\nValnämnden\n', 'alla nämnder och styrelser utom Valnämnden'],
    ['alla bolag', 'alla bolag'],
    ['samtliga kommunala bolag.', 'alla bolag'],
    ['gruppen Socialt', 'gruppen Socialt'],
    ['grupperna Teknik och socialt', 'gruppen Socialt och gruppen Teknik'],
    ['grupperna Teknik, Socialt och Valnämnden', 'gruppen Socialt, gruppen Teknik och Valnämnden'],
    ['gruppen Barn och skola samt Revisionen', 'gruppen Barn och skola och Revisionen'],
    ['Socialnämnden', 'Socialnämnden'],
    ['Valnämnden; Socialnämnden; Valnämnden', 'Socialnämnden och Valnämnden'],
    ['Socialnämnden\nValnämnden\nServicenämnden', 'Servicenämnden, Socialnämnden och Valnämnden'],
    [
      'vård- och omsorgsnämnden och Kultur- och fritidsnämnden',
      'Kultur- och fritidsnämnden och Vård- och omsorgsnämnden',
    ],
    ['Kultur– och\nfritidsnämnden', 'Kultur- och fritidsnämnden'],
    ['Barn-, ungdoms- och familjenämnden, Valnämnden', 'Barn-, ungdoms- och familjenämnden och Valnämnden'],
    [
      'Lokaler, mark och vatten i Eskilstuna AB och Valnämnden.',
      'Lokaler, mark och vatten i Eskilstuna AB och Valnämnden',
    ],
    ['Kultur och Valnämnden', 'Kultur och Valnämnden'],
    ['Kultur och fritid AB', 'Kultur och fritid AB'],
    ['St. Karins stiftelse.', 'St. Karins stiftelse'],
    ['Sällskapet "Viljan" (SV)', 'Sällskapet ”Viljan” (SV)'],
    ['"Valnämnden", ”Sällskapet "Viljan" (SV)”', 'Sällskapet ”Viljan” (SV) och Valnämnden'],
    ['alla råd', 'alla råd'],
    ['råd', 'alla råd'],
    ['”Råd”', '”Råd”'],
    ['gruppen Bolag', 'gruppen Bolag'],
    [
      'alla nämnder, gruppen Teknik och Eskilstuna Energi AB utom Valnämnden, gruppen Socialt och gemensamma nämnder',
      'alla nämnder, gruppen Teknik och Eskilstuna Energi AB utom gemensamma nämnder, gruppen Socialt och Valnämnden',
    ],
    ['alla nämnder utom alla gemensamma nämnder', 'alla nämnder utom gemensamma nämnder'],
    [
      'Socialnämnden (avsnitt 3) och Valnämnden (avsnittet  Ansvar\noch roller (nya))',
      'Socialnämnden (avsnitt 3) och Valnämnden (avsnitt Ansvar och roller (nya))',
    ],
  ])('%j is %j', (text, normal) => {
    expect(read(text)).toEqual(normal);
    expect(read(normal)).toEqual(normal);
  });

  it.each([
    ['Socialnämden', 'Vi hittar inte ”Socialnämden”. Menar du Socialnämnden?'],
    ['alla nämder', 'Vi hittar inte ”nämder”. Menar du nämnder?'],
    ['alla nämnder utom Valnämndens', 'Vi hittar inte ”Valnämndens”. Menar du Valnämnden?'],
    ['gruppen Socialtt', 'Vi hittar inte ”Socialtt”. Menar du Socialt?'],
    ['Socialt', 'Vi hittar inte ”Socialt”. Menar du gruppen Socialt?'],
    [
      'Kultur- och fritidsnämden, Valnämnden',
      'Vi hittar inte ”Kultur- och fritidsnämden”. Menar du Kultur- och fritidsnämnden?',
    ],
    ['Vård och omsorgsnämnden', 'Vi hittar inte ”Vård och omsorgsnämnden”. Menar du Vård- och omsorgsnämnden?'],
    ['Valnämnden och Energi', 'Vi hittar inte ”Energi”. Menar du Eskilstuna Energi AB?'],
    ['alla Socialnämnden', 'Vi hittar inte ”Socialnämnden”. Menar du Socialnämnden?'],
    ['alla', 'Skriv vad ”alla” gäller.'],
    ['alla och gruppen', ['Skriv vad ”alla” gäller.', 'Skriv vad ”gruppen” gäller.']],
    ['alla revisioner', 'Revisionen väljs bara med sitt namn i registret.'],
    ['alla nämnder förutom Valnämnden', 'Skriv ”utom” i stället för ”förutom”.'],
    ['', 'Skriv vilka som ska få remissen, till exempel alla nämnder och styrelser.'],
    [' . ', 'Skriv vilka som ska få remissen, till exempel alla nämnder och styrelser.'],
    ['utom Valnämnden', 'Skriv vilka som ska få remissen före ”utom”, till exempel alla nämnder och styrelser.'],
    ['alla nämnder utom', 'Skriv vad som inte ska vara med efter ”utom”.'],
    ['alla nämnder utom Valnämnden utom Socialnämnden', '”utom” får stå en gång, efter allt som ska vara med.'],
    [
      'alla nämnder utom Valnämnden och alla bolag',
      '”alla bolag” står efter ”utom” men ingår inte i det som är med. Skriv allt som ska vara med före ”utom”.',
    ],
    ['alla nämnder utom Valnämnden. Alla bolag.', 'Skriv regeln som en mening. ”Alla bolag.” står efter punkten.'],
    ['”Valnämnden', 'Citattecknet saknar sitt slut.'],
    ['Valnämnden ”Socialnämnden”', expect.stringContaining('Socialnämnden') as string],
    ['”Valnämnden” Socialnämnden', 'Skriv komma eller ”och” före ”Socialnämnden”.'],
    ['Valnämnden (avsnitt 3', 'Parentesen saknar sitt slut.'],
    ['Valnämnden (3)', 'Skriv avsnittet som (avsnitt 3) eller (avsnitt Ansvar och roller).'],
    ['Valnämnden (avsnitt)', 'Skriv avsnittet som (avsnitt 3) eller (avsnitt Ansvar och roller).'],
    ['alla nämnder (avsnitt 3)', 'Ett avsnitt kan bara gå till en instans med namn.'],
    ['alla nämnder utom Valnämnden (avsnitt 3)', 'Skriv ett avsnitt bara vid den som ska vara med, inte efter ”utom”.'],
  ])('%j is refused', (text, message) => {
    expect(read(text)).toEqual(Array.isArray(message) ? message : [message]);
  });

  it('tells the place of every problem, by number where the same words stand twice', () => {
    expect(parseRule('alla nämnder, Xyz, Socialnämden och Xyz', names).problems).toEqual([
      { from: 14, to: 17, message: expect.stringContaining('”Xyz” (tecken 15)') as string, suggestion: null },
      {
        from: 19,
        to: 31,
        message: 'Vi hittar inte ”Socialnämden”. Menar du Socialnämnden?',
        suggestion: 'Socialnämnden',
      },
      { from: 36, to: 39, message: expect.stringContaining('”Xyz” (tecken 37)') as string, suggestion: null },
    ]);
  });

  it('reads back every rule that it prints, whatever the bodies are called', () => {
    const word = fc.constantFrom(
      'och',
      'samt',
      'utom',
      'alla',
      'nämnder',
      'gruppen',
      'grupperna',
      'Kultur-',
      'Kultur',
      ',',
      '.',
      '(avsnitt',
      ')',
      '(',
      '”',
      '-',
      'AB',
      'Å.',
      'råd',
      'x',
    );
    const name = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '))
      .filter((text) => /\p{L}/u.test(text));
    const some = (least: number, most: number) =>
      fc.uniqueArray(name, { minLength: least, maxLength: most, selector: nameKey });
    const pick = <T>(from: readonly T[], most: number) =>
      fc.subarray([...from], { maxLength: Math.min(most, from.length) });
    const terms = (known: RegisterNames, parts: boolean) =>
      fc
        .tuple(
          pick(RULE_WORDS, 3),
          pick(known.groups, 2),
          pick(known.bodies, 4),
          fc.option(fc.constantFrom('3', 'Mål och medel', 'a (b), c', '”x”')),
        )
        .map(([kinds, groups, bodies, part]): RuleTerm[] => [
          ...kinds.map(({ word }) => ({ type: 'kind' as const, word })),
          ...groups.map((name) => ({ type: 'group' as const, name })),
          ...bodies.map((name) => ({ type: 'body' as const, name, part: parts ? part : null })),
        ]);
    const sample = fc
      .record({ bodies: some(1, 6), groups: some(1, 3) })
      .chain((known) =>
        fc.record({ known: fc.constant(known), include: terms(known, true), except: terms(known, false) }),
      );
    fc.assert(
      fc.property(sample, ({ known, include, except }) => {
        fc.pre(
          include.length > 0 &&
            (include.some(({ type }) => type !== 'kind') || except.every(({ type }) => type !== 'kind')),
        );
        const rule = { include: inNormalOrder(include), except: inNormalOrder(except) };
        const printed = printRule(rule, known);
        expect(parseRule(printed, known)).toEqual({ rule, problems: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, and always says something, on text that is no rule', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { rule, problems } = parseRule(text, names);
        expect(
          rule !== null || problems.every(({ message, from, to }) => message !== '' && from <= to && to <= text.length),
        ).toBe(true);
        expect(rule !== null || problems.length > 0).toBe(true);
      }),
    );
  });
});
