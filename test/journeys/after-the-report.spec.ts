import { JointAssessment, Reading, Viewpoints } from '@yttra/assessment';
import { LateInclusion } from '@yttra/remiss';
import { asksToBeFilledIn, ReportRemiss, SummaryPreview } from '@yttra/summary';
import { pdfPages } from '../support/pdf-text';
import { openXlsx, partOf, sheetRows } from '../support/read-documents';
import { SummaryBench } from '../support/summary-bench';

let bench: SummaryBench;
beforeAll(async () => (bench = await SummaryBench.start()));
afterAll(() => bench.stop());
beforeEach(() => bench.begin());

const officer = () => bench.person('officer');
const read = (responseId: string) =>
  bench.inTx((tx) => bench.get(Reading).markRead(tx, officer(), bench.remissId, responseId, null));

/** What the program asks for in brackets, written by the office. */
const filledIn = () =>
  bench.inTx(async (tx) => {
    const open = (await bench.get(SummaryPreview).listTexts(tx, bench.remissId)).filter(({ text }) =>
      asksToBeFilledIn(text),
    );
    const sent = open.map(({ part, version }) => ({ part, version, text: 'Kontorets egna ord.' }));
    await bench.get(SummaryPreview).write(tx, officer(), bench.remissId, sent);
  });

/** Every mail that waits goes out, as by the worker. */
const delivered = () =>
  bench.round.db.asOwner(
    `update outgoing_mail set state = 'handed_over', handed_over_at = yttra_now(), subject = kind where state = 'waiting'`,
  );

const spaced = (words: string) => words.replace(/\s+/g, ' ').trim();

const BODIES = ['Energi AB', 'Miljönämnden', 'Socialnämnden'];

const addendum = async () => {
  const { number, snapshot } = await bench.compile();
  const xml = partOf(await bench.file(number, 'docx'), 'word/document.xml');
  const told = (part: string) => spaced(part.replace(/<[^<>]+>/g, ' '));
  const written = xml.split('<w:tr>').map((row) => told(row.split('</w:tr>')[0]!));
  const pages = spaced((await pdfPages(await bench.file(number, 'pdf'))).join(' '));
  const table = pages.slice(pages.lastIndexOf('2 Deltagande'), pages.lastIndexOf('3 Utfallet i siffror'));
  const [, ...printed] = table.split(new RegExp(`(?=${BODIES.join('|')})`));
  const sheet = sheetRows(await openXlsx(await bench.file(number, 'xlsx')), 'Instanser');
  return {
    ...snapshot.addendum!,
    words: told(xml),
    /** What the table of who took part says of each body, in Word and in the PDF. */
    rows: BODIES.map((body, at) => ({
      word: written.find((row) => row.startsWith(body)),
      printed: printed[at]?.trim(),
    })),
    remarks: BODIES.map((body) => sheet.find(([name]) => name === body)![sheet[0]!.indexOf('Anmärkning')] ?? null),
  };
};

test('an answer that comes or is corrected after the report makes an addendum that says what is new, and who was told', async () => {
  await read(await bench.answer('social'));
  await bench.round.at('2023-01-16');
  await filledIn();
  await bench.inTx((tx) => bench.get(ReportRemiss).reportAsItStands(tx, officer(), bench.remissId));
  await bench.work();
  // Each body that has answered is told, once, and no other.
  const toldOf = async () =>
    (
      await bench.round.db.asOwner<{ to_address: string }>(
        `select to_address from outgoing_mail where kind = 'remiss.reported' and remiss_id = $1`,
        [bench.remissId],
      )
    ).map((row) => row.to_address);
  expect(await toldOf()).toEqual(['socialnamnden@example.se']);
  await delivered();

  // Too late for the report, and received all the same.
  await bench.round.at('2023-01-20');
  const late = await bench.answer('miljo', { stance: 'opposes' });
  await delivered();
  const first = await addendum();
  expect(first).toMatchObject({ to: 1, reportedOn: '2023-01-16' });
  expect(first.news).toEqual(['Miljönämnden svarade den 20 januari 2023: avstyrker. Svaret är inte medtaget.']);
  expect(first.told.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['response.late_receipt', 'response.answered']),
  );
  expect(first.words).toContain('Nytt sedan version 1 rapporterades');
  expect(first.words).toContain('Miljönämnden svarade den 20 januari 2023: avstyrker.');
  for (const { to, subject } of first.told)
    expect(first.words).toMatch(new RegExp(`${to}.{0,80}${subject}|${subject}.{0,80}${to}`));

  // The office takes it in; Socialnämnden corrects what was reported.
  await bench.round.at('2023-01-23');
  await bench.inTx((tx) =>
    bench.get(LateInclusion).decide(tx, officer(), bench.remissId, bench.round.miljo, { include: true }),
  );
  await read(late);
  const corrected = await bench.answer('social', { stance: 'opposes' });
  await bench.inTx((tx) =>
    bench.get(LateInclusion).decide(tx, officer(), bench.remissId, bench.round.social, { include: true }),
  );
  await read(corrected);
  await delivered();
  const second = await addendum();
  expect(second.to).toBe(1);
  expect(second.news).toEqual([
    'Miljönämnden svarade den 20 januari 2023: avstyrker.',
    'Socialnämnden lämnade ett rättat svar den 23 januari 2023, som nu gäller: avstyrker.',
  ]);
  expect(second.told.length).toBeGreaterThan(first.told.length);
  expect(await toldOf()).toEqual(['socialnamnden@example.se']);

  // The table of who took part says it of each body, in Word, in the PDF and in the workbook.
  const decision = 'Sammanträde 14 dec 2022, § 141 SN/2022:88';
  const silent = 'Energi AB Inget svar – – –';
  const missed = `Miljönämnden Inkommen efter svarstiden Inte medtagen: ännu inte prövat Svar Avstyrker ${decision} 20 jan 2023 kl. 12.00`;
  const inTime = `Socialnämnden Svar Tillstyrker med synpunkter ${decision} 15 dec 2022 kl. 12.00`;
  const included = missed.replace('Inte medtagen: ännu inte prövat', 'Medtagen');
  const rewritten = `Socialnämnden Inkommen efter svarstiden Medtagen Tidigare svar kom 15 dec 2022 Svar Avstyrker ${decision} 23 jan 2023 kl. 12.00`;
  expect(first.rows).toEqual([silent, missed, inTime].map((row) => ({ word: row, printed: row })));
  expect(second.rows).toEqual([silent, included, rewritten].map((row) => ({ word: row, printed: row })));
  expect(first.remarks).toEqual([null, 'Inkommen efter svarstiden och inte medtagen: ännu inte prövat', null]);
  expect(second.remarks).toEqual([
    null,
    'Inkommen efter svarstiden och medtagen',
    'Inkommen efter svarstiden, medtagen och tidigare svar kom 15 dec 2022',
  ]);
});

test('viewpoints that are joined in the assessment are one matter in the summary', async () => {
  const reservations = [
    { type: 'reservation' as const, by: [{ name: 'Ledamot Ett', party: null }], text: 'Vi reserverar oss.' },
  ];
  await bench.answer('social', { reservations });
  await bench.answer('miljo', { reservations });
  await bench.inTx(async (tx) => {
    const all = await bench.get(Viewpoints).all(tx, bench.remissId);
    await bench.get(JointAssessment).join(
      tx,
      officer(),
      bench.remissId,
      all.map(({ id, version }) => ({ id, version })),
    );
  });
  const { snapshot } = await bench.compile();
  expect(snapshot.viewpoints.map(({ number, joined }) => [number, joined])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});
