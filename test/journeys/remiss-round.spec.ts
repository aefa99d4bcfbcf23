import { pdfPages } from '../support/pdf-text';
import { refused, remissOffice, type RemissOffice } from '../support/remiss-office';

let office: RemissOffice;
beforeEach(async () => {
  office = await remissOffice();
});
afterEach(() => office.end());

describe('the last day', () => {
  test('a later general day moves everybody but the one with a later day of its own', async () => {
    const { id, of } = await office.issued();
    const [social, kultur] = [await of('Socialnämnden'), await of('Kulturnämnden')];
    await office.inTx((tx) => office.remisser.state.markExtended(tx, kultur.id, '2023-02-01'));
    expect(office.toldOf('onExtended')).toMatchObject([
      { issuedOn: '2022-10-05', recipients: [{ recipientId: kultur.id, lastDay: '2023-02-01' }] },
    ]);
    expect(await of('Kulturnämnden')).toMatchObject({
      status: 'extended',
      statusText: 'Anstånd till onsdag 1 februari 2023',
    });
    office.told = [];
    const move = (dueDate: string) =>
      office.inTx((tx) =>
        office.remisser.dueDate.move(tx, office.anna, id, null, { dueDate, reason: 'Kulturnämndens möte' }),
      );
    await expect(move('2022-12-20')).rejects.toEqual(refused('remiss.invalid', ['dueDate']));
    const { remiss, warnings } = await move('2023-01-28');
    expect(remiss.dueDate).toBe('2023-01-28');
    expect(warnings).toMatchObject([
      {
        code: 'due_date.day_off',
        text: 'Sista svarsdag 28 januari 2023 är en lördag. Yttra flyttar den inte.',
      },
    ]);
    expect((await of('Socialnämnden')).lastDay).toBe('2023-01-28');
    expect((await of('Kulturnämnden')).lastDay).toBe('2023-02-01');
    const changed = (office.toldOf('onExtended') as { recipients: { recipientId: string }[] }[]).flatMap(
      ({ recipients }) => recipients.map(({ recipientId }) => recipientId),
    );
    expect(changed).toContain(social.id);
    expect(changed).not.toContain(kultur.id);
    expect((await office.mails('remiss.changed')).map(({ to_address }) => to_address)).toEqual([
      'socialnamnden@example.se',
    ]);
  });

  test('a day in the past is refused, and one who has answered is not told', async () => {
    const { id, of } = await office.issued();
    await office.answered(await of('Socialnämnden'), '2022-12-15T10:00:00+01:00');
    await office.db.moveClock('2023-01-20T10:00:00+01:00');
    const move = (dueDate: string) =>
      office.inTx((tx) => office.remisser.dueDate.move(tx, office.anna, id, null, { dueDate }));
    await expect(move('2023-01-20')).rejects.toThrow('Välj en dag efter fredag 20 januari 2023.');
    await move('2023-01-24');
    expect((await office.mails('remiss.changed')).map(({ to_address }) => to_address)).toEqual([
      'kulturnamnden@example.se',
    ]);
  });

  test('a late answer becomes one in time when the day is moved past it', async () => {
    const { id, of } = await office.issued();
    await office.answered(await of('Socialnämnden'), '2023-01-05T00:00:00+01:00');
    expect((await of('Socialnämnden')).answer).toMatchObject({ late: true });
    await office.inTx((tx) => office.remisser.dueDate.move(tx, office.anna, id, null, { dueDate: '2023-01-05' }));
    expect((await of('Socialnämnden')).answer).toMatchObject({ late: false });
  });
});

