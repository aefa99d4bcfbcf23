import { randomUUID } from 'node:crypto';
import {
  asSent,
  Feedback,
  FeedbackAnswers,
  FeedbackPapers,
  OfficeComments,
  ChangeViewpoint,
  MarkViewpoints,
  SendFeedback,
  Viewpoints,
  ViewpointSettling,
} from '@yttra/assessment';
import { AuditLog } from '@yttra/audit';
import { env } from '@yttra/platform';
import { RecipientState } from '@yttra/remiss';
import { CompleteDecision, Extensions, RegisterResponse, ResponseMarks, SubmitResponse } from '@yttra/response';
import { CompileSummaryJob, sha256, Summaries, SUMMARY_FORMATS, SummaryTexts, writtenFormats } from '@yttra/summary';
import PizZip from 'pizzip';
import { pdfPages } from '../support/pdf-text';
import { SummaryBench } from '../support/summary-bench';

let bench: SummaryBench;
beforeAll(async () => (bench = await SummaryBench.start()));
afterAll(() => bench.stop());
beforeEach(() => bench.begin());
afterEach(() => jest.restoreAllMocks());

/** For stories about what is said, not how it is laid out: typesetting takes most of the time. */
const withoutTypesetting = () => beforeEach(withStandIns);
function withStandIns() {
  for (const format of Object.values(SUMMARY_FORMATS))
    jest.spyOn(format, 'write').mockResolvedValue(Buffer.from('document'));
}

