import PizZip from 'pizzip';
import { AuditLog } from '@yttra/audit';
import type { LocalDate } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import {
  CompleteDecision,
  DraftFiles,
  Drafts,
  ReceivedAt,
  RegisterResponse,
  RegistrationFiles,
  ResponseHooks,
  ResponseMarks,
  ResponsePackage,
  ResponseReader,
  ResponseSearch,
  SubmitResponse,
  WorkingPapers,
  type ResponseContentInput,
} from '@yttra/response';
import { DataSource } from 'typeorm';
import { ANSWER, AnswerBench, CONFIRMED, type Who } from '../support/answer-bench';

const PDF = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';

let bench: AnswerBench;
let submitting: SubmitResponse;
let reader: ResponseReader;

beforeAll(async () => {
  bench = await AnswerBench.start();
  submitting = bench.get(SubmitResponse);
  reader = bench.get(ResponseReader);
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.issueAnew();
  await bench.at('2022-12-15', '14:32');
});

const refused = (code: string) => expect.objectContaining({ code }) as Error;
const handing = (key = 'nyckel', who: Who = 'secretary') => ({
  personId: bench.people[who],
  recipientId: bench.social,
  key,
});
const seen = (...of: [personId: string, id: string]) => bench.inTx((tx) => reader.get(tx, ...of));
const allSeen = (...of: [personId: string, remissId: string]) => bench.inTx((tx) => reader.list(tx, ...of));
const opened = (...of: [personId: string, id: string, fileId: string]) => bench.inTx((tx) => reader.file(tx, ...of));
const stored = () => bench.inTx((tx) => reader.all(tx, { remissId: bench.remissId }));
const recipient = () => bench.inTx((tx) => bench.get(RemissReader).recipient(tx, bench.social));
const planned = () =>
  bench.inTx(async (tx) =>
    (
      await tx.query<{ step: string }[]>(
        `select step from reminder where recipient_id = $1 and state = 'planned' order by due_at`,
        [bench.social],
      )
    ).map(({ step }) => step),
  );

async function draft(content: ResponseContentInput = ANSWER): Promise<number> {
  const drafts = bench.get(Drafts);
  const { version } = await drafts.get(bench.people.secretary, bench.social);
  return (await drafts.save(bench.people.secretary, bench.social, { version, content })).version;
}

async function submit(content: ResponseContentInput = ANSWER, key?: string) {
  const version = await draft(content);
  return submitting.submit(handing(key), { version, confirmed: CONFIRMED });
}

const abstain = (key = 'nyckel') =>
  submitting.abstain(handing(key), { reason: 'Rör oss inte.', basis: { type: 'administration' } });

describe('a body hands in its answer', () => {
  it('which is received, shown to others, and ends the reminders', async () => {
    expect(await planned()).not.toEqual([]);
    const receipt = await submit();
    expect(receipt).toEqual({
      responseId: expect.any(String) as string,
      remissId: bench.remissId,
      recipientId: bench.social,
      version: 1,
      receivedAt: '2022-12-15T13:32:00.000Z',
      late: false,
      preliminary: false,
      remissCaseNumber: 'KSKF/2022:195',
      caseNumber: 'SN/2022:88',
    });
    expect(await planned()).toEqual([]);
    expect(await recipient()).toMatchObject({
      status: 'statement',
      answer: { responseId: receipt.responseId, late: false, preliminary: false },
    });
    const told = await seen(bench.people.officer, receipt.responseId);
    expect(told).toMatchObject({
      version: 1,
      stance: 'supports_with_comments',
      content: {
        answers: { 1: { text: 'Ja, den ligger i linje.' }, 2: { value: 'partly' }, 3: { nothingToAdd: true } },
      },
      submittedBy: bench.people.secretary,
      standingBasis: { type: 'decision', meeting: '2022-12-14', section: '§ 141' },
    });
  });

  it('is logged to both sides', async () => {
    const { responseId } = await submit();
    const log = bench.get(AuditLog);
    const event = { type: 'response.received', response: responseId, by: bench.people.secretary, late: false };
    const outside = await bench.inTx((tx) => log.list(tx, { remiss: bench.remissId }));
    expect(outside.map((entry) => entry.event)).toEqual([expect.objectContaining(event)]);
    const inside = await bench.as('secretary', (tx) => log.list(tx, { recipient: bench.social }));
    expect(inside.at(-1)!.event).toMatchObject(event);
  });

  it('tells everything that is missing, and receives nothing', async () => {
    const version = await draft({ answers: { 2: { value: 'kanske' } } });
    const error: unknown = await submitting.submit(handing(), { version }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'response.not_ready',
      message: '4 uppgifter behöver rättas.',
      fields: [
        { field: 'answers.2' },
        { field: 'stance' },
        { field: 'basis.type' },
        { field: 'confirmed.emptyAnswers' },
      ],
    });
    expect(await stored()).toEqual([]);
    expect(await bench.mails()).toEqual([]);
  });

  it('hands in the version that was read and no other', async () => {
    await draft();
    await draft({ ...ANSWER, stance: 'opposes' });
    await expect(submitting.submit(handing(), { version: 1, confirmed: CONFIRMED })).rejects.toThrow(
      refused('response.stale_draft'),
    );
    await expect(submitting.submit({ ...handing(), recipientId: bench.miljo }, { version: 1 })).rejects.toThrow(
      refused('identity.not_found'),
    );
    expect(await stored()).toEqual([]);
  });

  it('has nothing to hand in without a draft', async () => {
    await expect(submitting.submit(handing(), { version: 1 })).rejects.toThrow(refused('response.no_draft'));
  });

  it('keeps an empty answer as empty once that is confirmed', async () => {
    const version = await draft({ ...ANSWER, answers: { 2: { value: 'yes' }, 3: { nothingToAdd: true } } });
    const confirmed = { textIsDecided: true, emptyAnswers: true };
    const { responseId } = await submitting.submit(handing(), { version, confirmed });
    const { content } = await seen(bench.people.officer, responseId);
    expect(content.answers).toEqual({ 2: { value: 'yes' }, 3: { nothingToAdd: true } });
  });

  it.each([
    ['abstains', () => abstain()],
    ['no_comments', () => submitting.noComments(handing(), { basis: { type: 'administration' } })],
  ] as const)('%s is one step without a draft', async (kind, hand) => {
    const receipt = await hand();
    expect(await recipient()).toMatchObject({ status: kind, answer: { responseId: receipt.responseId } });
    expect(await planned()).toEqual([]);
    await expect(submitting.abstain(handing('annan'), { basis: { type: 'decision' } })).rejects.toThrow(
      refused('response.not_ready'),
    );
  });
});

