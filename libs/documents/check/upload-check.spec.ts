import type { DomainError } from '@yttra/platform';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clamdStandIn, type ClamdStandIn } from '../../../test/support/clamd-stand-in';
import { docxOf, docxParagraph } from '../../../test/support/docx-template';
import { plainZip as zipOf } from '../../../test/support/plain-zip';
import { UploadCheck } from './upload-check';

const MB = 1024 * 1024;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF');
const DOCX = docxOf({ body: docxParagraph('Svar') });
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
const folder = mkdtempSync(join(tmpdir(), 'yttra-upload-'));
afterAll(() => rmSync(folder, { recursive: true }));

const check = (content: Buffer, name: string, scanner?: string, mustReceive = false) => {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return new UploadCheck(scanner).check({ path, sha256: '', size: content.length }, name, mustReceive);
};

const office = (mainType: string, more: Record<string, string | Buffer> = {}) =>
  zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/main.xml" ContentType="${mainType}"/></Types>`,
    ...more,
  });
const XLSX = office('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', {
  'xl/workbook.xml': '<x/>',
});
const PPTX = office('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml');
const ODT = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });
const docxWith = (more: Record<string, string | Buffer>) => docxOf({ body: docxParagraph('Svar'), more });

describe('is taken', () => {
  it.each([
    ['Svar.pdf', PDF, 'application/pdf'],
    ['Svar.PDF', PDF, 'application/pdf'],
    ['Märkt.pdf', Buffer.concat([Buffer.from('\uFEFF'), PDF]), 'application/pdf'],
    ['Sent.pdf', Buffer.concat([Buffer.alloc(1019, ' '), PDF]), 'application/pdf'],
    ['Svar.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Tal.xlsx', XLSX, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['Bild.pptx', PPTX, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['Svar.odt', ODT, 'application/vnd.oasis.opendocument.text'],
    ['Bild.png', Buffer.from('89504e470d0a1a0a00', 'hex'), 'image/png'],
    ['Bild.jpg', Buffer.from('ffd8ffe000', 'hex'), 'image/jpeg'],
    ['Svar.txt', Buffer.from('Åäö\r\n\tslut'), 'text/plain'],
    ['Gammal.txt', Buffer.from('Åäö', 'latin1'), 'text/plain'],
    ['Svar.md', Buffer.from('# Svar'), 'text/markdown'],
    ['Lista.csv', Buffer.from('a;b\n=1+1;2'), 'text/csv'],
    ['Mejl.eml', Buffer.from('From: a@example.se\r\n\r\nHej'), 'message/rfc822'],
    [
      'Diagram.docx',
      docxWith({
        'word/embeddings/Microsoft_Excel_Sheet1.xlsx': XLSX,
        'word/media/a.emz': Buffer.from('1f8b0800', 'hex'),
      }),
      expect.any(String),
    ],
  ])('%s', async (name, content, mediaType) => {
    await expect(check(content, name)).resolves.toEqual({ name, mediaType });
  });

  it('under a name that is safe to show', async () => {
    await expect(check(PDF, '../../Svar\u202E.pdf')).resolves.toMatchObject({ name: 'Svar.pdf' });
  });
});

describe('is refused', () => {
  const bomb = zipOf({ '[Content_Types].xml': Buffer.alloc(10), 'word/document.xml': Buffer.alloc(160 * MB) });
  const twice = zipOf({ 'word/document.xml': 'a', 'word/DOCUMENT.xml': 'b' });
  const link = zipOf({ 'word/document.xml': '/etc/passwd' });
  const linked = setAttributes(link, 0o120777);

  const files: [string, Buffer, string][] = [
    ['Svar.exe', Buffer.from('MZ'), 'type_refused'],
    ['Svar.doc', OLE, 'type_refused'],
    ['Svar.docm', DOCX, 'type_refused'],
    ['Svar.html', Buffer.from('<html>'), 'type_refused'],
    ['Bild.svg', Buffer.from('<svg>'), 'type_refused'],
    ['Svar', PDF, 'type_refused'],
    ['constructor', PDF, 'type_refused'],
    ['x.constructor', PDF, 'type_refused'],
    ['Svar.pdf', Buffer.alloc(0), 'empty'],
    ['Svar.pdf', DOCX, 'not_as_named'],
    ['Svar.docx', PDF, 'not_as_named'],
    ['Svar.docx', XLSX, 'not_as_named'],
    ['Svar.docx', zipOf({ 'readme.txt': 'hej' }), 'not_as_named'],
    ['Svar.odt', DOCX, 'not_as_named'],
    ['Svar.pdf', Buffer.from('<html>%PDF-1.7'), 'not_as_named'],
    ['Svar.txt', Buffer.from([0x4d, 0x5a, 0x90, 0x00]), 'not_as_named'],
    ['Svar.txt', Buffer.concat([Buffer.alloc(100_000, 'a'), Buffer.from([0])]), 'not_as_named'],
    ['Svar.docx', OLE, 'locked'],
    ['Svar.docx', encrypted(DOCX), 'locked'],
    [
      'Svar.odt',
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'META-INF/manifest.xml': '<manifest:encryption-data/>',
      }),
      'locked',
    ],
    ['Svar.docx', docxWith({ 'word/vbaProject.bin': 'x' }), 'macros'],
    ['Svar.docx', office('application/vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
    [
      'Tal.xlsx',
      office('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', {
        'xl/macrosheets/sheet1.xml': 'x',
      }),
      'macros',
    ],
    ['Svar.odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/x.xml': 'x' }), 'macros'],
    ['Svar.docx', bomb, 'bomb'],
    ['Svar.docx', lying(bomb), 'bomb'],
    ['Svar.docx', many(5_001), 'bomb'],
    ['Svar.docx', docxWith({ 'word/a.bin': zipOf({ 'inre.txt': 'x' }) }), 'bomb'],
    ['Svar.docx', docxWith({ 'word/embeddings/a.xlsx': office('x', { 'embeddings/b.xlsx': XLSX }) }), 'bomb'],
    ['Svar.docx', docxWith({ 'word/embeddings/a.xlsx': bomb }), 'bomb'],
    [
      'Svar.docx',
      docxWith({ 'customXml/item1.xml': '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>' }),
      'bomb',
    ],
    ['Svar.docx', docxWith({ 'customXml/item1.xml': Buffer.from('\uFEFF<!DOCTYPE x>', 'utf16le') }), 'bomb'],
    ['Svar.docx', docxWith({ 'customXml/item1.xml': ' '.repeat(65_530) + '<!DOCTYPE x>' }), 'bomb'],
    ['Svar.docx', twice, 'bomb'],
    ['Svar.docx', linked, 'bomb'],
    ['Svar.docx', renamed(docxWith({ 'aaa/aaa.xml': 'x' }), 'aaa/aaa.xml', '../../a.xml'), 'bomb'],
    ['Svar.docx', DOCX.subarray(0, DOCX.length - 40), 'bomb'],
  ];

  it.each(files.map(([name, content, code], index) => ({ code, name, content, index })))(
    '$code: $name ($index)',
    async ({ name, content, code }) => {
      const refusal = { code: `documents.${code}`, message: expect.stringContaining(name) };
      await expect(check(content, name)).rejects.toMatchObject(refusal);
    },
  );

  it('tells which kinds are taken', async () => {
    await expect(check(PDF, 'Svar.exe')).rejects.toMatchObject({
      kind: 'unsupported',
      allowed: expect.stringContaining('pdf, docx'),
    });
  });

  it('takes no memory for a bomb', async () => {
    global.gc?.();
    const before = process.memoryUsage().rss;
    await check(bomb, 'Svar.docx').catch(() => undefined);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * MB);
  });
});

