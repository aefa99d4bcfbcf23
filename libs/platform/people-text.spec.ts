import fc from 'fast-check';
import { peopleText } from './people-text';

it.each([
  ['rad ett\r\nrad två\u000brad tre', 'rad ett\nrad två\nrad tre', 0],
  ['tabb\toch\nrad', 'tabb\toch\nrad', 0],
  ['nul\u0000 klocka\u0007 c1\u0085', 'nul klocka c1', 1],
  ['ensam\rvagnretur', 'ensamvagnretur', 1],
  ['=1+1 <b>{tagg}</b> 漢字 שלום 🙂', '=1+1 <b>{tagg}</b> 漢字 שלום 🙂', 0],
  ['halv \ud83d', 'halv \ufffd', 1],
])('%j becomes %j', (written, kept, told) => {
  const { value, notices } = peopleText({ answers: { 1: { text: written } } });
  expect(value.answers[1].text).toBe(kept);
  expect(notices).toHaveLength(told);
  if (told) expect(notices[0]!.field).toBe('answers.1.text');
});

it('tells how much went', () => {
  expect(peopleText(['\u0000a\u0001']).notices).toEqual([
    { field: '[0]', message: '2 tecken som inte går att visa togs bort.' },
  ]);
});

it('leaves numbers, yes and nothing as they are', () => {
  const value = { a: 1, b: true, c: null, d: [] };
  expect(peopleText(value).value).toEqual(value);
});

it('is done once and for all, and leaves what can be stored alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = peopleText(text).value;
      expect(peopleText(once)).toEqual({ value: once, notices: [] });
      expect(once).not.toMatch(/[^\P{Cc}\t\n]/u);
    }),
    { numRuns: 200 },
  );
});
