import fc from 'fast-check';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import { HOSTILE_TEXTS, LONG_TEXT } from '../../../test/support/hostile-texts';
import { pdfPages, pdfRightEdges } from '../../../test/support/pdf-text';
import { allTags, faultsOf, pdfTags } from '../../../test/support/pdf-tags';
import { writeInChild } from './write-in-child';
import { pdfFonts } from './pdf-fonts';
import { SWEDISH } from './printable-text';
import { writePdf } from './pdf-writer';

const AT = new Date('2023-01-30T08:00:00Z');
const LIST = `
= Svar
#for text in data.texts [#block(text)]
#if replaced.len() > 0 [
  == Tecken som inte kunde skrivas ut
  #replaced.join(", ")
]`;

const squeezed = (text: string) => text.normalize('NFC').replace(/[\s\u00AD\u200B-]+/g, '');
const textOf = async (pdf: Buffer) => (await pdfPages(pdf)).join('\n');

it('the first font has all that is printed without looking it up', () => {
  const signs = Array.from({ length: 0xffff }, (_, point) => String.fromCharCode(point)).filter((sign) =>
    SWEDISH.test(sign),
  );
  const [first] = pdfFonts().coverage;
  expect(signs.filter((sign) => sign !== '\n' && !first!.has(sign.codePointAt(0)!))).toEqual([]);
});

describe('any text that a person can paste', () => {
  let printed: string;
  let spaced: string;
  let replaced: string[];

  beforeAll(async () => {
    const data = { texts: [...Object.values(HOSTILE_TEXTS), LONG_TEXT] };
    const written = await writePdf({ template: LIST, data, title: 'Svar' });
    spaced = (await textOf(written.pdf)).replace(/\s+/g, ' ');
    printed = squeezed(spaced);
    replaced = written.replaced;
  });

  it.each(['formulas', 'template tags', 'typst', 'markup', 'escapes of workbooks', 'whitespace', 'lines', 'swedish'])(
    'prints %s as they are written',
    (name) => expect(printed.includes(squeezed(HOSTILE_TEXTS[name]!))).toBe(true),
  );

  it('prints 20,000 characters to the last', () => expect(printed.includes(squeezed(LONG_TEXT))).toBe(true));

  it('keeps the words on both sides of a tab apart', () => {
    expect(spaced.includes('kolumn ett kolumn två kolumn fyra')).toBe(true);
    expect(replaced).not.toContain('U+0009');
  });

  it('prints emoji, symbols, Hebrew and Arabic with the fonts that ship', () => {
    const signs = [...'👍👩👧👦❤☎✓☑⇒≤∑√𝒳שםע', '👍🏽', '👩‍👩‍👧‍👦', '🇸🇪'];
    expect(signs.filter((sign) => !printed.includes(sign))).toEqual([]);
    expect(/[\u0621-\u064A]{2}/.test(printed.normalize('NFKC'))).toBe(true);
  });

  it('names what no font has, in its place and in the list', () => {
    const named = ['[U+6F22][U+5B57]', 'egen[U+E000]och[U+F8FF],', 'halv[U+D83D]slut', 'inget[U+FFFF][U+FFFE]'];
    expect(named.filter((shown) => !printed.includes(shown))).toEqual([]);
    expect(replaced.slice(0, 2)).toEqual(['U+6F22', 'U+5B57']);
    expect(new Set(replaced).size).toBe(replaced.length);
    expect(printed.endsWith(squeezed(replaced.join(', ')))).toBe(true);
  });

  it('keeps every letter readable beside signs that show nothing, and nothing turned around', () => {
    const whole = ['sammanställning,10000kr,nollbredd', 'vänligttxt.exenästaradisolerad', 'ordning'];
    expect(whole.filter((shown) => !printed.includes(shown))).toEqual([]);
  });
});

describe('a word that is longer than a line', () => {
  const words = [
    'x'.repeat(2_000),
    `https://kommunen.example.se/sites/kommunledningskontoret/${'Delade%20dokument/'.repeat(12)}Remiss.docx`,
    'Kommunfullmäktigesammanträdesprotokollsjusteringsförrättarna',
  ];

  it.each([false, true])('breaks inside the page, and is copied out as it is stored (large: %s)', async (large) => {
    const filling = large ? Array.from({ length: 400 }, (_, i) => `Stycke ${i}. ${'ord '.repeat(200)}`) : [];
    const template = '#set page(margin: 3cm)\n= Svar\n#for text in data.texts { prose(text) }';
    const { pdf } = await writePdf({ template, data: { texts: [...words, ...filling] }, title: 'Svar' });
    const copied = (await textOf(pdf)).replace(/\s+/g, '');
    expect(words.filter((word) => !copied.includes(word))).toEqual([]);
    const margin = 3 * 28.35;
    const edges = await pdfRightEdges(pdf);
    expect(edges.filter(({ furthest, width }) => furthest > width - margin + 1)).toEqual([]);
  });
});

