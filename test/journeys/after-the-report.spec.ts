import { JointAssessment, Reading, Viewpoints } from '@yttra/assessment';
import { LateInclusion } from '@yttra/remiss';
import { asksToBeFilledIn, ReportRemiss, SummaryPreview } from '@yttra/summary';
import PizZip from 'pizzip';
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

const addendum = async () => {
  const { number, snapshot } = await bench.compile();
  const xml = new PizZip(await bench.file(number, 'docx')).file('word/document.xml')!.asText();
  return { ...snapshot.addendum!, words: xml.replace(/<[^<>]+>/g, ' ').replace(/\s+/g, ' ') };
};

test('an answer that comes or is corrected after the report makes an addendum that says what is new, and who was told', async () => {
  await read(await bench.answer('social'));
  await bench.round.at('2023-01-16');
  await filledIn();
  await bench.inTx((tx) => bench.get(ReportRemiss).reportAsItStands(tx, officer(), bench.remissId));
  await bench.work();
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
