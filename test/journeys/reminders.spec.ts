import { RemindByHand, ReminderList, ReminderPreviews } from '@yttra/reminder';
import { ReminderBench } from '../support/reminder-round';

let bench: ReminderBench;
beforeAll(async () => (bench = await ReminderBench.start()));
afterAll(() => bench.stop());
// Each story has the clock to itself: what another left behind is not due in it.
beforeEach(() => bench.db.asOwner(`delete from reminder; delete from outgoing_mail`));

const SILENT = [
  '2022-10-12 nudge',
  '2022-12-05 -30',
  '2022-12-21 -14',
  '2023-01-02 -2',
  '2023-01-04 0',
  '2023-01-09 5',
];

describe('a body that stays silent', () => {
  test('is reminded on exactly the planned days, and the officer is told after the last day', async () => {
    const { remissId } = await bench.issue();
    expect(await bench.planned(remissId)).toEqual(SILENT);
    expect(await bench.passUntil('2023-12-31')).toEqual([
      '2022-10-12T08:00 Har ni fått remissen Riktlinje för kvalitet?',
      '2022-12-05T08:00 30 dagar kvar, planera sammanträdet: Riktlinje för kvalitet',
      '2022-12-21T08:00 14 dagar kvar: Riktlinje för kvalitet',
      '2023-01-02T08:00 2 dagar kvar: Riktlinje för kvalitet',
      '2023-01-04T08:00 I dag är sista svarsdag: Riktlinje för kvalitet',
      '2023-01-05T08:00 1 instans har inte svarat: Riktlinje för kvalitet',
      '2023-01-09T08:00 Svarstiden gick ut onsdag 4 januari 2023: Riktlinje för kvalitet',
    ]);
    const list = await bench.database.transaction((tx) => bench.module.get(ReminderList).ofRemiss(tx, remissId));
    expect(list.map(({ step, sentAt }) => [step, sentAt?.toISOString().slice(0, 10)])).toEqual(
      SILENT.map((row) => [row.includes('nudge') ? 'nudge' : Number(row.slice(11)), row.slice(0, 10)]),
    );
  });

  test('twenty bodies have their plan from one insert each, alike', async () => {
    const { remissId } = await bench.issue({ bodies: 20 });
    const planned = await bench.planned(remissId);
    expect(planned).toHaveLength(120);
    expect([...new Set(planned)]).toEqual(SILENT);
  });

  test('a list of its own days replaces all but the nudge', async () => {
    const { remissId } = await bench.issue({ ladder: [-10, 2] });
    expect(await bench.planned(remissId)).toEqual(['2022-10-12 nudge', '2023-01-09 2']);
  });

  test('the municipality’s own ladder and pauses count', async () => {
    await bench.db.asOwner(
      `insert into municipality (name, pauses, ladder) values ('Provkommun', '[{"from":"11-01","to":"11-30","name":"höst"}]', '[-60, -7]')`,
    );
    try {
      const { remissId } = await bench.issue();
      expect(await bench.planned(remissId)).toEqual(['2022-10-12 nudge', '2022-12-28 -7']);
    } finally {
      await bench.db.asOwner('delete from municipality');
    }
  });

  test('without an address gets a letter to print in place of each mail', async () => {
    const { remissId } = await bench.issue({ email: null });
    await bench.at('2022-10-12', '08:00');
    expect(await bench.work()).toEqual([]);
    expect(await bench.db.asOwner(`select from outgoing_mail where recipient_id is not null`)).toEqual([]);
    expect(await bench.db.asOwner(`select kind, step, due_on::text from postal_letter order by due_on`)).toEqual([
      { kind: 'reminder', step: 'nudge', due_on: '2022-10-12' },
    ]);
    expect((await bench.rows(remissId))[0]).toBe('2022-10-12 nudge sent');
  });
});

