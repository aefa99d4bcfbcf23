import { AuditLog } from '@yttra/audit';
import type { DomainError, LocalDate } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { Extensions, SubmitResponse, type Extension, type Granted } from '@yttra/response';
import { AnswerBench, type Who } from '../support/answer-bench';

let bench: AnswerBench;
let extensions: Extensions;

beforeAll(async () => {
  bench = await AnswerBench.start();
  extensions = bench.get(Extensions);
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.issueAnew();
  await bench.at('2022-12-19', '10:00');
});

const refused = (code: string) => expect.objectContaining({ code }) as Error;
const ask = (until: LocalDate, reason: string | null = 'Nämnden sammanträder 17 januari.', who: Who = 'secretary') =>
  extensions.ask(bench.people[who], bench.social, { until, reason });
const grant = ({ id }: Extension, until: LocalDate | null = null) =>
  extensions.grant(bench.people.officer, id, { until });
const recipient = () => bench.inTx((tx) => bench.get(RemissReader).recipient(tx, bench.social));
const list = () => bench.inTx((tx) => extensions.list(tx, bench.social));
const abstain = (key = 'nyckel') =>
  bench
    .get(SubmitResponse)
    .abstain(
      { personId: bench.people.secretary, recipientId: bench.social, key },
      { basis: { type: 'administration' } },
    );
const reminders = (state = 'planned') =>
  bench.inTx(async (tx) =>
    (
      await tx.query<{ due: string; step: string }[]>(
        `select due_date::text as due, step from reminder where recipient_id = $1 and state = $2 order by due_at`,
        [bench.social, state],
      )
    ).map(({ due, step }) => `${due} ${step}`),
  );
const events = () =>
  bench.inTx(async (tx) => (await bench.get(AuditLog).list(tx, { remiss: bench.remissId })).map(({ event }) => event));

describe('a body asks for more time', () => {
  it('which shows, reaches the officer, and moves nothing yet', async () => {
    const before = await reminders();
    const extension = await ask('2023-01-18');
    expect(extension).toMatchObject({ state: 'requested', askedBy: 'body', requestedUntil: '2023-01-18' });
    expect(await recipient()).toMatchObject({ status: 'extension_requested', lastDay: '2023-01-04' });
    expect(await reminders()).toEqual(before);
    const [mail] = await bench.mails('extension.asked');
    expect(mail).toMatchObject({
      to: 'klk@example.se',
      mail: { subject: 'Anstånd begärt: Riktlinje för kvalitet – Socialnämnden till onsdag 18 januari 2023' },
    });
    expect(JSON.stringify(mail!.mail!.blocks)).toContain('Nämnden sammanträder 17 januari.');
  });

  it('once at a time', async () => {
    await ask('2023-01-18');
    await expect(ask('2023-01-20')).rejects.toThrow('Ni har redan begärt anstånd till onsdag 18 januari 2023.');
    const at = await Promise.allSettled([1, 2, 3, 4].map(() => ask('2023-01-20')));
    expect(at.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await list()).toHaveLength(1);
  });

  it('of twenty who ask at once one does', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => ask('2023-01-20')));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of asked) {
      if (one.status === 'rejected') expect((one.reason as DomainError).code).toBe('response.extension_open');
    }
  });

  it.each(['2023-01-04', '2022-12-30'])('for a day that is no extension: %s', async (until) => {
    await expect(ask(until)).rejects.toThrow('Välj en dag efter onsdag 4 januari 2023.');
    expect(await recipient()).toMatchObject({ extensionRequested: false });
  });

  it.each<[Who, string]>([
    ['otherSecretary', 'identity.not_found'],
    ['colleague', 'identity.forbidden'],
    ['officer', 'identity.forbidden'],
    ['registrar', 'identity.forbidden'],
  ])('%s does not ask for it: %s', async (who, code) => {
    await expect(ask('2023-01-18', null, who)).rejects.toThrow(refused(code));
  });

  it('only while the round runs and it has not answered', async () => {
    await abstain();
    await expect(ask('2023-01-18')).rejects.toThrow(refused('response.already_answered'));
    await bench.db.asOwner(`update remiss set status = 'closed', closed_at = yttra_now()`);
    await expect(ask('2023-01-18')).rejects.toThrow(refused('response.round_over'));
  });
});

