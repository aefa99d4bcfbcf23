import fc from 'fast-check';
import { attachmentDisposition, fileEnding, safeFileName } from './file-name';

it.each([
  ['Yttrande åäö – nämnd.docx', 'Yttrande åäö – nämnd.docx'],
  ['../../etc/passwd', 'passwd'],
  ['..%2f..%2fsvar.pdf', '%2f..%2fsvar.pdf'],
  ['C:\\Temp\\svar.pdf', 'svar.pdf'],
  ['CON.pdf', 'fil-CON.pdf'],
  ['svar\u202Efdp.exe', 'svarfdp.exe'],
  ['a\r\nb.pdf', 'ab.pdf'],
  ['  .pdf', 'pdf'],
  ['', 'fil'],
  ['...', 'fil'],
  ['A\u030A.txt', 'Å.txt'],
])('%j becomes %j', (given, expected) => {
  expect(safeFileName(given)).toBe(expected);
});

it('keeps the ending of a name that is too long', () => {
  const name = safeFileName(`${'å'.repeat(400)}.docx`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/^å{120,}\.docx$/);
});

it('reads the ending, whichever way it is written', () => {
  expect(fileEnding('Svar.DOCX')).toBe('docx');
  expect(fileEnding('.htaccess')).toBe('');
  expect(fileEnding('svar')).toBe('');
});

it('makes any text a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = safeFileName(given);
      expect(name).not.toBe('');
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]|^\.|[. ]$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(safeFileName(name)).toBe(name);
    }),
  );
});

it('names a file for download in UTF-8 and in ASCII', () => {
  expect(attachmentDisposition(`Nämndens "svar" (50 %).pdf`)).toBe(
    `attachment; filename="Namndens svar (50 _).pdf"; filename*=UTF-8''N%C3%A4mndens%20svar%20%2850%20%25%29.pdf`,
  );
});

it('has a name in ASCII also where nothing of the name is', () => {
  expect(attachmentDisposition('\u0300')).toBe(`attachment; filename="fil"; filename*=UTF-8''%CC%80`);
});

it('never lets a name end the header or begin another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(attachmentDisposition(name)).toMatch(
        /^attachment; filename="[^"\\%\r\n]+"; filename\*=UTF-8''[\w%.~!#$&+^`|-]+$/,
      );
    }),
  );
});
