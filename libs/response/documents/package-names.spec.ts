import fc from 'fast-check';
import { packageNames } from './package-names';

it.each([
  ['Protokollsutdrag § 141.pdf', 'Protokollsutdrag § 141.pdf'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\bilaga.docx', 'C__bilaga.docx'],
  ['CON.pdf', 'fil_CON.pdf'],
  ['...', 'fil_'],
  ['nul', 'fil_nul'],
  ['fakt\u202efdp.exe', 'fakt_fdp.exe'],
  [`${'lång'.repeat(40)}.pdf`, `${'lång'.repeat(24)}.pdf`],
])('%j is packed as %j', (name, packed) => {
  expect(packageNames([name])).toEqual([packed]);
});

it('packs two with the same name side by side', () => {
  expect(packageNames(['Bilaga.pdf', 'bilaga.PDF', 'Bilaga.pdf', 'bilaga'])).toEqual([
    'Bilaga.pdf',
    'bilaga (2).PDF',
    'Bilaga (3).pdf',
    'bilaga',
  ]);
});

it('packs any names without a folder, an empty one or a clash', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 6 }), (names) => {
      const packed = packageNames(names);
      expect(packed).toHaveLength(names.length);
      expect(new Set(packed.map((name) => name.toLocaleLowerCase('sv'))).size).toBe(names.length);
      for (const name of packed) expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u);
    }),
    { numRuns: 300 },
  );
});
