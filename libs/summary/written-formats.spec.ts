import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { doChildWorkHere } from '@yttra/platform';
import { pdfPages, pdfRightEdges } from '../../test/support/pdf-text';
import { allTags, faultsOf, pdfTags } from '../../test/support/pdf-tags';
import { converted, officeSuite } from '../../test/support/soffice';
import { aRecipient, aResponse, aViewpoint, eskilstunaRound, summaryInput } from '../../test/support/snapshot-builder';
import { BODIES } from '../../test/support/snapshot-texts';
import { buildSnapshot } from './build-snapshot';
import { snapshotText, readSnapshot, sha256 } from './snapshot-text';
import { lightness, OUTCOMES } from './document-charts';
import { MEMO_TEMPLATES } from './memo-headings';
import type { Snapshot } from './snapshot';
import { summaryDocument } from './summary-document';
import { summaryDocxData } from './summary-docx';
import { SUMMARY_FORMATS, type FormatSource, type SummaryFormat } from './summary-formats';

beforeAll(() => doChildWorkHere());

/** A small crest. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAoAQMAAAC2MCouAAAABlBMVEX///8XST/bdr/6AAAAAXRSTlMAQObYZgAAAFRJREFUeNrFz7ENgDAQQ1GjFJRp6VgEic0gozFKRqBMEWE+J8QKuHidJVuKzLbbb2Y8NWJVwkMDFgkZt/vC1T2Gts9MSdQqJkqiVp43jk9buIST3txVGXmZT6wTZQAAAABJRU5ErkJggg==',
  'base64',
);
/** What the office says that the answers to each question show. */
const FOUND = [1, 2, 3].map((number) => [`finding.${number}`, 'De flesta instämmer.'] as const);
const NOW = new Date('2023-01-30T09:00:00+01:00');

/** What anybody can paste into an answer. */
const HOSTILE = {
  formula: '=HYPERLINK("http://example.se";"klicka")',
  signs: '+46-1 @SUM(A1) -2 \t|cmd',
  tags: '{title} {#questions}{/questions} {@contents} {{',
  markup: '<b>fet</b> &amp; & <w:p/> ]]> <!-- --> </w:t>',
  typst: '#read("/etc/passwd") *fet* _kursiv_ $x^2$ = Rubrik \\ @ref <etikett> `kod` [hak] #let x = 1',
  escapes: '_x0041_ %s ${x} \\n \\u0041',
  lines: 'Rad ett\nrad två\n\n\nefter två tomma\n- punkt\n1. nummer\n  indraget',
  spaces: '  två  mellanslag  ',
  tabs: 'före\tefter\t',
  emoji: 'Tummen upp 👍🏽 och familj 👨‍👩‍👧',
  chinese: '漢字 och 日本語',
  rightToLeft: 'שלום עולם \u202Eomvänt\u202C مرحبا',
  swedish: 'Åäö ÅÄÖ é ü § ½ – — ” ’ …',
  long: 'Lång text med ord. '.repeat(1050) + 'Slut.',
  unbroken: 'x'.repeat(2_000),
} as const;
const TEXTS = Object.values(HOSTILE);
const REMISS = summaryInput().remiss;

/**
 * One body for each hostile text: as its answer, comment on a section, reservation, viewpoint, and in the office's own
 * words.
 */