test('before issuing every mail is shown with its day and subject, and what falls away with the reason', async () => {
  const { planned, dropped } = await bench.database.transaction((tx) =>
    bench.module
      .get(ReminderPreviews)
      .preview(tx, { issuedOn: '2022-10-24', lastDay: '2023-01-04', ladder: null, title: 'Riktlinje för kvalitet' }),
  );
  expect(planned.map(({ on, subject }) => `${on} ${subject}`)).toEqual([
    '2022-10-31 Har ni fått remissen Riktlinje för kvalitet?',
    '2022-12-05 30 dagar kvar, planera sammanträdet: Riktlinje för kvalitet',
    '2022-12-21 14 dagar kvar: Riktlinje för kvalitet',
    '2023-01-02 2 dagar kvar: Riktlinje för kvalitet',
    '2023-01-04 I dag är sista svarsdag: Riktlinje för kvalitet',
    '2023-01-09 Svarstiden gick ut onsdag 4 januari 2023: Riktlinje för kvalitet',
  ]);
  expect(dropped).toEqual([{ step: -7, on: '2022-12-28', reason: 'pause', pause: 'juluppehåll' }]);
});

describe('what the body has done', () => {
  const text = async () => JSON.stringify(await bench.deliver());
  const runDue = async () => {
    for (const id of await bench.due()) await bench.job.run(id);
  };

  test('the nudge is only for those who have not been heard of', async () => {
    const { remissId, recipients } = await bench.issue({ bodies: 3 });
    const [, acknowledged, begun] = recipients;
    await bench.db.asOwner(`update recipient set acknowledged_at = yttra_now() where id = $1`, [
      acknowledged!.recipientId,
    ]);
    await bench.database.transaction((tx) => bench.state.markDraftBegun(tx, begun!.recipientId));
    await bench.at('2022-10-12', '08:00');
    expect(await bench.work()).toHaveLength(1);
    const states = (await bench.rows(remissId)).filter((row) => row.includes('nudge')).map((row) => row.split(' ')[2]);
    expect(states.sort()).toEqual(['cancelled', 'cancelled', 'sent']);
  });

  test('one that acknowledges while the nudge is on its way does not get it', async () => {
    const { recipientId } = await bench.issue();
    await bench.at('2022-10-12', '08:00');
    await runDue();
    await bench.db.asOwner(`update recipient set acknowledged_at = yttra_now() where id = $1`, [recipientId]);
    expect(await bench.deliver()).toEqual([]);
  });

  test('the text follows: cut-off for one without a draft, submission for one with', async () => {
    const { recipients } = await bench.issue({ bodies: 2 });
    const [without, begun] = recipients;
    await bench.db.asOwner(
      `insert into meeting (body_id, date, agenda_cutoff) values ($1, '2022-12-29', '2022-12-22')`,
      [without!.bodyId],
    );
    await bench.db.asOwner(`update recipient set acknowledged_at = yttra_now() where id = $1`, [without!.recipientId]);
    await bench.database.transaction((tx) => bench.state.markDraftBegun(tx, begun!.recipientId));
    await bench.at('2022-12-21', '08:00');
    await runDue();
    const mails = await text();
    expect(mails).toContain('Handlingsstopp är torsdag 22 december 2022');
    expect(mails).toContain('14 dagar kvar, svaret är inte lämnat: Riktlinje för kvalitet');
  });

  test('an answer stops it, also a reminder that was written and not yet sent', async () => {
    const { remissId, recipientId } = await bench.issue();
    await bench.at('2022-12-21', '08:00');
    await runDue();
    await bench.answer(remissId, recipientId);
    expect(await bench.deliver()).toEqual([]);
    expect(await bench.planned(remissId)).toEqual([]);
    expect(await bench.passUntil('2023-12-31')).toEqual([]);
  });

  test.each<[string, (round: { remissId: string; recipientId: string }) => Promise<unknown>]>([
    [
      'answered',
      ({ remissId, recipientId }) =>
        bench.database.transaction(async (tx) => {
          const response = await bench.response(tx, remissId, recipientId);
          await tx.query(
            `update recipient set current_response_id = $2, answer_kind = 'statement', answered_at = yttra_now() where id = $1`,
            [recipientId, response],
          );
        }),
    ],
    [
      'removed',
      ({ recipientId }) =>
        bench.db.asOwner(`update recipient set removed_at = yttra_now() where id = $1`, [recipientId]),
    ],
    ['closed', ({ remissId }) => bench.db.asOwner(`update remiss set status = 'closed' where id = $1`, [remissId])],
    [
      'withdrawn',
      ({ remissId }) => bench.db.asOwner(`update remiss set status = 'withdrawn' where id = $1`, [remissId]),
    ],
    [
      'given another day',
      ({ recipientId }) =>
        bench.db.asOwner(`update recipient set extended_to = '2023-01-18' where id = $1`, [recipientId]),
    ],
  ])('a hook that somebody forgot sends nothing: %s', async (_, happened) => {
    const round = await bench.issue();
    await happened(round);
    await bench.at('2022-12-21', '08:00');
    expect(await bench.work()).toEqual([]);
    expect((await bench.rows(round.remissId)).filter((row) => row.startsWith('2022-12-21'))).toEqual([
      '2022-12-21 -14 cancelled',
    ]);
    expect(await bench.due()).toEqual([]);
  });

  test('where no mail comes, the ladder stands still until one has', async () => {
    const { remissId, recipientId } = await bench.issue();
    const mail = (state: string, reason: string | null) =>
      bench.db.asOwner(
        `insert into outgoing_mail (kind, to_address, remiss_id, recipient_id, message_id, state, reason, created_at)
         values ('remiss.invitation', 'a@example.se', $1, $2, $3, $4, $5, yttra_now())`,
        [remissId, recipientId, `<${state}@example.se>`, state, reason],
      );
    await mail('failed', 'address_unknown');
    await bench.at('2022-12-21', '08:00');
    expect(await bench.work()).toEqual([]);
    expect((await bench.rows(remissId)).filter((row) => row.startsWith('2022-12-21'))).toEqual([
      '2022-12-21 -14 skipped',
    ]);
    await mail('handed_over', null);
    await bench.at('2023-01-02', '08:00');
    expect(await bench.work()).toHaveLength(1);
  });

  test('removed, closed and withdrawn cancel what is planned; asked again is planned from that day', async () => {
    const { remissId, recipientId, recipients } = await bench.issue();
    await bench.hook('onRecipientsChanged', {
      remissId,
      on: '2022-10-20',
      ladder: null,
      added: [],
      removed: [recipientId],
    });
    expect(await bench.planned(remissId)).toEqual([]);
    await bench.hook('onRecipientsChanged', {
      remissId,
      on: '2022-12-09',
      ladder: null,
      added: recipients,
      removed: [],
    });
    expect(await bench.planned(remissId)).toEqual(['2022-12-16 nudge', ...SILENT.slice(2)]);
    await bench.hook('onClosed', { remissId, recipientIds: [recipientId] });
    expect(await bench.planned(remissId)).toEqual([]);
  });
});

