import {
  ReportHindrances,
  Matrix,
  OfficeComments,
  OpposedAnswers,
  Reading,
  ReadingAssignments,
  SimilarAnswers,
  ViewpointOutlines,
  ViewpointSettling,
  ChangeViewpoint,
  GiveReading,
  MarkViewpoints,
  Viewpoints,
  type NewAssignments,
  type NewPlace,
  type NewViewpoint,
  type Part,
  type Viewpoint,
} from '@yttra/assessment';
import { OfficerDesk } from '@yttra/overview';
import { AuditLog } from '@yttra/audit';
import { MailRenderings, type OutgoingMailView, whole } from '@yttra/mail';
import { isoStockholm, localDate } from '@yttra/platform';
import { RegisterResponse, ResponseMarks } from '@yttra/response';
import { IS_LEFT_TO_ASSESS, isLeftToAssess, type Assessed } from '../../libs/assessment/left-to-assess';
import { HeardStatements, type Statement } from '../support/heard-statements';
import { mutatedQuotations } from '../support/mutated-quotations';
import type { Who } from '../support/answer-bench';
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
    bench.get(MarkViewpoints).add(tx, bench.person('officer'), bench.remissId, {
      recipientId: bench.round.social,
      text: 'Samordna bättre.',
      ...given,
    }),
  );
const change = (id: string, version: number | null, given: Parameters<ChangeViewpoint['change']>[5]) =>
  bench.inTx((tx) =>
    bench.get(ChangeViewpoint).change(tx, bench.person('officer'), bench.remissId, id, version, given),
  );
const left = async () =>
  (await bench.inTx((tx) => bench.get(ReportHindrances).hindrances(tx, bench.remissId))).map(({ message }) => message);
const readAll = (responseId: string, parts: (Part | number)[] | null = null) =>
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

  test('is found by every word that it says or quotes now, inflected, in part, and however its letters are put together', async () => {
    await bench.answer('social', {
      answers: {
        1: { text: 'Ma\u0308t vattenfo\u0308rbrukningen. Ange 15_% i KS/2018:443.' },
        2: { value: 'partly' },
      },
      sectionComments: [{ section: '4 Ansvar', text: 'Skriv ut vem.' }],
    });
    const { id } = await add({
      quote: 'Ma\u0308t vattenfo\u0308rbrukningen.',
      text: 'Nämnderna vill mäta',
      tags: ['miljökrav'],
    });
    const found = async (words: string) =>
      (
        await bench.inTx((tx) =>
          bench.get(ViewpointOutlines).withWords(tx, bench.person('officer'), bench.remissId, words),
        )
      ).has(id);
    const holds = async (words: string[], is: boolean) => {
      for (const one of words) expect([one, await found(one)]).toEqual([one, is]);
    };
    await holds(['nämnd', 'vattenförbrukning', 'FÖRBRUK', 'mät nämnden', 'miljökrav', 'vill mäta'], true);
    await holds(['reglemente', 'ansvar', '443', '%', '_'], false);
    await change(id, 1, { reason: 'Reglementen ändras.', changeText: 'Nytt stycke', aboutSection: 'Kultur', tags: [] });
    await holds(['reglemente', 'stycken', 'kultur'], true);
    await holds(['miljökrav'], false);
    await bench.inTx((tx) =>
      bench
        .get(ViewpointSettling)
        .place(tx, bench.person('officer'), bench.remissId, id, 2, { quote: 'Ange 15_% i KS/2018:443.' }),
    );
    await holds(['KS/2018:443', '8:44', '15_%', '_%'], true);
    await holds(['vattenförbrukning', '5%', '5__'], false);
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
      (await bench.inTx((tx) => bench.get(Viewpoints).list(tx, bench.person(who), bench.remissId))).map(
        ({ text }) => text,
      );
    expect(await seenBy('officer')).toEqual([RESERVATION.text, 'Hemligt', 'Öppet']);
    expect(await seenBy('reader')).toEqual(['[Maskat: 21 kap. 7 § OSL]', '[Maskat: 21 kap. 7 § OSL]', 'Öppet']);
  });
});

