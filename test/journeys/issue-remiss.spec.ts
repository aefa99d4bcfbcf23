import type { BodyKind } from '@yttra/bodies';
import { instantAt } from '@yttra/platform';
import type { NewRemiss, RecipientView, RemissHook, RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { remissEntities, remissServices, type RemissServices } from '../support/remiss-services';
import { testDatabase, type TestDatabase } from '../support/test-database';

let db: TestDatabase;
let remisser: RemissServices;
let anna: string;
let told: [keyof RemissHook, unknown][];
let standsInTheWay: string[];

const inTx = <T>(work: (tx: EntityManager) => Promise<T>) => db.database.transaction(work);
const refused = (code: string, fields?: string[]) =>
  expect.objectContaining({
    code,
    ...(fields ? { fields: fields.map((field) => expect.objectContaining({ field })) } : {}),
  }) as Error;
const toldOf = (name: keyof RemissHook) => told.filter(([event]) => event === name).map(([, event]) => event);
const mails = (kind?: string) =>
  db.asOwner<{
    kind: string;
    to_address: string;
    state: string;
    data: Record<string, unknown>;
    recipient_id: string | null;
  }>(
    `select kind, to_address, state, data, recipient_id from outgoing_mail where $1::text is null or kind = $1 order by created_at, to_address`,
    [kind ?? null],
  );
const events = (id: string) =>
  inTx(async (tx) => (await remisser.audit.list(tx, { remiss: id })).map(({ event }) => event));

async function body(
  name: string,
  kind: BodyKind = 'nämnd',
  more: { email?: string | null; registrarEmail?: string; meetings?: string[] } = {},
): Promise<string> {
  const {
    meetings = [],
    email = `${name
      .split(/[^a-zåäö]/i)[0]!
      .toLowerCase()
      .replace(/[åä]/g, 'a')
      .replace(/ö/g, 'o')}@example.se`,
    ...rest
  } = more;
  const { id } = await inTx((tx) => remisser.bodies.create(tx, null, { name, kind, email, ...rest }));
  await inTx((tx) =>
    remisser.meetings.put(tx, null, id, {
      meetings: meetings.map((date) => ({ date, agendaCutoff: null })),
      problems: [],
      notes: [],
    }),
  );
  return id;
}

async function draft(
  more: Partial<NewRemiss> = {},
  rule: string | null = 'alla nämnder och styrelser utom Valnämnden',
): Promise<RemissView> {
  const { remiss } = await inTx((tx) =>
    remisser.drafts.create(tx, anna, {
      caseNumber: 'KSKF/2022:195',
      title: 'Riktlinje för kvalitets- och verksamhetsutveckling',
      unit: 'Kommunledningskontoret',
      contact: { name: 'Handläggare Ett', email: 'klk@example.se', phone: '016-000 00 00' },
      dueDate: '2023-01-04',
      ...more,
    }),
  );
  if (rule) await inTx((tx) => remisser.choice.put(tx, anna, remiss.id, null, { rule }));
  await inTx(async (tx) => {
    const [file] = await tx.query<{ id: string }[]>(
      `insert into file (sha256, size, media_type, name) values ('aa', 1, 'text/markdown', 'riktlinje.md') returning id`,
    );
    await tx.query(
      `insert into remiss_document (remiss_id, file_id, kind, title) values ($1, $2, 'main', 'Riktlinje')`,
      [remiss.id, file!.id],
    );
  });
  return inTx((tx) => remisser.reader.get(tx, remiss.id));
}

async function issued(
  more: Partial<NewRemiss> = {},
): Promise<{ id: string; of: (name: string) => Promise<RecipientView> }> {
  const { id } = await draft(more);
  await inTx((tx) => remisser.issue.issue(tx, anna, id));
  const of = async (name: string) =>
    (await inTx((tx) => remisser.reader.recipients(tx, id))).find((row) => row.body === name)!;
  return { id, of };
}

/** An answer as response would leave it: its row, and the recipient told. */
async function answered(recipient: RecipientView, receivedAt: string, preliminary = false): Promise<void> {
  await inTx(async (tx) => {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into response (remiss_id, recipient_id, version, kind, basis, content, received_at, own_due_date, late)
       values ($1, $2, 1, 'statement', '{}', '{}', $3, $4, false) returning id`,
      [recipient.remissId, recipient.id, receivedAt, recipient.lastDay],
    );
    await remisser.state.markAnswered(tx, recipient.id, {
      responseId: row!.id,
      kind: 'statement',
      preliminary,
      receivedAt: new Date(receivedAt),
    });
  });
}

beforeEach(async () => {
  db = await testDatabase(remissEntities);
  await db.moveClock('2022-10-05T09:00:00+02:00');
  remisser = remissServices(db.database);
  told = [];
  standsInTheWay = [];
  const listen = (name: keyof RemissHook) => (_tx: EntityManager, event: unknown) =>
    Promise.resolve(void told.push([name, event]));
  remisser.hooks.bind({
    hooks: [
      {
        onIssued: listen('onIssued'),
        onRecipientsChanged: listen('onRecipientsChanged'),
        onAnswered: listen('onAnswered'),
        onExtended: listen('onExtended'),
        onClosed: listen('onClosed'),
        onWithdrawn: listen('onWithdrawn'),
      },
    ],
    reminders: {
      checkLadder: (steps) => steps,
      preview: () =>
        Promise.resolve({
          planned: [{ step: -14, steps: [-14], on: '2022-12-21', dueAt: instantAt('2022-12-21', '08:00') }],
          dropped: [{ step: -7, on: '2022-12-28', reason: 'pause' as const, pause: 'juluppehåll' }],
        }),
    },
    reportGate: { mayBeReported: () => Promise.resolve(standsInTheWay) },
  });
  anna = (await inTx((tx) => remisser.people.add(tx, { name: 'Handläggare Ett', email: 'klk@example.se' }))).id;
  await body('Socialnämnden', 'nämnd', {
    registrarEmail: 'registrator.sn@example.se',
    meetings: ['2022-11-16', '2022-12-14'],
  });
  await body('Kulturnämnden', 'nämnd', { meetings: ['2023-01-24'] });
  await body('Energi AB', 'bolagsstyrelse', { email: null });
  await body('Valnämnden');
});
afterEach(() => db.drop());

describe('a draft', () => {
  test('is nobody’s but the office’s, and its texts are cleaned and told', async () => {
    const { remiss, notices } = await inTx((tx) =>
      remisser.drafts.create(tx, anna, {
        caseNumber: '1006/18',
        title: 'Policy\u0000 för möten',
        unit: 'Kommunledningskontoret',
        contact: { name: 'Handläggare Ett', email: 'klk@example.se' },
      }),
    );
    expect(remiss).toMatchObject({
      title: 'Policy för möten',
      status: 'draft',
      officerId: anna,
      version: 1,
      audience: 'internal',
    });
    expect(notices).toEqual([{ field: 'title', message: '1 tecken som inte går att visa togs bort.' }]);
    expect(await events(remiss.id)).toEqual([{ type: 'remiss.created', by: anna, caseNumber: '1006/18' }]);
  });

  test('of two who change the same version, one is told that it is stale', async () => {
    const { id, version } = await draft();
    const change = (title: string) => inTx((tx) => remisser.drafts.patch(tx, anna, id, version, { title }));
    const outcomes = await Promise.allSettled([change('Den ena'), change('Den andra')]);
    const [lost] = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(lost!.reason).toMatchObject({ code: 'remiss.stale', kind: 'stale', details: { version: version + 1 } });
  });

  test('refuses what cannot be', async () => {
    const { id, version } = await draft();
    const patch = (change: object) => inTx((tx) => remisser.drafts.patch(tx, anna, id, version, change));
    await expect(patch({ letter: 'Hej {namn}' })).rejects.toEqual(refused('remiss.invalid', ['letter']));
    await expect(patch({ dueDate: '2023-02-30' })).rejects.toEqual(refused('invalid_input', ['dueDate']));
    await expect(patch({ status: 'issued' })).rejects.toEqual(refused('invalid_input'));
    await expect(patch({ officerId: id })).rejects.toEqual(refused('remiss.invalid', ['officerId']));
    await expect(patch({ issuerBodyId: id })).rejects.toEqual(refused('remiss.invalid', ['issuerBodyId']));
    await expect(inTx((tx) => remisser.drafts.patch(tx, anna, anna, 1, {}))).rejects.toEqual(
      refused('remiss.not_found'),
    );
  });

  test('keeps questions in order, and refuses the whole list for one fault', async () => {
    const { id } = await draft();
    const put = (questions: unknown) => inTx((tx) => remisser.questions.put(tx, anna, id, null, questions));
    await put(['Är riktlinjen bra?', { text: 'Hur bra?', type: 'scale', min: 1, max: 5 }]);
    await expect(put(['Ny', { text: 'Vilken?', type: 'choice', options: ['A', 'A'] }])).rejects.toEqual(
      refused('remiss.invalid', ['questions[1].options']),
    );
    expect(await inTx((tx) => remisser.reader.questions(tx, id))).toMatchObject([
      { number: 1, text: 'Är riktlinjen bra?', type: 'text', options: null },
      { number: 2, type: 'scale', min: 1, max: 5 },
    ]);
    await put([]);
    expect(await inTx((tx) => remisser.reader.questions(tx, id))).toEqual([]);
  });
});

describe('the plan', () => {
  test('tells every mail, who can decide, and what is missing', async () => {
    const { id } = await draft();
    const plan = await inTx((tx) => remisser.plans.plan(tx, id));
    expect(plan.recipients.map(({ body, abilityText, email }) => [body, abilityText, email])).toEqual([
      ['Energi AB', 'Okänt', null],
      ['Kulturnämnden', 'Hinner inte', 'kulturnamnden@example.se'],
      ['Socialnämnden', 'Hinner', 'socialnamnden@example.se'],
    ]);
    expect(plan.excluded).toMatchObject([{ name: 'Valnämnden', why: 'exception' }]);
    expect(plan.mails.map(({ kind, on, to }) => [kind, on, to])).toEqual([
      ['invitation', '2022-10-05', ['Kulturnämnden', 'Socialnämnden']],
      ['registrar', '2022-10-05', ['Socialnämnden']],
      ['reminder', '2022-12-21', ['Kulturnämnden', 'Socialnämnden']],
    ]);
    expect(plan.droppedReminders).toEqual([
      { step: -7, on: '2022-12-28', reason: 'pause', text: '7 dagar före sista svarsdag: utgår, juluppehåll' },
    ]);
    expect(plan.earliestForAll).toBe('2023-01-24');
    expect(plan.responsePeriodDays).toBe(91);
    expect(plan.warnings.map(({ code }) => code)).toEqual([
      'due_date.in_pause',
      'meetings.cannot',
      'meetings.unknown',
      'recipients.no_email',
      'questions.none',
    ]);
    expect(plan.missing).toEqual([]);
    expect((await inTx((tx) => remisser.reader.get(tx, id))).status).toBe('draft');
  });

  test('a rule that the register has outgrown is something to mend, not a fault', async () => {
    const { id } = await draft({}, 'Kulturnämnden');
    const [kultur] = (await inTx((tx) => remisser.bodies.list(tx))).filter(({ name }) => name === 'Kulturnämnden');
    await inTx((tx) => remisser.bodies.update(tx, null, kultur!.id, 1, { name: 'Kultur- och fritidsnämnden' }));
    const plan = await inTx((tx) => remisser.plans.plan(tx, id));
    expect(plan.missing).toEqual([expect.objectContaining({ field: 'rule' })]);
    await expect(inTx((tx) => remisser.issue.issue(tx, anna, id))).rejects.toEqual(
      refused('remiss.incomplete', ['rule']),
    );
  });
});

describe('issuing', () => {
  test('freezes the recipients, writes every mail and the log, and tells the libs above: all or nothing', async () => {
    const { id } = await draft();
    const { remiss, recipients, withoutMail } = await inTx((tx) => remisser.issue.issue(tx, anna, id));
    expect(remiss).toMatchObject({ status: 'issued', issueOn: '2022-10-05', dueDate: '2023-01-04' });
    expect(recipients.map(({ body, status, lastDay, broughtBy }) => [body, status, lastDay, broughtBy])).toEqual([
      ['Energi AB', 'not_acknowledged', '2023-01-04', 'alla styrelser'],
      ['Kulturnämnden', 'not_acknowledged', '2023-01-04', 'alla nämnder'],
      ['Socialnämnden', 'not_acknowledged', '2023-01-04', 'alla nämnder'],
    ]);
    expect(withoutMail).toEqual(['Energi AB']);
    expect((await mails()).map(({ kind, to_address, state }) => [kind, to_address, state]).sort()).toEqual([
      ['remiss.invitation', '', 'failed'],
      ['remiss.invitation', 'kulturnamnden@example.se', 'waiting'],
      ['remiss.invitation', 'socialnamnden@example.se', 'waiting'],
      ['remiss.registrar', 'registrator.sn@example.se', 'waiting'],
    ]);
    expect(toldOf('onIssued')).toMatchObject([{ remissId: id, issuedOn: '2022-10-05', recipients: [{}, {}, {}] }]);
    expect((await events(id)).at(-1)).toMatchObject({
      type: 'remiss.issued',
      by: anna,
      rule: 'alla nämnder och styrelser utom Valnämnden',
    });

    const [social] = (await inTx((tx) => remisser.bodies.list(tx))).filter(({ name }) => name === 'Socialnämnden');
    await inTx((tx) =>
      remisser.bodies.update(tx, null, social!.id, 1, { name: 'Omsorgsnämnden', email: 'annan@example.se' }),
    );
    await body('Tekniska nämnden');
    expect((await inTx((tx) => remisser.reader.recipients(tx, id))).map(({ body, email }) => [body, email])).toEqual([
      ['Energi AB', null],
      ['Kulturnämnden', 'kulturnamnden@example.se'],
      ['Socialnämnden', 'socialnamnden@example.se'],
    ]);
  });

  test('one registry that serves both ends gets one mail', async () => {
    const board = await body('Kommunstyrelsen', 'nämnd', { registrarEmail: 'Registrator@example.se' });
    await body('Miljönämnden', 'nämnd', { registrarEmail: 'registrator@example.se' });
    const { id } = await draft({ issuerBodyId: board });
    await inTx((tx) => remisser.issue.issue(tx, anna, id));
    expect(
      (await mails('remiss.registrar')).map(({ to_address, data }) => [
        to_address,
        data.direction,
        (data.recipientIds as string[]).length,
      ]),
    ).toEqual([
      ['Registrator@example.se', 'outgoing', 4],
      ['registrator.sn@example.se', 'incoming', 1],
    ]);
    expect((await inTx((tx) => remisser.reader.recipients(tx, id))).map(({ body }) => body)).not.toContain(
      'Kommunstyrelsen',
    );
  });

  test('twice at once goes out once', async () => {
    const { id } = await draft();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => inTx((tx) => remisser.issue.issue(tx, anna, id))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refused('remiss.move_refused'));
    expect(await mails('remiss.invitation')).toHaveLength(3);
  });

  test('what is missing is named, and nothing is done', async () => {
    const { id, version } = await draft({ dueDate: null }, null);
    await db.asOwner('delete from remiss_document');
    await expect(inTx((tx) => remisser.issue.issue(tx, anna, id))).rejects.toEqual(
      refused('remiss.incomplete', ['documents', 'dueDate', 'rule']),
    );
    expect(await inTx((tx) => remisser.reader.get(tx, id))).toMatchObject({ status: 'draft', version });
    expect(await mails()).toEqual([]);
  });

  test('a last day that is not after the day of issue, and a body from outside in an internal remiss', async () => {
    await body('Hembygdsföreningen', 'extern');
    const { id } = await draft({ dueDate: '2022-10-05' }, 'alla nämnder och Hembygdsföreningen');
    await expect(inTx((tx) => remisser.issue.issue(tx, anna, id))).rejects.toEqual(
      refused('remiss.incomplete', ['dueDate', 'audience']),
    );
  });

  test('a hook that fails takes everything with it', async () => {
    const { id } = await draft();
    const { reminders, reportGate } = remisser.hooks;
    remisser.hooks.bind({ hooks: [{ onIssued: () => Promise.reject(new Error('no ladder')) }], reminders, reportGate });
    await expect(inTx((tx) => remisser.issue.issue(tx, anna, id))).rejects.toThrow('no ladder');
    expect((await inTx((tx) => remisser.reader.get(tx, id))).status).toBe('draft');
    expect(await mails()).toEqual([]);
  });

  test('a process that bound no hooks issues nothing', async () => {
    const { id } = await draft();
    await expect(inTx((tx) => remissServices(db.database).issue.issue(tx, anna, id))).rejects.toEqual(
      refused('remiss.hooks_not_bound'),
    );
  });

  test('what the bodies were asked cannot be changed afterwards, the office’s own matters can', async () => {
    const { id } = await issued();
    const { version } = await inTx((tx) => remisser.reader.get(tx, id));
    const patch = (change: object) => inTx((tx) => remisser.drafts.patch(tx, anna, id, version, change));
    await expect(patch({ title: 'Annan' })).rejects.toEqual(refused('remiss.not_editable'));
    await expect(patch({ dueDate: '2022-12-01' })).rejects.toThrow(
      'Sista svarsdag kan inte ändras: remissen är utskickad.',
    );
    await expect(inTx((tx) => remisser.questions.put(tx, anna, id, null, ['Ny?']))).rejects.toEqual(
      refused('remiss.not_editable'),
    );
    await expect(inTx((tx) => remisser.choice.put(tx, anna, id, null, { rule: 'alla nämnder' }))).rejects.toEqual(
      refused('remiss.not_editable'),
    );
    await patch({ contact: { name: 'Handläggare Två', email: 'tva@example.se' } });
  });
});

describe('issuing on a day', () => {
  const schedule = (id: string) => inTx((tx) => remisser.plans.schedule(tx, anna, id));
  const due = () => inTx((tx) => remisser.scheduled.due(tx));

  test('goes out by itself at 08:00, once', async () => {
    const { id } = await draft({ issueOn: '2022-10-31' });
    await schedule(id);
    await db.moveClock('2022-10-31T07:59:59+01:00');
    expect(await due()).toEqual([]);
    await remisser.scheduled.run(id);
    expect(await mails()).toEqual([]);
    await db.moveClock('2022-10-31T08:00:00+01:00');
    expect(await due()).toEqual([id]);
    await Promise.all([remisser.scheduled.run(id), remisser.scheduled.run(id)]);
    expect(await inTx((tx) => remisser.reader.get(tx, id))).toMatchObject({ status: 'issued', issueOn: '2022-10-31' });
    expect(await mails('remiss.invitation')).toHaveLength(3);
    expect((await events(id)).at(-1)).toMatchObject({ type: 'remiss.issued', by: null });
    expect(await due()).toEqual([]);
  });

  test('becomes a draft again, and its officer is told, when something is missing on the day', async () => {
    const { id } = await draft({ issueOn: '2022-10-31' }, 'Kulturnämnden');
    await schedule(id);
    const [kultur] = (await inTx((tx) => remisser.bodies.list(tx))).filter(({ name }) => name === 'Kulturnämnden');
    await inTx((tx) => remisser.bodies.update(tx, null, kultur!.id, 1, { active: false }));
    await db.moveClock('2022-10-31T08:00:00+01:00');
    await remisser.scheduled.run(id);
    expect((await inTx((tx) => remisser.reader.get(tx, id))).status).toBe('draft');
    expect(await mails()).toMatchObject([
      { kind: 'remiss.not_issued', to_address: 'klk@example.se', data: { missing: ['Regeln ger ingen instans.'] } },
    ]);
    expect((await events(id)).at(-1)).toMatchObject({ type: 'remiss.not_issued' });
  });

  test('needs a day that is still to come, and can be taken back', async () => {
    const { id } = await draft({ issueOn: '2022-10-05' });
    await expect(schedule(id)).rejects.toEqual(refused('remiss.incomplete', ['issueOn']));
    const other = await draft({ issueOn: '2022-10-06' });
    await schedule(other.id);
    const { version } = await inTx((tx) => remisser.reader.get(tx, other.id));
    await expect(inTx((tx) => remisser.drafts.patch(tx, anna, other.id, version, { title: 'X' }))).rejects.toEqual(
      refused('remiss.not_editable'),
    );
    expect((await inTx((tx) => remisser.drafts.unschedule(tx, anna, other.id))).status).toBe('draft');
  });
});

describe('recipients of a remiss that is out', () => {
  test('one more is asked: an event of its own, with invitation and reminders', async () => {
    const { id } = await issued();
    await db.moveClock('2022-10-20T10:00:00+02:00');
    await body('Miljönämnden', 'nämnd', { registrarEmail: 'registrator.mn@example.se' });
    const { recipient } = await inTx((tx) =>
      remisser.recipients.add(tx, anna, id, { body: 'miljönämnden', reason: 'Berörs av avsnitt 3', part: '3' }),
    );
    expect(recipient).toMatchObject({
      body: 'Miljönämnden',
      addedLater: true,
      part: '3',
      lastDay: '2023-01-04',
      broughtBy: null,
    });
    expect(toldOf('onRecipientsChanged')).toMatchObject([
      { on: '2022-10-20', added: [{ recipientId: recipient.id }], removed: [] },
    ]);
    expect(
      (await mails())
        .slice(-2)
        .map(({ kind, to_address }) => [kind, to_address])
        .sort(),
    ).toEqual([
      ['remiss.invitation', 'miljonamnden@example.se'],
      ['remiss.registrar', 'registrator.mn@example.se'],
    ]);
    await expect(inTx((tx) => remisser.recipients.add(tx, anna, id, { body: 'Miljönämnden' }))).rejects.toEqual(
      refused('remiss.already_asked'),
    );
    await expect(inTx((tx) => remisser.recipients.add(tx, anna, id, { body: 'Miljönämden' }))).rejects.toThrow(
      'Menar du Miljönämnden?',
    );
  });

  test('close to the last day it needs a later day of its own', async () => {
    const { id } = await issued();
    await db.moveClock('2023-01-04T10:00:00+01:00');
    const add = (dueDate?: string) =>
      inTx((tx) => remisser.recipients.add(tx, anna, id, { body: 'Valnämnden', dueDate }));
    await expect(add()).rejects.toEqual(refused('remiss.invalid', ['dueDate']));
    await expect(add('2022-12-30')).rejects.toEqual(refused('remiss.invalid', ['dueDate']));
    expect((await add('2023-02-01')).recipient.lastDay).toBe('2023-02-01');
  });

  test('one is removed with a reason, told, and can be asked again; what it sends is received', async () => {
    const { id, of } = await issued();
    const social = await of('Socialnämnden');
    const remove = (reason: string, rid = social.id) =>
      inTx((tx) => remisser.recipients.remove(tx, anna, id, rid, { reason }));
    await expect(remove('  ')).rejects.toEqual(refused('invalid_input', ['reason']));
    expect((await remove('Berörs inte')).recipient).toMatchObject({ status: 'removed', removedReason: 'Berörs inte' });
    expect(toldOf('onRecipientsChanged')).toMatchObject([{ removed: [social.id], added: [] }]);
    expect(await mails('remiss.removed')).toMatchObject([{ to_address: 'socialnamnden@example.se' }]);
    await expect(remove('Igen')).rejects.toEqual(refused('remiss.already_removed'));
    const other = await issued({ caseNumber: 'KSKF/2022:196' });
    await expect(
      inTx((tx) => remisser.recipients.remove(tx, anna, other.id, social.id, { reason: 'Fel remiss' })),
    ).rejects.toEqual(refused('remiss.recipient_not_found'));

    await answered(social, '2022-10-20T10:00:00+02:00');
    expect(await of('Socialnämnden')).toMatchObject({ status: 'statement', answer: { late: false } });
    const { recipient } = await inTx((tx) => remisser.recipients.add(tx, anna, id, { body: 'Socialnämnden' }));
    expect(recipient).toMatchObject({ id: social.id, removedAt: null, status: 'statement' });
    await expect(remove('Har svarat')).rejects.toEqual(refused('remiss.has_answered'));
  });

  test('a corrected address gets the invitation', async () => {
    const { id, of } = await issued();
    const energi = await of('Energi AB');
    const corrected = await inTx((tx) =>
      remisser.recipients.correctAddress(tx, anna, id, energi.id, { email: 'vd@example.se' }),
    );
    expect(corrected.email).toBe('vd@example.se');
    expect((await mails('remiss.invitation')).at(-1)).toMatchObject({ to_address: 'vd@example.se', state: 'waiting' });
    expect((await events(id)).at(-1)).toMatchObject({
      type: 'recipient.address_corrected',
      from: null,
      to: 'vd@example.se',
    });
    await expect(
      inTx((tx) => remisser.recipients.correctAddress(tx, anna, id, energi.id, { email: 'inte en adress' })),
    ).rejects.toEqual(refused('invalid_input', ['email']));
  });

  test('that it was acknowledged is seen, by whom and when is not', async () => {
    const { id, of } = await issued();
    const social = await of('Socialnämnden');
    const secretary = (
      await inTx((tx) => remisser.people.add(tx, { name: 'Sekreterare Ett', email: 'sekr@example.se' }))
    ).id;
    await db.asOwner(
      `insert into assignment (person_id, role, body_id, from_date) values ($1, 'secretary', $2, '2022-01-01')`,
      [secretary, social.bodyId],
    );
    await db.database.asPerson(secretary, (tx) => remisser.acknowledge.acknowledge(tx, secretary, social.id));
    await db.database.asPerson(secretary, (tx) => remisser.acknowledge.acknowledge(tx, secretary, social.id));
    const seen = await of('Socialnämnden');
    expect(seen).toMatchObject({ acknowledged: true, status: 'acknowledged', statusText: 'Kvitterad' });
    expect(JSON.stringify(seen)).not.toContain('acknowledgedAt');
    expect(JSON.stringify(await events(id))).not.toContain(secretary);
    const own = await db.database.asPerson(secretary, (tx) => remisser.audit.list(tx, { recipient: social.id }));
    expect(own.map(({ event }) => event)).toEqual([{ type: 'recipient.acknowledged', by: secretary }]);
    expect(await inTx((tx) => remisser.audit.list(tx, { recipient: social.id }))).toEqual([]);
    await expect(inTx((tx) => remisser.acknowledge.acknowledge(tx, anna, seen.id))).resolves.toMatchObject({
      acknowledged: true,
    });
    const kultur = await of('Kulturnämnden');
    await expect(
      db.database.asPerson(secretary, (tx) => remisser.acknowledge.acknowledge(tx, secretary, kultur.id)),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('the last day', () => {
  test('a later general day moves everybody but the one with a later day of its own', async () => {
    const { id, of } = await issued();
    const [social, kultur] = [await of('Socialnämnden'), await of('Kulturnämnden')];
    await inTx((tx) => remisser.state.markExtended(tx, kultur.id, '2023-02-01'));
    expect(toldOf('onExtended')).toMatchObject([
      { issuedOn: '2022-10-05', recipients: [{ recipientId: kultur.id, lastDay: '2023-02-01' }] },
    ]);
    expect(await of('Kulturnämnden')).toMatchObject({
      status: 'extended',
      statusText: 'Anstånd till onsdag 1 februari 2023',
    });
    told = [];
    const move = (dueDate: string) =>
      inTx((tx) => remisser.dueDate.move(tx, anna, id, null, { dueDate, reason: 'Kulturnämndens möte' }));
    await expect(move('2022-12-20')).rejects.toEqual(refused('remiss.invalid', ['dueDate']));
    const { remiss, warnings } = await move('2023-01-28');
    expect(remiss.dueDate).toBe('2023-01-28');
    expect(warnings).toMatchObject([
      {
        code: 'due_date.day_off',
        message: 'Sista svarsdag lördag 28 januari 2023 är en lördag. Yttra flyttar den inte.',
      },
    ]);
    expect((await of('Socialnämnden')).lastDay).toBe('2023-01-28');
    expect((await of('Kulturnämnden')).lastDay).toBe('2023-02-01');
    const changed = (toldOf('onExtended') as { recipients: { recipientId: string }[] }[]).flatMap(({ recipients }) =>
      recipients.map(({ recipientId }) => recipientId),
    );
    expect(changed).toContain(social.id);
    expect(changed).not.toContain(kultur.id);
    expect((await mails('remiss.changed')).map(({ to_address }) => to_address)).toEqual([
      '',
      'socialnamnden@example.se',
    ]);
  });

  test('a day in the past is refused, and one who has answered is not told', async () => {
    const { id, of } = await issued();
    await answered(await of('Socialnämnden'), '2022-12-15T10:00:00+01:00');
    await db.moveClock('2023-01-20T10:00:00+01:00');
    const move = (dueDate: string) => inTx((tx) => remisser.dueDate.move(tx, anna, id, null, { dueDate }));
    await expect(move('2023-01-20')).rejects.toThrow('Välj en dag efter fredag 20 januari 2023.');
    await move('2023-01-24');
    expect((await mails('remiss.changed')).map(({ to_address }) => to_address)).toEqual([
      '',
      'kulturnamnden@example.se',
    ]);
  });

  test('a late answer becomes one in time when the day is moved past it', async () => {
    const { id, of } = await issued();
    await answered(await of('Socialnämnden'), '2023-01-05T00:00:00+01:00');
    expect((await of('Socialnämnden')).answer).toMatchObject({ late: true });
    await inTx((tx) => remisser.dueDate.move(tx, anna, id, null, { dueDate: '2023-01-05' }));
    expect((await of('Socialnämnden')).answer).toMatchObject({ late: false });
  });
});

describe('an answer', () => {
  test('is told to the libs above, also for a closed or withdrawn remiss', async () => {
    const { id, of } = await issued();
    await answered(await of('Socialnämnden'), '2022-12-15T10:00:00+01:00', true);
    expect(await of('Socialnämnden')).toMatchObject({
      status: 'preliminary',
      answer: { kind: 'statement', preliminary: true },
    });
    await inTx(async (tx) => remisser.state.markCompleted(tx, (await of('Socialnämnden')).id));
    expect((await of('Socialnämnden')).status).toBe('statement');
    await inTx((tx) => remisser.withdraw.withdraw(tx, anna, id, { reason: 'Nytt förslag' }));
    await answered(await of('Kulturnämnden'), '2022-12-16T10:00:00+01:00');
    expect(toldOf('onAnswered')).toHaveLength(2);
    expect((await of('Kulturnämnden')).status).toBe('statement');
  });

  test('that is voided leaves the body unanswered, and its reminders are planned again', async () => {
    const { of } = await issued();
    const social = await of('Socialnämnden');
    await answered(social, '2022-12-15T10:00:00+01:00');
    await inTx((tx) => remisser.state.markVoided(tx, social.id, null));
    expect(await of('Socialnämnden')).toMatchObject({ status: 'not_acknowledged', answer: null });
    expect(toldOf('onExtended')).toMatchObject([{ recipients: [{ recipientId: social.id, lastDay: '2023-01-04' }] }]);
  });

  test('from outside the round is included or not, with a reason', async () => {
    const { id, of } = await issued();
    const [social, kultur] = [await of('Socialnämnden'), await of('Kulturnämnden')];
    const decide = (rid: string, wanted: { include: boolean; reason?: string }) =>
      inTx((tx) => remisser.late.decide(tx, anna, id, rid, wanted));
    await expect(decide(social.id, { include: true })).rejects.toEqual(refused('remiss.no_answer'));
    await answered(social, '2023-01-04T23:59:59+01:00');
    await answered(kultur, '2023-01-05T00:00:00+01:00');
    await expect(decide(social.id, { include: false, reason: 'X' })).rejects.toEqual(refused('remiss.in_time'));
    await expect(decide(kultur.id, { include: false })).rejects.toEqual(refused('invalid_input', ['reason']));
    expect((await decide(kultur.id, { include: true })).recipient.lateInclusion).toEqual({
      include: true,
      reason: null,
    });
  });
});

describe('the end of a round', () => {
  test('waits for a body that has time left, and then goes on to kommunstyrelsen when nothing stands in the way', async () => {
    const { id, of } = await issued();
    const close = () => inTx((tx) => remisser.close.close(tx, anna, id));
    const report = () => inTx((tx) => remisser.close.report(tx, anna, id, 1));
    await inTx(async (tx) => remisser.state.markExtended(tx, (await of('Kulturnämnden')).id, '2023-02-01'));
    await db.moveClock('2023-01-05T00:00:00+01:00');
    await expect(close()).rejects.toThrow(
      'Remissen kan inte stängas än. Kulturnämnden har till och med onsdag 1 februari 2023 på sig.',
    );
    await expect(report()).rejects.toEqual(refused('remiss.move_refused'));
    await answered(await of('Kulturnämnden'), '2023-01-05T00:00:00+01:00');
    await close();
    expect((await of('Socialnämnden')).status).toBe('silent');
    expect(toldOf('onClosed')).toMatchObject([{ recipientIds: [expect.any(String), expect.any(String)] }]);
    standsInTheWay = ['Synpunkt 14 saknar bedömning.'];
    await expect(report()).rejects.toMatchObject({
      code: 'remiss.may_not_be_reported',
      details: { reasons: standsInTheWay },
    });
    expect((await inTx((tx) => remisser.reader.get(tx, id))).status).toBe('closed');
    standsInTheWay = [];
    expect((await report()).status).toBe('reported');
    expect((await events(id)).map(({ type }) => type).slice(-2)).toEqual(['remiss.closed', 'remiss.reported']);
  });

  test('a withdrawn remiss stops its reminders and tells every body that is asked', async () => {
    const { id, of } = await issued();
    await inTx(async (tx) =>
      remisser.recipients.remove(tx, anna, id, (await of('Kulturnämnden')).id, { reason: 'Berörs inte' }),
    );
    const withdraw = (reason: string) => inTx((tx) => remisser.withdraw.withdraw(tx, anna, id, { reason }));
    await expect(withdraw('')).rejects.toEqual(refused('invalid_input', ['reason']));
    expect((await withdraw('Nytt förslag')).remiss).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: 'Nytt förslag',
    });
    expect((await mails('remiss.withdrawn')).map(({ to_address }) => to_address)).toEqual([
      '',
      'socialnamnden@example.se',
    ]);
    expect(toldOf('onWithdrawn')).toMatchObject([{ recipientIds: [expect.any(String), expect.any(String)] }]);
    await expect(withdraw('Igen')).rejects.toEqual(refused('remiss.move_refused'));
    await expect(inTx((tx) => remisser.recipients.add(tx, anna, id, { body: 'Valnämnden' }))).rejects.toEqual(
      refused('remiss.round_over'),
    );
  });
});

describe('reading', () => {
  test('a body sees what has been issued to it, and nothing of a draft', async () => {
    const { id, of } = await issued();
    await draft({ caseNumber: 'KSKF/2022:200', title: 'Policy i utkast 100 % klar' });
    const { bodyId } = await of('Socialnämnden');
    const list = (filter: object) => inTx((tx) => remisser.reader.list(tx, filter, { limit: 50, offset: 0 }));
    expect(await list({ askedBodyIds: [bodyId] })).toMatchObject({
      total: 1,
      items: [{ id, recipients: 3, answered: 0 }],
    });
    expect((await list({})).total).toBe(2);
    expect((await list({ search: '100 %' })).total).toBe(1);
    expect((await list({ search: '%' })).total).toBe(1);
    expect((await list({ statuses: ['issued'] })).items.map((item) => item.id)).toEqual([id]);
    expect(
      (await inTx((tx) => remisser.reader.recipientsOfBodies(tx, [bodyId]))).map(({ remissId }) => remissId),
    ).toEqual([id]);
  });
});