describe('what was received', () => {
  it('can be changed or removed by nobody, not even the owner of the tables', async () => {
    const { responseId } = await submit();
    await bench.get(ResponseMarks).recall(bench.people.secretary, responseId, null);
    for (const sql of [
      `update response set received_at = received_at - interval '1 day'`,
      'update response set late = not late',
      'delete from response',
      'truncate response cascade',
      `update response_mark set reason = 'x'`,
      'delete from response_mark',
      'update response_file set kind = kind',
      'truncate response_decision',
    ]) {
      const attempt = bench.db.asOwner(sql);
      // A row trigger has nothing to refuse where there is no row.
      if (sql.includes('response_file')) await attempt;
      else await expect(attempt).rejects.toThrow('append-only');
    }
    await expect(bench.inTx((tx) => tx.query('update response set late = true'))).rejects.toThrow('permission denied');
    await expect(bench.inTx((tx) => tx.query('delete from response'))).rejects.toThrow('permission denied');
    expect(await stored()).toMatchObject([{ id: responseId, late: false }]);
  });

  it('is taken back, and everybody who got it is told; the reason stands on the page alone', async () => {
    const { responseId } = await submit();
    await bench.at('2022-12-20');
    await bench.get(ResponseMarks).recall(bench.people.secretary, responseId, 'Hemligt skäl.');
    const last = async (kind: string) => (await bench.mails(kind)).at(-1)!;
    const receipt = await last('response.receipt');
    expect([receipt.to, receipt.mail!.subject]).toEqual([
      'socialnamnden@example.se',
      'Återkallat svar: Riktlinje för kvalitet',
    ]);
    expect(receipt.mail!.blocks.slice(0, 2)).toMatchObject([
      { text: expect.stringMatching(/^Svaret återkallades tisdag 20 december 2022/) as string },
      { text: 'Det som kom in finns kvar och räknas, märkt som återkallat av instansen.' },
    ]);
    const notice = await last('response.answered');
    expect([notice.to, notice.mail!.subject]).toEqual([
      'klk@example.se',
      'Återkallat svar: Riktlinje för kvalitet – Socialnämnden, tillstyrker med synpunkter',
    ]);
    expect((await bench.mails('response.registrar')).slice(-2).map(({ mail }) => mail!.subject)).toEqual([
      'Återkallat svar, inkommet: Riktlinje för kvalitet, Socialnämnden, KSKF/2022:195',
      'Återkallat svar, expedierat: Riktlinje för kvalitet, SN/2022:88',
    ]);
    expect(JSON.stringify(await bench.mails())).not.toContain('Hemligt');
  });

  it('is superseded by a correction, and both are kept', async () => {
    const first = await submit();
    await bench.at('2022-12-20');
    const again = await bench.get(Drafts).startCorrection(bench.people.secretary, bench.social, 1);
    expect(again.content).toMatchObject({ stance: 'supports_with_comments' });
    const second = await submit({ ...ANSWER, stance: 'opposes' }, 'rättelse');
    expect(await stored()).toMatchObject([
      { id: second.responseId, version: 2, supersedes: first.responseId, supersededBy: null, stance: 'opposes' },
      { id: first.responseId, version: 1, supersededBy: second.responseId, stance: 'supports_with_comments' },
    ]);
    expect((await recipient()).answer).toMatchObject({ responseId: second.responseId });
  });

  it('is marked when the body takes it back, and still counts', async () => {
    const { responseId } = await submit();
    const marks = bench.get(ResponseMarks);
    await expect(marks.recall(bench.people.otherSecretary, responseId, null)).rejects.toThrow(
      refused('identity.not_found'),
    );
    await marks.recall(bench.people.secretary, responseId, 'Nämnden tar upp frågan igen.');
    await expect(marks.recall(bench.people.secretary, responseId, null)).rejects.toThrow(
      refused('response.already_marked'),
    );
    expect((await stored())[0]).toMatchObject({ recalled: { reason: 'Nämnden tar upp frågan igen.' }, voided: null });
    expect((await recipient()).answer).toMatchObject({ responseId });
  });

  it('is reviewed before publishing; the officer reads it before that, and may think again', async () => {
    const { responseId } = await submit();
    const marks = bench.get(ResponseMarks);
    const { officer } = bench.people;
    expect((await seen(officer, responseId)).publication).toBeNull();
    await expect(marks.review(officer, responseId, 'withhold', ' ')).rejects.toThrow(
      refused('response.reason_missing'),
    );
    await marks.review(officer, responseId, 'withhold', 'Personuppgifter.');
    await marks.review(officer, responseId, 'publish', null);
    expect((await seen(officer, responseId)).publication).toMatchObject({ decision: 'publish' });
    await expect(marks.review(bench.people.secretary, responseId, 'publish', null)).rejects.toThrow(
      refused('identity.forbidden'),
    );
  });
});

