import { PDFDocument } from 'pdf-lib';
import { doChildWorkHere } from '@yttra/platform';
import { docxOf, docxParagraph, docxTable } from '../../../test/support/docx-template';
import { importDraft, type ImportedDraft } from './import-draft';
import { writePdf } from '../write/pdf-writer';

beforeAll(() => doChildWorkHere());

const md = (text: string) => importDraft(Buffer.from(text), 'md');
const outline = ({ sections }: ImportedDraft) => sections.map(({ number, heading, level }) => [number, heading, level]);

const COVER_ROWS = [
  ['Beslutad när', '2023 XX XX'],
  ['Beslutad av', 'Kommunfullmäktige'],
  ['Diarienummer', 'KSKF/2022:195'],
  ['Ersätter', ''],
  ['Gäller för', 'Samtliga nämnder och bolag'],
  ['Gäller fr o m', '2023 XX XX'],
  ['Gäller t o m', 'Tills vidare'],
  ['Dokumentansvarig', 'Ekonomidirektören'],
  ['Uppföljning', 'Senast 2027'],
] as const;
const COVER = {
  decidedOn: '2023 XX XX',
  decidedBy: 'Kommunfullmäktige',
  caseNumber: 'KSKF/2022:195',
  replaces: '',
  appliesTo: 'Samtliga nämnder och bolag',
  validFrom: '2023 XX XX',
  validTo: 'Tills vidare',
  responsible: 'Ekonomidirektören',
  followUp: 'Senast 2027',
};
const OUTLINE = [
  ['1', 'Kultur', 1],
  ['2', 'Struktur', 1],
  ['2.1', 'Ansvar och roller', 2],
  ['3', 'Uppföljning', 1],
];

describe('Markdown', () => {
  const BODY = `## Kultur\n\nVi prövar,\nlär och\\\nförbättrar.\n\n- ett\n  - inre *ord*\n- två\n\n## Struktur\n\n| A | B |\n|---|---|\n| c | d |\n\n### Ansvar och roller\n\n1. Chefer\n2. Alla\n\n## Uppföljning\n\nVarje &aring;r &amp; &#229;ter.\n`;
  const covers = {
    'bold lines': COVER_ROWS.map(([name, value]) => `**${name}** ${value}`).join('\n'),
    'paragraphs with colons': COVER_ROWS.map(([name, value]) => `${name}: ${value}`).join('\n\n'),
    'lines with tabs': COVER_ROWS.map(([name, value]) => `<b>${name}</b>\t${value}`).join('\n'),
    'a table': `| | |\n|---|---|\n${COVER_ROWS.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}`,
  };

  it.each(Object.entries(covers))('reads a cover of %s, and the title above it', async (_, cover) => {
    const draft = await md(`# STYRDOKUMENT\n\n## Riktlinje för förbättring\n\n${cover}\n\n${BODY}`);
    expect(draft.cover).toEqual(COVER);
    expect(draft.title).toBe('Riktlinje för förbättring');
    expect(outline(draft)).toEqual(OUTLINE);
  });

  it('keeps the words of paragraphs, lists and tables, and the author’s line breaks', async () => {
    const { sections } = await md(BODY);
    expect(sections.map(({ text }) => text)).toEqual([
      'Vi prövar, lär och\nförbättrar.\n\n- ett\n  - inre ord\n- två',
      'A\tB\nc\td',
      '1. Chefer\n2. Alla',
      'Varje &aring;r & åter.',
    ]);
    expect(sections[1]!.blocks).toMatchObject([
      {
        kind: 'table',
        rows: [
          ['A', 'B'],
          ['c', 'd'],
        ],
      },
    ]);
  });

  it('takes the numbers that are written, where any are', async () => {
    const draft = await md('# 1 Inledning\n\nx\n\n# 2. Ansvar\n\ny\n\n## 2.1 Chefer\n\n# Bilaga\n\nz');
    expect(outline(draft)).toEqual([
      ['1', 'Inledning', 1],
      ['2', 'Ansvar', 1],
      ['2.1', 'Chefer', 2],
      [null, 'Bilaga', 1],
    ]);
  });

  it('keeps text before the first heading, without a number', async () => {
    expect(outline(await md('Förord.\n\n### Ett\n\nx\n\n##### Ett ett\n\ny'))).toEqual([
      [null, '', 1],
      ['1', 'Ett', 1],
      ['1.1', 'Ett ett', 2],
    ]);
  });

  it('does not take a sentence for a cover', async () => {
    const draft = await md('Gäller för alla.\n\nUppföljning sker varje år.');
    expect(draft.cover).toEqual({});
    expect(draft.sections[0]!.blocks).toHaveLength(2);
  });

  it('leaves out what no text may hold, and says so', async () => {
    const draft = await md('# A\u0007\n\nEtt\u000Ctvå');
    expect(draft.sections).toMatchObject([{ heading: 'A', text: 'Etttvå' }]);
    expect(draft.notices).toEqual(['Tecken som inte går att visa togs bort ur texten.']);
  });

  it('reads a file from an old program, in its own encoding', async () => {
    const draft = await importDraft(Buffer.from('# Förbättring\r\n\r\nÅäö – ja', 'latin1'), 'md');
    expect(draft.sections).toMatchObject([{ heading: 'Förbättring', text: expect.stringContaining('Åäö') }]);
  });
});