describe('the officer decides', () => {
  it('grants: the last day moves, the reminders follow, the body is told with a calendar file', async () => {
    const { extension, warnings } = await grant(await ask('2023-01-18'));
    expect(warnings).toEqual([]);
    expect(extension).toMatchObject({ state: 'granted', grantedUntil: '2023-01-18', decidedBy: bench.people.officer });
    expect(await recipient()).toMatchObject({
      lastDay: '2023-01-18',
      extendedTo: '2023-01-18',
      status: 'extended',
      extensionRequested: false,
    });
    expect((await reminders()).every((row) => row.startsWith('2023-01-18'))).toBe(true);
    expect(await reminders()).not.toEqual([]);
    const [mail] = await bench.mails('extension.granted');
    expect(mail).toMatchObject({
      to: 'socialnamnden@example.se',
      mail: { subject: 'Ni har anstånd till onsdag 18 januari 2023: Riktlinje för kvalitet' },
    });
    expect(String(mail!.mail!.attachments![0]!.content)).toContain('DTSTART;VALUE=DATE:20230118');
    expect(await bench.mails('extension.asked')).toMatchObject([{ mail: null }]);
    expect((await events()).map(({ type }) => type)).toEqual(['extension.requested', 'extension.granted']);
  });

  it('grants another day', async () => {
    await grant(await ask('2023-01-18'), '2023-01-11');
    expect(await recipient()).toMatchObject({ lastDay: '2023-01-11' });
    expect(await list()).toMatchObject([{ requestedUntil: '2023-01-18', grantedUntil: '2023-01-11' }]);
  });

  it('is warned past kommunstyrelsens handlingsstopp, and may all the same', async () => {
    await bench.db.asOwner(`update remiss set board_meeting = '{"date": "2023-02-28", "agendaCutoff": "2023-02-14"}'`);
    const { warnings } = await grant(await ask('2023-02-14'));
    expect(warnings).toEqual(['Dagen ligger efter kommunstyrelsens handlingsstopp tisdag 14 februari 2023.']);
    expect(await recipient()).toMatchObject({ lastDay: '2023-02-14' });
  });

  it('refuses with a reason, which the body is told', async () => {
    const { id } = await ask('2023-01-18');
    const refuse = (why: string) => extensions.refuse(bench.people.officer, id, why);
    await expect(refuse(' ')).rejects.toThrow('Skriv varför ni avslår.');
    await refuse('Ärendet ska till kommunstyrelsen i januari.');
    expect(await recipient()).toMatchObject({
      lastDay: '2023-01-04',
      // Whoever has asked for more time has got the remiss.
      status: 'acknowledged',
      extensionRequested: false,
    });
    const [mail] = await bench.mails('extension.refused');
    expect(mail).toMatchObject({
      to: 'socialnamnden@example.se',
      mail: { subject: 'Ni får inte anstånd: Riktlinje för kvalitet' },
    });
    expect(JSON.stringify(mail!.mail!.blocks)).toContain('Ärendet ska till kommunstyrelsen i januari.');
    await expect(refuse('Igen')).rejects.toThrow(refused('response.extension_decided'));
    await expect(extensions.grant(bench.people.officer, id)).rejects.toThrow(refused('response.extension_decided'));
    await ask('2023-01-11');
  });

  it('writes down what was asked by telephone, without a mail to the officer', async () => {
    const extension = await extensions.register(bench.people.officer, bench.social, {
      until: '2023-01-18',
      reason: 'Per telefon.',
    });
    expect(extension).toMatchObject({ askedBy: 'officer_for_body', requestedBy: bench.people.officer });
    expect(await bench.mails('extension.asked')).toEqual([]);
    await grant(extension);
    expect(await recipient()).toMatchObject({ lastDay: '2023-01-18' });
  });

  it('gives it unasked, or to a request that stood open', async () => {
    const give = (until: LocalDate) => extensions.give(bench.people.officer, bench.social, { until });
    await give('2023-01-10');
    expect(await list()).toMatchObject([
      { askedBy: 'unasked', state: 'granted', grantedUntil: '2023-01-10', requestedUntil: null },
    ]);
    await bench.at('2022-12-20');
    await ask('2023-01-31');
    await give('2023-01-20');
    expect(await list()).toMatchObject([
      {},
      { askedBy: 'body', state: 'granted', requestedUntil: '2023-01-31', grantedUntil: '2023-01-20' },
    ]);
    await expect(give('2023-01-20')).rejects.toThrow('Välj en dag efter fredag 20 januari 2023.');
  });

  it.each<[Who, string]>([
    ['otherUnitOfficer', 'identity.not_found'],
    ['secretary', 'identity.forbidden'],
    ['administrator', 'identity.forbidden'],
  ])('%s does not decide: %s', async (who, code) => {
    const { id } = await ask('2023-01-18');
    await expect(extensions.grant(bench.people[who], id)).rejects.toThrow(refused(code));
    await expect(extensions.refuse(bench.people[who], id, 'Nej')).rejects.toThrow(refused(code));
    await expect(extensions.give(bench.people[who], bench.social, { until: '2023-02-01' })).rejects.toThrow(
      refused(code),
    );
    expect(await recipient()).toMatchObject({ lastDay: '2023-01-04' });
  });

  it('a new general day never shortens what was granted', async () => {
    await grant(await ask('2023-01-18'));
    await bench.db.asOwner(`update recipient set due_date = '2023-01-11'`);
    expect(await recipient()).toMatchObject({ lastDay: '2023-01-18' });
    await bench.db.asOwner(`update recipient set due_date = '2023-01-25'`);
    expect(await recipient()).toMatchObject({ lastDay: '2023-01-25' });
  });
});