describe('anstånd', () => {
  test('plans by the new last day, nothing on or before the day it was given', async () => {
    const { remissId, recipientId } = await bench.issue();
    await bench.passUntil('2022-12-06');
    await bench.at('2022-12-20');
    await bench.database.transaction((tx) => bench.state.markExtended(tx, recipientId, '2023-01-18'));
    expect(await bench.planned(remissId)).toEqual(
      ['2023-01-11 -7', '2023-01-16 -2', '2023-01-18 0', '2023-01-23 5'].flatMap((row) =>
        row.includes('18 0') ? [row, '2023-01-19 1'] : [row],
      ),
    );
    expect((await bench.passUntil('2023-12-31')).slice(0, 2)).toEqual([
      '2023-01-11T08:00 7 dagar kvar: Riktlinje för kvalitet',
      '2023-01-16T08:00 2 dagar kvar: Riktlinje för kvalitet',
    ]);
  });

  test('a mail with the old day that was on its way is not sent', async () => {
    const { recipientId } = await bench.issue();
    await bench.at('2022-12-21', '08:00');
    for (const id of await bench.due()) await bench.job.run(id);
    await bench.database.transaction((tx) => bench.state.markExtended(tx, recipientId, '2023-01-18'));
    expect(await bench.deliver()).toEqual([]);
  });

  test('the officer is told of those with more time apart from the silent', async () => {
    const { remissId, recipients } = await bench.issue({ bodies: 3 });
    await bench.database.transaction((tx) => bench.state.markExtended(tx, recipients[0]!.recipientId, '2023-01-18'));
    await bench.answer(remissId, recipients[1]!.recipientId);
    await bench.at('2023-01-05', '08:00');
    const [told] = (await bench.deliver()).filter(({ to }) => to === 'klk@example.se');
    expect(told?.subject).toBe('1 instans har inte svarat: Riktlinje för kvalitet');
    expect(JSON.stringify(told?.mail.blocks)).toContain('till onsdag 18 januari 2023');
    expect(JSON.stringify(told?.mail.blocks)).toContain('Nästa påminnelse går måndag 9 januari 2023 kl. 08.00.');
  });

  test('an answer that is voided leaves the body asked again, with what is left of the same ladder', async () => {
    const { remissId, recipientId } = await bench.issue();
    await bench.passUntil('2022-12-21');
    await bench.at('2022-12-22');
    await bench.answer(remissId, recipientId);
    await bench.database.transaction((tx) => bench.state.markVoided(tx, recipientId, null));
    expect(await bench.planned(remissId)).toEqual(SILENT.slice(3));
    expect(await bench.passUntil('2023-01-02')).toEqual(['2023-01-02T08:00 2 dagar kvar: Riktlinje för kvalitet']);
  });
});

