import { entryName, numbered } from './package-names';

test.each([
  ['KSKF/2022:195', 'KSKF-2022-195'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\nul\u0000.docx', 'C-nul-.docx'],
  ['rapport\u202excod.pdf', 'rapport-xcod.pdf'],
  [' .. ', 'fil'],
  ['Å\u0308 och A\u030a', 'Å\u0308 och Å'],
])('%j is packed as %j', (written, name) => {
  expect(entryName(written)).toBe(name);
});

test('a long name keeps its ending, and two alike are told apart by their number', () => {
  expect(entryName(`${'å'.repeat(300)}.docx`)).toMatch(/^å{115}\.docx$/);
  expect([numbered(0, 'bilaga.pdf'), numbered(1, 'bilaga.pdf')]).toEqual(['01 bilaga.pdf', '02 bilaga.pdf']);
});
