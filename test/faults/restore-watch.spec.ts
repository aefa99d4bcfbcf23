import { AuditLog } from '@yttra/audit';
import { HeldMail, RestoreWatch } from '@yttra/mail';
import { mailRig, type MailRig } from '../support/mail-rig';

let rig: MailRig;
let watch: RestoreWatch;
const held = new HeldMail(new AuditLog());
beforeAll(async () => {
  rig = await mailRig();
  watch = new RestoreWatch(rig.db.database, new AuditLog());
  await watch.look();
});
afterAll(() => rig.close());

const isHeld = () => rig.inTx((tx) => held.restoration(tx));
const arrived = () => rig.sink.received.map(({ to }) => to);

/** It was last seen by the rig's clock, which stands still, as something else than it is. */
const seen = (as: string, at = 'yttra_now()') => rig.db.asOwner(`update database_seen set ${as}, seen_at = ${at}`);

let hours = 8;
beforeEach(async () => {
  await rig.inTx((tx) => held.release(tx, null, 'all'));
  await rig.db.moveClock(`2022-12-21T${String(++hours).padStart(2, '0')}:00:00+01:00`);
  rig.sink.received.length = 0;
});

test('mails of the database that was last seen leave', async () => {
  await watch.look();
  await rig.queue({ to: 'namnd@example.se' });
  await rig.deliverDue();
  expect(await isHeld()).toBeNull();
  expect(arrived()).toEqual(['namnd@example.se']);
});

test.each([
  ['a copy that was read in somewhere', `cluster = 'another'`],
  ['a recovery to an earlier moment', `timeline = timeline - 1`],
])('%s sends nothing but new codes until somebody lets it', async (_what, as) => {
  await rig.queue({ to: 'innan@example.se' });
  await rig.queue({ to: 'gammal.kod@example.se', kind: 'code', data: { code: 'ABCD-EFGH' } });
  await seen(as);
  await watch.look();
  await rig.queue({ to: 'efter@example.se' });
  await rig.queue({ to: 'kod@example.se', kind: 'code', data: { code: 'ABCD-EFGH' } });
  await rig.deliverDue();
  expect(arrived()).toEqual(['kod@example.se']);
  // Whoever looks once more finds the same database, and mail is held as before.
  await watch.look();
  expect(await isHeld()).not.toBeNull();
  await rig.inTx((tx) => held.release(tx, null, []));
  await rig.deliverDue();
  expect(arrived().sort()).toEqual(['efter@example.se', 'innan@example.se', 'kod@example.se']);
});

test('a replica that has taken over at once sends on', async () => {
  await seen('timeline = timeline - 1', 'clock_timestamp()');
  await watch.look();
  expect(await isHeld()).toBeNull();
});

test('a restore that was told of and confirmed is not found once more', async () => {
  await seen(`cluster = 'another'`, `yttra_now() - interval '1 hour'`);
  await rig.db.asOwner(`insert into restoration (taken_at) values (yttra_now() - interval '1 hour')`);
  await rig.inTx((tx) => held.release(tx, null, []));
  await watch.look();
  expect(await isHeld()).toBeNull();
});