describe('a preliminary answer', () => {
  test('stops the ladder; § and extract are asked for 16 days after the meeting, then weekly, until they come', async () => {
    const { remissId, recipientId } = await bench.issue();
    await bench.at('2022-11-10');
    await bench.answer(remissId, recipientId, { preliminary: true, meeting: '2022-11-16' });
    expect(await bench.planned(remissId)).toEqual(['2022-12-02 decision']);
    const asked = 'Fyll i paragraf och protokollsutdrag: Riktlinje för kvalitet';
    expect(await bench.passUntil('2023-01-12')).toEqual(
      ['2022-12-02', '2022-12-09', '2022-12-16', '2023-01-09'].map((day) => `${day}T08:00 ${asked}`),
    );
    await bench.database.transaction((tx) => bench.state.markCompleted(tx, recipientId));
    expect(await bench.passUntil('2023-12-31')).toEqual([]);
    expect((await bench.rows(remissId)).at(-1)).toBe('2023-01-16 decision cancelled');
  });

  test('a decided version in its place ends the asking', async () => {
    const { remissId, recipientId } = await bench.issue();
    await bench.answer(remissId, recipientId, { preliminary: true, meeting: '2022-10-12' });
    await bench.answer(remissId, recipientId);
    expect(await bench.planned(remissId)).toEqual([]);
  });

  test('after weeks of standstill there is one request, and the next a week later', async () => {
    const { remissId, recipientId } = await bench.issue();
    await bench.answer(remissId, recipientId, { preliminary: true, meeting: '2022-10-12' });
    await bench.at('2022-11-23');
    expect(await bench.work()).toHaveLength(1);
    expect(await bench.planned(remissId)).toEqual(['2022-11-30 decision']);
  });
});

describe('the officer reminds by hand', () => {
  const remind = (remissId: string, recipientId: string) =>
    bench.database.transaction((tx) =>
      bench.module.get(RemindByHand).remind(tx, '00000000-0000-4000-8000-000000000001', remissId, recipientId),
    );

  test('once a day, at any hour, logged', async () => {
    const { remissId, recipientId } = await bench.issue();
    await bench.at('2022-12-24', '23:00');
    expect(await remind(remissId, recipientId)).toEqual({ queued: true });
    expect(await remind(remissId, recipientId)).toEqual({ queued: false });
    expect((await bench.deliver()).map(({ subject }) => subject)).toEqual(['11 dagar kvar: Riktlinje för kvalitet']);
    const logged = await bench.db.asOwner<{ event: string }>(`select event from audit_event where chain = $1`, [
      remissId,
    ]);
    expect(logged.filter(({ event }) => event.includes('reminder.sent_by_hand'))).toHaveLength(1);
  });

  test('but not one who has answered, nor one of another remiss', async () => {
    const { remissId, recipientId } = await bench.issue();
    const other = await bench.issue();
    await expect(remind(other.remissId, recipientId)).rejects.toMatchObject({ code: 'reminder.recipient_not_found' });
    await bench.answer(remissId, recipientId);
    await expect(remind(remissId, recipientId)).rejects.toMatchObject({
      code: 'reminder.not_awaited',
      kind: 'conflict',
    });
  });
});
