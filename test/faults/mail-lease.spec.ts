import { START, mailRig, type MailRig } from '../support/mail-rig';
import { heardLog } from '../support/heard-log';
import { until } from '../support/patience';
import type { SinkMoment } from '../support/smtp-sink';

let rig: MailRig;
beforeAll(async () => (rig = await mailRig()));
afterAll(() => rig.close());
beforeEach(async () => {
  rig.sink.script = () => undefined;
  rig.sink.received.length = 0;
  await rig.db.moveClock(START);
});

const later = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString();

/** Holds the first conversation at a moment until it is let go. */
function holdAt(at: SinkMoment): { reached: Promise<void>; letGo: () => void } {
  let letGo = () => {};
  let reach = () => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let isHeld = false;
  rig.sink.script = (moment) => {
    if (moment !== at || isHeld) return undefined;
    isHeld = true;
    reach();
    return { until: held };
  };
  return { reached, letGo };
}

test('asked for a hundred times at once, by many workers, it is one mail', async () => {
  const id = await rig.queue();
  const workers = [rig.worker(), rig.worker(), rig.worker()];
  await Promise.all(Array.from({ length: 100 }, (_, n) => workers[n % 3]!.run(id)));
  expect(rig.sink.received).toHaveLength(1);
  expect(await rig.row(id)).toMatchObject({ state: 'handed_over', attempts: 1 });
});

test('a worker away past its lease before the final dot sends nothing when it comes back', async () => {
  const { reached, letGo } = holdAt('rcpt');
  const id = await rig.queue();
  const away = rig.worker().run(id);
  await reached;
  await rig.db.moveClock(later(3));
  await rig.deliverDue();
  expect((await rig.row(id)).state).toBe('handed_over');
  letGo();
  await away;
  expect(rig.sink.received).toHaveLength(1);
  expect(await rig.row(id)).toMatchObject({ state: 'handed_over', attempts: 2 });
  expect(await rig.outcomes(id)).toEqual(['not_sent', 'handed_over']);
});

test('one away before the final dot, whose lease ran out and nobody noticed yet, sends nothing either', async () => {
  const { reached, letGo } = holdAt('rcpt');
  const id = await rig.queue();
  const away = rig.worker().run(id);
  await reached;
  await rig.db.moveClock(later(3));
  letGo();
  await away;
  expect(rig.sink.received).toHaveLength(0);
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(1);
});

test('one away after the final dot: the mail is ambiguous, and its late word is refused', async () => {
  const { reached, letGo } = holdAt('dot');
  const id = await rig.queue();
  const away = rig.worker({ afterDotMs: 60_000 }).run(id);
  await reached;
  await rig.db.moveClock(later(13));
  await rig.db.database.transaction((tx) => rig.worker().due(tx));
  expect(await rig.row(id)).toMatchObject({ state: 'ambiguous', next_at: new Date(later(28)) });
  letGo();
  await away;
  expect((await rig.row(id)).state).toBe('ambiguous');
  await rig.db.moveClock(later(28));
  await rig.deliverDue();
  expect((await rig.row(id)).state).toBe('handed_over');
  expect(rig.sink.received).toHaveLength(2);
  expect(await rig.outcomes(id)).toEqual(['ambiguous', 'handed_over']);
});

/**
 * One mail is held at the mail server, and those behind it wait in line for the same connection, to a server that was
 * quick until now.
 */
async function heldWithOthersBehind(mails: { wasUnclear?: boolean }[]) {
  const worker = rig.worker({ connections: 1, quickMs: Infinity });
  await rig.queue();
  await worker.run('the quick one');
  const { reached, letGo } = holdAt('rcpt');
  // Those that are due at the same moment are taken in any order.
  const first = await rig.queue({ at: new Date(Date.parse(START) - 1_000) });
  const behind: string[] = [];
  for (const { wasUnclear } of mails) {
    const id = await rig.queue();
    if (wasUnclear) await rig.db.asOwner(`insert into mail_attempt (mail_id, outcome) values ($1, 'ambiguous')`, [id]);
    behind.push(id);
  }
  const delivering = worker.run('batch');
  await reached;
  return { first, behind, letGo, delivering };
}

const isMarked = async (id: string) => (await rig.row(id)).data_sent_at !== null;

test('behind a quick server the marks of those in line go ahead, and each still has its own before its final dot', async () => {
  const { first, behind, letGo, delivering } = await heldWithOthersBehind([{}, {}, {}]);
  await until(async () => (await Promise.all(behind.map(isMarked))).every(Boolean), 'those in line are marked');
  expect(await isMarked(first)).toBe(false);
  const unmarked: string[] = [];
  rig.sink.script = (moment) => {
    if (moment !== 'dot') return undefined;
    return {
      until: rig.db
        .asOwner<{ id: string }>(`select id from outgoing_mail where state = 'sending' and data_sent_at is null`)
        .then((rows) => void unmarked.push(...rows.map(({ id }) => id))),
    };
  };
  letGo();
  await delivering;
  expect(unmarked).toEqual([]);
  expect(rig.sink.received).toHaveLength(5);
});

