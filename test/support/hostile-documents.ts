import { deflateSync } from 'node:zlib';
import { docxParagraph, docxPartsOf, type DocxParts } from './docx-template';
import { full, MB, type HostileFile } from './hostile-calendars';
import { plainZip } from './plain-zip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Packed by the machine itself: a bomb of 160 MB takes a library in JavaScript half a minute. */
const docxOf = (parts: DocxParts) => plainZip(docxPartsOf(parts));
const docx = (body: string, more: Record<string, string | Buffer> = {}) => docxOf({ body, more });
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const nested = (tag: string, depth: number) => `<w:${tag}>`.repeat(depth) + `</w:${tag}>`.repeat(depth);
const FINE = docx(docxParagraph('Svar'));

/** Some bytes of it changed, always the same ones. */
function scratched(content: Buffer, seed: number): Buffer {
  const copy = Buffer.from(content);
  let at = seed;
  for (let i = 0; i < 20; i += 1) {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    copy[at % copy.length] = at % 251;
  }
  return copy;
}

function hostileDocx(): [string, Buffer][] {
  return [
    ['160 MB of blanks', docx('', { 'word/media/a.xml': Buffer.alloc(160 * MB, ' ') })],
    ['20 MB of paragraphs', docx('<w:p/>'.repeat((20 * MB) / 6))],
    ['10 MB of runs', docx(`<w:p>${run('a').repeat(400_000)}</w:p>`)],
    ['5 MB of runs', docx(`<w:p>${run('a').repeat(200_000)}</w:p>`)],
    ['a text of 20 MB', docx(docxParagraph('a'.repeat(20 * MB)))],
    ['a text of 3 MB without a blank', docx(docxParagraph('a'.repeat(3 * MB)))],
    ['20,000 headings', docx(docxParagraph('Rubrik', 'Rubrik1').repeat(20_000))],
    ['a heading of a megabyte', docx(docxParagraph('a'.repeat(MB), 'Rubrik1'))],
    [
      'a table of 300,000 cells',
      docx(`<w:tbl><w:tr>${`<w:tc>${docxParagraph('a')}</w:tc>`.repeat(300_000)}</w:tr></w:tbl>`),
    ],
    ['100,000 tables in each other', docx(nested('tbl', 100_000))],
    ['100,000 tags in each other', docx(nested('sdt', 100_000))],
    ['1,000 tags in each other', docx(nested('ins', 1_000))],
    ['a tag that never ends', docx(`<w:p${' a="b"'.repeat(200_000)}`)],
    ['200,000 attributes', docx(`<w:p ${Array.from({ length: 200_000 }, (_, i) => `a${i}="b"`).join(' ')}/>`)],
    ['a tag that is never closed', docx('<w:p><w:r>')],
    ['no XML', docx('<<<>>>&&&')],
    ['an unknown entity', docx(`<w:p>${run('&lol;')}</w:p>`)],
    ['a zero byte in XML', docx(`<w:p>${run('a\u0000b&#0;')}</w:p>`)],
    [
      'entities in entities',
      docx('', {
        'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document ${W}>&b;</w:document>`,
      }),
    ],
    [
      'a file of the host',
      docx('', {
        'word/document.xml': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${W}>&a;</w:document>`,
      }),
    ],
    [
      'styles that stand on each other',
      docxOf({
        body: docxParagraph('a', 'A'),
        styles:
          '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
    ],
    [
      'a footnote that notes itself',
      docx(`<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`.repeat(3000), {
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>`,
      }),
    ],
    ['no document in it', plainZip({ '[Content_Types].xml': 'x' })],
    ['a document of nothing', docx('', { 'word/document.xml': '' })],
    [
      'two documents of one name',
      plainZip([
        ['word/document.xml', 'a'],
        ['word/document.xml', 'b'],
      ]),
    ],
    ['a way out of its folder', plainZip({ '../../../etc/cron.d/x': 'x', '[Content_Types].xml': 'x' })],
    ['an absolute way', plainZip({ '/etc/cron.d/x': 'x' })],
    ['20,000 parts', plainZip(Array.from({ length: 20_000 }, (_, i): [string, string] => [`p${i}.xml`, '']))],
    ['an archive in an archive', docx('', { 'word/embeddings/a.docx': plainZip({ 'word/embeddings/b.docx': FINE }) })],
    ['cut in half', FINE.subarray(0, FINE.length / 2)],
    ['without its directory', FINE.subarray(0, FINE.length - 100)],
    ['a directory that points nowhere', pointingNowhere(FINE)],
    ...Array.from({ length: 12 }, (_, i): [string, Buffer] => [
      `scratched ${i}`,
      Buffer.concat([FINE.subarray(0, 4), scratched(FINE, i + 1).subarray(4)]),
    ]),
  ];
}

