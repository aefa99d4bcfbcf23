import { headingLines, sectionsAt } from './marked-headings';
import type { SectionView } from '../model/remiss-view';

const section = (heading: string, text: string, level = 1): SectionView => ({
  id: heading,
  position: 0,
  number: null,
  heading,
  level,
  text,
  contentHash: '',
  blocks: null,
});

describe('headings that the office marks itself', () => {
  const pdf = [section('', 'Inledning\nMöten ska vara korta.\n\nAnsvar\nNämnderna ansvarar.')];

  test('short lines that do not end as a sentence can be headings', () => {
    expect(headingLines(pdf)).toEqual([
      { line: 0, text: 'Inledning', isHeading: false },
      { line: 3, text: 'Ansvar', isHeading: false },
    ]);
  });

  test('the text is cut at the marked lines, and no word is lost', () => {
    const marked = sectionsAt(pdf, [0, 3]);
    expect(marked.map(({ heading, text, position }) => [position, heading, text])).toEqual([
      [0, 'Inledning', 'Möten ska vara korta.'],
      [1, 'Ansvar', 'Nämnderna ansvarar.'],
    ]);
    expect(new Set(marked.map(({ contentHash }) => contentHash)).size).toBe(2);
  });

  test('a heading that is unmarked becomes text of the section before', () => {
    const word = [section('Inledning', 'Ett.'), section('Sidhuvud', 'Två.', 2)];
    expect(headingLines(word).filter(({ isHeading }) => isHeading)).toHaveLength(2);
    expect(sectionsAt(word, [0]).map(({ heading, text }) => [heading, text])).toEqual([
      ['Inledning', 'Ett.\nSidhuvud\nTvå.'],
    ]);
  });

  test('what stands before the first heading keeps a section of its own', () => {
    expect(sectionsAt([section('', 'Förord.\nDel ett\nText.')], [1]).map(({ heading }) => heading)).toEqual([
      '',
      'Del ett',
    ]);
  });

  test('lists and tables stay such; one that is cut becomes lines', () => {
    const list = (...texts: string[]) => ({
      kind: 'list' as const,
      hash: 'h',
      ordered: true,
      items: texts.map((text, at) => ({ level: 0, marker: `${'abc'[at]!})`, text })),
    });
    const draft = (items: ReturnType<typeof list>): SectionView => ({
      ...section(
        'Krav',
        `Kraven är:\n\n${items.items.map(({ marker, text }) => `${marker} ${text}`).join('\n')}\n\nSlut`,
      ),
      blocks: [
        { kind: 'paragraph', hash: 'p', text: 'Kraven är:' },
        items,
        { kind: 'paragraph', hash: 's', text: 'Slut' },
      ],
    });
    const whole = list('ett', 'två');
    expect(sectionsAt([draft(whole)], [0, 6]).map(({ heading, blocks }) => [heading, blocks])).toMatchObject([
      ['Krav', [{ text: 'Kraven är:' }, whole]],
      ['Slut', []],
    ]);
    expect(sectionsAt([draft(whole)], [0, 4])[1]).toMatchObject({
      heading: 'b) två',
      text: 'Slut',
      blocks: [{ kind: 'paragraph', text: 'Slut' }],
    });
    expect(sectionsAt([draft(whole)], [0, 4])[0]!.blocks).toMatchObject([{ text: 'Kraven är:' }, { text: 'a) ett' }]);
  });
});
