import { randomUUID } from 'node:crypto';
import { AuditLog, verifyChains, type KeptHead } from '@yttra/audit';
import { AnchorHeadsJob, AuditMails } from '@yttra/mail';
import type { EntityManager } from 'typeorm';
import { mailRig, parsed, type MailRig } from '../support/mail-rig';

let rig: MailRig;
let job: AnchorHeadsJob;
const [person, issuer, body, remiss, recipient] = Array.from({ length: 5 }, () => randomUUID());

beforeAll(async () => {
  rig = await mailRig();
  Object.assign(rig.renderers, new AuditMails().renderers);
  job = new AnchorHeadsJob(rig.db.database, rig.outbox);
  await rig.db.asOwner(`insert into person (id, name, email) values ($1, 'Sekreterare Ett', 'ett@example.se')`, [
    person,
  ]);
  await rig.db.asOwner(
    `insert into body (id, name, name_key, kind, registrar_email) values
       ($1, 'Kommunstyrelsen', 'kommunstyrelsen', 'nämnd', 'registrator.ks@example.se'), ($2, 'Socialnämnden', 'socialnämnden', 'nämnd', 'registrator.sn@example.se')`,
    [issuer, body],
  );
  await rig.db.asOwner(
    `insert into remiss (id, case_number, title, status, unit, officer_id, contact, due_date, issuer_body_id)
     values ($1, 'KSKF/2022:195', 'Riktlinje', 'issued', 'Kommunledningskontoret', $2, '{}', '2023-01-04', $3)`,
    [remiss, person, issuer],
  );
  await rig.db.asOwner(
    `insert into recipient (id, remiss_id, body_id, body_name, body_kind, due_date) values ($1, $2, $3, 'Socialnämnden', 'nämnd', '2023-01-04')`,
    [recipient, remiss, body],
  );
  await rig.db.asOwner(
    `insert into assignment (person_id, role, body_id, from_date) values ($1, 'secretary', $2, '2022-01-01')`,
    [person, body],
  );
});
afterAll(() => rig.close());

const audit = new AuditLog();

/** An event in the remiss's log, and one behind the wall. */
async function happens(version: number): Promise<void> {
  await rig.db.database.asPerson(person!, async (tx) => {
    await audit.append(tx, { remiss: remiss! }, { type: 'remiss.closed', by: person! });
    await audit.append(tx, { recipient: recipient! }, { type: 'draft.saved', by: person!, version });
  });
}

async function sweep(): Promise<number> {
  const days = await rig.db.database.transaction((tx) => job.due(tx));
  for (const day of days) await Promise.all([job.run(day), job.run(day)]);
  rig.sink.received.length = 0;
  await rig.deliverDue();
  return rig.sink.received.length;
}

test('a recipient’s head goes to the body’s registrar, else to the body, and never to one that the issuer reads', async () => {
  const goesTo = async (own: string | null, registrar: string | null) => {
    await rig.db.asOwner(`update body set email = $2, registrar_email = $3 where id = $1`, [body, own, registrar]);
    // The body has been asked: it lets a mailbox in itself.
    await rig.db.asOwner(`update opening set state = 'confirmed' where body_id = $1 and state = 'waiting'`, [body]);
    const [found] = await rig.db.asOwner<{ box: string | null }>(
      `select yttra_heads_mailbox($1, $2, 'klk@example.se') as box`,
      [body, issuer],
    );
    return found!.box;
  };
  expect(await goesTo('sn@example.se', null)).toBe('sn@example.se');
  expect(await goesTo('sn@example.se', 'Registrator.KS@example.se')).toBe('sn@example.se');
  expect(await goesTo('klk@example.se', 'registrator.ks@example.se')).toBeNull();
  expect(await goesTo('sn@example.se', 'registrator.sn@example.se')).toBe('registrator.sn@example.se');
});

test('once a day from 06:00 each registrar gets the heads of its own logs that have moved, and a cut tail shows against them', async () => {
  await happens(1);
  await rig.db.moveClock('2022-12-21T05:59:00+01:00');
  expect(await sweep()).toBe(0);
  await rig.db.moveClock('2022-12-21T06:00:00+01:00');
  expect(await sweep()).toBe(2);
  const mails = await Promise.all(rig.sink.received.map(parsed));
  const to = (address: string) => mails.find((mail) => JSON.stringify(mail.to).includes(address))!;
  const issuers = to('registrator.ks@example.se');
  const bodys = to('registrator.sn@example.se');
  expect(issuers.subject).toBe('Kontrolltal för Yttras händelseloggar onsdag 21 december 2022');
  expect(issuers.text).toContain(`KSKF/2022:195:\n  ${remiss}:1:`);
  // What happens in a draft is nobody else's business: neither that it did nor how often.
  expect(issuers.text).not.toContain(recipient);
  expect(bodys.text).toContain(`KSKF/2022:195, Socialnämnden:\n  ${recipient}:1:`);
  const log = await rig.inTx((tx) => rig.log.list(tx));
  expect(log.filter((mail) => mail.kind === 'audit.heads').map((mail) => mail.to)).toEqual([
    'registrator.ks@example.se',
  ]);

  await happens(2);
  await rig.db.moveClock('2022-12-21T18:00:00+01:00');
  expect(await sweep()).toBe(0);
  await rig.db.moveClock('2022-12-22T06:00:00+01:00');
  expect(await sweep()).toBe(2);
  const kept = (await Promise.all(rig.sink.received.map(parsed))).flatMap((mail) => headsIn(mail.text));
  await rig.db.moveClock('2022-12-23T06:00:00+01:00');
  expect(await sweep()).toBe(0);

  // Whoever owns the database cuts a tail and mends everything that tells of it there.
  await rig.db.asSuperuser(`
    alter table audit_event disable trigger all; alter table audit_anchor disable trigger all;
    delete from audit_event where chain = '${remiss}' and seq = 2; delete from audit_anchor;
    update audit_head h set count = 1, hash = (select hash from audit_event e where e.chain = h.chain and e.seq = 1) where chain = '${remiss}'`);
  const owner = {
    query: (sql: string, values?: unknown[]) => rig.db.asOwner(sql, values),
  } as unknown as EntityManager;
  expect((await verifyChains(owner)).faults).toEqual([]);
  expect((await verifyChains(owner, kept)).faults).toMatchObject([
    { chain: remiss, seq: 2, fault: 'the tail is cut off here' },
  ]);
});

function headsIn(text = ''): KeptHead[] {
  return [...text.matchAll(/([0-9a-f-]{36}):(\d+):([0-9a-f]{64})/g)].map(([, chain, count, hash]) => ({
    chain: chain!,
    count: Number(count),
    hash: hash!,
  }));
}
