import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { joinedLines } from './line-ends';
import { readDraft } from './read-draft';

const sample = (name: string) => readDraft(readFileSync(`test/support/drafts/${name}.pdf`), 'pdf');
const texts = ({ sections }: Awaited<ReturnType<typeof readDraft>>) =>
  sections.flatMap(({ text }) => text.split('\n\n'));

/** Pages of lines, each with its place from the left and the foot. */
async function pdfOf(pages: [text: string, x: number, y: number][][]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = pdf.addPage([595, 842]);
    for (const [text, x, y] of lines) page.drawText(text, { x, y, size: 11, font });
  }
  return Buffer.from(await pdf.save());
}
const drawn = async (pages: [string, number, number][][]) => readDraft(await pdfOf(pages), 'pdf');

describe('what people reported', () => {
  it('makes words whole that were broken at the end of a line', async () => {
    expect(texts(await sample('avstavning'))).toEqual([
      'Kommunen ska arbeta med verksamhetsutveckling och barn- och ungdomsfrågor i alla förvaltningar.',
    ]);
  });

  it('reads columns that are drawn row by row one after the other, and says so', async () => {
    const draft = await sample('tva-spalter-radvis');
    expect(texts(draft)).toEqual([
      'Nämnden ska se till att varje verksamhet har en plan för hur kvaliteten följs upp.',
      'Bolagen ska redovisa sina resultat till styrelsen två gånger om året i maj.',
    ]);
    expect(draft.notices).toContain('PDF-filen har spalter. Se efter att texten kommer i rätt ordning.');
  });

  it('keeps the words of a page that is not tagged, and says so', async () => {
    const draft = await sample('delvis-taggad');
    expect(draft.sections).toMatchObject([
      {
        heading: 'Syfte',
        text: 'Riktlinjen ger alla samma arbetssatt.\n\nSidan tva: bolagen ska redovisa varje ar.',
      },
    ]);
    expect(draft.notices).toEqual([expect.stringContaining('Se efter att texten från sidan 2')]);
  });

  it('reads a file with something before its mark', async () => {
    expect(texts(await sample('bom-fore'))).toEqual(['Protokollsutdrag']);
  });
});

describe('by position', () => {
  const full = 'Kommunen arbetar med att göra verksamheten bättre för alla som bor här och';

  it('leaves out heads and feet, page numbers and all', async () => {
    const page = (number: number, text: string): [string, number, number][] => [
      ['Riktlinje för kvalitet', 60, 800],
      [text, 60, 500],
      [`Sida ${number} (3)`, 280, 30],
    ];
    expect(texts(await drawn([page(1, 'Ett.'), page(2, 'Två.'), page(3, 'Tre.')]))).toEqual(['Ett.', 'Två.', 'Tre.']);
  });

  it('keeps what stands at the top of a page and is not said again', async () => {
    expect(texts(await drawn([[['Förord.', 60, 800]], [['Inledning.', 60, 800]]]))).toEqual(['Förord.', 'Inledning.']);
  });

  it.each([
    ['in the middle of a sentence', full, 'för alla som arbetar här.', `${full} för alla som arbetar här.`],
    ['in the middle of a word', 'Detta gäller all verksamhets-', 'utveckling.', 'Detta gäller all verksamhetsutveckling.'],
    ['before a name', full, 'Socialnämnden följer upp.', `${full} Socialnämnden följer upp.`],
  ])('goes on over a page break %s', async (_, before, after, text) => {
    expect(texts(await drawn([[[before, 60, 100]], [[after, 60, 780]]]))).toEqual([text]);
  }); // prettier-ignore

  it('ends a paragraph with the page where the sentence ends', async () => {
    expect(texts(await drawn([[['Slut här.', 60, 100]], [['Nytt stycke.', 60, 780]]]))).toEqual(['Slut här.', 'Nytt stycke.']); // prettier-ignore
  });

  it('reads columns that are not equally long', async () => {
    const left = ['Nämnden ska se till att varje', 'verksamhet har en plan för', 'hur kvaliteten följs upp i alla', 'delar av sin egen verksamhet.']; // prettier-ignore
    const right = ['Bolagen ska redovisa sina', 'resultat till styrelsen varje år.'];
    const lines = left.flatMap((text, at): [string, number, number][] => [
      [text, 60, 700 - 14 * at],
      ...(right[at] ? [[right[at], 320, 700 - 14 * at] as [string, number, number]] : []),
    ]);
    expect(texts(await drawn([lines]))).toEqual([left.join(' '), right.join(' ')]);
  });

  it('takes the names of a form and their values for lines, not for columns', async () => {
    const rows: [string, string][] = [
      ['Beslutad av', 'Kommunfullmäktige'],
      ['Diarienummer', 'KSKF/2022:195'],
      ['Gäller för', 'Samtliga nämnder och bolag'],
    ];
    const lines = rows.flatMap(([name, value], at): [string, number, number][] => [
      [name, 60, 700 - 14 * at],
      [value, 200, 700 - 14 * at],
    ]);
    const draft = await drawn([[...lines, ['Text.', 60, 500]]]);
    expect(draft.cover).toEqual({
      decidedBy: 'Kommunfullmäktige',
      caseNumber: 'KSKF/2022:195',
      appliesTo: 'Samtliga nämnder och bolag',
    });
  });
});

it('tells of remarks that somebody has put on the pages', async () => {
  const pdf = await PDFDocument.load(await pdfOf([[['Text.', 60, 500]]]));
  const remark = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [60, 500, 90, 510] });
  const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [60, 500, 90, 510] });
  pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([remark, link]));
  expect((await readDraft(Buffer.from(await pdf.save()), 'pdf')).notices).toContain(
    'PDF-filen har en kommentar eller markering, som går till alla som får filen.',
  );
});

it.each([
  [['för-', 'valtning'], 'förvaltning'],
  [['barn-', 'och ungdomsnämnden'], 'barn- och ungdomsnämnden'],
  [['IT-', 'system'], 'IT-system'],
  [['vår e-', 'post'], 'vår e-post'],
  [['1990-', 'talet'], '1990-talet'],
  [['EU-', 'Sverige'], 'EU-Sverige'],
  [['kvalitets\u00AD', 'arbete'], 'kvalitetsarbete'],
  [['slut –', 'början'], 'slut – början'],
  [['', 'ett ', ' två', ''], 'ett två'],
])('joins %j', (lines, text) => {
  expect(joinedLines(lines).replaceAll('\n', ' ')).toBe(text);
});
