import { SMTPServer } from 'smtp-server';
import type { SinkAct, SinkMoment } from '../support/smtp-sink';
import { until, WAIT_MS } from '../support/patience';
import { START, mailRig, type MailRig } from '../support/mail-rig';

let rig: MailRig;
beforeAll(async () => (rig = await mailRig()));
afterAll(() => rig.close());
beforeEach(async () => {
  rig.sink.script = () => undefined;
  rig.sink.received.length = 0;
  await rig.db.moveClock(START);
});

/** The sink misbehaves once, at one moment. */
function once(at: SinkMoment, act: SinkAct): void {
  let done = false;
  rig.sink.script = (moment) => {
    if (moment !== at || done) return undefined;
    done = true;
    return act;
  };
}

const later = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString();

// Whatever says for certain that nothing was handed over: tried again a minute later, and one copy arrives.
test.each<[SinkMoment, SinkAct]>([
  ['connect', { reply: '421 4.3.2 Too busy' }],
  ['connect', { hangUp: 'fin' }],
  ['connect', { hangUp: 'rst' }],
  ['connect', { silence: true }],
  ['mail', { reply: '450 4.2.0 Later' }],
  ['mail', { hangUp: 'fin' }],
  ['rcpt', { reply: '451 4.7.1 Greylisted' }],
  ['rcpt', { silence: true }],
  ['data', { reply: '452 4.3.1 No room' }],
  ['data', { hangUp: 'rst' }],
  ['body', { hangUp: 'fin' }],
  ['dot', { reply: '451 4.3.0 Not taken' }],
  ['dot', { reply: '421 4.3.2 Going down' }],
])('at %s: %j', async (at, act) => {
  once(at, act);
  // Only silence is waited for: whoever answers has all the time there is, on a machine that stands still too.
  const worker = rig.worker('silence' in act ? { beforeDotMs: 300 } : {});
  const id = await rig.queue();
  await rig.deliverDue(worker);
  expect(await rig.row(id)).toMatchObject({ state: 'waiting', attempts: 1, next_at: new Date(later(1)) });
  expect(await rig.outcomes(id)).not.toContain('ambiguous');
  await rig.db.moveClock(later(1));
  await rig.deliverDue();
  expect(await rig.row(id)).toMatchObject({ state: 'handed_over', attempts: 2 });
  expect(rig.sink.received).toHaveLength(1);
});

// A definite no ends it.
test.each<[SinkMoment, string, string]>([
  ['mail', '550 5.7.1 Sender refused', 'refused'],
  ['rcpt', '550 5.1.1 No such user', 'address_unknown'],
  ['rcpt', '553 Mailbox name not allowed', 'address_unknown'],
  ['rcpt', '552 5.2.2 Mailbox full', 'refused'],
  ['data', '554 5.3.4 Too big', 'refused'],
  ['dot', '554 5.6.0 Spam', 'refused'],
])('at %s: %s', async (at, reply, reason) => {
  once(at, { reply });
  const id = await rig.queue();
  await rig.deliverDue();
  expect(await rig.row(id)).toMatchObject({ state: 'failed', reason, smtp_reply: reply, next_at: null });
  await rig.db.moveClock('2023-01-21T08:00:00+01:00');
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(0);
});

// Silence after the final dot, kept or not: ambiguous, written down, and repeated once after 15 minutes with the same
// Message-ID.
test.each<[string, SinkAct, number]>([
  ['hung up, kept', { hangUp: 'fin', keep: true }, 2],
  ['hung up, lost', { hangUp: 'fin', keep: false }, 1],
  ['reset, kept', { hangUp: 'rst', keep: true }, 2],
  ['silent, kept', { silence: true, keep: true }, 2],
])('after the final dot: %s', async (_name, act, copies) => {
  once('dot', act);
  const worker = rig.worker('silence' in act ? { afterDotMs: 200 } : {});
  const id = await rig.queue();
  await rig.deliverDue(worker);
  const row = await rig.row(id);
  expect(row).toMatchObject({ state: 'ambiguous', next_at: new Date(later(15)) });
  expect(row.data_sent_at).toEqual(new Date(START));
  expect(await rig.outcomes(id)).toEqual(['ambiguous']);
  const listed = await rig.inTx((tx) => rig.log.list(tx, { state: 'ambiguous' }));
  expect(listed.find((mail) => mail.id === id)?.deliveryLabel).toBe('Oklart om det gick iväg');
  await rig.db.moveClock(later(14));
  await rig.deliverDue();
  expect((await rig.row(id)).state).toBe('ambiguous');
  await rig.db.moveClock(later(15));
  await rig.deliverDue();
  expect((await rig.row(id)).state).toBe('handed_over');
  expect(rig.sink.received).toHaveLength(copies);
  expect(new Set(rig.sink.received.map((mail) => mail.messageId)).size).toBe(1);
});

