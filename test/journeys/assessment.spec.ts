import { CompletenessGate, Matrix, OfficeComments, Reading, Viewpoints, type NewViewpoint } from '@yttra/assessment';
import { RegisterResponse, ResponseMarks } from '@yttra/response';
import { SummaryBench } from '../support/summary-bench';

const RESERVATION = {
  type: 'reservation' as const,
  by: [{ name: 'Ledamot Ett', party: 'C' }],
  text: 'Nämnden borde ha avstyrkt.',
};
const OPINION = {
  type: 'separate_opinion' as const,
  by: [{ name: 'Ledamot Två', party: 'V' }],
  text: 'Tiden räcker inte.',
};
const NOTE = { type: 'minutes_note' as const, by: [{ name: 'Ledamot Tre', party: 'MP' }], text: 'Följ upp.' };

let bench: SummaryBench;
beforeAll(async () => (bench = await SummaryBench.start()));
afterAll(() => bench.stop());
beforeEach(() => bench.begin());

const all = () => bench.inTx((tx) => bench.get(Viewpoints).all(tx, bench.remissId));
const add = (given: Partial<NewViewpoint> = {}) =>
  bench.inTx((tx) =>
    bench.get(Viewpoints).add(tx, bench.person('officer'), bench.remissId, {
      recipientId: bench.round.social,
      text: 'Samordna bättre.',
      ...given,
    }),
  );
const change = (id: string, version: number | null, given: Parameters<Viewpoints['change']>[5]) =>
  bench.inTx((tx) => bench.get(Viewpoints).change(tx, bench.person('officer'), bench.remissId, id, version, given));
const left = () => bench.inTx((tx) => bench.get(CompletenessGate).mayBeReported(tx, bench.remissId));
const readAll = (responseId: string, parts: number[] | null = null) =>
  bench.inTx((tx) => bench.get(Reading).markRead(tx, bench.person('officer'), bench.remissId, responseId, parts));

describe('reservations and särskilda yttranden', () => {
  test('are viewpoints the moment the answer is received; a protokollsanteckning is not', async () => {
    const responseId = await bench.answer('social', { reservations: [RESERVATION, NOTE, OPINION] });
    expect(await all()).toMatchObject([
      {
        number: 1,
        source: 'reservation',
        responseId,
        quote: RESERVATION.text,
        disposition: null,
        createdBy: null,
        body: 'Socialnämnden',
      },
      { number: 2, source: 'separate_opinion', quote: OPINION.text },
    ]);
  });

  test('keep their assessment when a correction repeats them, and a new one comes beside', async () => {
    await bench.answer('social', { reservations: [RESERVATION] });
    const [first] = await all();
    await change(first!.id, 1, { disposition: 'not_met', reason: 'Det finns behov.' });
    await bench.answer('social', { reservations: [RESERVATION, RESERVATION, OPINION] });
    expect((await all()).map(({ number, quote, disposition }) => [number, quote, disposition])).toEqual([
      [1, RESERVATION.text, 'not_met'],
      [2, RESERVATION.text, null],
      [3, OPINION.text, null],
    ]);
  });

  test('roll back with the answer they came with', async () => {
    await bench.round.db.asOwner(`alter table viewpoint add constraint none check (false) not valid`);
    const answered = bench.answer('social', { reservations: [RESERVATION] });
    await expect(
      answered.finally(() => bench.round.db.asOwner('alter table viewpoint drop constraint none')),
    ).rejects.toThrow(/none/);
    expect(await bench.round.db.asOwner('select id from response')).toEqual([]);
  });
});

