import { safeFileName } from './file-name';

it.each([
  ['Yttrande åäö – nämnd.docx', 'Yttrande åäö – nämnd.docx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Temp\\svar.pdf', 'svar.pdf'],
  ['CON.pdf', 'fil-CON.pdf'],
  ['svar\u202Efdp.exe', 'svarfdp.exe'],
  ['a\r\nb.pdf', 'ab.pdf'],
  ['  .pdf', 'pdf'],
  ['', 'fil'],
  ['A\u030A.txt', 'Å.txt'],
])('%j becomes %j', (given, expected) => {
  expect(safeFileName(given)).toBe(expected);
});

it('keeps the ending of a name that is too long', () => {
  const name = safeFileName(`${'å'.repeat(400)}.docx`);
  expect(name).toHaveLength(200);
  expect(name.endsWith('.docx')).toBe(true);
});
