import { randomUUID } from 'node:crypto';
import { AuditLog } from '@yttra/audit';
import { AuditMails, CheckLogsJob, systemState } from '@yttra/mail';
import { mailRig, type MailRig } from '../support/mail-rig';

let rig: MailRig;
let job: CheckLogsJob;
const administrator = randomUUID();
const audit = new AuditLog();

beforeAll(async () => {
  rig = await mailRig();
  Object.assign(rig.renderers, new AuditMails().renderers);
  job = new CheckLogsJob(rig.db.database, rig.outbox);
  await rig.db.asOwner(`insert into person (id, name, email) values ($1, 'Systemförvaltare Ett', 'drift@example.se')`, [
    administrator,
  ]);
  await rig.db.asOwner(
    `insert into assignment (person_id, role, from_date) values ($1, 'administrator', '2022-01-01')`,
    [administrator],
  );
});
afterAll(() => rig.close());

async function chainOf(events: number): Promise<string> {
  const remiss = randomUUID();
  for (let n = 1; n <= events; n++) {
    await rig.db.database.transaction((tx) =>
      audit.append(tx, { remiss }, { type: 'remiss.changed', by: administrator, fields: [`fält ${n}`] }),
    );
  }
  return remiss;
}

/** What is due is looked at; the mails that came of it, by their subject and words. */
async function lookedAt(): Promise<string[]> {
  const due = await rig.db.database.transaction((tx) => job.due(tx));
  if (due.length > 0) await job.run();
  rig.sink.received.length = 0;
  await rig.deliverDue();
  return rig.sink.received.map(({ raw }) => raw);
}
const state = async () => (await rig.db.database.transaction((tx) => systemState(tx))).logs;

async function tamper(sql: string, values: unknown[]): Promise<void> {
  await rig.db.asSuperuser('alter table audit_event disable trigger all');
  await rig.db.asSuperuser(sql, values);
  await rig.db.asSuperuser('alter table audit_event enable trigger all');
}

it('goes through each log once a day, and says nothing of those that are whole', async () => {
  await rig.db.moveClock('2026-11-25T10:00:00+01:00');
  await chainOf(3);
  await chainOf(1);
  expect(await lookedAt()).toEqual([]);
  expect(await state()).toEqual({ checked: 2, broken: 0, unchecked: 0 });
  expect(await rig.db.database.transaction((tx) => job.due(tx))).toEqual([]);
  await rig.db.moveClock('2026-11-26T09:00:00+01:00');
  expect(await state()).toEqual({ checked: 2, broken: 0, unchecked: 23 * 60 * 60 });
  expect(await rig.db.database.transaction((tx) => job.due(tx))).toEqual([]);
});

it.each([
  ['an event that was changed', `update audit_event set event = replace(event, 'fält 2', 'annat') where chain = $1 and seq = 2`, 'event 2: the event is not what was written here'],
  ['an event that was taken out', 'delete from audit_event where chain = $1 and seq = 2', 'event 2: the event is missing'],
  ['a tail that was cut off', 'delete from audit_event where chain = $1 and seq = 3', 'event 3: the tail is cut off here'],
  ['a log that was emptied', 'delete from audit_event where chain = $1', 'event 1: the tail is cut off here'],
  ['a head that was moved', 'update audit_head set count = 2 where chain = $1', 'event 3: the head does not fit the last event'],
])('raises the alarm once for %s', async (_what, sql, fault) => {
  const before = (await state()).broken;
  const chain = await chainOf(3);
  await tamper(sql, [chain]);
  await rig.db.asOwner(`update audit_check set checked_at = checked_at - interval '2 days'`);
  const mails = await lookedAt();
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain('drift@example.se');
  expect(mails[0]!.replaceAll(/=\r?\n/g, '')).toContain(fault);
  expect((await state()).broken).toBe(before + 1);
  await rig.db.asOwner(`update audit_check set checked_at = checked_at - interval '2 days'`);
  expect(await lookedAt()).toEqual([]);
}); // prettier-ignore

it('is asked of the process alone', async () => {
  await expect(
    rig.db.database.asPerson(administrator, (tx) =>
      tx.query(`select * from yttra_check_log('remiss', $1)`, [randomUUID()]),
    ),
  ).rejects.toThrow(/privilege/);
});