describe('a quotation is a place', () => {
  const TEXT = 'Kostar 👍🏽 det? Ja. Någon måste samordna. Ja. Cafe\u0301.';
  const answered = (text = TEXT) =>
    bench.answer('social', {
      answers: { 1: { text }, 2: { value: 'partly' } },
      sectionComments: [{ section: '4 Ansvar', text: 'Någon måste betala.' }],
    });
  const place = (id: string, version: number, wanted: NewPlace) =>
    bench.inTx((tx) =>
      bench.get(ViewpointSettling).place(tx, bench.person('officer'), bench.remissId, id, version, wanted),
    );
  const remove = (id: string, version: number, reason: string) =>
    bench.inTx((tx) =>
      bench.get(ViewpointSettling).remove(tx, bench.person('officer'), bench.remissId, id, version, { reason }),
    );
  const one = async (): Promise<Viewpoint> => (await all())[0]!;

  test('whose words the server cuts, in code points', async () => {
    const responseId = await answered();
    expect(await add({ part: 'answer:1', from: 7, to: 14 })).toMatchObject({
      quote: '👍🏽 det?',
      place: { responseId, part: 'answer:1', from: 7, to: 14 },
      question: 1,
      unsettled: false,
    });
    expect(await add({ quote: ' Någon måste betala. ' })).toMatchObject({
      quote: 'Någon måste betala.',
      place: { part: 'section:1', from: 0, to: 19 },
      source: 'section',
      section: '4 Ansvar',
    });
    expect(await add()).toMatchObject({ quote: null, place: null, unsettled: false });
  });

  test.each<[string, Partial<NewViewpoint>, string, string | RegExp]>([
    [
      'outside the text',
      { part: 'answer:1', from: 40, to: 400 },
      'bad_place',
      'Tecken 40 till 400 ligger utanför texten: svaret på fråga 1 har 51 tecken.',
    ],
    [
      'of no words',
      { part: 'answer:1', from: 3, to: 3 },
      'bad_place',
      'Tecken 3 till 3 är inga ord. Ett citat börjar före sitt slut.',
    ],
    [
      'between the halves of a letter',
      { part: 'answer:1', from: 45, to: 49 },
      'bad_place',
      /^Tecken 45 till 49 delar en bokstav mitt itu: ”/,
    ],
    [
      'between a hand and its colour',
      { part: 'answer:1', from: 8, to: 14 },
      'bad_place',
      /^Tecken 8 till 14 delar en bokstav mitt itu/,
    ],
    ['in a chosen value', { part: 'answer:2', from: 0, to: 1 }, 'bad_place', /./],
    [
      'in a part that is not there',
      { part: 'reason', from: 0, to: 1 },
      'no_such_part',
      'Svaret från Socialnämnden har ingen text i reason.',
    ],
    [
      'with other words than stand there',
      { part: 'answer:1', from: 7, to: 14, quote: 'det?' },
      'quote_elsewhere',
      'Citatet står inte på platsen. Där står ”👍🏽 det?”.',
    ],
    ['without its end', { part: 'answer:1', from: 7 }, 'invalid_input', 'from: Skriv part, from och to tillsammans.'],
    [
      'of words that stand twice',
      { quote: 'Ja.' },
      'quote_not_once',
      'Citatet står 2 gånger i svaret från Socialnämnden. Säg vilken plats som menas.',
    ],
    [
      'of words that stand nowhere',
      { question: 1, quote: 'Nej.' },
      'quote_not_once',
      'Citatet står inte i svaret på fråga 1 från Socialnämnden.',
    ],
    ['of words in other letters', { question: 1, quote: 'någon måste samordna.' }, 'quote_not_once', /./],
  ])('and is refused %s', async (_case, given, code, message) => {
    await answered();
    const expected = code === 'invalid_input' ? code : `assessment.${code}`;
    await expect(add(given)).rejects.toMatchObject({
      code: expected,
      message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
    });
    expect(await all()).toEqual([]);
  });

  test('and is refused in a version that no longer counts, and in another remiss', async () => {
    const first = await answered();
    await answered('Rättat.');
    await expect(add({ responseId: first, part: 'answer:1', from: 0, to: 3 })).rejects.toMatchObject({
      code: 'assessment.superseded',
      message: 'Socialnämnden har lämnat en nyare version av sitt svar. Läs den, och markera där.',
    });
    const other = await bench.answer('miljo');
    await expect(add({ responseId: other })).rejects.toMatchObject({ code: 'assessment.response_elsewhere' });
    expect(await all()).toEqual([]);
  });

  test('that the database itself holds to: of 100 000 that say other words or another place it takes none', async () => {
    await answered();
    const { id, responseId } = await add({ part: 'answer:1', from: 0, to: 6 });
    const mutated = [...mutatedQuotations('answer:1', TEXT, 100_000)];
    const columns = ['part', 'from', 'to', 'quote'] as const;
    const taken = await bench.round.db.asOwner(
      `select m.* from response r, unnest($2::text[], $3::int[], $4::int[], $5::text[]) m (part, a, b, quote)
       where r.id = $1 and yttra_stands(r.content, m.part, m.a, m.b, m.quote)`,
      [responseId, ...columns.map((column) => mutated.map((quotation) => quotation[column]))],
    );
    expect(mutated).toHaveLength(100_000);
    expect(taken).toEqual([]);
    for (const { part, from, to, quote } of mutated.slice(0, 5))
      await expect(
        bench.round.db.asOwner(
          `update viewpoint_place set part = $2, from_point = $3, to_point = $4, quote = $5 where viewpoint_id = $1`,
          [id, part, from, to, quote],
        ),
      ).rejects.toThrow('the quotation does not stand at its place');
    const other = await bench.answer('miljo', { answers: { 1: { text: TEXT } } });
    await expect(
      bench.round.db.asOwner(`update viewpoint_place set response_id = $2 where viewpoint_id = $1`, [id, other]),
    ).rejects.toThrow('in the answer of its own body that counts');
  });

  test('and follows a correction where its words still stand', async () => {
    await answered();
    await add({ part: 'answer:1', from: 19, to: 40, disposition: 'noted' });
    const corrected = await answered(`Rättelse. ${TEXT}`);
    expect(await one()).toMatchObject({
      quote: 'Någon måste samordna.',
      place: { responseId: corrected, part: 'answer:1', from: 29, to: 50 },
      unsettled: false,
      disposition: 'noted',
    });
  });

  test('but where they do not, it stops the report until somebody has decided', async () => {
    const first = await answered();
    for (const span of [
      { from: 19, to: 40 },
      { from: 0, to: 6 },
      { from: 15, to: 18 },
    ])
      await add({ part: 'answer:1', ...span, disposition: 'noted' });
    const second = await answered('Vi samordnar.');
    const lost = await all();
    expect(lost).toMatchObject([
      { unsettled: true, quote: 'Någon måste samordna.', place: { responseId: first, from: 19, to: 40 } },
      { unsettled: true, quote: 'Kostar' },
      { unsettled: true, quote: 'Ja.' },
    ]);
    expect(await left()).toContain('3 synpunkter har citat som inte står i svaret som gäller: 1, 2, 3.');
    await expect(place(lost[0]!.id, 1, { quote: 'Någon måste samordna.' })).rejects.toMatchObject({
      code: 'assessment.quote_not_once',
    });
    expect(await place(lost[0]!.id, 1, { part: 'answer:1', from: 3, to: 13 })).toMatchObject({
      quote: 'samordnar.',
      place: { responseId: second, from: 3, to: 13 },
      unsettled: false,
      version: 2,
    });
    await expect(place(lost[0]!.id, 1, {})).rejects.toMatchObject({ code: 'assessment.stale_viewpoint' });
    expect(await place(lost[1]!.id, 1, {})).toMatchObject({ quote: null, place: null, unsettled: false });
    await expect(remove(lost[2]!.id, 1, ' ')).rejects.toMatchObject({ code: 'invalid_input' });
    await remove(lost[2]!.id, 1, 'Nämnden har ändrat sig.');
    expect((await all()).map(({ number, unsettled }) => [number, unsettled])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect((await left()).join()).not.toContain('citat');
    // The number of the one that was taken away is given to no other.
    expect(await add()).toMatchObject({ number: 4 });
  });

  test('and of a version that is voided, what stood before it stands again', async () => {
    const first = await answered();
    await add({ part: 'answer:1', from: 19, to: 40 });
    const registered = await bench.get(RegisterResponse).register(
      { personId: bench.person('registrar'), recipientId: bench.round.social, key: 'k' },
      {
        arrival: { channel: 'mail', on: '2022-12-15' },
        content: {
          stance: 'opposes',
          answers: { 1: { text: 'Nej. Någon måste samordna.' } },
          basis: { type: 'administration' },
        },
      },
    );
    expect(await one()).toMatchObject({ place: { responseId: registered.responseId, from: 5, to: 26 } });
    await bench.get(ResponseMarks).void(bench.person('registrar'), registered.responseId, 'Fel instans');
    expect(await one()).toMatchObject({ unsettled: false, place: { responseId: first, from: 19, to: 40 } });
    const third = await answered('Någon måste samordna.');
    expect(await one()).toMatchObject({ unsettled: false, place: { responseId: third, from: 0, to: 21 } });
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
    expect(await left()).toContain('En reservation eller ett särskilt yttrande saknar kommentar: 1.');
    await change(viewpoint!.id, 2, { reason: 'Redovisas för kommunstyrelsen.' });
    await bench.inTx((tx) => bench.get(Reading).confirmPreliminary(tx, bench.person('officer'), bench.remissId, miljo));
    expect(await left()).toEqual([]);
  });

  test('asks for a written answer to whoever opposes, about the version that counts', async () => {
    const write = (responseId: string, version: number | null, text: string) =>
      bench.inTx((tx) =>
        bench.get(OpposedAnswers).write(tx, bench.person('officer'), bench.remissId, responseId, version, text),
      );
    const first = await bench.answer('social', { stance: 'opposes' });
    await readAll(first);
    expect(await left()).toEqual(['En instans som avstyrker saknar skriftligt svar: Socialnämnden.']);
    await write(first, 0, 'Vi förstår.');
    expect(await left()).toEqual([]);
    await expect(write(first, 0, 'Kollegans.')).rejects.toMatchObject({
      code: 'assessment.stale_comment',
      details: { theirs: { text: 'Vi förstår.', version: 1 }, yours: 'Kollegans.' },
    });
    await expect(write(first, null, 'Kollegans.')).rejects.toMatchObject({ code: 'assessment.version_missing' });
    const both = await Promise.allSettled([write(first, 1, 'a'), write(first, 1, 'b')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const second = await bench.answer('social', { stance: 'opposes', answers: { 1: { text: 'Än mer nej.' } } });
    await readAll(second);
    expect(await left()).toEqual(['En instans som avstyrker saknar skriftligt svar: Socialnämnden.']);
    await write(second, 2, ' ');
    expect(await bench.inTx((tx) => bench.get(OpposedAnswers).all(tx, bench.remissId))).toEqual([]);
    const third = await bench.answer('social', { stance: 'supports' });
    await readAll(third);
    expect(await left()).toEqual([]);
    await expect(write(third, 0, 'Tack.')).rejects.toMatchObject({ code: 'assessment.not_opposed' });
  });

  test('asks whether what came late goes in, also a correction of what came in time', async () => {
    await readAll(await bench.answer('social'));
    await bench.round.at('2023-01-05', '00:00');
    await readAll(await bench.answer('social', { answers: { 1: { text: 'Rättat.' } } }));
    expect(await left()).toEqual(['Bestäm om svar som kom efter svarstiden ska tas med: Socialnämnden.']);
    await bench.round.db.asOwner(
      `update recipient set late_included = false, late_reason = 'För sent.' where id = $1`,
      [bench.round.social],
    );
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

describe('an answer is read part by part', () => {
  const SECTIONS = [
    { section: '2 Kultur', text: 'Bra skrivet.' },
    { section: '4 Ansvar', text: 'Oklart vem.' },
  ];
  const done = async (responseId: string) => {
    const parts = (await bench.inTx((tx) => bench.get(Reading).done(tx, [responseId]))).get(responseId)!;
    return [...parts].map(
      ([part, { what, by }]) => `${part} ${what} ${by === bench.person('officer') ? 'officer' : by}`,
    );
  };
  const unread = async () => {
    const { counts } = await bench.inTx((tx) =>
      bench.get(OfficerDesk).of(tx, bench.person('officer'), ['Kommunledningskontoret']),
    );
    return counts.unread;
  };
  const reservation = async () => (await all()).find(({ source }) => source === 'reservation')!;

  test('by a viewpoint in it or by saying that there is nothing to assess, and by nothing else', async () => {
    const id = await bench.answer('social', { sectionComments: SECTIONS, reservations: [RESERVATION] });
    // Marked without a place, assessed in bulk, commented: nobody has read anything by that.
    await add({ question: 1, text: 'Om fråga 1.' });
    await change((await reservation()).id, 1, { disposition: 'noted' });
    expect(await done(id)).toEqual([]);
    expect(await unread()).toBe(1);
    const marked = await add({ part: 'section:2', from: 0, to: 6 });
    await readAll(id, ['answer:1', 2, 'section:1']);
    expect(await done(id)).toEqual([
      'answer:1 read officer',
      'answer:2 read officer',
      'section:1 read officer',
      'section:2 marked officer',
    ]);
    expect(await unread()).toBe(1);
    await readAll(id, [0]);
    expect((await left()).join()).not.toContain('läst');
    expect(await unread()).toBe(0);
    const [row] = await bench.inTx((tx) => bench.get(Matrix).of(tx, bench.remissId)).then((rows) => rows.slice(2));
    expect(row).toMatchObject({ beside: 'read', questions: [{ state: 'read' }, { state: 'read' }, {}] });
    // What was said first stands; and a viewpoint that is taken away has not read the part for anybody.
    expect(await done(id)).toContain('section:2 marked officer');
    await bench.round.db.asOwner(`delete from response_read where part = 'section:2'`);
    await bench.inTx((tx) =>
      bench
        .get(ViewpointSettling)
        .remove(tx, bench.person('officer'), bench.remissId, marked.id, 1, { reason: 'Dubblett.' }),
    );
    expect(await unread()).toBe(1);
    await expect(readAll(id, ['section:3'])).rejects.toMatchObject({
      code: 'assessment.no_such_part',
      allowed: 'answer:1, answer:2, section:1, section:2, reservation:1',
    });
  });

  test('and what a correction leaves as it was stays read, and nothing else does', async () => {
    const first = await bench.answer('social', {
      answers: { 1: { text: 'Ja.' }, 2: { value: 'partly' } },
      sectionComments: SECTIONS,
    });
    await add({ part: 'section:2', from: 0, to: 6 });
    await add({ part: 'section:1', from: 0, to: 3 });
    await readAll(first, [1, 2]);
    const second = await bench.answer('social', {
      answers: { 1: { text: 'Ja.' }, 2: { value: 'no' } },
      sectionComments: [
        { section: '4 Ansvar', text: 'Oklart vem.' },
        { section: '2 Kultur', text: 'Bra skrivet, men långt.' },
      ],
    });
    // Its quotation stands there still, but nobody has read that it is long.
    expect((await all()).map(({ unsettled, place }) => [unsettled, place?.part])).toEqual([
      [false, 'section:1'],
      [false, 'section:2'],
    ]);
    expect(await done(second)).toEqual(['answer:1 read officer', 'section:1 marked officer']);
  });
});

test('a viewpoint is taken for all that hold its very words, once', async () => {
  const answer = (body: 'social' | 'miljo', text: string) => bench.answer(body, { answers: { 1: { text } } });
  const common = 'Nämnden ställer sig bakom förslaget. Någon måste samordna arbetet mellan förvaltningarna.';
  await answer('social', common);
  const miljo = await answer('miljo', `Vi har en fråga. ${common}`);
  const [group] = await bench.inTx((tx) => bench.get(SimilarAnswers).of(tx, bench.person('officer'), bench.remissId));
  expect(group).toMatchObject({
    question: 1,
    model: { body: 'Miljönämnden', part: 'answer:1' },
    others: [{ body: 'Socialnämnden', added: [], leftOut: [{ from: 0, to: 15 }] }],
  });
  const { id } = await add({ part: 'answer:1', from: 37, to: 89, tags: ['ansvar'], disposition: 'noted' });
  const take = () =>
    bench.inTx((tx) => bench.get(SimilarAnswers).takeForAll(tx, bench.person('officer'), bench.remissId, id));
  // Also by two at once.
  const [taken, none] = (await Promise.all([take(), take()])).sort((a, b) => b.length - a.length);
  expect(none).toEqual([]);
  expect(taken).toMatchObject([
    {
      body: 'Miljönämnden',
      quote: 'Någon måste samordna arbetet mellan förvaltningarna.',
      place: { responseId: miljo, from: 54, to: 106 },
      tags: ['ansvar'],
      disposition: 'noted',
    },
  ]);
  expect(await take()).toEqual([]);
  const { id: loose } = await add();
  await expect(
    bench.inTx((tx) => bench.get(SimilarAnswers).takeForAll(tx, bench.person('officer'), bench.remissId, loose)),
  ).rejects.toMatchObject({ code: 'assessment.no_quotation' });
});

test('as many are marked at once as one likes, in as many statements as two, and logged one after the other', async () => {
  const words = Array.from({ length: 9 }, (_, at) => `Mening nummer ${at}.`);
  await bench.answer('social', { answers: { 1: { text: words.join(' ') } } });
  const heard = new HeardStatements();
  const mark = (quotes: readonly string[]) =>
    heard.during(() =>
      bench.inTx((tx) =>
        bench.get(MarkViewpoints).addAll(
          tx,
          bench.person('officer'),
          bench.remissId,
          quotes.map((quote) => ({ recipientId: bench.round.social, quote, text: quote })),
        ),
      ),
    );
  const two = await mark(words.slice(0, 2));
  const seven = await mark(words.slice(2));
  const asked = (statements: Statement[]) => statements.map(({ text }) => text.slice(0, 20));
  expect(asked(seven)).toEqual(asked(two));
  const all = await bench.inTx((tx) => bench.get(Viewpoints).all(tx, bench.remissId));
  expect(all.map(({ quote }) => quote)).toEqual(words);
  const log = await bench.inTx((tx) => bench.get(AuditLog).list(tx, { remiss: bench.remissId }));
  const marked = log.flatMap(({ event }) => (event.type === 'viewpoint.marked' ? [event.number] : []));
  expect(marked).toEqual(all.map(({ number }) => number));
});

describe('several readers share a round', () => {
  const give = (wanted: Omit<NewAssignments, 'personId'> & { to?: Who }, by: Who = 'officer') => {
    const { to = 'reader', ...rest } = wanted;
    return bench.inTx((tx) =>
      bench.get(GiveReading).give(tx, bench.person(by), bench.remissId, { ...rest, personId: bench.person(to) }),
    );
  };
  const list = () => bench.inTx((tx) => bench.get(ReadingAssignments).list(tx, bench.remissId));
  const mailed = async () => {
    const rows = await bench.round.db.asOwner<{ kind: string; next_at: Date; data: object; remiss_id: string }>(
      `select kind, next_at, data, remiss_id from outgoing_mail where kind like 'reading.%' order by next_at`,
    );
    return bench.inTx(async (tx) => {
      const mails = [];
      for (const { kind, next_at: at, data, remiss_id: remissId } of rows) {
        const view = { data, remissId, now: at, today: localDate(at) } as OutgoingMailView;
        const mail = await whole(await bench.get(MailRenderings).of(kind)!(view, tx));
        mails.push({
          at: isoStockholm(at).slice(0, 16),
          subject: mail?.subject ?? null,
          said: JSON.stringify(mail?.blocks),
        });
      }
      return mails;
    });
  };
  beforeEach(() =>
    bench.round.db.asOwner(`update remiss set named_readers = jsonb_build_array($1::text)`, [bench.person('reader')]),
  );

  test('each with a day, told at once, reminded of what is left and of nothing else', async () => {
    const id = await bench.answer('social', { answers: { 1: { text: 'Ja.' }, 2: { value: 'no' } } });
    const [body] = await give({ recipientIds: [bench.round.social, bench.round.miljo], lastDay: '2023-01-13' });
    await give({ to: 'officer', questions: [1], lastDay: '2023-01-10' });
    expect(
      (await list()).map(({ person, body: of, question, lastDay, parts, left: n }) => [
        person,
        of ?? question,
        lastDay,
        parts,
        n,
      ]),
    ).toEqual([
      ['Handläggare Ett', 1, '2023-01-10', 1, 1],
      ['Strateg Ett', 'Miljönämnden', '2023-01-13', 0, 0],
      ['Strateg Ett', 'Socialnämnden', '2023-01-13', 2, 2],
    ]);
    // Both readers are told in the same moment.
    const told = (await mailed()).find(({ said }) => said?.includes('Socialnämnden: 2 av 2 delar kvar'));
    expect(told!.subject).toBe('Läs svaren: Riktlinje för kvalitet – senast fredag 13 januari 2023');
    expect(told!.said).toContain(`/remisser/${bench.remissId}/bedomning`);
    await readAll(id, [1]);
    const reminders = (await mailed()).filter(({ subject }) => subject?.startsWith('Svar kvar'));
    // Two working days before Friday 13 and on Monday after; the question is read, so its reader is left in peace.
    expect(reminders.map(({ at }) => at)).toEqual(['2023-01-11T08:00', '2023-01-16T08:00']);
    expect(reminders[0]!.said).toContain('Socialnämnden: 1 av 2 delar kvar');
    expect(reminders[1]!.said).toContain('Dagen för läsningen var fredag 13 januari 2023.');
    await bench.inTx((tx) => bench.get(GiveReading).takeBack(tx, bench.person('officer'), bench.remissId, body!.id));
    expect(await list()).toHaveLength(2);
  });

  test('and what one has is given to no other, also by two at once', async () => {
    const social = { recipientIds: [bench.round.social], lastDay: '2023-01-13' };
    const both = await Promise.allSettled([give(social), give({ ...social, to: 'officer' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const person = (await list())[0]!.person;
    await expect(give({ questions: [1], ...social })).rejects.toMatchObject({
      code: 'assessment.already_given',
      message: `${person} har redan Socialnämnden, till fredag 13 januari 2023. Ta tillbaka det först.`,
    });
    expect(await list()).toHaveLength(1);
  });

  test.each<[string, Parameters<typeof give>[0], string]>([
    ['nothing', { lastDay: '2023-01-13' }, 'invalid_input'],
    ['a question that is not there', { questions: [9], lastDay: '2023-01-13' }, 'assessment.no_such_question'],
    ['a day that has been', { questions: [1], lastDay: '2022-12-14' }, 'assessment.day_has_passed'],
    ['one who may not assess', { to: 'secretary', questions: [1], lastDay: '2023-01-13' }, 'assessment.not_reader'],
  ])('and %s is refused', async (_case, wanted, code) => {
    await expect(give(wanted)).rejects.toMatchObject({ code });
    expect(await list()).toEqual([]);
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

test('what is left to assess is the same to the report and to the database', async () => {
  const said = ['reservation', 'separate_opinion', 'minutes_note', 'answer', 'section'].flatMap((source) =>
    [null, 'met', 'partly_met', 'not_met', 'noted'].flatMap((disposition) =>
      [null, '', ' \n', '\u00a0', 'Därför.'].map((reason) => ({ source, disposition, reason }) as Assessed),
    ),
  );
  const rows = await bench.round.db.asOwner<{ left: boolean }>(
    `select ${IS_LEFT_TO_ASSESS} as left from jsonb_to_recordset($1) as v(source text, disposition text, reason text, n bigint)
     order by n`,
    [JSON.stringify(said.map((one, n) => ({ ...one, n })))],
  );
  expect(rows.map(({ left: isLeft }) => isLeft)).toEqual(said.map(isLeftToAssess));
});