function hostileRound(): Snapshot {
  const question = {
    number: 1,
    text: `Frågan: ${HOSTILE.markup} {x}`,
    type: 'text' as const,
    options: null,
    scale: null,
  };
  const bodies = TEXTS.map((text, i) => ({
    body: `Nämnd ${String(i).padStart(2, '0')} ${i === 0 ? '<&{}' : ''}`.trim(),
    text,
  }));
  return buildSnapshot(
    summaryInput({
      remiss: { ...REMISS, title: `Riktlinje <&> {title} #x`, questions: [question] },
      recipients: bodies.map(({ body, text }) =>
        aRecipient(body, {
          responses: [
            aResponse(body, {
              caseNumber: '=1+1',
              answers: [{ question: 1, text, value: null, nothingToAdd: false }],
              sectionComments: [{ section: '4 <Ansvar> {x}', text }],
              reservations: [{ type: 'reservation', by: [{ name: 'Ledamot <Ett> {x}', party: 'C&D' }], text }],
            }),
          ],
        }),
      ),
      viewpoints: bodies.map(({ body, text }, i) =>
        aViewpoint(i + 1, body, { quote: text, text, reason: text, changeText: text }),
      ),
      comments: [{ question: 1, body: null, text: HOSTILE.tags }],
    }),
    NOW,
  );
}

const sourceOf = (snapshot: Snapshot): FormatSource => ({ snapshot, sha256: sha256(snapshotText(snapshot)) });
const sources = new Map<Snapshot, FormatSource>();

/** From one source a round, as in the worker: its PDF is typeset once. */
function write(snapshot: Snapshot, format: SummaryFormat): Promise<Buffer> {
  if (!sources.has(snapshot)) sources.set(snapshot, sourceOf(snapshot));
  return SUMMARY_FORMATS[format].write(sources.get(snapshot)!);
}

/** Every paragraph of a part of a Word file, line breaks and tabs as characters. */
function paragraphs(docx: Buffer, part = 'word/document.xml'): string[] {
  const xml = new PizZip(docx).file(part)!.asText();
  const decoded = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  return [...xml.matchAll(/<w:p\b(?:[^>]*[^/])?>(.*?)<\/w:p>/gs)].map(([, inner]) =>
    [...inner!.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
      .map(([, text, sign]) => (sign === 'br' ? '\n' : sign === 'tab' ? '\t' : decoded(text!)))
      .join(''),
  );
}

/** Without what stands at the top and bottom of every page. */
function withoutMargins(page: string): string {
  return page
    .replace(/Remissammanställning\s+(?:ARBETSMATERIAL\s+)?KSKF\/2022:195/, '')
    .replace(/Eskilstuna kommun\s+Sida \d+ av \d+/, '');
}

async function cells(xlsx: Buffer): Promise<Map<string, unknown[][]>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(xlsx as unknown as ArrayBuffer);
  return new Map(
    book.worksheets.map((sheet) => [
      sheet.name,
      sheet
        .getSheetValues()
        .slice(1)
        .map((row) => (row as unknown[]).slice(1)),
    ]),
  );
}

it('no line on paper ends between a clock or a section and its number, and no data has other blanks', async () => {
  const snapshot = buildSnapshot(eskilstunaRound(), NOW);
  const printed = JSON.stringify(summaryDocument(snapshot, ''));
  expect(printed.match(/.{20}(?:(?:§|kl\.) \d|\d §)/g)).toBeNull();
  expect(printed).toMatch(/kl\.\u00a0\d\d\.\d\d/);
  expect(printed).toMatch(/§\u00a0\d/);
  expect(snapshotText(snapshot)).not.toContain('\u00a0');
  const sheets = await cells(await write(snapshot, 'xlsx'));
  expect(JSON.stringify([...sheets])).not.toMatch(/(?:§|kl\.)\u00a0/);
});