describe('once and only once', () => {
  it('fifty at the same moment with one key are one answer, and get one receipt', async () => {
    const version = await draft();
    const receipts = await Promise.all(
      Array.from({ length: 50 }, () => submitting.submit(handing(), { version, confirmed: CONFIRMED })),
    );
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect(await stored()).toHaveLength(1);
    expect(await bench.mails('response.receipt')).toHaveLength(1);
  });

  it('a key is not for two things', async () => {
    const version = await draft();
    await abstain('samma');
    await expect(submitting.submit(handing('samma'), { version, confirmed: CONFIRMED })).rejects.toThrow(
      refused('idempotency.other_request'),
    );
    await expect(submitting.submit(handing(''), { version, confirmed: CONFIRMED })).rejects.toThrow(
      refused('idempotency.bad_key'),
    );
    expect(await stored()).toHaveLength(1);
  });

  it('a key is one person’s: a colleague’s same key is another', async () => {
    await abstain('samma');
    await submitting.abstain(handing('samma', 'substitute'), { basis: { type: 'administration' } });
    expect(await stored()).toHaveLength(2);
  });

  it('a try that failed leaves the key free', async () => {
    await expect(submitting.abstain(handing(), { basis: { type: 'decision' } })).rejects.toThrow(
      refused('response.not_ready'),
    );
    expect(await abstain()).toMatchObject({ version: 1 });
  });
});

describe('in time or late, by the database’s clock', () => {
  it.each([
    ['23:59:59.999', false],
    ['23:59:59.999999', false],
    ['24:00:00.000', true],
  ])('4 January at %s is late: %s', async (time, late) => {
    await bench.at('2023-01-04', time);
    expect(await abstain()).toMatchObject({ late });
    expect((await stored())[0]).toMatchObject({ late, ownDueDate: '2023-01-04' });
  });

  it.each<[LocalDate, string, string]>([
    // The day of 23 hours, and the day of 25.
    ['2023-03-26', '2023-03-26T21:59:59.999Z', '2023-03-26T22:00:00.000Z'],
    ['2023-10-29', '2023-10-29T22:59:59.999Z', '2023-10-29T23:00:00.000Z'],
  ])('the last day %s ends at its own midnight', async (dueDate, last, first) => {
    await bench.db.asOwner(`update recipient set due_date = $1`, [dueDate]);
    await bench.db.moveClock(last);
    expect(await abstain('i tid')).toMatchObject({ late: false, receivedAt: last });
    await bench.db.moveClock(first);
    expect(await abstain('sent')).toMatchObject({ late: true, receivedAt: first });
  });

  it('keeps the moment it came through every retry', async () => {
    let attempts = 0;
    bench.get(ResponseHooks).register({
      onResponseReceived: async (tx) => {
        attempts += 1;
        if (attempts > 2) return;
        await bench.db.moveClock(`2023-01-05 00:00:${attempts}0 Europe/Stockholm`);
        await tx.query(`do $$ begin raise exception 'once more' using errcode = '40001'; end $$`);
      },
    });
    await bench.at('2023-01-04', '23:59:59');
    expect(await abstain()).toMatchObject({ late: false, receivedAt: '2023-01-04T22:59:59.000Z' });
    expect(attempts).toBe(3);
  });

  it('stands at the request’s first statement, however long the queue for the row is', async () => {
    await bench.at('2023-01-04', '23:59:59');
    const first = await ReceivedAt.read(bench.database);
    await bench.at('2023-01-05', '00:00:30');
    const basis = { type: 'administration' as const };
    expect(await submitting.abstain({ ...handing(), receivedAt: first }, { basis })).toMatchObject({ late: false });
    expect(await submitting.abstain(handing('nästa'), { basis })).toMatchObject({ late: true });
  });

  it('is read at once, also while every connection is taken', async () => {
    const { database } = bench;
    const { poolSize } = bench.get(DataSource).options as { poolSize: number };
    let letGo: () => void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const taken = Array.from({ length: poolSize }, () =>
      database.transaction(async (tx) => {
        await tx.query('select 1');
        await held;
      }),
    );
    await bench.at('2023-01-04', '23:59:59');
    const { instant } = await ReceivedAt.read(database).finally(() => letGo());
    expect(instant).toEqual(new Date('2023-01-04T22:59:59.000Z'));
    await Promise.all(taken);
  });

  it.each([
    ['closed', `update remiss set status = 'closed', closed_at = yttra_now()`],
    ['withdrawn', `update remiss set status = 'withdrawn', withdrawn_at = yttra_now(), withdrawn_reason = 'Omarbetas'`],
    ['removed', `update recipient set removed_at = yttra_now(), removed_reason = 'Fel instans'`],
  ])('is received after the round is over: %s', async (_what, sql) => {
    await bench.db.asOwner(sql);
    await bench.at('2022-12-16');
    const receipt = await submit();
    expect(receipt).toMatchObject({ late: false, version: 1 });
    const [mail] = await bench.mails('response.receipt');
    expect(JSON.stringify(mail!.mail!.blocks)).toContain(
      'Kommunledningskontoret avgör om det tas med i sammanställningen.',
    );
  });
});

