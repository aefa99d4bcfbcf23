import { Client } from 'pg';
import { ReminderBench } from '../support/reminder-round';
import { HeardStatements } from '../support/heard-statements';
import { until } from '../support/patience';

let bench: ReminderBench;
beforeAll(async () => (bench = await ReminderBench.start()));
afterAll(() => bench.stop());
beforeEach(() => bench.db.asOwner(`delete from reminder; delete from outgoing_mail`));

const ladderMails = () => bench.db.asOwner(`select id from outgoing_mail where kind = 'reminder.ladder'`);

test('twenty workers with the same job send one reminder', async () => {
  await bench.issue();
  await bench.at('2022-12-05', '08:00');
  const ids = await bench.due();
  const last = ids.at(-1)!;
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => bench.job.run(last)));
  expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
  expect(await ladderMails()).toHaveLength(1);
});

test('a job that comes too early, or for a reminder that is gone, does nothing', async () => {
  const { remissId } = await bench.issue();
  const [row] = await bench.db.asOwner<{ id: string }>(`select id from reminder where step = 'nudge'`);
  for (const [day, time] of [
    ['2022-10-12', '07:59'],
    ['2022-10-11', '12:00'],
  ] as const) {
    await bench.at(day, time);
    expect(await bench.job.run(row!.id)).toBe('not_due');
  }
  expect(await bench.job.run('00000000-0000-4000-8000-00000000dead')).toBe('not_due');
  expect(await bench.planned(remissId)).toHaveLength(6);
});

describe('the system was down', () => {
  test.each(['in order', 'backwards', 'at once'])('over four reminders: one catch-up, jobs %s', async (order) => {
    const { remissId } = await bench.issue();
    await bench.at('2023-01-02', '09:00');
    const ids = await bench.due();
    expect(ids).toHaveLength(4);
    if (order === 'at once') await Promise.all(ids.map((id) => bench.job.run(id)));
    else for (const id of order === 'in order' ? ids : [...ids].reverse()) await bench.job.run(id);
    expect((await bench.rows(remissId)).slice(0, 4)).toEqual([
      '2022-10-12 nudge skipped',
      '2022-12-05 -30 skipped',
      '2022-12-21 -14 skipped',
      '2023-01-02 -2 sent',
    ]);
    expect((await bench.deliver()).map(({ subject }) => subject)).toEqual(['2 dagar kvar: Riktlinje för kvalitet']);
  });

  test('over four: they are one job of the queue, which does nothing a second time', async () => {
    const { remissId } = await bench.issue();
    await bench.at('2023-01-02', '09:00');
    const heads = await bench.database.transaction((tx) => bench.job.dueBatches(tx));
    expect(heads).toEqual((await bench.due()).slice(0, 1));
    await Promise.all([bench.job.runBatch(heads[0]!), bench.job.runBatch(heads[0]!)]);
    await bench.job.runBatch(heads[0]!);
    expect((await bench.rows(remissId)).slice(0, 4).map((row) => row.split(' ').at(-1))).toEqual([
      ...['skipped', 'skipped', 'skipped', 'sent'],
    ]);
    expect(await ladderMails()).toHaveLength(1);
  });

  test('a later nudge that is not wanted does not swallow the reminder before it', async () => {
    const { remissId, recipientId } = await bench.issue({
      issuedOn: '2026-09-01',
      dueDate: '2026-09-14',
      ladder: [-10],
    });
    await bench.db.asOwner(`update recipient set acknowledged_at = yttra_now() where id = $1`, [recipientId]);
    await bench.at('2026-09-09');
    for (const id of await bench.due()) await bench.job.run(id);
    expect(await bench.rows(remissId)).toEqual(['2026-09-04 -10 sent', '2026-09-08 nudge cancelled']);
  });

  test('and came back on a Sunday: it goes on Monday at eight, once', async () => {
    await bench.issue();
    await bench.at('2022-10-16', '11:00');
    const [id] = await bench.due();
    expect(await bench.job.run(id!)).toBe('postponed');
    expect(await bench.due()).toEqual([]);
    expect(await bench.passUntil('2022-10-31')).toEqual([
      '2022-10-17T08:00 Har ni fått remissen Riktlinje för kvalitet?',
    ]);
  });

  test('and came back in the pause: what does not belong there waits, and is overtaken', async () => {
    const { remissId } = await bench.issue();
    await bench.at('2022-12-27');
    expect(await bench.work()).toEqual([]);
    expect(await bench.passUntil('2023-01-31')).toEqual([
      '2023-01-02T08:00 2 dagar kvar: Riktlinje för kvalitet',
      '2023-01-04T08:00 I dag är sista svarsdag: Riktlinje för kvalitet',
      '2023-01-05T08:00 1 instans har inte svarat: Riktlinje för kvalitet',
      '2023-01-09T08:00 Svarstiden gick ut onsdag 4 januari 2023: Riktlinje för kvalitet',
    ]);
    expect((await bench.rows(remissId)).filter((row) => row.endsWith('skipped'))).toHaveLength(3);
  });

  test('the mail server was: a reminder that waited is not followed by the one that came after it', async () => {
    await bench.issue();
    for (const day of ['2022-12-21', '2023-01-02']) {
      await bench.at(day, '08:00');
      for (const id of await bench.due()) await bench.job.run(id);
    }
    expect((await bench.deliver()).map(({ subject }) => subject)).toEqual(['2 dagar kvar: Riktlinje för kvalitet']);
  });
});

