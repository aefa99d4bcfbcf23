import { plainExcerpt } from './plain-excerpt';

const words = (...all: string[]) => ({ words: all, phrases: [] });

it.each([
  ['En kulturskoleplan behövs.', ['skoleplan'], 'En kultur[skoleplan] behövs.'],
  ['Enligt KS/2018:443 och ks/2018:443.', ['KS/2018:443'], 'Enligt [KS/2018:443] och [ks/2018:443].'],
  ['Inget av det.', ['annat'], 'Inget av det.'],
])('marks what was searched for in %j', (text, wanted, shown) => {
  expect(plainExcerpt(text, words(...wanted), ['[', ']'])).toBe(shown);
});

it('shows a piece of a long text, from the beginning of a word', () => {
  const shown = plainExcerpt(`${'ord '.repeat(500)}kulturskoleplan ${'ord '.repeat(500)}`, words('skoleplan'), [
    '[',
    ']',
  ]);
  expect(shown).toMatch(/^… ord .*kultur\[skoleplan\].* …$/);
  expect(shown.length).toBeLessThan(420);
});
