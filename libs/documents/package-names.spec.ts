import fc from 'fast-check';
import { numberedName, packedName, packedNames } from './package-names';

test.each([
  ['Protokollsutdrag § 141.pdf', 'Protokollsutdrag § 141.pdf'],
  ['KSKF/2022:195', 'KSKF-2022-195'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\nul\u0000.docx', 'C-nul-.docx'],
  ['CON.pdf', 'fil-CON.pdf'],
  ['nul', 'fil-nul'],
  ['rapport\u202excod.pdf', 'rapport-xcod.pdf'],
  [' .. ', 'fil'],
  ['Å\u0308 och A\u030a', 'Å\u0308 och Å'],
  [`${'lång'.repeat(40)}.pdf`, `${'lång'.repeat(24)}.pdf`],
])('%j is packed as %j', (written, name) => {
  expect(packedName(written)).toBe(name);
});

test('what is numbered is told apart by its number', () => {
  expect([numberedName(0, 'bilaga.pdf'), numberedName(1, 'bilaga.pdf')]).toEqual(['01 bilaga.pdf', '02 bilaga.pdf']);
});

test('two with the same name are packed side by side', () => {
  expect(packedNames(['Bilaga.pdf', 'bilaga.PDF', 'Bilaga.pdf', 'bilaga'])).toEqual([
    'Bilaga.pdf',
    'bilaga (2).PDF',
    'Bilaga (3).pdf',
    'bilaga',
  ]);
});

test('any names are packed without a folder, an empty one or a clash', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 6 }), (names) => {
      const packed = packedNames(names);
      expect(packed).toHaveLength(names.length);
      expect(new Set(packed.map((name) => name.toLocaleLowerCase('sv'))).size).toBe(names.length);
      for (const name of packed) expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u);
    }),
    { numRuns: 300 },
  );
});