function pointingNowhere(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(0xfffffff0, copy.length - 6);
  return copy;
}

/**
 * A PDF of these objects, with the first as its catalogue and no table of where they are: readers then look for
 * themselves.
 */
const pdf = (...objects: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer <</Root 1 0 R>>\n%%EOF`,
    'latin1',
  );
const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>';
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const pages = (kids: string, count: number) => `<</Type/Pages/Kids[${kids}]/Count ${count}>>`;
const packed = (content: string) => {
  const bytes = deflateSync(Buffer.from(content, 'latin1'), { level: 1 }).toString('latin1');
  return `<</Length ${bytes.length}/Filter/FlateDecode>>stream\n${bytes}\nendstream`;
};
const saying = (content: string) => pdf(CATALOG, pages('3 0 R', 1), PAGE, packed(content), FONT);

function hostilePdf(): [string, Buffer][] {
  return [
    ['nothing but its mark', Buffer.from('%PDF-1.7')],
    [
      'noise',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 256)),
      ]),
    ],
    ['40 MB of blanks, packed', saying(' '.repeat(40 * MB))],
    ['14 MB of text, packed', saying(`BT /F 1 Tf ${'(a) Tj '.repeat(2_000_000)} ET`)],
    [
      '14 MB of text on three pages, packed',
      pdf(
        CATALOG,
        pages('3 0 R 6 0 R 7 0 R', 3),
        PAGE,
        packed(`BT /F 1 Tf ${'(a) Tj '.repeat(390_000)} ET`),
        FONT,
        PAGE,
        PAGE,
      ),
    ],
    ['a million states', saying('q '.repeat(1_000_000))],
    ['2 million words', saying(`BT /F 1 Tf ${'1 0 Td (a) Tj '.repeat(150_000)} ET`)],
    ['a page that is its own parent', pdf(CATALOG, pages('2 0 R', 1))],
    ['pages in a ring', pdf(CATALOG, pages('3 0 R', 1), pages('2 0 R', 1))],
    ['a billion pages', pdf(CATALOG, pages('3 0 R', 1_000_000_000), PAGE, packed(''), FONT)],
    [
      '100,000 pages',
      pdf(CATALOG, pages('3 0 R '.repeat(100_000), 100_000), PAGE, packed('BT /F 1 Tf (a) Tj ET'), FONT),
    ],
    [
      '100,000 lists in each other',
      pdf(
        `<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(100_000)}${']'.repeat(100_000)}>>`,
        pages('3 0 R', 1),
        PAGE,
        packed(''),
        FONT,
      ),
    ],
    [
      'a tree of tags in a ring',
      pdf(
        '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>',
        pages('3 0 R', 1),
        PAGE,
        packed('BT /F 1 Tf (a) Tj ET'),
        FONT,
        '<</Type/StructTreeRoot/K 7 0 R>>',
        '<</S/Document/P 6 0 R/K[7 0 R 7 0 R]>>',
      ),
    ],
    ['an object that is itself', pdf('1 0 R')],
    [
      '100,000 objects',
      pdf(CATALOG, pages('3 0 R', 1), PAGE, packed(''), FONT, ...Array.from({ length: 100_000 }, () => '<<>>')),
    ],
    ['a table of contents that points nowhere', Buffer.from('%PDF-1.7\nstartxref\n99999999\n%%EOF')],
  ];
}

function hostileMarkdown(): [string, Buffer][] {
  const stuff = [
    '*',
    '_',
    '[',
    '> ',
    '`',
    '<!--',
    '|',
    '- ',
    '#',
    '![',
    '&',
    '  - ',
    '**a',
    '<a ',
    '\t',
    '~~',
    '[a](',
    '1. ',
    '|-',
    '\u0000',
  ];
  return stuff.map((piece): [string, Buffer] => [`a megabyte of ${JSON.stringify(piece)}`, Buffer.from(full(piece))]);
}

const named = (files: [string, Buffer][], name: string): HostileFile[] =>
  files.map(([tries, content]) => ({ tries, name, content }));

/** Drafts in every format that is read, each with what it tries. */
export function hostileDocuments(): HostileFile[] {
  return [
    ...named(hostileDocx(), 'Förslag.docx'),
    ...named(hostilePdf(), 'Förslag.pdf'),
    ...named(hostileMarkdown(), 'Förslag.md'),
  ];
}
