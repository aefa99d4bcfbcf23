import { partsOf, type Part, type WrittenPart } from './part';
import { stretchesOf } from './stretches';
import { cut, followed, length, partPlaces, placesOf, spanFault } from './quotation';

/** Texts with everything that makes a letter more than one code point, or a code point more than one unit. */
const LETTERS = ['a', 'å', 'e\u0301', '👩‍👩‍👧', '🇸🇪', '👍🏽', ' ', '\n', '.', '漢', 'ß', 'o\u0308\u0323'];

/** A sequence that is the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const written = (part: Part, text: string, more: Partial<WrittenPart> = {}): WrittenPart => ({
  part,
  text,
  choice: null,
  question: null,
  about: null,
  dissent: null,
  ...more,
});

describe('a place', () => {
  it('cuts what PostgreSQL would cut, in code points', () => {
    expect(length('👍🏽 e\u0301')).toBe(5);
    expect(cut('Kör 👍🏽 så', { from: 4, to: 6 })).toBe('👍🏽');
    expect(cut('abc', { from: 3, to: 3 })).toBe('');
  });

  it.each<[string, string, number, number, ReturnType<typeof spanFault>]>([
    ['whole', 'Nej tack.', 0, 9, null],
    ['nothing', 'Nej', 1, 1, 'empty'],
    ['backwards', 'Nej', 2, 1, 'empty'],
    ['past the end', 'Nej', 0, 4, 'outside'],
    ['before the beginning', 'Nej', -1, 2, 'outside'],
    ['a letter and half the next', 'e\u0301n', 0, 1, 'half'],
    ['the latter half of one', 'e\u0301n', 1, 3, 'half'],
    ['a family parted', '👩‍👩‍👧', 0, 2, 'half'],
    ['half a flag', '🇸🇪', 1, 2, 'half'],
    ['a thumb without its colour', '👍🏽', 0, 1, 'half'],
    ['a whole flag', '🇸🇪!', 0, 2, null],
  ])('%s', (_case, text, from, to, fault) => expect(spanFault(text, { from, to })).toBe(fault));

  it('of any words is where they stand, and whole letters', () => {
    const next = numbers(7);
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 1 + next(40) }, () => LETTERS[next(LETTERS.length)]).join('');
      const from = next(length(text));
      const to = from + 1 + next(length(text) - from);
      const places = placesOf(text, cut(text, { from, to }));
      for (const span of places) {
        expect(cut(text, span)).toBe(cut(text, { from, to }));
        expect(spanFault(text, span)).toBeNull();
      }
      expect(places.some((span) => span.from === from)).toBe(spanFault(text, { from, to }) === null);
    }
  });
});

describe('the stretches of a text', () => {
  it('are all of it, end to end, and each is quoted by those that lie over it', () => {
    const next = numbers(11);
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: next(30) }, () => LETTERS[next(LETTERS.length)]).join('');
      const many = length(text);
      const quotations = Array.from({ length: next(5) }, (_, viewpoint) => {
        const from = next(many + 1);
        return { viewpoint, from, to: from + next(many + 1 - from) };
      });
      const stretches = stretchesOf(text, quotations);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      let at = 0;
      for (const stretch of stretches) {
        expect(stretch.from).toBe(at);
        expect(stretch.text).toBe(cut(text, stretch));
        at = stretch.to;
        for (let point = stretch.from; point < stretch.to; point += 1)
          expect(stretch.quotedBy).toEqual(
            quotations.flatMap(({ viewpoint, from, to }) => (from <= point && point < to ? [viewpoint] : [])),
          );
      }
      expect(at).toBe(many);
    }
  });
});

describe('words', () => {
  it('are found as often as they stand, over each other too', () => {
    expect(placesOf('aaa', 'aa')).toEqual([
      { from: 0, to: 2 },
      { from: 1, to: 3 },
    ]);
    expect(placesOf('Ja', '')).toEqual([]);
    expect(partPlaces([written('answer:1', 'Ja.'), written('text', 'Ja.')], 'Ja.')).toHaveLength(2);
  });
});

describe('a quotation follows a correction', () => {
  const before = [written('answer:1', 'Ja. Men dyrt. Ja.'), written('section:1', 'Oklart.', { about: '4 Ansvar' })];
  const quotation = (part: Part, quote: string, from: number) => ({ part, quote, from, to: from + length(quote) });

  it.each<[string, ReturnType<typeof quotation>, WrittenPart[], { part: Part; from: number } | null]>([
    [
      'to the same place',
      quotation('answer:1', 'Ja.', 14),
      [written('answer:1', 'Ja. Men dyrt. Ja. Slut.')],
      { part: 'answer:1', from: 14 },
    ],
    [
      'to where its words stand once',
      quotation('answer:1', 'Men dyrt.', 4),
      [written('answer:1', 'Nej. Obs. Men dyrt.')],
      { part: 'answer:1', from: 10 },
    ],
    [
      'to another part, where they stand once',
      quotation('answer:1', 'Men dyrt.', 4),
      [written('text', 'Men dyrt.')],
      { part: 'text', from: 0 },
    ],
    [
      'not where they stand twice',
      quotation('answer:1', 'Men dyrt.', 4),
      [written('answer:1', 'Men dyrt. Obs. Men dyrt.')],
      null,
    ],
    ['not where they do not stand', quotation('answer:1', 'Men dyrt.', 4), [written('answer:1', 'Men billigt.')], null],
    [
      'with its section, which got another number',
      quotation('section:1', 'Oklart.', 0),
      [written('section:1', 'Oklart.', { about: '2 Kultur' }), written('section:2', 'Oklart.', { about: '4 Ansvar' })],
      { part: 'section:2', from: 0 },
    ],
  ])('%s', (_case, given, next, there) => {
    const found = followed(given, before, next);
    if (there) expect(found).toMatchObject(there);
    else expect(found).toBeNull();
  });
});

describe('the parts of an answer', () => {
  it('are what somebody wrote or chose, in the order of reading', () => {
    const parts = partsOf({
      answers: { '10': { text: 'Tio' }, '2': { value: 'yes' }, '3': { nothingToAdd: true }, '4': { text: ' ' } },
      text: 'Mer.',
      reason: null,
      sectionComments: [
        { section: '1 Syfte', text: '' },
        { section: '4 Ansvar', text: 'Oklart.' },
      ],
      reservations: [{ type: 'separate_opinion', by: [{ name: 'Ledamot Ett', party: null }], text: 'Nej.' }],
    });
    expect(parts.map(({ part, text, about }) => [part, text, about])).toEqual([
      ['answer:2', '', null],
      ['answer:10', 'Tio', null],
      ['text', 'Mer.', null],
      ['section:2', 'Oklart.', '4 Ansvar'],
      ['reservation:1', 'Nej.', 'Ledamot Ett'],
    ]);
  });
});
