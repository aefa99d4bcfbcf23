import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { docxOf, docxParagraph } from '../../../test/support/docx-template';
import { officeSuite, soffice } from '../../../test/support/soffice';
import { writeOdt } from './odt-writer';

const folder = mkdtempSync(join(tmpdir(), 'yttra-odt-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that does this in place of LibreOffice; `$7` is the folder that the file is asked for in. */
function standIn(name: string, does: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${does}\n`);
  chmodSync(path, 0o755);
  return path;
}

it('hands over what the office wrote, and takes its folder away', async () => {
  const program = standIn('good', `env > ${folder}/seen; echo "$7" > ${folder}/place; printf ODT > "$7/document.odt"`);
  expect((await writeOdt(Buffer.from('docx'), program)).toString()).toBe('ODT');
  expect(existsSync(readFileSync(join(folder, 'place'), 'utf8').trim())).toBe(false);
  expect(readFileSync(join(folder, 'seen'), 'utf8')).not.toMatch(/SECRET|DATABASE|SMTP/);
});

it.each([
  ['that writes nothing', () => standIn('idle', 'exit 0')],
  ['that is not there', () => join(folder, 'none')],
  ['that takes all memory there is', () => standIn('greedy', `exec "${process.execPath}" -e "new ArrayBuffer(8e9)"`)],
])('fails in words with an office %s', async (_, program) => {
  await expect(writeOdt(Buffer.from('docx'), program())).rejects.toMatchObject({ code: 'documents.failed' });
});

officeSuite(() => {
  it('is a text in OpenDocument with the words of the Word file', async () => {
    const odt = new PizZip(await writeOdt(docxOf({ body: docxParagraph('Åäö, ord för ord.') }), soffice!));
    expect(odt.file('mimetype')!.asText()).toBe('application/vnd.oasis.opendocument.text');
    expect(odt.file('content.xml')!.asText()).toContain('Åäö, ord för ord.');
  });
});