const officer = () => bench.person('officer');
const request = () => bench.inTx((tx) => bench.get(Summaries).request(tx, officer(), bench.remissId));
const view = (number: number) => bench.inTx((tx) => bench.get(Summaries).get(tx, bench.remissId, number));
const words = (docx: Buffer) =>
  new PizZip(docx)
    .file('word/document.xml')!
    .asText()
    .replace(/<[^<>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a version', () => {
  test('is asked for, made by a worker, and stands in every format from one snapshot', async () => {
    await bench.answer('social', {
      reservations: [{ type: 'reservation', by: [{ name: 'Ledamot Ett', party: 'C' }], text: 'Vi reserverar oss.' }],
    });
    const { number, text, sha256: hash, snapshot } = await bench.compile();
    expect(hash).toBe(sha256(text));
    expect(snapshot.remiss).toMatchObject({
      caseNumber: 'KSKF/2022:195',
      issuedOn: '2022-10-05',
      dueDate: '2023-01-04',
      periodDays: 91,
    });
    expect(snapshot.counts).toMatchObject({ recipients: 3, answered: 1, statements: 1, silent: 0, waiting: 2 });
    expect(snapshot.reservations).toEqual([
      {
        body: 'Socialnämnden',
        type: 'reservation',
        by: [{ name: 'Ledamot Ett', party: 'C' }],
        text: 'Vi reserverar oss.',
        viewpoint: 1,
      },
    ]);
    expect(snapshot.questions.map(({ answers }) => answers[0])).toMatchObject([
      { text: 'Ja, den ligger i linje.', state: 'answered' },
      { value: 'partly', state: 'answered' },
      { text: '', state: 'nothing_to_add' },
    ]);
    expect(await view(number)).toMatchObject({
      state: 'ready',
      sha256: hash,
      formats: expect.arrayContaining(writtenFormats()),
    });
    expect(words(await bench.file(number, 'docx'))).toContain('Ja, den ligger i linje.');
    expect(words(await bench.file(number, 'memo'))).toContain('Förslag till beslut');
    for (const format of ['pdf', 'archive', 'memoPdf', 'memoArchive'] as const)
      expect((await bench.file(number, format)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await bench.file(number, 'xlsx')).subarray(0, 2).toString()).toBe('PK');
    const log = await bench.inTx((tx) => bench.get(AuditLog).list(tx, { remiss: bench.remissId }));
    expect(log.slice(-2).map(({ event }) => event)).toEqual([
      { type: 'summary.requested', by: officer(), summary: 1 },
      { type: 'summary.compiled', by: null, summary: 1, sha256: hash },
    ]);
  });

  test('is kept as it was when a later one is made', async () => {
    const first = await bench.compile();
    await bench.answer('social');
    const second = await bench.compile();
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(second.snapshot.counts.answered).toBe(1);
    expect(await bench.inTx((tx) => bench.get(Summaries).json(tx, bench.remissId, 1))).toEqual({
      name: 'remissammanställning KSKF-2022-195 version 1.json',
      text: first.text,
      sha256: first.sha256,
    });
    expect(
      (await bench.inTx((tx) => bench.get(Summaries).list(tx, bench.remissId))).map(({ number }) => number),
    ).toEqual([2, 1]);
  });

  test('has a number of its own when two ask at once', async () => {
    const asked = await Promise.all([request(), request(), request()]);
    expect(asked.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  test('cannot be fetched before it is made, nor one that nobody asked for', async () => {
    const { number } = await request();
    await expect(bench.inTx((tx) => bench.get(Summaries).json(tx, bench.remissId, number))).rejects.toMatchObject({
      code: 'summary.not_ready',
    });
    await expect(bench.file(number, 'pdf')).rejects.toMatchObject({ code: 'summary.not_ready' });
    await expect(view(2)).rejects.toMatchObject({ code: 'summary.not_found' });
  });

  test('is not made of a remiss that has not gone out', async () => {
    await bench.round.db.asOwner(`update remiss set status = 'draft'`);
    await expect(request()).rejects.toMatchObject({ code: 'summary.not_issued' });
  });
});

describe('one moment', () => {
  withoutTypesetting();

  test('an answer that comes in while the summary is read is not half in it', async () => {
    await bench.answer('social');
    const read = jest.spyOn(bench.get(Viewpoints), 'all').mockImplementationOnce(async (tx, remissId) => {
      await bench.answer('miljo', {
        reservations: [{ type: 'reservation', by: [{ name: 'Sen', party: null }], text: 'Mitt i.' }],
      });
      return bench.get(Viewpoints).all(tx, remissId);
    });
    const { snapshot } = await bench.compile();
    expect(read).toHaveBeenCalled();
    expect(snapshot.counts.answered).toBe(1);
    expect([snapshot.reservations, snapshot.viewpoints]).toEqual([[], []]);
    expect((await bench.compile()).snapshot.reservations).toHaveLength(1);
  });
});

describe('a worker that fails', () => {
  const fail = () => jest.spyOn(SUMMARY_FORMATS.pdf, 'write').mockRejectedValueOnce(new Error('no fonts'));

  test('says so, and goes on from the same snapshot', async () => {
    const { number } = await request();
    const broken = fail();
    await bench.work();
    expect(await view(number)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      failure: expect.stringMatching(/^PDF-filen kunde inte skapas: .*spara den som PDF\.$/),
    });
    const { text } = await bench.inTx((tx) => bench.get(Summaries).json(tx, bench.remissId, number));
    await bench.answer('social');
    await bench.work();
    expect(await view(number)).toMatchObject({ state: 'waiting' });
    await bench.round.at('2022-12-16');
    await bench.work();
    expect(broken).toHaveBeenCalledTimes(2);
    expect(await view(number)).toMatchObject({ state: 'ready', failure: null });
    expect((await bench.inTx((tx) => bench.get(Summaries).json(tx, bench.remissId, number))).text).toBe(text);
  });

  test('is given up after five attempts, visibly', async () => {
    jest.spyOn(SUMMARY_FORMATS.docx, 'write').mockRejectedValue(new Error('broken template'));
    const { number } = await request();
    for (let day = 16; day < 22; day += 1) {
      await bench.work();
      await bench.round.at(`2022-12-${day}`);
    }
    expect(await view(number)).toMatchObject({ state: 'failed', attempts: 5 });
    await expect(bench.file(number, 'docx')).rejects.toThrow(/Skapa en ny version/);
  });

  test('to have LibreOffice save its copies costs those alone, and nothing is asked of one that is not there', async () => {
    withStandIns();
    const odt = jest.spyOn(SUMMARY_FORMATS.odt, 'write').mockRejectedValue(new Error('no office'));
    const { number } = await request();
    await bench.work();
    expect(odt).not.toHaveBeenCalled();
    Object.assign(env(), { SOFFICE: '/opt/soffice' });
    const second = await request().then(({ number: n }) => n);
    await bench.work();
    Object.assign(env(), { SOFFICE: undefined });
    expect((await view(number)).formats).not.toContain('memoOdt');
    expect(await view(second)).toMatchObject({ state: 'ready', formats: expect.arrayContaining(['docx', 'memoOdt']) });
    await expect(bench.file(second, 'odt')).rejects.toThrow(/inte skapad i den här versionen/);
  });

  test('and one that is cancelled is written no further, and by nobody else', async () => {
    const { number } = await request();
    const cancel = () => bench.inTx((tx) => bench.get(Summaries).cancel(tx, officer(), bench.remissId, number));
    const [first, second] = Object.values(SUMMARY_FORMATS);
    jest.spyOn(first!, 'write').mockImplementationOnce(async () => {
      await cancel();
      return Buffer.from('document');
    });
    const next = jest.spyOn(second!, 'write');
    await bench.work();
    expect(next).not.toHaveBeenCalled();
    expect(await view(number)).toMatchObject({ state: 'cancelled', formats: [], failure: null });
    await bench.round.at('2022-12-17');
    await bench.work();
    expect(await view(number)).toMatchObject({ state: 'cancelled' });
    await expect(cancel()).rejects.toMatchObject({ code: 'summary.not_being_made' });
    await expect(bench.file(number, 'docx')).rejects.toThrow(/avbröts/);
  });

  test('and one that died leave the work to another when the lease has run out; two never do it at once', async () => {
    const { number } = await request();
    const [id] = await bench.inTx((tx) => bench.get(CompileSummaryJob).due(tx, 1));
    await bench.round.db.asOwner(
      `update summary set state = 'building', lease_token = $1, lease_until = yttra_now() + interval '15 minutes'`,
      [randomUUID()],
    );
    await bench.get(CompileSummaryJob).run(id!);
    expect(await view(number)).toMatchObject({ state: 'building', attempts: 0 });
    await bench.round.at('2022-12-15', '12:16');
    await Promise.all([bench.get(CompileSummaryJob).run(id!), bench.get(CompileSummaryJob).run(id!)]);
    expect(await view(number)).toMatchObject({ state: 'ready', attempts: 1 });
  });
});

describe('what the office has written', () => {
  withoutTypesetting();

  const writeText = (part: string, version: number | null, text: string | null) =>
    bench.inTx((tx) => bench.get(SummaryTexts).write(tx, officer(), bench.remissId, part, version, text));

  test('stands in every later version until it is handed back', async () => {
    await writeText('outcome', 0, 'Skrivet för hand.');
    await writeText('memo.financing', 0, 'Ryms i budget.');
    const textsOf = async () => {
      const { snapshot } = await bench.compile();
      return [
        snapshot.texts.find(({ key }) => key === 'outcome')!.text,
        snapshot.memo.fields.find(({ key }) => key === 'financing')!.text,
      ];
    };
    expect(await textsOf()).toEqual(['Skrivet för hand.', 'Ryms i budget.']);
    await bench.answer('social');
    expect(await textsOf()).toEqual(['Skrivet för hand.', 'Ryms i budget.']);
    await writeText('outcome', 1, null);
    expect((await textsOf())[0]).toContain('En av tre instanser har svarat.');
  });

  test('is saved over the version that was read and no other', async () => {
    await writeText('outcome', 0, 'Min');
    await expect(writeText('outcome', 0, 'Din')).rejects.toMatchObject({
      code: 'summary.stale_text',
      details: { theirs: { text: 'Min' }, yours: 'Din' },
    });
    await expect(writeText('outcome', null, 'Din')).rejects.toMatchObject({ code: 'summary.version_missing' });
    await expect(writeText('något', 0, 'x')).rejects.toMatchObject({ code: 'summary.no_such_part' });
    const both = await Promise.allSettled([writeText('assessment', 0, 'a'), writeText('assessment', 0, 'b')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('comments stand with their question and with their answer', async () => {
    const responseId = await bench.answer('social');
    const write = (response: string | null, text: string) =>
      bench.inTx((tx) =>
        bench.get(OfficeComments).write(tx, officer(), bench.remissId, { question: 1, responseId: response }, 0, text),
      );
    await write(null, 'Om alla.');
    await write(responseId, 'Om ett.');
    const { snapshot } = await bench.compile();
    expect(snapshot.questions[0]).toMatchObject({
      comment: 'Om alla.',
      answers: [{ body: 'Socialnämnden', comment: 'Om ett.' }],
    });
  });

  test('the tjänsteskrivelse follows the municipality’s headings, and an order that does not ship is told', async () => {
    jest.restoreAllMocks();
    await bench.round.db.asOwner(
      `insert into municipality (name, pauses, ladder, memo_headings) values ('Alingsås kommun', '[]', null, 'alingsas')`,
    );
    const { number, snapshot } = await bench.compile();
    expect(snapshot.remiss.municipality).toBe('Alingsås kommun');
    const memo = words(await bench.file(number, 'memo'));
    expect(memo.indexOf('Ärendebeskrivning')).toBeLessThan(memo.indexOf('Förslag till beslut'));
    await bench.round.db.asOwner(`update municipality set memo_headings = 'okänd'`);
    const asked = await request();
    await bench.work();
    expect((await view(asked.number)).failure).toContain('Det finns ingen rubrikordning som heter okänd.');
  });
});

describe('the round as it went', () => {
  withoutTypesetting();

  test('anstånd, late, abstained, registered, completed, voided', async () => {
    const social = await bench.answer('social', { basis: { type: 'preliminary', meeting: '2022-12-21' } });
    const asked = await bench
      .get(Extensions)
      .ask(bench.person('otherSecretary'), bench.round.miljo, { until: '2023-01-18', reason: 'Sammanträde' });
    await bench.get(Extensions).grant(officer(), asked.id);
    const registered = await bench.get(RegisterResponse).register(
      { personId: bench.person('registrar'), recipientId: bench.round.energi, key: 'paper' },
      {
        arrival: { channel: 'post', on: '2022-12-14' },
        content: {
          stance: 'opposes',
          answers: { 1: { text: 'Nej.' } },
          basis: { type: 'decision', meeting: '2022-12-12', section: '7' },
        },
      },
    );
    await bench.round.at('2023-01-17');
    await bench
      .get(SubmitResponse)
      .abstain(
        { personId: bench.person('otherSecretary'), recipientId: bench.round.miljo, key: 'abstain' },
        { reason: 'Nämnden är ny.', basis: { type: 'delegation', delegate: 'Ordföranden', date: '2023-01-16' } },
      );
    await bench.inTx((tx) =>
      tx.query(
        `insert into outgoing_mail (kind, to_address, remiss_id, recipient_id, message_id, state, handed_over_at)
       values ('reminder.by_hand', 'a@example.se', $1, $2, '<by-hand@example.se>', 'handed_over', yttra_now())`,
        [bench.round.remissId, bench.round.miljo],
      ),
    );
    const before = (await bench.compile()).snapshot;
    expect(bench.body(before, 'Miljönämnden').reminders.map(({ step }) => step)).toContain('by_hand');
    expect(before.counts).toMatchObject({
      answered: 3,
      statements: 2,
      abstained: 1,
      late: 0,
      extended: 1,
      preliminary: 1,
    });
    expect(before.preliminary).toEqual([{ body: 'Socialnämnden', confirmedAt: null }]);
    expect(bench.body(before, 'Energi AB')).toMatchObject({
      decision: { meeting: '2022-12-12', section: '7' },
      receivedAt: '2022-12-14T12:00:00+01:00',
      registration: { channel: 'post', arrivedOn: '2022-12-14', presumedOn: '2022-12-13', registeredOn: '2022-12-15' },
    });
    expect(bench.body(before, 'Miljönämnden')).toMatchObject({
      status: 'abstains',
      basis: 'delegation',
      extendedTo: '2023-01-18',
      late: false,
    });
    expect(before.appendix.find(({ body }) => body === 'Miljönämnden')).toMatchObject({
      kind: 'abstains',
      reason: 'Nämnden är ny.',
      answers: [],
    });
    expect(before.carriedOut).toMatchObject({ extensionsGranted: 1, extensionsRequested: 0 });

    await bench.get(CompleteDecision).complete(bench.person('secretary'), social, {
      basis: { type: 'decision', meeting: '2022-12-21', section: '§ 150' },
    });
    await bench.get(ResponseMarks).void(bench.person('registrar'), registered.responseId, 'Fel instans');
    const after = (await bench.compile()).snapshot;
    expect(bench.body(after, 'Socialnämnden')).toMatchObject({
      status: 'statement',
      basis: 'decision',
      decision: { section: '§ 150' },
    });
    expect(bench.body(after, 'Energi AB')).toMatchObject({
      status: 'silent',
      versions: [{ voided: 'Fel instans', counts: false }],
    });
    expect(after.counts).toMatchObject({ answered: 2, silent: 1, waiting: 0, preliminary: 0 });
  });

  test('a late answer stands in the matrix, and its text only when the officer includes it', async () => {
    await bench.round.at('2023-01-05', '00:00');
    await bench.answer('social');
    const left = (await bench.compile()).snapshot;
    expect(bench.body(left, 'Socialnämnden')).toMatchObject({
      late: true,
      included: false,
      receivedAt: '2023-01-05T00:00:00+01:00',
    });
    expect([left.counts.late, left.appendix, left.lateToDecide]).toEqual([1, [], ['Socialnämnden']]);
    await bench.round.db.asOwner(
      `update recipient set late_included = true, late_reason = 'Nämnden är berörd.' where id = $1`,
      [bench.round.social],
    );
    const included = (await bench.compile()).snapshot;
    expect(included.appendix).toHaveLength(1);
    expect(bench.body(included, 'Socialnämnden')).toMatchObject({
      included: true,
      inclusion: { include: true, reason: 'Nämnden är berörd.' },
    });
  });

  test('what is marked as secret is masked, and so are the viewpoint that quotes it and what the body says of it', async () => {
    jest.restoreAllMocks();
    await bench.answer('social', {
      secrecy: [
        {
          provision: '21 kap. 7 § OSL',
          date: '2022-12-14',
          authority: 'Socialnämnden',
          parts: ['answer:1', 'reservation:1'],
        },
      ],
      reservations: [{ type: 'reservation', by: [{ name: 'Ledamot Ett', party: 'C' }], text: 'Hemlig reservation' }],
    });
    await bench.inTx(async (tx) => {
      const { id, version } = (await bench.get(Viewpoints).all(tx, bench.remissId))[0]!;
      const reason = 'Det får vänta.';
      await bench
        .get(ChangeViewpoint)
        .change(tx, officer(), bench.remissId, id, version, { disposition: 'not_met', reason });
      await bench.get(SendFeedback).send(tx, officer(), bench.remissId, { stage: 'before', answerBy: '2022-12-20' });
      const replies = [{ viewpointId: id, remains: true, text: 'Kvarstående hemlighet' }];
      await bench.get(FeedbackAnswers).reply(tx, null, bench.round.social, { replies });
    });
    const letter = await bench.inTx((tx) =>
      bench.get(FeedbackPapers).letter(tx, bench.remissId, bench.round.social, 'before'),
    );
    const told = (await pdfPages(letter!.content)).join(' ').replace(/\s+/g, ' ');
    expect(told).toContain('[Maskat: 21 kap. 7 § OSL]');
    expect(told).not.toMatch(/Hemlig reservation|Ledamot Ett|Det får vänta/);
    const { text, number, snapshot } = await bench.compile();
    expect(text).not.toMatch(/Ja, den ligger i linje|Hemlig reservation|Ledamot Ett|Kvarstående hemlighet/);
    expect(snapshot.remains).toEqual([{ body: 'Socialnämnden', number: 1, text: '[Maskat: 21 kap. 7 § OSL]' }]);
    expect(text.match(/\[Maskat: 21 kap\. 7 § OSL\]/g)!.length).toBeGreaterThan(3);
    expect(words(await bench.file(number, 'docx'))).toContain('Det som instansen har sekretessmarkerat är maskat.');
  });

  test('what is taken away after the letter is told of still, and what came on paper stands in the memo', async () => {
    await bench.answer('social', {});
    const { id, version, number } = await bench.inTx((tx) =>
      bench.get(MarkViewpoints).add(tx, officer(), bench.remissId, {
        recipientId: bench.round.social,
        text: 'Utse en samordnare',
        disposition: 'noted',
      }),
    );
    const register = (more: object = {}) =>
      bench.inTx((tx) =>
        bench.get(FeedbackAnswers).register(tx, officer(), bench.round.social, {
          channel: 'post',
          arrivedOn: '2022-12-16',
          replies: [{ viewpointId: id, remains: true, text: 'Någon måste samordna.' }],
          ...more,
        }),
      );
    await bench.round.at('2022-12-16');
    await expect(register()).rejects.toMatchObject({ code: 'assessment.feedback_not_sent' });
    await bench.inTx(async (tx) => {
      await bench.get(SendFeedback).send(tx, officer(), bench.remissId, { stage: 'before', answerBy: '2022-12-20' });
      await bench
        .get(ViewpointSettling)
        .remove(tx, officer(), bench.remissId, id, version, { reason: 'Står två gånger.' });
    });
    const [letter] = await bench.inTx((tx) => bench.get(Feedback).of(tx, bench.remissId));
    expect(letter!.viewpoints).toEqual([]);
    expect(letter!.removed).toMatchObject([{ id, number, removedReason: 'Står två gånger.' }]);
    expect(asSent(letter!, letter!.sent[0]!.assessments).viewpoints).toMatchObject([
      { id, text: 'Utse en samordnare' },
    ]);
    await bench.round.at('2022-12-22');
    await expect(register({ arrivedOn: '2022-12-15' })).rejects.toMatchObject({ code: 'assessment.feedback_arrival' });
    await expect(register({ arrivedOn: '2022-12-23' })).rejects.toMatchObject({ code: 'assessment.feedback_arrival' });
    await expect(register({ replies: [] })).rejects.toMatchObject({ code: 'assessment.feedback_nothing' });
    // It came in time, and is written in two days after the day that was set.
    await register({ arrivedOn: '2022-12-20' });
    const { snapshot } = await bench.compile();
    const text = 'Någon måste samordna.';
    expect(snapshot.remains).toEqual([{ body: 'Socialnämnden', number, text, removed: true }]);
    expect(snapshot.memo.fields.map((field) => field.text).join()).toContain(
      `synpunkt ${number}, som kontoret har tagit bort, kvarstår: ${text}`,
    );
    const log = await bench.round.db.asOwner<{ event: object }>(
      `select event::jsonb as event from audit_event where event::jsonb->>'type' = 'feedback.registered'`,
    );
    expect(log).toMatchObject([{ event: { remaining: 1, channel: 'post', arrivedOn: '2022-12-20' } }]);
    await bench.round.db.asOwner(`update feedback_reply set channel = null, arrived_on = null`);
    await expect(register({ arrivedOn: '2022-12-20' })).rejects.toMatchObject({ code: 'assessment.feedback_own' });
  });

  test('feedback tells of the versions that stand, and asks for no assessment of one that is left out', async () => {
    await bench.round.at('2022-12-16');
    const { responseId } = await bench.get(RegisterResponse).register(
      { personId: bench.person('registrar'), recipientId: bench.round.energi, key: 'paper' },
      {
        arrival: { channel: 'post', on: '2022-12-15' },
        content: {
          stance: 'opposes',
          answers: { 1: { text: 'Nej.' } },
          reservations: [
            { type: 'reservation', by: [{ name: 'Ledamot Ett', party: 'C' }], text: 'Vi reserverar oss.' },
          ],
          basis: { type: 'decision', meeting: '2022-12-12', section: '7' },
        },
      },
    );
    const letters = () => bench.inTx((tx) => bench.get(Feedback).of(tx, bench.remissId));
    const send = () =>
      bench.inTx((tx) =>
        bench.get(SendFeedback).send(tx, officer(), bench.remissId, { stage: 'before', answerBy: '2022-12-20' }),
      );
    expect((await letters()).map(({ viewpoints }) => viewpoints.length)).toEqual([1]);
    await expect(send()).rejects.toMatchObject({ code: 'assessment.feedback_not_assessed' });
    await bench.round.db.asOwner(`update recipient set late_included = false, late_reason = 'Sent.' where id = $1`, [
      bench.round.energi,
    ]);
    expect(await letters()).toMatchObject([{ leftOut: true }]);
    await expect(send()).rejects.toMatchObject({ code: 'assessment.feedback_sent' });
    await bench.get(ResponseMarks).void(bench.person('registrar'), responseId, 'Fel instans');
    expect((await letters()).flatMap(({ viewpoints }) => viewpoints)).toEqual([]);
  });

  test('of a body that has not answered it tells nothing but that it has acknowledged', async () => {
    const { text } = await bench.compile();
    await bench.inTx((tx) => bench.get(RecipientState).markDraftBegun(tx, bench.round.social));
    const later = await bench.compile();
    const dates = /"compiledAt".*|"number": [12]/g;
    expect(later.text.replace(dates, '')).toBe(text.replace(dates, ''));
  });
});