describe('an answer and an anstånd that meet', () => {
  it('a final answer in time makes the request moot', async () => {
    const { id } = await ask('2023-01-18');
    await abstain();
    expect(await list()).toMatchObject([{ id, state: 'lapsed' }]);
    expect(await recipient()).toMatchObject({ status: 'abstains', extensionRequested: false });
    expect((await events()).at(-1)).toMatchObject({ type: 'extension.lapsed', extension: id });
    expect(await bench.mails('extension.asked')).toMatchObject([{ mail: null }]);
  });

  it('a late answer leaves it to the officer, who may still grant it', async () => {
    await ask('2023-01-18');
    await bench.at('2023-01-05', '00:00');
    expect(await abstain()).toMatchObject({ late: true });
    const [extension] = await list();
    expect(extension).toMatchObject({ state: 'requested' });
    await bench.at('2023-01-06');
    await grant(extension!);
    // The answer keeps what it was when it came; by the day granted it is no longer late.
    expect(await recipient()).toMatchObject({ lastDay: '2023-01-18', answer: { late: false } });
    expect(await reminders()).toEqual([]);
  });

  it('many times over: whichever comes first, the answer stands and nobody is reminded after it', async () => {
    for (let round = 0; round < 25; round++) {
      await bench.issueAnew();
      await bench.at('2022-12-19', '10:00');
      const extension = await ask('2023-01-18');
      const [answer, decision] = await Promise.allSettled<[Promise<{ late: boolean }>, Promise<Granted>]>([
        abstain(),
        grant(extension),
      ]);
      expect(answer).toMatchObject({ status: 'fulfilled', value: { late: false } });
      const [kept] = await list();
      if (decision.status === 'fulfilled') expect(kept).toMatchObject({ state: 'granted' });
      else {
        expect(kept).toMatchObject({ state: 'lapsed' });
        expect((decision.reason as DomainError).code).toBe('response.extension_decided');
      }
      expect(await recipient()).toMatchObject({ status: 'abstains', extensionRequested: false });
      expect(await reminders()).toEqual([]);
    }
  });

  it('two officers at once: one decides, the other is told', async () => {
    const extension = await ask('2023-01-18');
    const both = await Promise.allSettled([
      grant(extension, '2023-01-12'),
      extensions.refuse(bench.people.officer, extension.id, 'Nej.'),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const mails = [...(await bench.mails('extension.granted')), ...(await bench.mails('extension.refused'))];
    expect(mails).toHaveLength(1);
  });
});