const MARKING = { provision: '21 kap. 7 § OSL', date: '2022-12-14', authority: 'Socialnämnden', parts: ['answer:1'] };

describe('a preliminary answer', () => {
  const preliminary = { ...ANSWER, basis: { type: 'preliminary', meeting: '2022-12-21' } } as const;

  it('stops the ladder, and is completed beside itself', async () => {
    const { responseId } = await submit(preliminary);
    expect(await recipient()).toMatchObject({ status: 'preliminary', answer: { preliminary: true } });
    expect(await planned()).not.toContain('-2');
    await bench.at('2022-12-22');
    const complete = (basis: object, who: Who = 'secretary') =>
      bench.get(CompleteDecision).complete(bench.people[who], responseId, { basis: basis as never });
    const decision = { type: 'decision', meeting: '2022-12-21', section: '§ 150' };
    await expect(complete({ type: 'administration' })).rejects.toThrow(refused('response.must_be_decided'));
    await expect(complete({ type: 'decision', meeting: '2022-12-21' })).rejects.toThrow(refused('response.not_ready'));
    await expect(complete({ ...decision, meeting: '2022-12-23' })).rejects.toThrow(refused('response.not_ready'));
    await expect(complete({ ...decision, meeting: '2022-10-04' })).rejects.toMatchObject({
      fields: [{ field: 'confirmed.earlyDecision' }],
    });
    await expect(complete(decision, 'otherSecretary')).rejects.toThrow(refused('identity.not_found'));
    await complete(decision);
    await expect(complete(decision)).rejects.toThrow(refused('response.not_preliminary'));
    expect(await recipient()).toMatchObject({ status: 'statement', answer: { preliminary: false } });
    expect((await stored())[0]).toMatchObject({
      basis: { type: 'preliminary', meeting: '2022-12-21' },
      completion: { basis: decision, by: bench.people.secretary },
      standingBasis: decision,
      preliminary: false,
      receivedAt: new Date('2022-12-15T14:32:00+01:00'),
    });
  });

  it('brings its extract, which leaves the wall and goes to both registrars', async () => {
    const { responseId } = await submit(preliminary);
    await bench.at('2022-12-22');
    const { people, social } = bench;
    const { id } = await bench.get(DraftFiles).add(people.secretary, social, {
      kind: 'minutes_extract',
      ...(await bench.upload('Utdrag § 150.pdf', PDF)),
    });
    const basis = { type: 'decision', meeting: '2022-12-21', section: '§ 150' } as const;
    await bench.get(CompleteDecision).complete(people.secretary, responseId, { basis, fileIds: [id] });
    const [response] = await stored();
    expect(response!.files).toMatchObject([{ id, kind: 'minutes_extract', name: 'Utdrag § 150.pdf', open: true }]);
    const subjects = (await bench.mails('response.registrar')).map(({ mail }) => mail!.subject);
    expect(subjects).toContain('Beslut kompletterat, inkommet: Riktlinje för kvalitet, Socialnämnden, KSKF/2022:195');
    expect(subjects).toContain('Beslut kompletterat, expedierat: Riktlinje för kvalitet, SN/2022:88');
    // The body gets a receipt of it, and the officer is told.
    const receipt = (await bench.mails('response.receipt')).at(-1)!;
    expect([receipt.to, receipt.mail!.subject]).toEqual([
      'socialnamnden@example.se',
      'Beslut kompletterat: Riktlinje för kvalitet',
    ]);
    expect(receipt.mail!.blocks[0]).toMatchObject({ text: expect.stringMatching(/^Beslutet bakom svaret kom in/) });
    expect(receipt.mail!.attachments!.map(({ filename }) => filename)).toContain('remissvar.pdf');
    const notice = (await bench.mails('response.answered')).at(-1)!;
    expect([notice.to, notice.mail!.subject]).toEqual([
      'klk@example.se',
      'Beslut kompletterat: Riktlinje för kvalitet – Socialnämnden, tillstyrker med synpunkter',
    ]);
  });

  it('is corrected from all that counts: with its completed decision, its files and its markings', async () => {
    const { people, social } = bench;
    const files = bench.get(DraftFiles);
    const { responseId } = await submit({ ...preliminary, secrecy: [MARKING] });
    await bench.at('2022-12-22');
    const { id } = await files.add(people.secretary, social, {
      kind: 'minutes_extract',
      ...(await bench.upload('Utdrag § 150.pdf', PDF)),
    });
    const basis = { type: 'decision', meeting: '2022-12-21', section: '§ 150' } as const;
    await bench.get(CompleteDecision).complete(people.secretary, responseId, { basis, fileIds: [id] });
    await files.remove(people.secretary, social, id);
    const { version } = await bench.get(Drafts).get(people.secretary, social);
    const draft = await bench.get(Drafts).startCorrection(people.secretary, social, version);
    expect(draft.content).toMatchObject({ basis, stance: ANSWER.stance, answers: ANSWER.answers, secrecy: [MARKING] });
    expect(await files.list(people.secretary, social)).toMatchObject([{ id, kind: 'minutes_extract' }]);
    const handing = { personId: people.secretary, recipientId: social, key: 'rättelse' };
    const handIn = (textIsDecided: boolean) =>
      bench.get(SubmitResponse).submit(handing, { version: draft.version, confirmed: { ...CONFIRMED, textIsDecided } });
    await expect(handIn(false)).rejects.toThrow(refused('response.not_ready'));
    await handIn(true);
    expect((await stored())[0]).toMatchObject({
      version: 2,
      preliminary: false,
      standingBasis: basis,
      files: [{ id }],
    });
    const mails = await bench.mails();
    const corrected = mails.filter(({ mail }) => mail?.subject.startsWith('Rättat svar, version 2'));
    expect(corrected.map(({ to, mail }) => [to, mail!.subject]).sort()).toEqual([
      ['klk@example.se', 'Rättat svar, version 2: Riktlinje för kvalitet – Socialnämnden, tillstyrker med synpunkter'],
      [
        'registrator.kommunstyrelsen@example.se',
        'Rättat svar, version 2, inkommet: Riktlinje för kvalitet, Socialnämnden, KSKF/2022:195',
      ],
      [
        'registrator.socialnamnden@example.se',
        'Rättat svar, version 2, expedierat: Riktlinje för kvalitet, SN/2022:88',
      ],
      ['socialnamnden@example.se', 'Rättat svar, version 2: Riktlinje för kvalitet'],
    ]);
  });

  it('may be completed by the registrar, with an extract that came on paper', async () => {
    const { responseId } = await submit(preliminary);
    await bench.at('2022-12-22');
    const { registrar } = bench.people;
    const upload = await bench.upload('Utdrag.pdf', PDF);
    const { id } = await bench.get(RegistrationFiles).add(registrar, bench.social, upload);
    const basis = { type: 'decision', meeting: '2022-12-21', section: '§ 150' } as const;
    await bench.get(CompleteDecision).complete(registrar, responseId, { basis, fileIds: [id] });
    expect((await stored())[0]).toMatchObject({ completion: { by: registrar, fileIds: [id] }, files: [{ id }] });
  });

  it('of a body that was answered again is completed without touching the newer one', async () => {
    const first = await submit(preliminary);
    const second = await submit({ ...preliminary, stance: 'opposes' }, 'ny');
    await bench.at('2022-12-22');
    const basis = { type: 'decision', meeting: '2022-12-21', section: '§ 150' } as const;
    await bench.get(CompleteDecision).complete(bench.people.secretary, first.responseId, { basis });
    expect((await recipient()).answer).toMatchObject({ responseId: second.responseId, preliminary: true });
  });
});

