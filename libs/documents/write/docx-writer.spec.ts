import { doChildWorkHere } from '@yttra/platform';
import PizZip from 'pizzip';
import { docxOf, docxParagraph, docxTable } from '../../../test/support/docx-template';
import { HOSTILE_TEXTS, LONG_TEXT } from '../../../test/support/hostile-texts';
import { docxParagraphs, partOf } from '../../../test/support/read-documents';
import { writeDocx } from './docx-writer';

beforeAll(() => doChildWorkHere());

const template = docxOf({
  body: [
    docxParagraph('{title}'),
    docxParagraph('{#answers}'),
    docxParagraph('{text}'),
    docxParagraph('{/answers}'),
    docxTable([
      ['Instans', ''],
      ['{#answers}{text}', '{/answers}'],
    ]),
    docxParagraph('{#none}finns{/none}{^none}saknas{/none}'),
  ].join(''),
});
const write = (data: unknown, more = {}) => writeDocx({ template, data, title: 'Sammanställning', ...more });

describe('any text that a person can paste', () => {
  // What no UTF-8 or XML can hold never gets past the input; should it, it must not cost the whole document.
  const lost = new Set(['half a character', 'no characters']);
  const texts = [...Object.entries(HOSTILE_TEXTS).filter(([name]) => !lost.has(name)), ['long', LONG_TEXT] as const];
  let paragraphs: string[];

  beforeAll(async () => {
    const answers = Object.values(HOSTILE_TEXTS)
      .concat(LONG_TEXT)
      .map((text) => ({ text }));
    paragraphs = docxParagraphs((await write({ title: '{titel} <&>', answers, none: null })).docx);
  });

  it.each(texts)('holds %s to the letter, in a paragraph and in a cell', (_, text) => {
    expect(paragraphs.filter((paragraph) => paragraph === text)).toHaveLength(2);
  });

  it('holds what XML cannot as a sign that something is missing', () => {
    expect(paragraphs).toContain('halv \uFFFD slut');
    expect(paragraphs).toContain('inget \uFFFD \uFFFD');
  });

  it('takes nothing in the data for a tag', () => {
    expect(paragraphs[0]).toBe('{titel} <&>');
    expect(paragraphs.at(-1)).toBe('saknas');
  });
});

it('is well-formed, with tabs and line breaks as Word has them', async () => {
  const { docx } = await write({ title: 'a\tb\n\tc', answers: [], none: [] });
  expect(partOf(docx, 'word/document.xml')).toMatch(
    />a<\/w:t><w:tab\/><w:t[^>]*>b<\/w:t>.*<w:br\/>.*<w:tab\/><w:t[^>]*>c</s,
  );
});

it('tells its title and that it is in Swedish, and nothing of who made the template', async () => {
  const createdAt = new Date('2023-01-30T08:00:00.000Z');
  const { docx } = await write({ title: '', answers: [], none: [] }, { title: 'Riktlinje <A & B>', createdAt });
  const core = partOf(docx, 'docProps/core.xml');
  expect(core).toContain('<dc:title>Riktlinje &lt;A &amp; B&gt;</dc:title><dc:language>sv-SE</dc:language>');
  expect(core).toContain('2023-01-30T08:00:00Z</dcterms:created>');
  expect(core).not.toMatch(/creator|lastModifiedBy/);
  expect(partOf(docx, '[Content_Types].xml')).toContain('/docProps/core.xml');
  expect(partOf(docx, '_rels/.rels')).toContain('docProps/core.xml');
  expect(partOf(docx, 'word/styles.xml')).toContain('<w:lang w:val="sv-SE"');
});