describe('where an authority must receive what comes', () => {
  const wide = (text: string) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')]);
  const swapped = Buffer.from(wide('Protokoll från nämnden')).swap16();

  it.each([
    ['Svar.msg', OLE, 'application/vnd.ms-outlook'],
    ['Svar.doc', OLE, 'application/msword'],
    ['Svar.doc', Buffer.from('{\\rtf1 Svar}'), 'application/msword'],
    ['Svar.rtf', Buffer.from('{\\rtf1 Svar}'), 'application/rtf'],
    ['Svar.tif', Buffer.from('49492a0008000000', 'hex'), 'image/tiff'],
    ['Svar.tiff', Buffer.from('4d4d002a00000008', 'hex'), 'image/tiff'],
    ['Svar.txt', wide('Protokoll från nämnden'), 'text/plain'],
    ['Svar.txt', swapped, 'text/plain'],
    ['Svar.txt', wide('Protokoll från nämnden').subarray(2), 'text/plain'],
    ['Svar.txt', swapped.subarray(2), 'text/plain'],
    ['Svar.eml', Buffer.from('From: a@example.se\n\nSvar'), 'message/rfc822'],
  ])('takes %s', async (name, content, mediaType) => {
    await expect(check(content, name, undefined, true)).resolves.toEqual({ name, mediaType });
  });

  it.each([
    ['Svar.msg', PDF],
    ['Svar.tif', PDF],
    ['Svar.rtf', OLE],
    ['Svar.txt', wide('a\u0000b')],
    ['Svar.txt', wide('Protokoll\u0000').subarray(2)],
    ['Svar.txt', wide('a\ud800')],
    ['Svar.txt', OLE],
  ])('but not what only says that it is %s', async (name, content) => {
    await expect(check(content, name, undefined, true)).rejects.toMatchObject({ code: 'documents.not_as_named' });
  });

  it('and nowhere else', async () => {
    for (const name of ['Svar.msg', 'Svar.doc', 'Svar.rtf', 'Svar.tif'])
      await expect(check(OLE, name)).rejects.toMatchObject({ code: 'documents.type_refused' });
    await expect(check(wide('Text'), 'Svar.txt')).rejects.toMatchObject({ code: 'documents.not_as_named' });
  });
});

