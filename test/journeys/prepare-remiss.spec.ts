import { refused, remissOffice, type RemissOffice } from '../support/remiss-office';

let office: RemissOffice;
beforeEach(async () => {
  office = await remissOffice();
});
afterEach(() => office.end());

describe('a draft', () => {
  test('is nobody’s but the office’s, and its texts are cleaned and told', async () => {
    const { remiss, notices } = await office.inTx((tx) =>
      office.remisser.drafts.create(tx, office.anna, {
        caseNumber: '1006/18',
        title: 'Policy\u0000 för möten',
        unit: 'Kommunledningskontoret',
        contact: { name: 'Handläggare Ett', email: 'klk@example.se' },
      }),
    );
    expect(remiss).toMatchObject({
      title: 'Policy för möten',
      status: 'draft',
      officerId: office.anna,
      version: 1,
      audience: 'internal',
    });
    expect(notices).toEqual([{ field: 'title', message: '1 tecken som inte går att visa togs bort.' }]);
    expect(await office.events(remiss.id)).toEqual([
      { type: 'remiss.created', by: office.anna, caseNumber: '1006/18' },
    ]);
  });

  test('of two who change the same version, one is told that it is stale', async () => {
    const { id, version } = await office.draft();
    const change = (title: string) =>
      office.inTx((tx) => office.remisser.drafts.patch(tx, office.anna, id, version, { title }));
    const outcomes = await Promise.allSettled([change('Den ena'), change('Den andra')]);
    const [lost] = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(lost!.reason).toMatchObject({ code: 'remiss.stale', kind: 'stale', details: { version: version + 1 } });
  });

  test('is logged by what became another, not by what a form sent along', async () => {
    const { id, version, title } = await office.draft();
    const patch = (change: object, at: number) =>
      office.inTx((tx) => office.remisser.drafts.patch(tx, office.anna, id, at, change));
    const days = { title, dueDate: '2023-01-05', boardMeeting: { agendaCutoff: null, date: '2023-02-28' } };
    await patch({ ...days, issueOn: null }, version);
    await patch({ ...days, boardMeeting: { date: '2023-02-28', agendaCutoff: null } }, version + 1);
    const rule = () =>
      office.inTx((tx) => office.remisser.choice.put(tx, office.anna, id, null, { rule: 'alla nämnder' }));
    await rule();
    await rule();
    const changed = (await office.events(id)).flatMap((event) =>
      event.type === 'remiss.changed' ? [event.fields] : [],
    );
    expect(changed.slice(-2)).toEqual([['dueDate', 'boardMeeting'], ['rule']]);
  });

  test('refuses what cannot be', async () => {
    const { id, version } = await office.draft();
    const patch = (change: object) =>
      office.inTx((tx) => office.remisser.drafts.patch(tx, office.anna, id, version, change));
    await expect(patch({ letter: 'Hej {namn}' })).rejects.toEqual(refused('remiss.invalid', ['letter']));
    await expect(patch({ dueDate: '2023-02-30' })).rejects.toEqual(refused('invalid_input', ['dueDate']));
    await expect(patch({ status: 'issued' })).rejects.toEqual(refused('invalid_input'));
    await expect(patch({ officerId: id })).rejects.toEqual(refused('remiss.invalid', ['officerId']));
    await expect(patch({ issuerBodyId: id })).rejects.toEqual(refused('remiss.invalid', ['issuerBodyId']));
    await expect(
      office.inTx((tx) => office.remisser.drafts.patch(tx, office.anna, office.anna, 1, {})),
    ).rejects.toEqual(refused('remiss.not_found'));
  });

  test('a title of two lines would break a subject, and becomes one', async () => {
    const { id, version } = await office.draft();
    const patch = (change: object) =>
      office.inTx((tx) => office.remisser.drafts.patch(tx, office.anna, id, version, change));
    await expect(patch({ caseNumber: '  ' })).rejects.toEqual(refused('invalid_input', ['caseNumber']));
    expect((await patch({})).remiss.version).toBe(version);
    expect((await patch({ title: 'Policy\nBcc: x@example.se' })).remiss.title).toBe('Policy Bcc: x@example.se');
  });

  test('keeps questions in order, and refuses the whole list for one fault', async () => {
    const { id } = await office.draft();
    const put = (questions: unknown) =>
      office.inTx((tx) => office.remisser.questions.put(tx, office.anna, id, null, questions));
    await put(['Är riktlinjen bra?', { text: 'Hur bra?', type: 'scale', min: 1, max: 5 }]);
    await expect(put(['Ny', { text: 'Vilken?', type: 'choice', options: ['A', 'A'] }])).rejects.toEqual(
      refused('remiss.invalid', ['questions[1].options']),
    );
    expect(await office.inTx((tx) => office.remisser.reader.questions(tx, id))).toMatchObject([
      { number: 1, text: 'Är riktlinjen bra?', type: 'text', options: null },
      { number: 2, type: 'scale', min: 1, max: 5 },
    ]);
    await put([]);
    expect(await office.inTx((tx) => office.remisser.reader.questions(tx, id))).toEqual([]);
  });
});

describe('the plan', () => {
  test('tells every mail, who can decide, and what is missing', async () => {
    const { id } = await office.draft();
    const plan = await office.inTx((tx) => office.remisser.plans.plan(tx, id));
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
      'recipients.no_registrar',
      'questions.none',
    ]);
    expect(plan.missing).toEqual([]);
    expect((await office.inTx((tx) => office.remisser.reader.get(tx, id))).status).toBe('draft');
  });

  test('a rule that the register has outgrown is something to mend, not a fault', async () => {
    const { id } = await office.draft({}, 'Kulturnämnden');
    const [kultur] = (await office.inTx((tx) => office.remisser.bodies.list(tx))).filter(
      ({ name }) => name === 'Kulturnämnden',
    );
    await office.inTx((tx) =>
      office.remisser.bodies.update(tx, null, kultur!.id, 1, { name: 'Kultur- och fritidsnämnden' }),
    );
    const plan = await office.inTx((tx) => office.remisser.plans.plan(tx, id));
    expect(plan.missing).toEqual([expect.objectContaining({ field: 'rule' })]);
    await expect(office.inTx((tx) => office.remisser.issue.issue(tx, office.anna, id))).rejects.toEqual(
      refused('remiss.incomplete', ['rule']),
    );
  });
});