it('names the first cell of each row as its header, and moves nothing else', async () => {
  const template = `= Svar\n#table(columns: 2, table.header[Instans][Svar], ..data.rows.flatten())\n#facts(data.facts)`;
  const rows = Array.from({ length: 120 }, (_, i) => [`Nämnd ${i}`, 'Ja']);
  const facts = [{ label: 'Diarienummer', value: 'KSKF/2022:195' }];
  const tree = await pdfTags((await writePdf({ template, data: { rows, facts }, title: 'Svar' })).pdf);
  expect(faultsOf(tree)).toEqual([]);
  const cells = allTags(tree).filter(({ type }) => type === 'TH' || type === 'TD');
  expect(cells.filter(({ scope }) => scope === 'Row')).toHaveLength(120);
  expect(allTags(tree).filter(({ type }) => type === 'LI')).toHaveLength(1);
});

it('typesets whatever can be typed, without falling back on caution', async () => {
  const marks = [
    0x301, 0x20e3, 0xfe0f, 0x200d, 0x1f3fb, 0x64e, 0x5b8, 0x1f1e6, 0xe0067, 0x202e, 0x2066, 0xfeff, 0x3164, 0x115f,
  ];
  const character = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...marks.map((mark) => String.fromCodePoint(mark))),
    fc.constantFrom(...'aÅ ✓😀שم0#*漢'),
  );
  const texts = fc.sample(fc.array(character, { maxLength: 12 }), 400).map((characters) => characters.join(''));
  const parts = [Buffer.from(LIST), Buffer.from(JSON.stringify({ texts }))];
  const made = await writeInChild('pdf', { header: { title: 'Svar', standard: 'ua-1' }, parts });
  expect(made.parts[0]!.subarray(0, 5).toString()).toBe('%PDF-');
});

describe('what a reader with a screen reader is promised', () => {
  const template = `= Svar\n== Fråga 1\n#table(columns: 2, table.header[Instans][Svar], [Socialnämnden], [Ja])\n#data.x`;
  const write = (more: object) => writePdf({ template, data: { x: 'åäö' }, title: 'Sammanställning åäö', ...more });

  it('is tagged PDF/UA-1 in Swedish with its title shown', async () => {
    const { catalog, xmp } = await opened((await write({})).pdf);
    expect(catalog.get(PDFName.of('Lang'))?.toString()).toContain('sv-SE');
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(
      catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('DisplayDocTitle'))?.toString(),
    ).toBe('true');
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(xmp).toContain('Sammanställning åäö');
  });

  it('is PDF/A-2a for the archive, dated as told', async () => {
    const { xmp, document } = await opened((await write({ standard: 'a-2a', createdAt: AT })).pdf);
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(xmp).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(document.getCreationDate()).toEqual(AT);
  });

  it('is the same file each time', async () => {
    const [first, second] = await Promise.all([write({ createdAt: AT }), write({ createdAt: AT })]);
    expect(first.pdf.equals(second.pdf)).toBe(true);
  });
});

describe('a template at fault', () => {
  const failing = (template: string) => writePdf({ template, data: {}, title: 'T' });

  it.each([
    ['#let x = (', 'unclosed delimiter'],
    ['= Ett\n=== Tre', 'skipped from heading level 1 to 3'],
    ['#read("/etc/passwd")', 'file not found'],
    ['#data.saknas', 'saknas'],
  ])('%j is told as the template’s', async (template, message) => {
    await expect(failing(template)).rejects.toMatchObject({
      code: 'documents.bad_template',
      logLevel: 'error',
      message: expect.stringContaining(message),
    });
  });
});

it('sets a document again with caution when a text stops the typesetter', async () => {
  // Nothing that does so is known to come through the data, so the template brings it.
  const template = '= Svar\n#if sys.inputs.cautious == "false" [漢]\n#data.text';
  const { pdf, replaced } = await writePdf({ template, data: { text: 'Svenska 👍 e\u0301' }, title: 'Svar' });
  expect(squeezed(await textOf(pdf))).toBe('SvarSvenska[U+1F44D]e[U+0301]');
  expect(replaced).toEqual(['U+1F44D', 'U+0301']);
});

async function opened(pdf: Buffer) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const stream = document.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
  const xmp = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
  return { document, catalog: document.catalog, xmp };
}