describe('a viewpoint', () => {
  test('is numbered within the remiss, also when two mark at once', async () => {
    await bench.answer('social');
    await Promise.all(Array.from({ length: 8 }, (_, i) => add({ text: `Punkt ${i}`, question: 1 })));
    expect((await all()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('needs its reason', async () => {
    await bench.answer('social');
    const { id } = await add();
    await expect(change(id, 1, { disposition: 'partly_met' })).rejects.toMatchObject({
      code: 'assessment.invalid',
      message: 'Skriv ett skäl. Nämnden ska kunna se varför.',
      fields: [{ field: 'reason' }],
    });
    await expect(add({ disposition: 'met', reason: ' ' })).rejects.toMatchObject({ code: 'assessment.invalid' });
    expect(await change(id, 1, { disposition: 'noted' })).toMatchObject({ disposition: 'noted', version: 2 });
    await expect(change(id, 2, { disposition: 'met' })).rejects.toMatchObject({ code: 'assessment.invalid' });
  });

  test('loses nothing when two save at once: the second sees both texts', async () => {
    await bench.answer('social');
    const { id } = await add();
    await change(id, 1, { text: 'Kollegans' });
    await expect(change(id, 1, { text: 'Min' })).rejects.toMatchObject({
      code: 'assessment.stale_viewpoint',
      details: { theirs: { text: 'Kollegans', version: 2 }, yours: { text: 'Min' } },
    });
    await expect(change(id, null, { text: 'Min' })).rejects.toMatchObject({ code: 'assessment.version_missing' });
    const both = await Promise.allSettled([change(id, 2, { text: 'a' }), change(id, 2, { text: 'b' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each<[string, () => Partial<NewViewpoint>, string]>([
    ['a question that is not there', () => ({ question: 4 }), 'assessment.no_such_question'],
    ['a body that has not answered', () => ({ recipientId: bench.round.miljo }), 'assessment.not_answered'],
    [
      'an answer of another body',
      () => ({ responseId: '00000000-0000-4000-8000-000000000000' }),
      'assessment.response_elsewhere',
    ],
    [
      'a recipient of another remiss',
      () => ({ recipientId: '00000000-0000-4000-8000-000000000000' }),
      'remiss.recipient_not_found',
    ],
    ['no words', () => ({ text: ' ' }), 'invalid_input'],
  ])('is refused for %s', async (_case, given, code) => {
    await bench.answer('social');
    await expect(add(given())).rejects.toMatchObject({ code });
    expect(await all()).toEqual([]);
  });

  test('quoting what is marked as secret is masked for whoever may not open it', async () => {
    const secrecy = [
      {
        provision: '21 kap. 7 § OSL',
        date: '2022-12-14',
        authority: 'Socialnämnden',
        parts: ['answer:1', 'reservation:1'],
      },
    ];
    await bench.answer('social', { secrecy, reservations: [RESERVATION] });
    await add({ question: 1, quote: 'Ja, den ligger i linje.', text: 'Hemligt' });
    await add({ question: 3, text: 'Öppet' });
    const seenBy = async (who: 'officer' | 'reader') =>
      (await bench.get(Viewpoints).list(bench.person(who), bench.remissId)).map(({ text }) => text);
    expect(await seenBy('officer')).toEqual([RESERVATION.text, 'Hemligt', 'Öppet']);
    expect(await seenBy('reader')).toEqual(['[Maskat: 21 kap. 7 § OSL]', '[Maskat: 21 kap. 7 § OSL]', 'Öppet']);
  });
});

describe('the way to kommunstyrelsen', () => {
  test('opens when every answer is read, every viewpoint assessed and every preliminary answer confirmed', async () => {
    const social = await bench.answer('social', { reservations: [RESERVATION] });
    const miljo = await bench.answer('miljo', { basis: { type: 'preliminary' } });
    expect(await left()).toEqual([
      'En synpunkt saknar bedömning: 1.',
      '2 svar är inte lästa till slut: Miljönämnden, Socialnämnden.',
      'Bekräfta att preliminära svar får stå i sammanställningen: Miljönämnden.',
    ]);
    await readAll(social, [1, 2]);
    await readAll(miljo);
    expect(await left()).toContain('Ett svar är inte läst till slut: Socialnämnden.');
    await readAll(social);
    const [viewpoint] = await all();
    await change(viewpoint!.id, 1, { disposition: 'noted' });
    await bench.inTx((tx) => bench.get(Reading).confirmPreliminary(tx, bench.person('officer'), bench.remissId, miljo));
    expect(await left()).toEqual([]);
  });

  test('asks for a new version to be read again', async () => {
    await readAll(await bench.answer('social'));
    expect(await left()).toEqual([]);
    await bench.answer('social', { answers: { 1: { text: 'Rättat.' } } });
    expect(await left()).toEqual(['Ett svar är inte läst till slut: Socialnämnden.']);
  });

  test('asks nothing of a registration that was voided', async () => {
    const content = {
      stance: 'supports' as const,
      answers: {},
      basis: { type: 'administration' as const },
      reservations: [RESERVATION],
    };
    const { responseId } = await bench
      .get(RegisterResponse)
      .register(
        { personId: bench.person('registrar'), recipientId: bench.round.energi, key: 'k' },
        { arrival: { channel: 'mail', on: '2022-12-14' }, content },
      );
    expect(await left()).toHaveLength(2);
    await bench.get(ResponseMarks).void(bench.person('registrar'), responseId, 'Fel instans');
    expect(await left()).toEqual([]);
  });

  test('has nothing to confirm in an answer that is decided', async () => {
    const responseId = await bench.answer('social');
    await expect(
      bench.inTx((tx) =>
        bench.get(Reading).confirmPreliminary(tx, bench.person('officer'), bench.remissId, responseId),
      ),
    ).rejects.toMatchObject({ code: 'assessment.not_preliminary' });
  });
});

test('the matrix tells of each body what is read and what is left', async () => {
  const responseId = await bench.answer('social', { reservations: [RESERVATION] });
  await readAll(responseId, [1]);
  const rows = await bench.inTx((tx) => bench.get(Matrix).of(tx, bench.remissId));
  expect(rows.map(({ body }) => body)).toEqual(['Energi AB', 'Miljönämnden', 'Socialnämnden']);
  expect(rows[2]).toMatchObject({
    stanceText: 'Tillstyrker med synpunkter',
    basisText: 'Sammanträde 14 december 2022, § 141',
    questions: [
      { number: 1, state: 'read' },
      { number: 2, state: 'unread' },
      { number: 3, state: 'nothing_to_add' },
    ],
    beside: 'unread',
    viewpointsLeft: 1,
  });
  expect(rows[0]).toMatchObject({
    responseId: null,
    questions: [{ state: 'none' }, { state: 'none' }, { state: 'none' }],
  });
});

describe('the office’s comments', () => {
  const write = (
    version: number,
    text: string,
    place: { question: number; responseId: string | null } = { question: 1, responseId: null },
  ) =>
    bench.inTx((tx) =>
      bench.get(OfficeComments).write(tx, bench.person('officer'), bench.remissId, place, version, text),
    );

  test('are written over the version that was read, and taken away by an empty one', async () => {
    const responseId = await bench.answer('social');
    expect(await write(0, 'Om alla svar')).toMatchObject({ version: 1 });
    expect(await write(0, 'Om ett svar', { question: 1, responseId })).toMatchObject({ version: 1 });
    await expect(write(0, 'Om igen')).rejects.toMatchObject({
      code: 'assessment.stale_comment',
      details: { theirs: { text: 'Om alla svar' } },
    });
    expect(await write(1, 'Ändrat')).toMatchObject({ text: 'Ändrat', version: 2 });
    expect(await bench.inTx((tx) => bench.get(OfficeComments).all(tx, bench.remissId))).toMatchObject([
      { text: 'Ändrat' },
      { text: 'Om ett svar' },
    ]);
    expect(await write(2, ' ')).toBeNull();
    await expect(write(0, 'x', { question: 9, responseId: null })).rejects.toMatchObject({
      code: 'assessment.no_such_question',
    });
  });
});