test('twice ambiguous is left to a person, who may send it again', async () => {
  rig.sink.script = (moment) => (moment === 'dot' ? { hangUp: 'fin', keep: true } : undefined);
  const worker = rig.worker();
  const id = await rig.queue();
  await rig.deliverDue(worker);
  await rig.db.moveClock(later(15));
  await rig.deliverDue(worker);
  expect(await rig.row(id)).toMatchObject({ state: 'ambiguous', next_at: null });
  await rig.db.moveClock(later(6000));
  await rig.deliverDue(worker);
  expect(rig.sink.received).toHaveLength(2);
  expect(await rig.outcomes(id)).toEqual(['ambiguous', 'ambiguous']);

  rig.sink.script = () => undefined;
  await rig.inTx((tx) => rig.log.resend(tx, id));
  await rig.deliverDue(worker);
  expect((await rig.row(id)).state).toBe('handed_over');
  expect(await rig.outcomes(id)).toEqual(['ambiguous', 'ambiguous', 'handed_over']);
});

test('a sign-in code is not repeated after an ambiguous moment, and its text is gone', async () => {
  once('dot', { hangUp: 'fin', keep: true });
  const id = await rig.queue({ kind: 'code', data: { code: 'HEMLIG12' } });
  await rig.deliverDue();
  expect(await rig.row(id)).toMatchObject({ state: 'ambiguous', next_at: null, data: {} });
  await rig.db.moveClock(later(60));
  await rig.deliverDue();
  expect(rig.sink.received).toHaveLength(1);
});

test('nobody is written to in clear text beyond this machine', async () => {
  // 0.0.0.0 reaches the sink and is no loopback address; the sink offers no STARTTLS.
  const worker = rig.worker({ url: `smtp://0.0.0.0:${rig.sink.port}` });
  const id = await rig.queue();
  const before = rig.sink.commands.length;
  await rig.deliverDue(worker);
  expect(await rig.row(id)).toMatchObject({ state: 'waiting', data_sent_at: null });
  expect(rig.sink.commands.slice(before).join()).not.toMatch(/MAIL|RCPT|DATA/);
  expect(rig.sink.received).toHaveLength(0);
});

test('nor to a server whose certificate nobody vouches for', async () => {
  const commands: string[] = [];
  // It warns that its own certificate is worth nothing: just what is wanted here.
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const server = new SMTPServer({
    authOptional: true,
    onMailFrom: (_address, _session, callback) => (commands.push('MAIL'), callback()),
  });
  quiet.mockRestore();
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  const id = await rig.queue();
  await rig.deliverDue(rig.worker({ url: `smtp://0.0.0.0:${port}` }));
  expect(await rig.row(id)).toMatchObject({ state: 'waiting', data_sent_at: null });
  expect((await rig.row(id)).smtp_reply).toMatch(/certificate/);
  expect(commands).toEqual([]);
  await new Promise<void>((resolve) => server.close(resolve));
});

test('of a batch each has its own outcome, written together or not', async () => {
  const replies: Record<string, string> = { nej: '550 5.1.1 No such user', senare: '451 4.7.1 Greylisted' };
  rig.sink.script = (moment, to) => {
    const reply = replies[to.split('.')[0]!];
    return moment === 'rcpt' && reply ? { reply } : undefined;
  };
  const kinds = ['nej', 'ja', 'senare'];
  const ids = [];
  for (let n = 0; n < 12; n++) ids.push(await rig.queue({ to: `${kinds[n % 3]}.${n}@example.se` }));
  await rig.worker({ connections: 4 }).run('batch');
  const states = await Promise.all(ids.map(async (id) => (await rig.row(id)).state));
  expect(states).toEqual(ids.map((_id, n) => ['failed', 'handed_over', 'waiting'][n % 3]));
  const outcomes = await Promise.all(ids.map((id) => rig.outcomes(id)));
  expect(outcomes).toEqual(ids.map((_id, n) => [['refused', 'handed_over', 'deferred'][n % 3]]));
});

test('one slow recipient does not hold up the others', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  rig.sink.script = (moment, to) => (moment === 'rcpt' && to === 'trog@example.se' ? { until: held } : undefined);
  const worker = rig.worker({ beforeDotMs: WAIT_MS, connections: 2 });
  const slow = await rig.queue({ to: 'trog@example.se' });
  for (let n = 0; n < 4; n++) await rig.queue();
  const slowRun = worker.run(slow);
  await until(() => rig.sink.received.length === 4);
  letGo();
  await slowRun;
  expect(rig.sink.received).toHaveLength(5);
});
