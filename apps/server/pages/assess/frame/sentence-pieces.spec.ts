import { sentencesOf } from '@yttra/assessment';
import { endingIn, piecesOf } from './sentence-pieces';

const TEXT = 'Ja 🙂 tack. Nej tack.';
const sentences = sentencesOf(TEXT);
const quoted = (number: number, words: string) => {
  const from = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { viewpointId: `v${number}`, number, from, to: from + [...words].length };
};
const told = (quotations: ReturnType<typeof quoted>[]) =>
  sentences.map((sentence) =>
    piecesOf(sentence, quotations).map(({ text, quotedBy: by }) => [text, ...by.map(({ number }) => number)]),
  );

it.each([
  ['nothing', [], [[['Ja 🙂 tack.']], [['Nej tack.']]]],
  ['a few words', [quoted(1, '🙂 tack')], [[['Ja '], ['🙂 tack', 1], ['.']], [['Nej tack.']]]],
  [
    'two over each other, past the end of the sentence',
    [quoted(1, 'tack. Nej'), quoted(2, 'Nej tack')],
    [
      [['Ja 🙂 '], ['tack.', 1]],
      [['Nej', 1, 2], [' tack', 2], ['.']],
    ],
  ],
])('cuts a sentence where %s is quoted', (_what, quotations, pieces) => expect(told(quotations)).toEqual(pieces));

it('has the number of a viewpoint after the sentence where its words end', () => {
  const quotations = [quoted(1, 'tack. Nej'), quoted(2, 'Ja')];
  expect(sentences.map((sentence) => endingIn(sentence, quotations).map(({ number }) => number))).toEqual([[2], [1]]);
});
