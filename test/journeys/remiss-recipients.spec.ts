import { ServedReader, type RemissReach } from '@yttra/remiss';
import { refused, remissOffice, type RemissOffice } from '../support/remiss-office';

let office: RemissOffice;
beforeEach(async () => {
  office = await remissOffice();
});
afterEach(() => office.end());

describe('recipients of a remiss that is out', () => {
  test('one more is asked: an event of its own, with invitation and reminders', async () => {
    const { id } = await office.issued();
    await office.db.moveClock('2022-10-20T10:00:00+02:00');
    await office.body('Miljönämnden', 'nämnd', { registrarEmail: 'registrator.mn@example.se' });
    const { recipient } = await office.inTx((tx) =>
      office.remisser.recipients.add(tx, office.anna, id, {
        body: 'miljönämnden',
        reason: 'Berörs av avsnitt 3',
        part: '3',
      }),
    );
    expect(recipient).toMatchObject({
      body: 'Miljönämnden',
      addedLater: true,
      part: '3',
      lastDay: '2023-01-04',
      broughtBy: null,
    });
    expect(office.toldOf('onRecipientsChanged')).toMatchObject([
      { on: '2022-10-20', added: [{ recipientId: recipient.id }], removed: [] },
    ]);
    expect(
      (await office.mails())
        .slice(-2)
        .map(({ kind, to_address }) => [kind, to_address])
        .sort(),
    ).toEqual([
      ['remiss.invitation', 'miljonamnden@example.se'],
      ['remiss.registrar', 'registrator.mn@example.se'],
    ]);
    await expect(
      office.inTx((tx) => office.remisser.recipients.add(tx, office.anna, id, { body: 'Miljönämnden' })),
    ).rejects.toEqual(refused('remiss.already_asked'));
    await expect(
      office.inTx((tx) => office.remisser.recipients.add(tx, office.anna, id, { body: 'Miljönämden' })),
    ).rejects.toThrow('Menar du Miljönämnden?');
  });

  test('close to the last day it needs a later day of its own', async () => {
    const { id } = await office.issued();
    await office.db.moveClock('2023-01-04T10:00:00+01:00');
    const add = (dueDate?: string) =>
      office.inTx((tx) => office.remisser.recipients.add(tx, office.anna, id, { body: 'Valnämnden', dueDate }));
    await expect(add()).rejects.toEqual(refused('remiss.invalid', ['dueDate']));
    await expect(add('2022-12-30')).rejects.toEqual(refused('remiss.invalid', ['dueDate']));
    expect((await add('2023-02-01')).recipient.lastDay).toBe('2023-02-01');
  });

  test('one is removed with a reason, told, and can be asked again; what it sends is received', async () => {
    const { id, of } = await office.issued();
    const social = await of('Socialnämnden');
    const remove = (reason: string, rid = social.id) =>
      office.inTx((tx) => office.remisser.recipients.remove(tx, office.anna, id, rid, { reason }));
    await expect(remove('  ')).rejects.toEqual(refused('invalid_input', ['reason']));
    expect((await remove('Berörs inte')).recipient).toMatchObject({ status: 'removed', removedReason: 'Berörs inte' });
    expect(office.toldOf('onRecipientsChanged')).toMatchObject([{ removed: [social.id], added: [] }]);
    expect(await office.mails('remiss.removed')).toMatchObject([{ to_address: 'socialnamnden@example.se' }]);
    await expect(remove('Igen')).rejects.toEqual(refused('remiss.already_removed'));
    const other = await office.issued({ caseNumber: 'KSKF/2022:196' });
    await expect(
      office.inTx((tx) =>
        office.remisser.recipients.remove(tx, office.anna, other.id, social.id, { reason: 'Fel remiss' }),
      ),
    ).rejects.toEqual(refused('remiss.recipient_not_found'));

    await office.answered(social, '2022-10-20T10:00:00+02:00');
    expect(await of('Socialnämnden')).toMatchObject({ status: 'statement', answer: { late: false } });
    const { recipient } = await office.inTx((tx) =>
      office.remisser.recipients.add(tx, office.anna, id, { body: 'Socialnämnden' }),
    );
    expect(recipient).toMatchObject({ id: social.id, removedAt: null, status: 'statement' });
    await expect(remove('Har svarat')).rejects.toEqual(refused('remiss.has_answered'));
  });

  test('a corrected address gets the invitation', async () => {
    const { id, of } = await office.issued();
    const energi = await of('Energi AB');
    const corrected = await office.inTx((tx) =>
      office.remisser.recipients.correctAddress(tx, office.anna, id, energi.id, { email: 'vd@example.se' }),
    );
    expect(corrected.email).toBe('vd@example.se');
    expect((await office.mails('remiss.invitation')).at(-1)).toMatchObject({
      to_address: 'vd@example.se',
      state: 'waiting',
    });
    expect((await office.events(id)).at(-1)).toMatchObject({
      type: 'recipient.address_corrected',
      from: null,
      to: 'vd@example.se',
    });
    await expect(
      office.inTx((tx) =>
        office.remisser.recipients.correctAddress(tx, office.anna, id, energi.id, { email: 'inte en adress' }),
      ),
    ).rejects.toEqual(refused('invalid_input', ['email']));
  });

  test('that it was acknowledged is seen, by whom and when is not', async () => {
    const { id, of } = await office.issued();
    const social = await of('Socialnämnden');
    const secretary = await office.personServing(social.bodyId);
    await office.db.database.asPerson(secretary, (tx) =>
      office.remisser.acknowledge.acknowledge(tx, secretary, social.id),
    );
    await office.db.database.asPerson(secretary, (tx) =>
      office.remisser.acknowledge.acknowledge(tx, secretary, social.id),
    );
    const seen = await of('Socialnämnden');
    expect(seen).toMatchObject({ acknowledged: true, status: 'acknowledged', statusText: 'Kvitterad' });
    expect(JSON.stringify(seen)).not.toContain('acknowledgedAt');
    expect(JSON.stringify(await office.events(id))).not.toContain(secretary);
    const own = await office.db.database.asPerson(secretary, (tx) =>
      office.remisser.audit.list(tx, { recipient: social.id }),
    );
    expect(own.map(({ event }) => event)).toEqual([{ type: 'recipient.acknowledged', by: secretary }]);
    expect(await office.inTx((tx) => office.remisser.audit.list(tx, { recipient: social.id }))).toEqual([]);
    await office.inTx((tx) => office.remisser.acknowledge.acknowledge(tx, office.anna, seen.id));
    const kultur = await of('Kulturnämnden');
    await expect(
      office.db.database.asPerson(secretary, (tx) => office.remisser.acknowledge.acknowledge(tx, secretary, kultur.id)),
    ).rejects.toThrow('this log is not yours to write');
  });
});

