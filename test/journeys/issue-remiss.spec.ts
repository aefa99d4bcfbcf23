import { refused, remissOffice, type RemissOffice } from '../support/remiss-office';
import { remissServices } from '../support/remiss-services';

let office: RemissOffice;
beforeEach(async () => {
  office = await remissOffice();
});
afterEach(() => office.end());

describe('issuing', () => {
  test('freezes the recipients, writes every mail and the log, and tells the libs above: all or nothing', async () => {
    const { id } = await office.draft();
    const { remiss, recipients, withoutMail } = await office.inTx((tx) =>
      office.remisser.issue.issue(tx, office.anna, id),
    );
    expect(remiss).toMatchObject({ status: 'issued', issueOn: '2022-10-05', dueDate: '2023-01-04' });
    expect(recipients.map(({ body, status, lastDay, broughtBy }) => [body, status, lastDay, broughtBy])).toEqual([
      ['Energi AB', 'not_acknowledged', '2023-01-04', 'alla styrelser'],
      ['Kulturnämnden', 'not_acknowledged', '2023-01-04', 'alla nämnder'],
      ['Socialnämnden', 'not_acknowledged', '2023-01-04', 'alla nämnder'],
    ]);
    expect(withoutMail).toEqual(['Energi AB']);
    expect((await office.mails()).map(({ kind, to_address, state }) => [kind, to_address, state]).sort()).toEqual([
      ['remiss.invitation', 'kulturnamnden@example.se', 'waiting'],
      ['remiss.invitation', 'socialnamnden@example.se', 'waiting'],
      ['remiss.registrar', 'registrator.sn@example.se', 'waiting'],
    ]);
    expect(office.toldOf('onIssued')).toMatchObject([
      { remissId: id, issuedOn: '2022-10-05', recipients: [{}, {}, {}] },
    ]);
    expect((await office.events(id)).at(-1)).toMatchObject({
      type: 'remiss.issued',
      by: office.anna,
      rule: 'alla nämnder och styrelser utom Valnämnden',
    });

    const [social] = (await office.inTx((tx) => office.remisser.bodies.list(tx))).filter(
      ({ name }) => name === 'Socialnämnden',
    );
    await office.inTx((tx) =>
      office.remisser.bodies.update(tx, null, social!.id, 1, { name: 'Omsorgsnämnden', email: 'annan@example.se' }),
    );
    await office.body('Tekniska nämnden');
    // The list and its names are frozen, and so is where the mails go until the body has let its new mailbox in.
    expect(
      (await office.inTx((tx) => office.remisser.reader.recipients(tx, id))).map(({ body, email }) => [body, email]),
    ).toEqual([
      ['Energi AB', null],
      ['Kulturnämnden', 'kulturnamnden@example.se'],
      ['Socialnämnden', 'socialnamnden@example.se'],
    ]);
  });

  test('one registry that serves both ends gets one mail', async () => {
    const board = await office.body('Kommunstyrelsen', 'nämnd', { registrarEmail: 'Registrator@example.se' });
    await office.body('Miljönämnden', 'nämnd', { registrarEmail: 'REGISTRATOR@example.se' });
    const { id } = await office.draft({ issuerBodyId: board });
    await office.inTx((tx) => office.remisser.issue.issue(tx, office.anna, id));
    expect(
      (await office.mails('remiss.registrar')).map(({ to_address, data }) => [
        to_address,
        data.direction,
        (data.recipientIds as string[]).length,
      ]),
    ).toEqual([
      ['Registrator@example.se', 'outgoing', 4],
      ['registrator.sn@example.se', 'incoming', 1],
    ]);
    expect(
      (await office.inTx((tx) => office.remisser.reader.recipients(tx, id))).map(({ body }) => body),
    ).not.toContain('Kommunstyrelsen');
  });

  test('twice at once goes out once', async () => {
    const { id } = await office.draft();
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => office.inTx((tx) => office.remisser.issue.issue(tx, office.anna, id))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refused('remiss.move_refused'));
    expect(await office.mails('remiss.invitation')).toHaveLength(2);
    expect(await office.db.asOwner('select from postal_letter')).toHaveLength(1);
  });

  test('what is missing is named, and nothing is done', async () => {
    const { id, version } = await office.draft({ dueDate: null }, null);
    await office.db.asOwner('delete from remiss_document');
    await expect(office.inTx((tx) => office.remisser.issue.issue(tx, office.anna, id))).rejects.toEqual(
      refused('remiss.incomplete', ['documents', 'dueDate', 'rule']),
    );
    expect(await office.inTx((tx) => office.remisser.reader.get(tx, id))).toMatchObject({ status: 'draft', version });
    expect(await office.mails()).toEqual([]);
  });

  test('a last day that is not after the day of issue, and a body from outside in an internal remiss', async () => {
    await office.body('Hembygdsföreningen', 'extern');
    const { id } = await office.draft({ dueDate: '2022-10-05' }, 'alla nämnder och Hembygdsföreningen');
    await expect(office.inTx((tx) => office.remisser.issue.issue(tx, office.anna, id))).rejects.toEqual(
      refused('remiss.incomplete', ['dueDate', 'audience']),
    );
  });

  test('a hook that fails takes everything with it', async () => {
    const { id } = await office.draft();
    office.remisser.hooks.bind({ hooks: [{ onIssued: () => Promise.reject(new Error('no ladder')) }] });
    await expect(office.inTx((tx) => office.remisser.issue.issue(tx, office.anna, id))).rejects.toThrow('no ladder');
    expect((await office.inTx((tx) => office.remisser.reader.get(tx, id))).status).toBe('draft');
    expect(await office.mails()).toEqual([]);
  });

  test('a process that bound no hooks issues nothing', async () => {
    const { id } = await office.draft();
    await expect(
      office.inTx((tx) => remissServices(office.db.database, '.').issue.issue(tx, office.anna, id)),
    ).rejects.toEqual(refused('remiss.hooks_not_bound'));
  });

  test('what the bodies were asked cannot be changed afterwards, the office’s own matters can', async () => {
    const { id } = await office.issued();
    const { version } = await office.inTx((tx) => office.remisser.reader.get(tx, id));
    const patch = (change: object) =>
      office.inTx((tx) => office.remisser.drafts.patch(tx, office.anna, id, version, change));
    await expect(patch({ title: 'Annan' })).rejects.toEqual(refused('remiss.not_editable'));
    await expect(patch({ dueDate: '2022-12-01' })).rejects.toThrow(
      'Sista svarsdag kan inte ändras: remissen är utskickad.',
    );
    await expect(
      office.inTx((tx) => office.remisser.questions.put(tx, office.anna, id, null, ['Ny?'])),
    ).rejects.toEqual(refused('remiss.not_editable'));
    await expect(
      office.inTx((tx) => office.remisser.choice.put(tx, office.anna, id, null, { rule: 'alla nämnder' })),
    ).rejects.toEqual(refused('remiss.not_editable'));
    await patch({ contact: { name: 'Handläggare Två', email: 'tva@example.se' } });
  });
});