describe('an answer that came another way', () => {
  const content: ResponseContentInput = { stance: 'supports', basis: ANSWER.basis, caseNumber: 'SN 4711' };
  const register = (
    on: LocalDate,
    given: { channel?: 'post' | 'hand'; time?: string } = {},
    who: Who = 'registrar',
    key = on,
  ) =>
    bench
      .get(RegisterResponse)
      .register(
        { personId: bench.people[who], recipientId: bench.social, key },
        { arrival: { channel: 'post', on, ...given }, content },
      );

  it('is registered at the time it came, with the day of 22 § förvaltningslagen beside it', async () => {
    await bench.at('2023-01-09', '10:00');
    const receipt = await register('2023-01-05');
    expect(receipt).toMatchObject({ receivedAt: '2023-01-05T11:00:00.000Z', late: true });
    expect((await stored())[0]).toMatchObject({
      channel: 'post',
      arrival: { channel: 'post', on: '2023-01-05', presumedOn: '2023-01-04' },
      registeredBy: bench.people.registrar,
      submittedBy: null,
      receivedAt: new Date('2023-01-05T12:00:00+01:00'),
      registeredAt: new Date('2023-01-09T10:00:00+01:00'),
    });
  });

  it('that reached the authority on the last day is in time, though registered later', async () => {
    await bench.at('2023-01-09');
    expect(await register('2023-01-04', { channel: 'hand', time: '23:59' })).toMatchObject({
      late: false,
      receivedAt: '2023-01-04T22:59:00.000Z',
    });
  });

  it('cannot have come in the future; before the remiss it is asked about, and received when confirmed', async () => {
    await expect(register('2022-12-16')).rejects.toMatchObject({
      fields: [{ field: 'arrival.on', message: 'Tidpunkten kan inte ligga i framtiden.' }],
    });
    await expect(register('2022-10-04')).rejects.toMatchObject({
      fields: [{ field: 'confirmed.earlyArrival' }, { field: 'basis.meeting' }],
    });
    const early = await bench.get(RegisterResponse).register(
      { personId: bench.people.registrar, recipientId: bench.social, key: 'tidig' },
      {
        arrival: { channel: 'post', on: '2022-10-04' },
        content: { ...content, basis: { ...ANSWER.basis!, meeting: '2022-10-03' } },
        confirmed: { earlyArrival: true, earlyDecision: true },
      },
    );
    expect(early).toMatchObject({ late: false, receivedAt: '2022-10-04T10:00:00.000Z' });
  });

  it.each<[Who, string]>([
    ['secretary', 'identity.forbidden'],
    ['reader', 'identity.forbidden'],
    ['otherUnitOfficer', 'identity.not_found'],
  ])('is not registered by %s', async (who, code) => {
    await expect(register('2022-12-15', {}, who)).rejects.toThrow(refused(code));
  });

  it('brings its scan, stored for this body and for no other', async () => {
    const files = bench.get(RegistrationFiles);
    const { registrar } = bench.people;
    const scan = await files.add(registrar, bench.social, await bench.upload('Inskannat svar.pdf', PDF));
    const elsewhere = await files.add(registrar, bench.miljo, await bench.upload('Annat.pdf', PDF));
    const withFile = (id: string) =>
      bench
        .get(RegisterResponse)
        .register(
          { personId: registrar, recipientId: bench.social, key: id },
          { arrival: { channel: 'hand', on: '2022-12-15' }, content, files: [{ id }] },
        );
    await expect(withFile(elsewhere.id)).rejects.toThrow(refused('response.registration_file_not_found'));
    await withFile(scan.id);
    expect((await stored())[0]!.files).toMatchObject([{ id: scan.id, kind: 'scan', name: 'Inskannat svar.pdf' }]);
    await expect(files.add(bench.people.reader, bench.social, await bench.upload('x.pdf', PDF))).rejects.toThrow(
      refused('identity.forbidden'),
    );
  });

  it('becomes a new version where there is an answer', async () => {
    const first = await submit();
    const second = await register('2022-12-15');
    expect(second.version).toBe(2);
    expect(await stored()).toMatchObject([{ supersedes: first.responseId }, { supersededBy: second.responseId }]);
  });

  it('that was wrongly registered is voided: the version before it counts again', async () => {
    const first = await submit();
    const second = await register('2022-12-15');
    const marks = bench.get(ResponseMarks);
    await expect(marks.void(bench.people.registrar, second.responseId, ' ')).rejects.toThrow(
      refused('response.reason_missing'),
    );
    await marks.void(bench.people.registrar, second.responseId, 'Gällde en annan remiss.');
    expect((await recipient()).answer).toMatchObject({ responseId: first.responseId });
    expect(await stored()).toMatchObject([
      { id: second.responseId, voided: { reason: 'Gällde en annan remiss.' } },
      { id: first.responseId, voided: null, supersededBy: null },
    ]);
    await expect(marks.void(bench.people.registrar, second.responseId, 'Igen')).rejects.toThrow(
      refused('response.already_marked'),
    );
    await expect(marks.void(bench.people.registrar, first.responseId, 'Nej')).rejects.toThrow(
      refused('response.not_a_registration'),
    );
    const third = await submit({ ...ANSWER, stance: 'opposes' }, 'tredje');
    expect((await stored())[0]).toMatchObject({ id: third.responseId, version: 3, supersedes: first.responseId });
  });

  it('voided with none before it leaves the body unanswered and reminded again', async () => {
    const { responseId } = await register('2022-12-15');
    expect(await planned()).toEqual([]);
    await bench.get(ResponseMarks).void(bench.people.officer, responseId, 'Fel instans.');
    expect((await recipient()).answer).toBeNull();
    expect(await planned()).not.toEqual([]);
  });
});