describe('many at once', () => {
  const BODIES = 60;
  const batch = async () => (await bench.database.transaction((tx) => bench.job.dueBatches(tx)))[0]!;
  const inState = (state: string) =>
    bench.db.asOwner(`select from reminder where state = $1 and due_at <= yttra_now()`, [state]);

  test('one that cannot be sent costs the others nothing, and stays due', async () => {
    const { recipientId } = await bench.issue({ bodies: BODIES, ladder: [-14] });
    await bench.at('2022-12-21', '08:00');
    await bench.db.asOwner(`delete from reminder where step = 'nudge'`);
    await bench.db.asOwner(
      `alter table outgoing_mail add constraint refused check (recipient_id <> '${recipientId}') not valid`,
    );
    await expect(batch().then((first) => bench.job.runBatch(first))).rejects.toThrow('refused');
    expect(await inState('sent')).toHaveLength(BODIES - 1);
    await bench.db.asOwner(`alter table outgoing_mail drop constraint refused`);
    await bench.job.runBatch(await batch());
    expect(await inState('sent')).toHaveLength(BODIES);
    expect(await ladderMails()).toHaveLength(BODIES);
  });

  test('they leave in a few statements, however many there are', async () => {
    await bench.issue({ bodies: BODIES, ladder: [-14] });
    await bench.db.asOwner(`delete from reminder where step = 'nudge'`);
    await bench.at('2022-12-21', '08:00');
    const first = await batch();
    const statements = await new HeardStatements().during(() => bench.job.runBatch(first));
    expect(await inState('sent')).toHaveLength(BODIES);
    expect(statements.length).toBeLessThan(BODIES);
  });
});

test('an answer at the same moment: whoever comes first, no reminder reaches a body that has answered', async () => {
  for (let round = 0; round < 30; round++) {
    const { remissId, recipientId } = await bench.issue();
    await bench.at('2022-12-21', '08:00');
    const id = (await bench.due()).at(-1)!;
    await Promise.all([bench.job.run(id), bench.answer(remissId, recipientId)]);
    expect((await bench.deliver()).filter(({ to }) => to === 'namnd@example.se')).toEqual([]);
    expect((await bench.rows(remissId)).filter((row) => row.endsWith('planned'))).toEqual([]);
  }
});

test('anstånd at the same moment: no mail names the old day', async () => {
  for (let round = 0; round < 30; round++) {
    const { recipientId } = await bench.issue();
    await bench.at('2022-12-21', '08:00');
    const id = (await bench.due()).at(-1)!;
    await Promise.all([
      bench.job.run(id),
      bench.database.transaction((tx) => bench.state.markExtended(tx, recipientId, '2023-01-18')),
    ]);
    expect((await bench.deliver()).filter(({ to }) => to === 'namnd@example.se')).toEqual([]);
  }
});

test('a new preliminary answer while its decision is being asked for: one asking goes on, not two', async () => {
  const { remissId, recipientId } = await bench.issue();
  await bench.answer(remissId, recipientId, { preliminary: true, meeting: '2022-10-12' });
  await bench.at('2022-10-28', '08:00');
  const [id] = await bench.due();
  const holder = new Client({ connectionString: bench.db.ownerUrl });
  await holder.connect();
  await holder.query('begin');
  // Whoever appends to the log waits here: the job has claimed, and has not committed.
  await holder.query(
    `insert into audit_head (chain_kind, chain, count, hash) values ('remiss', $1, 0, repeat('0', 64))`,
    [remissId],
  );
  const asking = bench.job.run(id!);
  await waiting(1);
  const answering = bench.answer(remissId, recipientId, { preliminary: true, meeting: '2022-11-16' });
  await waiting(2);
  await holder.query('commit');
  await holder.end();
  expect(await asking).toBe('sent');
  await answering;
  expect(await bench.planned(remissId)).toEqual(['2022-12-02 decision']);
});

test('an answer that has locked its recipient and a reminder that is due wait in line, never for each other', async () => {
  const { recipientId } = await bench.issue();
  await bench.at('2022-10-12', '08:00');
  const [id] = await bench.due();
  const sending = await bench.database.transaction(async (tx) => {
    await tx.query(`select from recipient where id = $1 for update`, [recipientId]);
    const job = bench.job.run(id!);
    await waiting(1);
    await tx.query(`update reminder set state = 'cancelled' where recipient_id = $1`, [recipientId]);
    return { job };
  });
  expect(await sending.job).toBe('not_due');
  const [row] = await bench.db.asSuperuser(
    `select deadlocks::int from pg_stat_database where datname = current_database()`,
  );
  expect(row).toEqual({ deadlocks: 0 });
});

/** Until so many connections of this database stand waiting for a lock. */
async function waiting(count: number): Promise<void> {
  await until(async () => {
    const [row] = await bench.db.asSuperuser<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return row!.n >= count;
  }, `${count} wait for a lock`);
}