describe('issuing on a day', () => {
  const schedule = (id: string) => office.inTx((tx) => office.remisser.plans.schedule(tx, office.anna, id));
  const due = () => office.inTx((tx) => office.remisser.scheduled.due(tx));

  test('goes out by itself at 08:00, once', async () => {
    const { id } = await office.draft({ issueOn: '2022-10-31' });
    await schedule(id);
    await office.db.moveClock('2022-10-31T07:59:59+01:00');
    expect(await due()).toEqual([]);
    await office.remisser.scheduled.run(id);
    expect(await office.mails()).toEqual([]);
    await office.db.moveClock('2022-10-31T08:00:00+01:00');
    expect(await due()).toEqual([id]);
    await Promise.all([office.remisser.scheduled.run(id), office.remisser.scheduled.run(id)]);
    expect(await office.inTx((tx) => office.remisser.reader.get(tx, id))).toMatchObject({
      status: 'issued',
      issueOn: '2022-10-31',
    });
    expect(await office.mails('remiss.invitation')).toHaveLength(2);
    expect(await office.db.asOwner('select from postal_letter')).toHaveLength(1);
    expect((await office.events(id)).at(-1)).toMatchObject({ type: 'remiss.issued', by: null });
    expect(await due()).toEqual([]);
  });

  test('becomes a draft again, and its officer is told, when something is missing on the day', async () => {
    const { id } = await office.draft({ issueOn: '2022-10-31' }, 'Kulturnämnden');
    await schedule(id);
    const [kultur] = (await office.inTx((tx) => office.remisser.bodies.list(tx))).filter(
      ({ name }) => name === 'Kulturnämnden',
    );
    await office.inTx((tx) => office.remisser.bodies.update(tx, null, kultur!.id, 1, { active: false }));
    await office.db.moveClock('2022-10-31T08:00:00+01:00');
    await office.remisser.scheduled.run(id);
    expect((await office.inTx((tx) => office.remisser.reader.get(tx, id))).status).toBe('draft');
    expect(await office.mails()).toMatchObject([
      { kind: 'remiss.not_issued', to_address: 'klk@example.se', data: { missing: ['Regeln ger ingen instans.'] } },
    ]);
    expect((await office.events(id)).at(-1)).toMatchObject({ type: 'remiss.not_issued' });
  });

  test('needs a day that is still to come, and can be taken back', async () => {
    const { id } = await office.draft({ issueOn: '2022-10-05' });
    await expect(schedule(id)).rejects.toEqual(refused('remiss.incomplete', ['issueOn']));
    const other = await office.draft({ issueOn: '2022-10-06' });
    await schedule(other.id);
    const { version } = await office.inTx((tx) => office.remisser.reader.get(tx, other.id));
    await expect(
      office.inTx((tx) => office.remisser.drafts.patch(tx, office.anna, other.id, version, { title: 'X' })),
    ).rejects.toEqual(refused('remiss.not_editable'));
    expect((await office.inTx((tx) => office.remisser.drafts.unschedule(tx, office.anna, other.id))).status).toBe(
      'draft',
    );
  });
});