describe('reading', () => {
  test('by words, status, and what one’s own bodies are asked', async () => {
    const { id, of } = await office.issued();
    await office.draft({ caseNumber: 'KSKF/2022:200', title: 'Policy i utkast 100 % klar' });
    const { bodyId } = await of('Socialnämnden');
    const list = (filter: object) =>
      office.inTx((tx) => office.remisser.reader.list(tx, filter, { limit: 50, offset: 0 }));
    expect((await list({})).total).toBe(2);
    expect((await list({ search: '100 %' })).total).toBe(1);
    expect((await list({ search: '%' })).total).toBe(1);
    expect(await list({ statuses: ['issued'] })).toMatchObject({
      total: 1,
      items: [{ id, recipients: 3, answered: 0 }],
    });
    const secretary = await office.personServing(bodyId);
    const served = (person: string) =>
      office.db.database.asPerson(person, async (tx) => (await new ServedReader().all(tx)).served);
    expect((await served(secretary)).map(({ recipient }) => recipient.body)).toEqual(['Socialnämnden']);
    expect(await served(office.anna)).toEqual([]);
  });

  test('a list holds what is within a person’s reach, and no more', async () => {
    const { id, of } = await office.issued();
    const { id: draftId } = await office.draft({ caseNumber: 'KSKF/2022:200' });
    const social = await of('Socialnämnden');
    const secretary = await office.personServing(social.bodyId);
    const nothing = { units: [], authorityIds: [], allIssued: false };
    const reached = async (reach: Partial<RemissReach>, person = office.anna) => {
      const { items } = await office.db.database.asPerson(person, (tx) =>
        office.remisser.reader.list(tx, { reach: { ...nothing, ...reach } }, { limit: 50, offset: 0 }),
      );
      return items.map((item) => item.id).sort();
    };
    expect(await reached({ units: ['Kommunledningskontoret'] })).toEqual([id, draftId].sort());
    expect(await reached({ units: ['Miljökontoret'] })).toEqual([]);
    expect(await reached({ authorityIds: [social.bodyId] })).toEqual([id]);
    expect(await reached({ allIssued: true })).toEqual([id]);
    expect(await reached({}, secretary)).toEqual([id]);
    expect(await reached({})).toEqual([]);
  });
});
