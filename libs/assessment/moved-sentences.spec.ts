import fc from 'fast-check';
import { movedSentences } from './moved-sentences';

const moved = (before: string, after: string) => movedSentences(before, after).map(({ text }) => text);

it.each<[string, string, string[]]>([
  ['Ett. Två. Tre.', 'Ett. Två. Tre.', []],
  ['Ett. Två. Tre.', 'Tre. Ett. Två.', ['Tre.']],
  ['Ett. Två. Tre. Fyra.', 'Ett. Tre. Fyra. Två.', ['Två.']],
  ['Ett. Två.', 'Nytt. Ett. Mer. Två.', []],
  ['Ett. Två. Tre.', 'Ett. Tre.', []],
  ['Ja. Ett. Ja.', 'Ja. Ett. Ja.', []],
  ['', 'Ett.', []],
])('from %j to %j moves %j', (before, after, expected) => expect(moved(before, after)).toEqual(expected));

it('without those that moved the rest stand in the order that they had, whatever the order', () => {
  const sentences = Array.from({ length: 12 }, (_, at) => `Mening ${at}.`);
  fc.assert(
    fc.property(fc.shuffledSubarray(sentences), (after) => {
      const gone = new Set(moved(sentences.join(' '), after.join(' ')));
      const rest = after.filter((sentence) => !gone.has(sentence));
      expect(rest).toEqual(sentences.filter((sentence) => rest.includes(sentence)));
    }),
    { numRuns: 200 },
  );
});