describe('a comment on a section', () => {
  const hashes = async (text: string) =>
    (await md(text)).sections.flatMap(({ blocks }) => blocks.map(({ hash }) => hash));

  it('survives a new version that leaves the block alone', async () => {
    const [, kept] = await hashes('# A\n\nEtt stycke.\n\nÅter samma\nstycke.');
    expect(await hashes('# Ny\n\nNytt.\n\nA\u030Ater samma stycke.\n')).toEqual([
      expect.not.stringMatching(kept!),
      kept,
    ]);
  });

  it('sees when a word has changed', async () => {
    const [before] = (await md('# A\n\nSka.')).sections;
    const [after] = (await md('# A\n\nBör.')).sections;
    expect(before!.contentHash).not.toBe(after!.contentHash);
  });
});

describe('Word', () => {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const swedish = [
    style('Rubrik', 'Title'),
    style('Rubrik1', 'heading 1'),
    style('Rubrik2', 'heading 2'),
    style('Innehll1', 'toc 1'),
  ].join('');
  const item = (text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const draft = docxOf({
    styles: swedish,
    body: [
      docxParagraph('Riktlinje för förbättring', 'Rubrik'),
      docxTable(COVER_ROWS.map(([name, value]) => [name, value])),
      docxParagraph('1 Kultur 3', 'Innehll1'),
      docxParagraph('Kultur', 'Rubrik1'),
      '<w:p><w:r><w:t>Rad ett</w:t><w:br/><w:t>rad två</w:t><w:tab/><w:t>slut</w:t></w:r></w:p>',
      '<w:p><w:r><w:t>Nu </w:t></w:r><w:ins><w:r><w:t>ny</w:t></w:r></w:ins><w:del><w:r><w:delText>gammal</w:delText></w:r></w:del></w:p>',
      docxParagraph('Struktur', 'Rubrik1'),
      docxTable([
        ['A', 'B'],
        ['c', 'd'],
      ]),
      docxParagraph('Ansvar och roller', 'Rubrik2'),
      docxParagraph('Uppföljning', 'Rubrik1'),
      docxParagraph('Varje år.'),
    ].join(''),
  });

  it('gives sections from headings in any language of Word, without its table of contents', async () => {
    const read = await importDraft(draft, 'docx');
    expect(read.title).toBe('Riktlinje för förbättring');
    expect(read.cover).toEqual(COVER);
    expect(outline(read)).toEqual(OUTLINE);
    expect(read.sections.map(({ text }) => text)).toEqual([
      'Rad ett\nrad två\tslut\n\nNu ny',
      'A\tB\nc\td',
      '',
      'Varje år.',
    ]);
    expect(read.notices).toEqual([]);
  });

  it('joins list paragraphs, and says what pictures are not shown', async () => {
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const picture =
      '<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>';
    const file = docxOf({
      body: item('Chefer') + item('Alla') + picture,
      more: {
        'word/numbering.xml': numbering,
        'word/_rels/document.xml.rels': relations,
        'word/media/a.png': Buffer.from('png'),
      },
    });
    const read = await importDraft(file, 'docx');
    expect(read.sections).toMatchObject([{ text: '1. Chefer\n2. Alla\n\n[Bild]' }]);
    expect(read.notices[0]).toBe('Dokumentet har en bild. Den syns i filen, men inte i avsnitten.');
  });
});

describe('PDF', () => {
  const COVER_TYPST = `#table(columns: 2, table.header[Rad][Värde], ${COVER_ROWS.flat()
    .map((text) => `[${text}]`)
    .join(', ')})`;
  const BODY = `== Kultur\n#lorem(400)\n- ett\n- två\n\n== Struktur\nx\n=== Ansvar och roller\n+ Chefer\n+ Alla\n\n== Uppföljning\nVarje år.`;
  const tagged = () =>
    writePdf({ template: `= Riktlinje för\\ förbättring\n${COVER_TYPST}\n${BODY}`, data: {}, title: 'R' });

  it('gives sections when it is tagged, over page breaks too', async () => {
    const read = await importDraft((await tagged()).pdf, 'pdf');
    expect(read).toMatchObject({ title: 'Riktlinje för förbättring', cover: COVER, notices: [] });
    expect(outline(read)).toEqual(OUTLINE);
    expect(read.sections[0]!.text).toMatch(/^Lorem ipsum [^\n]+\n\n- ett\n- två$/);
    expect(read.sections[2]!.text).toBe('1. Chefer\n2. Alla');
  });

  it('says that it found no headings when it is not, and gives the paragraphs to mark', async () => {
    const pdf = await PDFDocument.load((await tagged()).pdf);
    pdf.catalog.delete(pdf.catalog.keys().find((key) => key.asString() === '/StructTreeRoot')!);
    const read = await importDraft(Buffer.from(await pdf.save()), 'pdf');
    expect(read.notices).toEqual([
      'Vi hittar inga rubriker i PDF-filen. Markera avsnitten själv eller ladda upp Word-filen.',
    ]);
    expect(read.sections).toMatchObject([{ number: null, heading: '' }]);
    expect(read.sections[0]!.text).toMatch(/Struktur\n\nx\n\nAnsvar och roller/);
  });

  it('is told when it holds nothing but pictures of pages', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    await expect(importDraft(Buffer.from(await pdf.save()), 'pdf')).rejects.toMatchObject({
      code: 'documents.unreadable',
      message: expect.stringContaining('ingen text'),
    });
  });
});

it.each(['docx', 'pdf'] as const)('a damaged %s is told, not thrown', async (format) => {
  await expect(importDraft(Buffer.from('PK\x03\x04 skräp %PDF-1.7'), format)).rejects.toMatchObject({
    code: 'documents.unreadable',
    kind: 'invalid',
    message: 'Yttra kan inte läsa filen: den är skadad. Öppna den, spara om den och ladda upp den igen.',
  });
});