describe('the scanner', () => {
  let clamd: ClamdStandIn;
  beforeAll(async () => (clamd = await clamdStandIn()));
  beforeEach(() => (clamd.answer = undefined));
  afterAll(() => clamd.close());

  it('is sent the whole file, and lets it through', async () => {
    const content = Buffer.concat([PDF, Buffer.alloc(3 * MB, 'x')]);
    await expect(check(content, 'Svar.pdf', clamd.url)).resolves.toMatchObject({ name: 'Svar.pdf' });
    expect(clamd.scanned.at(-1)!.equals(content)).toBe(true);
  });

  it('stops what it knows', async () => {
    await expect(check(Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE'), 'Svar.txt', clamd.url)).rejects.toMatchObject(
      {
        code: 'documents.infected',
        message: 'Vi hittade skadlig kod i Svar.txt och sparade den inte.',
      },
    );
  });

  it.each([
    ['says nothing', null],
    ['says something else', 'UNKNOWN COMMAND\0'],
    ['says OK to something else', 'other: OK\0'],
  ])('stops everything when it %s', async (_, answer) => {
    clamd.answer = answer;
    await expect(check(PDF, 'Svar.pdf', clamd.url)).rejects.toMatchObject({
      code: 'documents.scanner_away',
      kind: 'unavailable',
      message: expect.stringContaining('Svar.pdf sparades inte'),
    });
  });

  it.each([
    ['INSTREAM size limit exceeded. ERROR\0', 'documents.not_scanned_whole'],
    ['stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND\0', 'documents.not_scanned_whole'],
    ['stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND\0', 'documents.not_scanned_whole'],
    ['stream: Heuristics.Encrypted.PDF FOUND\0', 'documents.scanned_encrypted'],
    ['stream: Heuristics.Encrypted.Zip FOUND\0', 'documents.scanned_encrypted'],
    ['stream: Heuristics.Phishing.Email.SpoofedDomain FOUND\0', 'documents.infected'],
  ])('says what it means: %s', async (answer, code) => {
    clamd.answer = answer;
    const refused = (await check(PDF, 'Svar.pdf', clamd.url).catch((error: unknown) => error)) as DomainError;
    expect(refused.code).toBe(code);
    expect(refused.kind).toBe('invalid');
    expect(refused.message.startsWith('Vi hittade skadlig kod')).toBe(code === 'documents.infected');
  });

  it('stops everything when nobody is there', async () => {
    const gone = await clamdStandIn();
    await gone.close();
    await expect(check(PDF, 'Svar.pdf', gone.url)).rejects.toMatchObject({ code: 'documents.scanner_away' });
  });
});

/** The first entry of the central directory, with something of it changed. */
function central(zip: Buffer, change: (entry: Buffer) => void): Buffer {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    change(copy.subarray(at));
  }
  return copy;
}

/** Claims that every part is ten bytes when unpacked. */
function lying(zip: Buffer): Buffer {
  return central(zip, (entry) => entry.writeUInt32LE(10, 24));
}

function setAttributes(zip: Buffer, mode: number): Buffer {
  return central(zip, (entry) => entry.writeUInt32LE((mode << 16) >>> 0, 38));
}

function encrypted(zip: Buffer): Buffer {
  return central(zip, (entry) => entry.writeUInt16LE(entry.readUInt16LE(8) | 1, 8));
}

/** Another name of the same length, in both places where names stand. */
function renamed(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

function many(count: number): Buffer {
  return zipOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}.xml`, ''])));
}