test('one that was marked ahead and whose worker is gone is unclear, and goes once more', async () => {
  const { behind, letGo, delivering } = await heldWithOthersBehind([{}]);
  await until(() => isMarked(behind[0]!), 'it is marked');
  await rig.db.moveClock(later(3));
  await rig.db.database.transaction((tx) => rig.worker().due(tx));
  expect(await rig.row(behind[0]!)).toMatchObject({ state: 'ambiguous', next_at: new Date(later(18)) });
  letGo();
  await delivering;
  await rig.db.moveClock(later(18));
  await rig.deliverDue();
  expect(await rig.outcomes(behind[0]!)).toEqual(['ambiguous', 'handed_over']);
});

test('a mark that was written ahead long ago is not believed: who has been away meanwhile sends nothing', async () => {
  const { behind, letGo, delivering } = await heldWithOthersBehind([{}]);
  await until(() => isMarked(behind[0]!), 'it is marked');
  await rig.db.moveClock(later(3));
  const passed = performance.now() + 60_000;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => passed);
  letGo();
  await delivering;
  clock.mockRestore();
  expect(rig.sink.received).toHaveLength(1);
});

test('one that may be tried only once more is not marked before its turn', async () => {
  const { behind, letGo, delivering } = await heldWithOthersBehind([{ wasUnclear: true }, {}]);
  await until(() => isMarked(behind[1]!), 'the other one is marked');
  expect(await isMarked(behind[0]!)).toBe(false);
  letGo();
  await delivering;
  expect(rig.sink.received).toHaveLength(4);
});

test('a lease in force is nobody else’s, and one that holds a mail is not due', async () => {
  const { reached, letGo } = holdAt('data');
  const id = await rig.queue();
  const first = rig.worker().run(id);
  await reached;
  await rig.db.moveClock(later(0.2));
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(0);
  letGo();
  await first;
  expect(rig.sink.received).toHaveLength(1);
});

test('a lease is renewed while its holder lives, however long the server takes', async () => {
  const { reached, letGo } = holdAt('rcpt');
  const id = await rig.queue();
  const first = rig.worker().run(id);
  await reached;
  const leasedUntil = async () =>
    (await rig.db.asOwner<{ at: Date }>('select lease_until as at from outgoing_mail where id = $1', [id]))[0]!.at;
  for (const seconds of [15, 30, 45]) {
    await rig.db.moveClock(later(seconds / 60));
    await until(
      async () => (await leasedUntil()).getTime() === Date.parse(START) + (seconds + 20) * 1_000,
      'the lease is renewed',
    );
  }
  await rig.deliverDue();
  expect(await rig.row(id)).toMatchObject({ state: 'sending', attempts: 1 });
  letGo();
  await first;
  expect(await rig.outcomes(id)).toEqual(['handed_over']);
});

test('what a dead worker had in hand goes one by one, so that what brings workers down takes no other with it', async () => {
  const ids = [await rig.queue(), await rig.queue(), await rig.queue()];
  await rig.db.asOwner(
    `update outgoing_mail set state = 'sending', attempts = attempts + 1, tried_since = yttra_now(), lease_token = gen_random_uuid(),
       lease_until = yttra_now() where id = any ($1)`,
    [ids],
  );
  const worker = rig.worker();
  await rig.queue();
  expect(await rig.db.database.transaction((tx) => worker.due(tx))).toHaveLength(4);
  await worker.run('one');
  expect(rig.sink.received).toHaveLength(1);
  await rig.deliverDue(worker);
  expect(rig.sink.received).toHaveLength(4);
});

test('one that ends leaves what it has not begun to others at once', async () => {
  const { reached, letGo } = holdAt('rcpt');
  const worker = rig.worker({ connections: 1 });
  const ids = [await rig.queue(), await rig.queue(), await rig.queue(), await rig.queue()];
  const ending = worker.run('batch');
  await reached;
  worker.leave();
  letGo();
  await ending;
  const left = await Promise.all(ids.map((id) => rig.row(id)));
  expect(left.filter(({ state, attempts }) => state === 'waiting' && attempts === 0)).toHaveLength(3);
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(4);
});

test('a mail that has ended three workers waits its turn', async () => {
  const id = await rig.queue();
  const nextAts: (Date | null)[] = [];
  for (let n = 0; n < 4; n++) {
    await rig.db.asOwner(
      `update outgoing_mail set state = 'sending', attempts = attempts + 1, tried_since = yttra_now(), lease_token = gen_random_uuid(),
         lease_until = yttra_now() where id = $1`,
      [id],
    );
    await rig.db.database.transaction((tx) => rig.worker().due(tx));
    nextAts.push((await rig.row(id)).next_at);
  }
  expect(nextAts).toEqual([...Array<Date>(3).fill(new Date(START)), new Date(later(10))]);
  expect(await rig.outcomes(id)).toEqual(Array(4).fill('not_sent'));
});

test('a database that goes away while the server answers is waited for: no word is lost', async () => {
  const { reached, letGo } = holdAt('dot');
  const id = await rig.queue();
  const delivering = rig.worker().run(id);
  await reached;
  await rig.db.asOwner('alter table outgoing_mail rename to away');
  const log = heardLog();
  letGo();
  await until(() => log.lines.some((line) => line.includes('outcome not written yet')));
  await rig.db.asOwner('alter table away rename to outgoing_mail');
  await delivering;
  expect((await rig.row(id)).state).toBe('handed_over');
  expect(await rig.outcomes(id)).toEqual(['handed_over']);
});
