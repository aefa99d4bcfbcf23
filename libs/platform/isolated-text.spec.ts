import { balanced, isolated } from './isolated-text';

it.each([
  ['en vanlig mening, med שלום i', 'en vanlig mening, med שלום i'],
  ['vänd \u202etxet', '\u2068vänd \u202etxet\u202c\u2069'],
  ['ut \u2069ur', '\u2068ut ur\u2069'],
  ['\u2067in\u2069 \u200f', '\u2068\u2067in\u2069 \u200f\u2069'],
])('%j stands in a sentence as %j', (text, shown) => expect(isolated(text)).toBe(shown));

it.each([
  ['\u202ea\u202c\u202cb', '\u202ea\u202cb'],
  ['\u2066\u202ea\u2069b', '\u2066\u202ea\u2069b'],
  ['\u2066\u2067a', '\u2066\u2067a\u2069\u2069'],
  ['\u2066a\u202cb\u2069', '\u2066ab\u2069'],
])('%j is balanced as %j, once and for all', (text, kept) => {
  expect(balanced(text)).toBe(kept);
  expect(balanced(kept)).toBe(kept);
});