describe('rows of a table', () => {
  /** As Word writes paragraphs: in a style, without anything, parted from the next, and empty. */
  const row = (first: string, last = '', heads = '') =>
    `<w:tr>${heads}${[
      `<w:p><w:pPr><w:pStyle w:val="Tabelltext"/><w:jc w:val="right"/></w:pPr><w:r><w:t>${first}</w:t></w:r></w:p>`,
      `<w:p w:rsidP="1"><w:r><w:t>.</w:t></w:r></w:p><w:p/>`,
      `<w:p><w:pPr><w:keepNext w:val="0"/></w:pPr><w:r><w:t>.${last}</w:t></w:r></w:p>`,
    ]
      .map((content) => `<w:tc>${content}</w:tc>`)
      .join('')}</w:tr>`;
  const HEADING = row('Rubrik', '', '<w:trPr><w:tblHeader/></w:trPr>');
  const rowsOf = (docx: Buffer) => partOf(docx, 'word/document.xml').split('<w:tr>').slice(1);
  const KEPT = '<w:pPr><w:pStyle w:val="Tabelltext"/><w:keepNext/><w:jc w:val="right"/></w:pPr>';
  const isKept = (one: string) => one.includes(KEPT) && one.split('<w:keepNext/>').length === 4;

  it.each([
    [1, []],
    [2, ['Rubrik', 'rad 1']],
    [3, ['Rubrik', 'rad 1', 'rad 2']],
    [6, ['Rubrik', 'rad 1', 'rad 5']],
  ])('of %d none stands alone where a page ends, neither the first nor the last', async (many, together) => {
    const rows = Array.from({ length: many }, (_, at) => ({ text: `rad ${at + 1}` }));
    const body = `<w:tbl><w:tblPr/>${HEADING}${row('{#rows}{text}', '{/rows}')}</w:tbl>`;
    const { docx } = await writeDocx({ template: docxOf({ body }), data: { rows }, title: 'T' });
    const kept = rowsOf(docx).filter(isKept);
    expect(kept.map((one) => /<w:t[^>]*>(Rubrik|rad \d)</.exec(one)![1])).toEqual(together);
    expect(rowsOf(docx).filter((one) => one.includes('<w:keepNext/>'))).toHaveLength(together.length);
  });

  it('that hold a table of their own are left as they are', async () => {
    const within = `<w:tr><w:tc><w:tbl><w:tblPr/>${row('a')}${row('b')}</w:tbl></w:tc></w:tr>`;
    const body = `<w:tbl><w:tblPr/>${within}${row('c')}${row('d')}</w:tbl>`;
    const { docx } = await writeDocx({ template: docxOf({ body }), data: {}, title: 'T' });
    expect(rowsOf(docx).map(isKept)).toEqual([false, true, false, false, false]);
  });
});

it('is the same file each time', async () => {
  const data = { title: 'x', answers: [{ text: 'y' }], none: [] };
  const [first, second] = [await write(data), await write(data)];
  expect(first.docx.equals(second.docx)).toBe(true);
});

it('has parts that are as its checksums say', async () => {
  const { docx } = await write({ title: 'Å', answers: [], none: [] });
  expect(new PizZip(docx, { checkCRC32: true }).file('word/document.xml')!.asText()).toContain('Å');
});

it('looks for a name in what stands around, but not when there is nothing to say', async () => {
  const inner = docxOf({ body: docxParagraph('{#rows}[{unit}|{note}]{/rows}') });
  const { docx } = await writeDocx({
    template: inner,
    data: { unit: 'Kansliet', note: 'den yttre', rows: [{ note: null }, { note: 'den inre' }] },
    title: 'T',
  });
  expect(docxParagraphs(docx)).toEqual(['[Kansliet|][Kansliet|den inre]']);
});

describe('a template at fault', () => {
  const failing = (body: string, data: unknown = {}) => writeDocx({ template: docxOf({ body }), data, title: 'T' });

  it.each([
    ['{saknas} {constructor}', {}, 'uppgifterna saknar {saknas}, {constructor}.'],
    ['{#saknas}x{/saknas}', {}, 'uppgifterna saknar {saknas}.'],
    ['{#a}x', { a: [] }, '{a} börjar en upprepning som inte avslutas'],
    ['{a', { a: 1 }, 'har ett { utan }'],
    ['{#a}{/b}', { a: [] }, 'avslutar en annan upprepning'],
  ])('%s is told', async (text, data, message) => {
    await expect(failing(docxParagraph(text), data)).rejects.toMatchObject({
      code: 'documents.bad_template',
      logLevel: 'error',
      message: expect.stringContaining(message),
    });
  });

  it('is told when it is no Word file', async () => {
    await expect(writeDocx({ template: Buffer.from('hej'), data: {}, title: 'T' })).rejects.toMatchObject({
      code: 'documents.bad_template',
      message: 'Mallen kan inte användas: filen är inte ett Word-dokument (.docx).',
    });
  });
});