describe('what the mails say', () => {
  it('receipt with a copy, notice to the officer, documents to both registrars', async () => {
    await submit();
    const mails = await bench.mails();
    expect(
      mails.map(({ to, mail }) => [to, mail!.subject, (mail!.attachments ?? []).map(({ filename }) => filename)]),
    ).toEqual(
      [
        ['klk@example.se', 'Nytt svar: Riktlinje för kvalitet – Socialnämnden, tillstyrker med synpunkter', []],
        [
          'socialnamnden@example.se',
          'Vi har tagit emot ert svar: Riktlinje för kvalitet',
          ['remissvar.pdf', 'sista-svarsdag-utgar.ics'],
        ],
        [
          'registrator.kommunstyrelsen@example.se',
          'Inkommet remissvar: Riktlinje för kvalitet, Socialnämnden, KSKF/2022:195',
          ['handlingar.zip'],
        ],
        [
          'registrator.socialnamnden@example.se',
          'Expedierat remissvar: Riktlinje för kvalitet, SN/2022:88',
          ['handlingar.zip'],
        ],
      ].sort((a, b) => mails.findIndex(({ to }) => to === a[0]) - mails.findIndex(({ to }) => to === b[0])),
    );
    const [officer] = await bench.mails('response.answered');
    expect(officer!.mail!.blocks[0]).toEqual({ kind: 'paragraph', text: '1 av 3 har svarat.' });
    expect(JSON.stringify(mails.map(({ mail }) => ({ ...mail, attachments: [] })))).not.toContain('ligger i linje');
  });

  it('a late answer is told so, and the officer decides', async () => {
    await bench.at('2023-01-05', '08:00');
    await submit();
    const [mail] = await bench.mails('response.late_receipt');
    expect(mail!.mail!.subject).toBe('Ert svar kom in efter svarstiden: Riktlinje för kvalitet');
    expect(mail!.mail!.blocks.slice(0, 2)).toEqual([
      {
        kind: 'paragraph',
        text: 'Det kom in torsdag 5 januari 2023 kl. 08.00; sista dag var onsdag 4 januari 2023.',
      },
      { kind: 'paragraph', text: 'Kommunledningskontoret avgör om det tas med i sammanställningen.' },
    ]);
    expect(await bench.mails('response.receipt')).toEqual([]);
  });

  it('nothing that is marked as secret leaves in a mail', async () => {
    await submit({
      ...ANSWER,
      secrecy: [{ provision: '21 kap. 7 § OSL', date: '2022-12-14', authority: 'Socialnämnden', parts: ['answer:1'] }],
    });
    for (const { mail } of await bench.mails())
      expect((mail!.attachments ?? []).filter(({ filename }) => filename !== 'sista-svarsdag-utgar.ics')).toEqual([]);
  });
});