describe('any text that a person can paste', () => {
  const snapshot = hostileRound();

  it('stands in JSON to the letter, under the hash that is told', () => {
    const text = snapshotText(snapshot);
    expect(readSnapshot(text)).toEqual(snapshot);
    expect(snapshot.questions[0]!.answers.map((answer) => answer.text)).toEqual(TEXTS);
    expect(sha256(text)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stands in DOCX to the letter, in every place', async () => {
    const docx = await write(snapshot, 'docx');
    const all = paragraphs(docx);
    // As answer and in the appendix, as comment on a section, as reservation in two places, as viewpoint.
    for (const text of TEXTS) expect(all.filter((paragraph) => paragraph === text).length).toBeGreaterThanOrEqual(5);
    expect(all).toContain(`Fråga 1. Frågan: ${HOSTILE.markup} {x}`);
    expect(all).toContain('Ledamot <Ett> {x} (C&D)');
    expect(all.filter((text) => text === HOSTILE.tags).length).toBeGreaterThan(5);
  });

  it('stands in XLSX to the letter, and never as a formula', async () => {
    const sheets = await cells(await write(snapshot, 'xlsx'));
    const column = (name: string, heading: string) => {
      const [headings, ...rows] = sheets.get(name)!;
      return rows.map((row) => row[headings!.indexOf(heading)]);
    };
    expect(column('Svar', 'Svar').slice(0, TEXTS.length)).toEqual(TEXTS);
    expect(column('Matris', 'Fråga 1')).toEqual(TEXTS);
    expect(column('Reservationer', 'Text')).toEqual(TEXTS);
    expect(column('Synpunkter', 'Skäl')).toEqual(TEXTS);
    expect(column('Instanser', 'Instansens diarienummer')).toEqual(TEXTS.map(() => '=1+1'));
  });

  it('can be read in the PDF, with the characters that no font has told on the last page', async () => {
    const pdf = await write(snapshot, 'pdf');
    const text = (await pdfPages(pdf)).map(withoutMargins).join('\n');
    const squeezed = (words: string) => words.normalize('NFC').replace(/[\s\u00ad\u200b-]+/g, '');
    const printed = squeezed(text);
    for (const name of [
      'formula',
      'tags',
      'markup',
      'typst',
      'escapes',
      'lines',
      'swedish',
      'long',
      'unbroken',
    ] as const) {
      expect([name, printed.includes(squeezed(HOSTILE[name]))]).toEqual([name, true]);
    }
    // A word of 2,000 letters ends inside the page, in a narrow cell as in a paragraph.
    const edges = await pdfRightEdges(pdf);
    expect(edges.filter(({ furthest, width }) => furthest > width - 60)).toEqual([]);
    expect(printed).toContain('[U+6F22][U+5B57]och');
    expect(squeezed(text.slice(text.indexOf('Tecken som inte kunde skrivas ut')))).toContain('[U+6F22],[U+5B57]');
  });
});

describe('the documents of a whole round', () => {
  const snapshot = buildSnapshot(eskilstunaRound(), NOW);
  const finished = buildSnapshot(
    { ...eskilstunaRound(), texts: new Map([['memo.financing', 'Inom ram.'], ...FOUND]) },
    NOW,
  );

  it('are the same bytes each time', async () => {
    for (const format of ['docx', 'pdf', 'agenda', 'agendaDocx', 'memo', 'memoPdf', 'memoArchive'] as const) {
      const afresh = () => SUMMARY_FORMATS[format].write(sourceOf(snapshot));
      const [first, second] = await Promise.all([afresh(), afresh()]);
      expect([format, first.equals(second)]).toEqual([format, true]);
    }
  });

  it('have the headings in the order of the structure, with nothing empty below any of them', async () => {
    const all = paragraphs(await write(snapshot, 'docx'));
    const headings = [
      'Sammanfattning',
      'Innehåll',
      '1 Så genomfördes remissen',
      '2 Deltagande',
      '3 Utfallet i siffror',
      '4 Svar på frågorna',
      '5 Synpunkter och bedömning',
      '6 Reservationer och särskilda yttranden',
      '7 Föreslagna ändringar',
      'Bilaga 1: svar och påminnelser dag för dag',
      'Bilaga 2: alla svar i sin helhet',
    ];
    const at = headings.map((heading) =>
      heading === 'Sammanfattning' ? all.indexOf(heading) : all.lastIndexOf(heading),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(Math.min(...at)).toBeGreaterThan(0);
    for (const place of at) expect(all[place + 1]).not.toBe('');
  });

  it('have contents in Word whose links and page numbers stand when it is opened', async () => {
    const docx = new PizZip(await write(snapshot, 'docx'));
    const xml = docx.file('word/document.xml')!.asText();
    const lines = [...xml.matchAll(/<w:hyperlink w:anchor="(\w+)".*?<\/w:hyperlink>/gs)].map(([line, anchor]) => {
      const [heading, page] = [...line.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text);
      expect(line).toContain(` PAGEREF ${anchor} \\h `);
      expect(xml).toContain(`w:name="${anchor}"`);
      return { heading: heading!, page: Number(page) };
    });
    // The sections, the questions, and the bodies that have answered.
    expect(lines).toHaveLength(10 + snapshot.questions.length + summaryDocument(snapshot, '').appendix.length);
    const pages = (await pdfPages(await write(snapshot, 'pdf'))).map((page) => page.replace(/[\s\u00ad]+/g, ''));
    const shown = (heading: string) => heading.replace(/[\s\u2068\u2069]+/g, '');
    for (const { heading, page } of lines)
      expect([heading, pages[page - 1]!.includes(shown(heading))]).toEqual([heading, true]);
    expect(lines.map(({ page }) => page)).toEqual(lines.map(({ page }) => page).toSorted((a, b) => a - b));
    // Nothing that Word asks about before it shows the file.
    expect(xml + docx.file('word/settings.xml')!.asText()).not.toMatch(/w:dirty|updateFields/);
  });

  it('have contents in Word without page numbers where there is no PDF', () => {
    const { contents } = summaryDocxData(summaryDocument(snapshot, ''), []);
    expect(contents).toContain('w:anchor="avsnitt2"');
    expect(contents).not.toMatch(/PAGEREF|Sidnumren/);
  });

  it('keep in Word a line that ends with a colon on the page of the list that it introduces', async () => {
    const texts = new Map([
      ['memo.financing', 'Det kostar:\n\n- tid'],
      ['finding.1', 'De flesta vill:\n\n- ha tid'],
    ]);
    const round = buildSnapshot({ ...eskilstunaRound(), texts }, NOW);
    for (const format of ['docx', 'agendaDocx', 'memo'] as const) {
      const xml = new PizZip(await write(round, format)).file('word/document.xml')!.asText();
      const all = [...xml.matchAll(/<w:p\b(?:[^>]*[^/])?>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
      const leads = all.filter(
        (paragraph, at) =>
          /:<\/w:t><\/w:r><\/w:p>$/.test(paragraph) && /w:pStyle w:val="\w*lista"/.test(all[at + 1] ?? ''),
      );
      expect([format, leads.length > 0, leads.filter((lead) => !lead.includes('<w:keepNext/>'))]).toEqual([
        format,
        true,
        [],
      ]);
    }
  });

  it('say what there is none of', async () => {
    const empty = buildSnapshot(
      summaryInput({ remiss: { ...REMISS, questions: [] }, recipients: [aRecipient('A')] }),
      NOW,
    );
    const all = paragraphs(await write(empty, 'docx'));
    for (const sentence of [
      'Ingen instans har svarat.',
      'Remissen hade inga frågor. Svaren står i sin helhet i bilaga 2.',
      'Svaren har inte lett till några synpunkter att bedöma.',
      'I svaren finns inga reservationer, särskilda yttranden eller protokollsanteckningar.',
      'Inga ändringar av förslaget föreslås.',
      'Inga svar ingår i sammanställningen.',
    ]) {
      expect(all).toContain(sentence);
    }
    await write(empty, 'pdf');
    await write(empty, 'xlsx');
    await write(empty, 'memo');
  });

  it('keep "inget att tillägga" and an empty answer apart', async () => {
    const said = aResponse('Sagt', { answers: [{ question: 1, text: null, value: null, nothingToAdd: true }] });
    const recipients = [
      aRecipient('Sagt', { responses: [said] }),
      aRecipient('Tomt', { responses: [aResponse('Tomt', { answers: [] })] }),
    ];
    const all = paragraphs(await write(buildSnapshot(summaryInput({ recipients }), NOW), 'docx'));
    expect(all).toContain('Inget att tillägga: Sagt');
    expect(all).toContain('Har inte besvarat frågan: Tomt');
  });

  it('tell who answered what, once, and say so where nobody has answered', () => {
    const question = (number: number) => ({
      number,
      text: `Fråga ${number}?`,
      type: 'yes_partly_no' as const,
      options: null,
      scale: null,
    });
    const said = (body: string, value: string) =>
      aRecipient(body, {
        responses: [aResponse(body, { answers: [{ question: 1, text: null, value, nothingToAdd: false }] })],
      });
    const remiss = { ...REMISS, questions: [question(1), question(2)] };
    const { questions } = summaryDocument(
      buildSnapshot(summaryInput({ remiss, recipients: [said('A', 'yes'), said('B', 'no'), said('C', 'yes')] }), NOW),
      '',
    );
    expect(questions[0]).toMatchObject({
      tally: [
        { value: 'Ja', count: '2', bodies: 'A och C' },
        { value: 'Delvis', count: '0', bodies: '–' },
        { value: 'Nej', count: '1', bodies: 'B' },
      ],
      answers: [],
      others: [],
    });
    expect(questions[1]).toMatchObject({
      tally: [],
      answers: [],
      others: [{ label: 'Har inte besvarat frågan', bodies: 'A, B och C' }],
    });
  });

  it('carry the municipality’s colour and logo in the tjänsteskrivelse, with its name in words', async () => {
    const look = { colour: '#7a1f5c', logo: { bytes: [...LOGO], format: 'png' as const } };
    const memo = (more: object) => SUMMARY_FORMATS.memoPdf.write({ ...sourceOf(snapshot), ...more });
    const [plain, own] = await Promise.all([memo({}), memo({ look })]);
    expect(faultsOf(await pdfTags(own))).toEqual([]);
    expect((await pdfPages(own))[0]).toContain('Eskilstuna kommun');
    const images = (pdf: Buffer) => pdf.toString('latin1').match(/\/Subtype\s*\/Image/g)?.length ?? 0;
    expect([images(plain), images(own) > 0]).toEqual([0, true]);
    // The archival copy takes it too.
    await SUMMARY_FORMATS.memoArchive.write({ ...sourceOf(snapshot), look });
  });

  it('begin with what is new since the report, where there is one', async () => {
    const told = [{ to: 'sn@example.se', subject: 'Ert svar', sentAt: NOW }];
    const later = { ...eskilstunaRound(), number: 2, reported: { number: 1, at: NOW, snapshot, told } };
    later.viewpoints.push(aViewpoint(8, 'Socialnämnden'));
    const added = buildSnapshot(later, NOW);
    const docx = await write(added, 'docx');
    const all = paragraphs(docx);
    const heading = 'Nytt sedan version 1 rapporterades';
    expect(all.lastIndexOf(heading)).toBeLessThan(all.indexOf('Sammanfattning'));
    expect(all).toEqual(expect.arrayContaining(['En ny synpunkt: nummer 8.', 'sn@example.se']));
    const pdf = await write(added, 'pdf');
    expect((await pdfPages(pdf))[1]).toContain(heading);
    expect(faultsOf(await pdfTags(pdf))).toEqual([]);
  });

  it('mark a summary that is not finished', async () => {
    const message = 'En synpunkt saknar bedömning: 1.';
    const open = buildSnapshot(
      { ...eskilstunaRound(), hindrances: [{ what: 'viewpoint_not_assessed', message, about: [1], items: [] }] },
      NOW,
    );
    expect(paragraphs(await write(open, 'docx'))).toContain(message);
    expect(paragraphs(await write(finished, 'docx'))).not.toContain('Arbetsmaterial, inte klart att rapportera');
  });

  it('say Arbetsmaterial on each page in each format while something is left to do, and nowhere after', async () => {
    for (const [round, times] of [
      [snapshot, 1],
      [finished, 0],
    ] as const) {
      const marked = (text: string | undefined) => (/arbetsmaterial/i.test(text ?? '') ? 1 : 0);
      expect(JSON.parse(snapshotText(round))).toMatchObject({ unfinished: times === 1 });
      for (const format of ['docx', 'agendaDocx', 'memo'] as const) {
        const docx = await write(round, format);
        for (const part of ['word/header1.xml', 'word/header2.xml'])
          expect([format, part, marked(paragraphs(docx, part).join(' '))]).toEqual([format, part, times]);
      }
      for (const format of ['pdf', 'agenda', 'memoPdf'] as const) {
        const pages = await pdfPages(await write(round, format));
        expect([format, pages.filter((page) => marked(page) !== times)]).toEqual([format, []]);
      }
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await write(round, 'xlsx')) as unknown as ArrayBuffer);
      for (const sheet of book.worksheets)
        expect([sheet.name, marked(sheet.headerFooter?.oddHeader)]).toEqual([sheet.name, times]);
    }
  });

  it('are read by a screen reader in headings, paragraphs, lists and tables with their headers', async () => {
    for (const format of ['pdf', 'archive'] as const) {
      const tree = await pdfTags(await write(snapshot, format));
      expect([format, faultsOf(tree)]).toEqual([format, []]);
      const count = (type: string) => allTags(tree).filter((tag) => tag.type === type).length;
      // Each answer under a heading of its own, here and in the appendix.
      expect(count('H3')).toBeGreaterThan(100);
      expect(count('P')).toBeGreaterThan(150);
      expect(count('L')).toBeGreaterThan(20);
      expect(count('Table')).toBeGreaterThan(2);
    }
  });

  it.each(MEMO_TEMPLATES)(
    'have the memo as PDF in the words of the Word file, read by a screen reader: %s',
    async (memoTemplate) => {
      const round = buildSnapshot({ ...eskilstunaRound(), memoTemplate }, NOW);
      const squeezed = (text: string) => text.replace(/[\s\u00ad]+/g, '');
      for (const format of ['memoPdf', 'memoArchive'] as const) {
        const pdf = await write(round, format);
        expect([format, faultsOf(await pdfTags(pdf))]).toEqual([format, []]);
        const printed = squeezed((await pdfPages(pdf)).join('').replace(/Sida \d+ av \d+/g, ''));
        for (const paragraph of paragraphs(await write(round, 'memo')))
          for (const line of paragraph.split(/[\n\t•]/)) expect(printed).toContain(squeezed(line));
      }
    },
  );

  it('show how the statements divide: the parts are the whole, in shades that differ in lightness', () => {
    const [chart] = summaryDocument(snapshot, '').stanceChart;
    expect(chart!.caption).toBe('Tillstyrker: 7 av 16 yttranden');
    expect(chart!.parts.reduce((sum, { share }) => sum + share, 0)).toBe(snapshot.counts.statements);
    expect(summaryDocument(buildSnapshot(summaryInput(), NOW), '').stanceChart).toEqual([]);
  });

  it('show every body in the bar of who answered and how, in shades that differ in lightness', () => {
    const [chart] = summaryDocument(snapshot, '').findings.chart;
    expect(chart!.caption).toBe('19 av 20 instanser har svarat; flest, 7, tillstyrker');
    expect(chart!.parts.reduce((sum, { share }) => sum + share, 0)).toBe(snapshot.counts.recipients);
    expect(summaryDocument(buildSnapshot(summaryInput(), NOW), '').findings.chart).toEqual([]);
    const { cut_short: _never, ...together } = OUTCOMES;
    const shades = Object.values(together).map(({ shade }) => lightness(shade));
    const apart = shades.toSorted((a, b) => a - b).map((light, i, all) => light - (all[i - 1] ?? -99));
    expect(Math.min(...apart)).toBeGreaterThan(60);
    const stances = (['supports', 'supports_with_comments', 'opposes', 'no_stance'] as const).map((stance) =>
      lightness(OUTCOMES[stance].shade),
    );
    const between = stances.toSorted((a, b) => a - b).map((light, i, all) => light - (all[i - 1] ?? -99));
    expect(Math.min(...between)).toBeGreaterThan(90);
  });

  it('show it in Word as a row of cells as wide as their shares, with words and figures', async () => {
    const docx = await write(snapshot, 'docx');
    const xml = new PizZip(docx).file('word/document.xml')!.asText();
    const { caption, parts } = summaryDocument(snapshot, '').stanceChart[0]!;
    const bars = xml.match(/<w:tbl>(?:(?!<\/w:tbl>).)*<w:tblCaption.*?<\/w:tbl>/gs)!;
    const bar = bars.find((table) => table.includes(`<w:tblCaption w:val="${caption}"`))!;
    const widths = [...bar.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    expect(whole).toBe(9298);
    for (const [i, { share }] of parts.entries())
      expect(Math.abs(widths[i]! - (whole * share) / snapshot.counts.statements)).toBeLessThanOrEqual(1);
    const fills = [...bar.matchAll(/w:fill="(\w+)"/g)].map(([, fill]) => fill);
    expect(fills).toEqual(parts.map(({ shade }) => shade));
    const all = paragraphs(docx);
    expect(all).toContain('Tillstyrker: 7 av 16 yttranden');
    const said = parts.map(({ label, share }) => `■ ${label} ${share}`).join('     ');
    expect(all.map((text) => text.replaceAll('\u00a0', ' '))).toContain(said);
    expect((await write(buildSnapshot(summaryInput(), NOW), 'docx')).length).toBeGreaterThan(0);
  });

  it('take a page for the whole and one a question at most, for an agenda', async () => {
    const long = 'Ett långt stycke om svaren och vad de visar. '.repeat(200);
    const closed = {
      number: 4,
      text: 'Ska riktlinjen antas?',
      type: 'choice' as const,
      options: ['Ja', 'Nej'],
      scale: null,
    };
    const full = eskilstunaRound();
    const questions = [...full.remiss.questions, closed];
    const recipients = full.recipients.map((recipient) => ({
      ...recipient,
      responses: recipient.responses.map((response) => ({
        ...response,
        answers: [...response.answers, { question: 4, text: null, value: 'Ja', nothingToAdd: false }],
      })),
    }));
    const viewpoints = Array.from({ length: 80 }, (_, i) =>
      aViewpoint(i + 1, 'Socialnämnden', {
        question: 1 + (i % 4),
        text: long,
        reason: long,
        changeText: `${i} ${long}`,
      }),
    );
    const texts = new Map(['inShort', 'met', 'changed', 'finding.1', 'finding.2'].map((part) => [part, long]));
    const comments = questions.map(({ number }) => ({ question: number, body: null, text: long }));
    const crowded = buildSnapshot(
      { ...full, remiss: { ...full.remiss, questions }, recipients, viewpoints, texts, comments },
      NOW,
    );
    for (const round of [crowded, hostileRound(), snapshot]) {
      const pdf = await write(round, 'agenda');
      expect(await pdfPages(pdf)).toHaveLength(1 + round.questions.length);
      expect(faultsOf(await pdfTags(pdf))).toEqual([]);
    }
    const [, first] = await pdfPages(await write(crowded, 'agenda'));
    expect(first).toContain('står i remissammanställningen.');
  });

  it('hold moments as dates with their time in the workbook', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await write(snapshot, 'xlsx')) as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('Instanser')!;
    const headings = sheet.getRow(1).values as string[];
    const received = sheet.getRow(2).getCell(headings.indexOf('Inkom'));
    expect([received.value, received.numFmt]).toEqual([new Date('2022-12-08T09:00:00Z'), 'yyyy-mm-dd hh:mm']);
    const compiled = book.getWorksheet('Översikt')!.getColumn(2).values;
    expect(compiled).toContainEqual(new Date('2023-01-30T09:00:00Z'));
  });

  it('have a flat sheet whose figures add up to the whole', async () => {
    const [headings, ...rows] = (await cells(await write(snapshot, 'xlsx'))).get('Underlag för pivot')!;
    expect(new Set(headings).size).toBe(headings!.length);
    const sum = (heading: string) => rows.reduce((all, row) => all + Number(row[headings!.indexOf(heading)] ?? 0), 0);
    const answered = snapshot.questions.flatMap(({ answers }) => answers).filter(({ state }) => state === 'answered');
    expect(sum('Antal svar')).toBe(answered.length);
    const points = headings!.filter((heading) => String(heading).startsWith('Synpunkter: ')).map(String);
    expect(points.map(sum)).toEqual([2, 2, 2, 1, 0]);
    expect(rows.every((row) => row[0] !== null && row[2] !== null)).toBe(true);
  });

  it('carry the hash of the data in their last line, and the title among their properties', async () => {
    const docx = await write(snapshot, 'docx');
    expect(paragraphs(docx).at(-1)).toContain(sha256(snapshotText(snapshot)));
    expect(new PizZip(docx).file('docProps/core.xml')!.asText()).toContain(
      '<dc:title>Remissammanställning: Riktlinje för kvalitets-',
    );
    const pages = paragraphs(docx, 'word/footer1.xml')[0];
    expect(pages).toBe('Eskilstuna kommun\tSida 1 av 1');
  });
});

officeSuite(() => {
  // All on the day whose name is widest in a table.
  const round = buildSnapshot(eskilstunaRound(), NOW);
  const inMarch = round.recipients.map(({ receivedAt, ...row }) => ({
    ...row,
    receivedAt: receivedAt?.replace(/^[\d-]{10}/, '2026-03-28') ?? null,
  }));
  const snapshot = { ...round, recipients: inMarch };

  it.each(['docx', 'agendaDocx', 'memo'] as const)('%s is opened and converted', async (format) => {
    const docx = await write(snapshot, format);
    const pages = await pdfPages(await converted(docx, `${format}.docx`, 'pdf'));
    expect(pages.join('\n')).toContain(format === 'memo' ? 'Förslag till beslut' : 'Fråga 1.');
    expect(pages.filter((page) => page.trim() === '')).toEqual([]);
    if (format === 'docx') {
      // With whatever font stands in for Arial: the whole of Sammanfattning on its page, and no word or day of the
      // matrix broken.
      expect(pages[1]).toContain('Det här ändras');
      expect(pages[2]).toMatch(/Innehåll/);
      const matrix = pages.slice(3, 6).join('\n');
      for (const word of [...BODIES.flatMap(({ body }) => body.split(' ')), 'diarienummer', 'Delegationsbeslut'])
        expect(matrix).toContain(word);
      const days = matrix.replaceAll(/[^\S\n]/g, ' ').match(/28 mars 2026/g) ?? [];
      expect(days).toHaveLength(inMarch.filter(({ receivedAt }) => receivedAt).length);
    }
    if (format === 'agendaDocx') expect(pages).toHaveLength(1 + snapshot.questions.length);
    const odt = new PizZip(await converted(docx, `${format}.docx`, 'odt'));
    expect(odt.file('mimetype')!.asText()).toBe('application/vnd.oasis.opendocument.text');
  });
});

officeSuite(
  () =>
    it('the workbook is opened and converted', async () => {
      const workbook = await write(buildSnapshot(eskilstunaRound(), NOW), 'xlsx');
      const ods = new PizZip(await converted(workbook, 'summary.xlsx', 'ods'));
      expect(ods.file('content.xml')!.asText()).toContain('Underlag för pivot');
    }),
  'Calc',
);
