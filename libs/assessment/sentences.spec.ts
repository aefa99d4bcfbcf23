import { sentencesNotIn, sentencesOf } from './sentences';

const words = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

it.each<[string, string[]]>([
  ['Ja. Nämnden delar bilden.', ['Ja.', 'Nämnden delar bilden.']],
  ['Skriv in t.ex. Socialnämnden. Klart!', ['Skriv in t.ex. Socialnämnden.', 'Klart!']],
  ['Se 6 kap. 38 § KL. Det räcker.', ['Se 6 kap. 38 § KL.', 'Det räcker.']],
  ['Vi vill:\n- mer tid\n- fler team\n\nTack.', ['Vi vill:', '- mer tid', '- fler team', 'Tack.']],
  ['  utan punkt  ', ['utan punkt']],
  [' \n ', []],
  ['', []],
])('%j has the sentences %j', (text, sentences) => {
  expect(words(text)).toEqual(sentences);
});

it.each('t.ex. bl.a. s.k. d.v.s. dvs. fr.o.m. t.o.m. f.d. kap. jfr. resp. nr. st. p. ca.'.split(' '))(
  'goes on after %s, whatever letter comes next',
  (short) => {
    expect(words(`Det är ${short} Nämnden som avgör. Tack.`)).toEqual([`Det är ${short} Nämnden som avgör.`, 'Tack.']);
  },
);

it('tells where each stands, in code points, and which begin a line', () => {
  const text = '👩‍👩‍👧 Ja.  Nej.\n\nKanske.';
  const sentences = sentencesOf(text);
  expect(sentences.map(({ from, to }) => [...text].slice(from, to).join(''))).toEqual(words(text));
  expect(sentences.map(({ opens }) => opens)).toEqual([true, false, true]);
});

it('leaves no word outside', () => {
  const text = 'Första. Andra bl.a. Tredje?\n\n1. Ett\n2. Två – slut';
  expect(words(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});

it('tells which sentences another text does not hold, however they stand in it', () => {
  const [before, after] = ['Ja. Ange vem. Tack.', 'Tack.\n\nJa. Ange vem!'];
  expect(sentencesNotIn(after, before)).toMatchObject([{ text: 'Ange vem.', from: 4, to: 13 }]);
  expect(sentencesNotIn(before, after).map(({ text }) => text)).toEqual(['Ange vem!']);
});