describe('what is marked as secret', () => {
  const secret = {
    ...ANSWER,
    answers: { ...ANSWER.answers, 1: { text: 'Hemlig text' } },
    secrecy: [{ provision: '21 kap. 7 § OSL', date: '2022-12-14', authority: 'Socialnämnden', parts: ['answer:1'] }],
  };

  it('opens to the body, the officer, the registrars and readers who are named', async () => {
    const { responseId } = await submit(secret);
    for (const who of ['secretary', 'officer', 'registrar', 'bodyRegistrar'] as const) {
      expect(await seen(bench.people[who], responseId)).toMatchObject({
        masked: false,
        content: { answers: { 1: { text: 'Hemlig text' } } },
      });
    }
    const masked = await allSeen(bench.people.reader, bench.remissId);
    expect(masked).toMatchObject([
      { masked: true, content: { answers: { 1: { text: '[Maskat: 21 kap. 7 § OSL]' } } } },
    ]);
    expect(JSON.stringify(masked)).not.toContain('Hemlig text');
    await bench.db.asOwner(`update remiss set named_readers = jsonb_build_array($1::text)`, [bench.people.reader]);
    expect(await seen(bench.people.reader, responseId)).toMatchObject({ masked: false });
  });

  it('covers the same part of every version, in packages and search too', async () => {
    const open = {
      ...ANSWER,
      answers: secret.answers,
      reservations: [{ by: [{ name: 'Ada Ek', party: 'M' }], text: 'Hemlig reservation' }],
    };
    const first = await submit(open);
    const { people, remissId } = bench;
    const told = async () => JSON.stringify(await allSeen(people.reader, remissId));
    const found = (limit = 9, offset = 0) =>
      bench.inTx(async (tx) => {
        const remisser = bench.get(RemissReader);
        const asked = { remiss: await remisser.get(tx, remissId), bodies: await remisser.bodies(tx, remissId) };
        return bench.get(ResponseSearch).inRemiss(tx, people.reader, asked, 'hemlig', { limit, offset });
      });
    const pageOf = async (limit: number, offset: number) => {
      const { total, bodies, items } = await found(limit, offset);
      return [total, bodies, items.map(({ part }) => part)];
    };
    expect(await told()).toContain('Hemlig text');
    // Answers come first, and a page of what is found tells how much there is.
    expect(await pageOf(9, 0)).toEqual([2, 1, ['answer:1', 'reservation:1']]);
    expect(await pageOf(1, 1)).toEqual([2, 1, ['reservation:1']]);
    expect(await pageOf(1, 2)).toEqual([2, 1, []]);
    const again = await submit(
      {
        ...open,
        reservations: [{ by: [{ name: 'Bo Al', party: 'V' }], text: 'Ny' }, ...open.reservations],
        secrecy: [{ ...MARKING, parts: ['answer:1', 'reservation:2'] }],
      },
      'andra',
    );
    for (const { responseId } of [first, again]) {
      expect(await seen(people.reader, responseId)).toMatchObject({ masked: true });
      expect((await seen(people.secretary, responseId)).content.secrecy[0]!.provision).toBe(MARKING.provision);
    }
    expect(await told()).not.toContain('Hemlig');
    expect((await found()).total).toBe(0);
    // Left out of a later correction, it still stands.
    await submit(open, 'tredje');
    expect(await told()).not.toContain('Hemlig');
    expect((await found()).total).toBe(0);
    const marked = await bench.db.asOwner<{ part: string; marked: boolean }>(
      `select part, marked from response_passage where response_id = $1 order by part`,
      [first.responseId],
    );
    expect(marked.filter((one) => one.marked).map(({ part }) => part)).toEqual(['answer:1', 'reservation:1']);
  });

  it('answers are read by those concerned only', async () => {
    const { responseId } = await submit();
    for (const who of ['otherSecretary', 'otherUnitOfficer'] as const) {
      await expect(seen(bench.people[who], responseId)).rejects.toThrow(refused('response.not_found'));
      expect(await allSeen(bench.people[who], bench.remissId)).toEqual([]);
    }
    for (const who of ['administrator', 'colleague'] as const) {
      await expect(seen(bench.people[who], responseId)).rejects.toThrow(refused('identity.forbidden'));
    }
  });
});