describe('an answer', () => {
  test('is told to the libs above, also for a closed or withdrawn remiss', async () => {
    const { id, of } = await office.issued();
    await office.answered(await of('Socialnämnden'), '2022-12-15T10:00:00+01:00', true);
    expect(await of('Socialnämnden')).toMatchObject({
      status: 'preliminary',
      answer: { kind: 'statement', preliminary: true },
    });
    await office.inTx(async (tx) => office.remisser.state.markCompleted(tx, (await of('Socialnämnden')).id));
    expect((await of('Socialnämnden')).status).toBe('statement');
    await office.inTx((tx) => office.remisser.withdraw.withdraw(tx, office.anna, id, { reason: 'Nytt förslag' }));
    await office.answered(await of('Kulturnämnden'), '2022-12-16T10:00:00+01:00');
    expect(office.toldOf('onAnswered')).toHaveLength(2);
    expect((await of('Kulturnämnden')).status).toBe('statement');
  });

  test('that is voided leaves the body unanswered, and its reminders are planned again', async () => {
    const { of } = await office.issued();
    const social = await of('Socialnämnden');
    await office.answered(social, '2022-12-15T10:00:00+01:00');
    await office.inTx((tx) => office.remisser.state.markVoided(tx, social.id, null));
    expect(await of('Socialnämnden')).toMatchObject({ status: 'not_acknowledged', answer: null });
    expect(office.toldOf('onExtended')).toMatchObject([
      { recipients: [{ recipientId: social.id, lastDay: '2023-01-04' }] },
    ]);
  });

  test('from outside the round is included or not, with a reason', async () => {
    const { id, of } = await office.issued();
    const [social, kultur] = [await of('Socialnämnden'), await of('Kulturnämnden')];
    const decide = (rid: string, wanted: { include: boolean; reason?: string }) =>
      office.inTx((tx) => office.remisser.late.decide(tx, office.anna, id, rid, wanted));
    await expect(decide(social.id, { include: true })).rejects.toEqual(refused('remiss.no_answer'));
    await office.answered(social, '2023-01-04T23:59:59+01:00');
    await office.answered(kultur, '2023-01-05T00:00:00+01:00');
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
    const { id, of } = await office.issued();
    const close = () => office.inTx((tx) => office.remisser.close.close(tx, office.anna, id));
    const report = () => office.inTx((tx) => office.remisser.close.report(tx, office.anna, id, 1));
    await office.inTx(async (tx) =>
      office.remisser.state.markExtended(tx, (await of('Kulturnämnden')).id, '2023-02-01'),
    );
    await office.db.moveClock('2023-01-05T00:00:00+01:00');
    await expect(close()).rejects.toThrow(
      'Remissen kan inte stängas än. Kulturnämnden har till och med onsdag 1 februari 2023 på sig.',
    );
    await expect(report()).rejects.toEqual(refused('remiss.move_refused'));
    await office.answered(await of('Kulturnämnden'), '2023-01-05T00:00:00+01:00');
    await close();
    expect((await of('Socialnämnden')).status).toBe('silent');
    expect(office.toldOf('onClosed')).toMatchObject([{ recipientIds: [expect.any(String), expect.any(String)] }]);
    office.standsInTheWay = ['Synpunkt 14 saknar bedömning.'];
    await expect(report()).rejects.toMatchObject({
      code: 'remiss.may_not_be_reported',
      details: { reasons: office.standsInTheWay },
    });
    expect((await office.inTx((tx) => office.remisser.reader.get(tx, id))).status).toBe('closed');
    office.standsInTheWay = [];
    expect((await report()).status).toBe('reported');
    expect((await office.events(id)).map(({ type }) => type).slice(-2)).toEqual(['remiss.closed', 'remiss.reported']);
  });

  test('a withdrawn remiss stops its reminders and tells every body that is asked', async () => {
    const { id, of } = await office.issued();
    await office.inTx(async (tx) =>
      office.remisser.recipients.remove(tx, office.anna, id, (await of('Kulturnämnden')).id, { reason: 'Berörs inte' }),
    );
    const withdraw = (reason: string) =>
      office.inTx((tx) => office.remisser.withdraw.withdraw(tx, office.anna, id, { reason }));
    await expect(withdraw('')).rejects.toEqual(refused('invalid_input', ['reason']));
    expect((await withdraw('Nytt förslag')).remiss).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: 'Nytt förslag',
    });
    expect((await office.mails('remiss.withdrawn')).map(({ to_address }) => to_address)).toEqual([
      'socialnamnden@example.se',
    ]);
    expect(office.toldOf('onWithdrawn')).toMatchObject([{ recipientIds: [expect.any(String), expect.any(String)] }]);
    await expect(withdraw('Igen')).rejects.toEqual(refused('remiss.move_refused'));
    await expect(
      office.inTx((tx) => office.remisser.recipients.add(tx, office.anna, id, { body: 'Valnämnden' })),
    ).rejects.toEqual(refused('remiss.round_over'));
  });

  test('a body without an address is told by letter of what changes and of the end, but not before it has been asked', async () => {
    const { id, of } = await office.issued();
    const letters = async () =>
      (await office.inTx((tx) => office.remisser.letters.list(tx, id))).map(
        ({ body, kind, sentOn }) => `${body}: ${kind}${sentOn ? ', posted' : ''}`,
      );
    const post = async (kind: string) => {
      const waiting = await office.inTx((tx) => office.remisser.letters.list(tx, id));
      const letter = waiting.find((each) => each.kind === kind && each.sentOn === null)!;
      await office.inTx((tx) => office.remisser.letters.markSent(tx, office.anna, id, letter.id, '2022-10-05'));
      return letter.id;
    };
    const move = (dueDate: string) =>
      office.inTx((tx) =>
        office.remisser.dueDate.move(tx, office.anna, id, null, { dueDate, reason: 'Nämndens möte' }),
      );
    const byLetter = (await office.inTx((tx) => office.remisser.letters.list(tx, id)))[0]!.body;
    await move('2023-01-18');
    expect(await letters()).toEqual([`${byLetter}: invitation`]);
    await post('invitation');
    expect(await letters()).toEqual([`${byLetter}: changed`, `${byLetter}: invitation, posted`]);
    await move('2023-01-25');
    expect(await letters()).toEqual([`${byLetter}: changed`, `${byLetter}: invitation, posted`]);
    const { content } = await office.inTx(async (tx) => office.remisser.letters.pdf(tx, id, await post('changed')));
    expect((await pdfPages(content)).join(' ').replace(/\s+/g, ' ')).toContain('till onsdag 25 januari 2023');
    await office.inTx((tx) => office.remisser.withdraw.withdraw(tx, office.anna, id, { reason: 'Nytt förslag' }));
    expect((await letters())[0]).toBe(`${byLetter}: withdrawn`);
    expect(
      await office.db.asOwner(
        `select from outgoing_mail where to_address = '' and recipient_id = '${(await of(byLetter)).id}'`,
      ),
    ).toEqual([]);
  });
});