describe('files of an answer', () => {
  it('leave the wall with it, and are packed with the answer for the register', async () => {
    const { people, social } = bench;
    const add = async (name: string) =>
      bench.get(DraftFiles).add(people.secretary, social, { kind: 'attachment', ...(await bench.upload(name, PDF)) });
    const first = await add('Bilaga.pdf');
    await add('Bilaga.pdf');
    const dropped = await add('Struken.pdf');
    await bench.get(DraftFiles).remove(people.secretary, social, dropped.id);
    const behindWall = () =>
      bench.as('secretary', (tx) => tx.query('select id from file where behind_wall is not null'));
    expect(await behindWall()).toHaveLength(2);
    const { responseId } = await submit();
    expect(await behindWall()).toEqual([]);
    const response = await seen(people.officer, responseId);
    expect(response.files).toHaveLength(2);
    expect(await opened(people.officer, responseId, first.id)).toMatchObject({ name: 'Bilaga.pdf' });
    const zip = await bench.inTx(async (tx) => {
      const remisser = bench.get(RemissReader);
      const round = { remiss: await remisser.get(tx, bench.remissId), recipient: await remisser.recipient(tx, social) };
      return bench.get(ResponsePackage).zip(tx, response, round);
    });
    const unpacked = new PizZip(zip);
    expect(Object.keys(unpacked.files).sort()).toEqual([
      'filer/Bilaga (2).pdf',
      'filer/Bilaga.pdf',
      'svar, arkivexemplar.pdf',
      'svar.json',
      'svar.pdf',
    ]);
    expect(unpacked.file('filer/Bilaga.pdf')!.asText()).toEqual(PDF);
    expect(unpacked.file('svar.pdf')!.asNodeBuffer().subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse(unpacked.file('svar.json')!.asText())).toMatchObject({
      remiss: { caseNumber: 'KSKF/2022:195' },
      body: { name: 'Socialnämnden', caseNumber: 'SN/2022:88' },
      receivedAt: '2022-12-15T14:32:00+01:00',
      content: { answers: { 1: { text: 'Ja, den ligger i linje.' } } },
    });
  });
});

describe('working papers', () => {
  it('are removed when the secretary confirms, once the answer is final; the answer stays whole', async () => {
    const { people, social } = bench;
    const papers = bench.get(WorkingPapers);
    await draft();
    await expect(papers.remove(people.secretary, social)).rejects.toThrow(refused('response.not_final'));
    const { id } = await bench.get(DraftFiles).add(people.secretary, social, {
      kind: 'minutes_extract',
      ...(await bench.upload('Utdrag.pdf', PDF)),
    });
    const { responseId } = await submit();
    await bench.get(DraftFiles).add(people.secretary, social, {
      kind: 'attachment',
      ...(await bench.upload('Anteckningar.pdf', PDF)),
    });
    expect(await papers.remove(people.secretary, social)).toEqual({ versions: 2, comments: 0, files: 1 });
    expect(await bench.as('secretary', (tx) => tx.query('select 1 from response_draft'))).toEqual([]);
    expect(await bench.as('secretary', (tx) => tx.query('select 1 from draft_version'))).toEqual([]);
    expect(await bench.as('secretary', (tx) => tx.query('select name from file'))).toEqual([{ name: 'Utdrag.pdf' }]);
    expect((await seen(people.officer, responseId)).files).toMatchObject([{ id }]);
    // A correction begins from the answer that was received.
    const again = await bench.get(Drafts).startCorrection(people.secretary, social, 0);
    expect(again.content).toMatchObject({ stance: 'supports_with_comments' });
  });
});
