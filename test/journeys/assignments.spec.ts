import { AuditLog } from '@yttra/audit';
import {
  AccessKeys,
  Assignments,
  IdentityHooks,
  People,
  Services,
  SignInPost,
  type AssignmentChanged,
  type NewAssignment,
} from '@yttra/identity';
import type { EntityManager } from 'typeorm';
import { AssignmentEntity } from '../../libs/identity/assignment.entity';
import { PersonEntity } from '../../libs/identity/person.entity';
import { until } from '../support/patience';
import { testDatabase, type TestDatabase } from '../support/test-database';

const audit = new AuditLog();
const hooks = new IdentityHooks();
const post = new SignInPost();
let changing: () => Promise<unknown> = () => Promise.resolve();
hooks.register({
  onAssignmentChanged: async (_tx, event) => {
    told.push(event);
    await changing();
  },
});
const people = new People(new AuditLog(), hooks);
const keys = new AccessKeys(people, audit, post);
const assignments = new Assignments(audit, hooks);

let db: TestDatabase;
let told: AssignmentChanged[];
let mailed: unknown[];
let admin: string;
let anna: string;
let body: string;
let otherBody: string;

const inTx = <T>(work: (tx: EntityManager) => Promise<T>) => db.database.transaction(work);
const refused = (code: string) => expect.objectContaining({ code: `identity.${code}` }) as Error;
const appoint = (wanted: Partial<NewAssignment> = {}, by: string | null = admin) =>
  inTx((tx) => assignments.appoint(tx, by, { personId: anna, role: 'secretary', bodyId: body, ...wanted }));
const end = (id: string, lastDay?: string) => inTx((tx) => assignments.end(tx, admin, id, lastDay));
const hatsOf = async (personId: string) => {
  const caller = await inTx((tx) => people.asCaller(tx, personId));
  return caller!.hats
    .filter(({ bodyId, unit, role }) => bodyId ?? unit ?? role === 'administrator')
    .map(({ role }) => role);
};

beforeEach(async () => {
  db = await testDatabase([PersonEntity, AssignmentEntity]);
  await db.moveClock('2022-10-05T09:00:00+02:00');
  told = [];
  mailed = [];
  post.bind({
    sendCode: () => Promise.resolve(),
    tellLinked: () => Promise.resolve(),
    tellKey: (_tx, mail) => Promise.resolve(void mailed.push(mail)),
    tellHandedOver: () => Promise.resolve(),
  });
  changing = () => Promise.resolve();
  const person = (name: string, email: string) => inTx((tx) => people.add(tx, { name, email }));
  admin = (await person('Systemförvaltare Ett', 'admin@example.se')).id;
  anna = (await person('Sekreterare Ett', 'sekreterare@example.se')).id;
  const named = (name: string) =>
    db.asOwner<{ id: string }>(`insert into body (name, name_key, kind) values ($1, lower($1), 'nämnd') returning id`, [
      name,
    ]);
  body = (await named('Socialnämnden'))[0]!.id;
  otherBody = (await named('Valnämnden'))[0]!.id;
  await inTx((tx) => assignments.appoint(tx, null, { personId: admin, role: 'administrator' }));
  told = [];
});
afterEach(() => db.drop());

describe('an assignment', () => {
  it('holds from its first to its last day, by the database’s clock', async () => {
    await appoint({ fromDate: '2022-10-06', toDate: '2022-10-07' });
    const at = async (instant: string) => {
      await db.moveClock(instant);
      return hatsOf(anna);
    };
    expect(await at('2022-10-05T23:59:59+02:00')).toEqual([]);
    expect(await at('2022-10-06T00:00:00+02:00')).toEqual(['secretary']);
    expect(await at('2022-10-07T23:59:59+02:00')).toEqual(['secretary']);
    expect(await at('2022-10-08T00:00:00+02:00')).toEqual([]);
  });

  it('is logged and told to those who listen, in the same transaction', async () => {
    const { id } = await appoint();
    await end(id);
    expect(told).toEqual([
      {
        assignmentId: id,
        personId: anna,
        role: 'secretary',
        bodyId: body,
        by: admin,
        change: 'begun',
        fromDate: '2022-10-05',
        toDate: null,
      },
      {
        assignmentId: id,
        personId: anna,
        role: 'secretary',
        bodyId: body,
        by: admin,
        change: 'ended',
        fromDate: '2022-10-05',
        toDate: '2022-10-04',
      },
    ]);
    const events = (await inTx((tx) => audit.list(tx, { system: true }))).map(({ event }) => event);
    expect(events.slice(-2)).toEqual([
      { type: 'assignment.begun', by: admin, assignment: id, person: anna, role: 'secretary', body },
      { type: 'assignment.ended', by: admin, assignment: id, person: anna, role: 'secretary', body, on: 'at once' },
    ]);
    changing = () => Promise.reject(new Error('the mail could not be written'));
    await expect(appoint({ bodyId: otherBody })).rejects.toThrow('the mail could not be written');
    expect(await hatsOf(anna)).toEqual([]);
  });

  it('is given by somebody else, also when the database is asked past the service', async () => {
    await expect(appoint({ personId: admin }, admin)).rejects.toThrow(refused('cannot_appoint_yourself'));
    await expect(
      db.database.transaction((tx) =>
        tx.query(
          `insert into assignment (person_id, role, body_id, from_date, appointed_by) values ($1, 'secretary', $2, '2022-10-05', $1)`,
          [admin, body],
        ),
      ),
    ).rejects.toMatchObject({ driverError: { code: '23514' } });
    expect(await hatsOf(admin)).toEqual(['administrator']);
  });

  it.each<[Partial<NewAssignment>, string]>([
    [{ bodyId: null }, 'assignment_incomplete'],
    [{ role: 'case_officer', bodyId: null }, 'assignment_incomplete'],
    [{ role: 'reader' }, 'assignment_incomplete'],
    [{ fromDate: '2022-10-05', toDate: '2022-10-04' }, 'assignment_incomplete'],
    [{ personId: '00000000-0000-4000-8000-000000000000' }, 'appointed_unknown'],
    [{ bodyId: '00000000-0000-4000-8000-000000000000' }, 'appointed_unknown'],
  ])('as %j is refused with a reason', async (wanted, code) => {
    await expect(appoint(wanted)).rejects.toThrow(refused(code));
    expect(told).toEqual([]);
  });

  it('is not given twice for the same days, not even by two at once', async () => {
    let come = 0;
    const waiting = async () =>
      (
        await db.asSuperuser(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).length;
    // Nobody is done before both are under way: the other has come here too, or waits for the first.
    changing = () => (come++, until(async () => come + (await waiting()) > 1));
    const results = await Promise.allSettled([appoint({ toDate: '2022-12-31' }), appoint({ substitute: true })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await end((await inTx((tx) => assignments.list(tx, { personId: anna })))[0]!.id);
    await appoint({ toDate: '2022-12-31' });
    await expect(appoint({ fromDate: '2022-12-31' })).rejects.toThrow(refused('already_appointed'));
    await appoint({ fromDate: '2023-01-01' });
    await appoint({ bodyId: otherBody });
    expect((await inTx((tx) => assignments.servedToday(tx, [otherBody]))).get(otherBody)).toEqual([anna]);
  });

  it('can end at once, on a later day or before it began, and is kept', async () => {
    const now = await appoint();
    await end(now.id);
    expect(await hatsOf(anna)).toEqual([]);
    const coming = await appoint({ fromDate: '2022-11-01' });
    await end(coming.id);
    await db.moveClock('2022-10-06T09:00:00+02:00');
    const third = await appoint();
    await end(third.id, '2022-10-07');
    expect(await hatsOf(anna)).toEqual(['secretary']);
    await db.moveClock('2022-10-08T00:00:00+02:00');
    expect(await hatsOf(anna)).toEqual([]);
    expect(
      (await inTx((tx) => assignments.list(tx, { personId: anna }))).map(({ fromDate, toDate }) => [fromDate, toDate]),
    ).toEqual([
      ['2022-11-01', '2022-10-31'],
      ['2022-10-06', '2022-10-07'],
      ['2022-10-05', '2022-10-04'],
    ]);
  });

  it('is never made longer by being ended, nor ended on a day gone by', async () => {
    const { id } = await appoint({ toDate: '2022-10-10' });
    await expect(end(id, '2023-10-10')).rejects.toThrow(refused('assignment_ended'));
    await expect(end(id, '2022-10-04')).rejects.toThrow(refused('assignment_incomplete'));
    await db.moveClock('2022-10-11T09:00:00+02:00');
    await expect(end(id)).rejects.toThrow(refused('assignment_ended'));
    await expect(end('00000000-0000-4000-8000-000000000000')).rejects.toThrow(refused('assignment_unknown'));
  });

  it('opens the wall round the body’s drafts, and closes it the moment it ends', async () => {
    const { id } = await appoint();
    const officer = `insert into remiss (case_number, title, unit, officer_id, contact) values ('KS 1', 'Riktlinje', 'KLK', $1, '{}') returning id`;
    const [remiss] = await db.asOwner<{ id: string }>(officer, [admin]);
    const [recipient] = await db.asOwner<{ id: string }>(
      `insert into recipient (remiss_id, body_id, body_name, body_kind, due_date) values ($1, $2, 'Socialnämnden', 'nämnd', '2023-01-04') returning id`,
      [remiss!.id, body],
    );
    const sees = (person: string) =>
      db.database.asPerson(
        person,
        async (tx) =>
          (await tx.query<unknown[]>('select from response_draft where recipient_id = $1', [recipient!.id])).length,
      );
    await db.database.asPerson(anna, (tx) =>
      tx.query(`insert into response_draft (recipient_id, version, content, saved_by) values ($1, 1, '{}', $2)`, [
        recipient!.id,
        anna,
      ]),
    );
    expect([await sees(anna), await sees(admin)]).toEqual([1, 0]);
    await end(id);
    expect(await sees(anna)).toBe(0);
    await appoint({ fromDate: '2022-10-06' });
    expect(await sees(anna)).toBe(0);
    await db.moveClock('2022-10-06T00:00:00+02:00');
    // There is a draft now: who comes again waits for the body's word.
    expect(await sees(anna)).toBe(0);
    await db.asOwner(`update opening set state = 'confirmed' where state = 'waiting'`);
    expect(await sees(anna)).toBe(1);
  });
});

describe('a bearer key', () => {
  const bearer = (key: string) => inTx((tx) => keys.whoIs(tx, `Bearer ${key}`));
  const issue = (personId = anna, days = 30) => inTx((tx) => keys.issue(tx, personId, days, personId));

  it('says whose it is, with the hats of today', async () => {
    const key = await issue();
    expect(key).toMatch(/^yttra_[\w-]{43}$/);
    const { id } = await appoint();
    const serves = async () =>
      (await bearer(key)).hats.some(({ role, bodyId }) => role === 'secretary' && bodyId === body);
    expect(await serves()).toBe(true);
    await end(id);
    expect(await serves()).toBe(false);
    expect(await bearer(key)).toMatchObject({ personId: anna, email: 'sekreterare@example.se' });
  });

  it('is made by its owner and by nobody for another, and the owner is told', async () => {
    await expect(inTx((tx) => keys.issue(tx, anna, 30, admin))).rejects.toThrow(refused('not_found'));
    await issue();
    await inTx((tx) => keys.issue(tx, anna, 30));
    const expiresAt = new Date('2022-11-04T07:00:00Z');
    const told = { to: 'sekreterare@example.se', service: null, expiresAt };
    expect(mailed).toEqual([
      { ...told, byHand: false },
      { ...told, byHand: true },
    ]);
    const { id } = (await inTx((tx) => keys.list(tx, anna)))[0]!;
    await inTx((tx) => keys.revoke(tx, admin, id));
    expect((await inTx((tx) => keys.list(tx, anna))).filter(({ revokedAt }) => revokedAt)).toEqual([]);
    await inTx((tx) => keys.revoke(tx, anna, id));
    expect((await inTx((tx) => keys.list(tx, anna))).filter(({ revokedAt }) => revokedAt)).toHaveLength(1);
  });

  it('of a program is made by whoever answers for it, works under its own name, and never opens the wall', async () => {
    const services = new Services(people, keys, post, audit);
    const program = await inTx((tx) => services.add(tx, admin, { name: 'Diariekopplingen', ownerId: anna }));
    await expect(inTx((tx) => keys.issue(tx, program, 30, admin))).rejects.toThrow(refused('not_found'));
    const key = await inTx((tx) => keys.issue(tx, program, 30, anna));
    expect(mailed).toMatchObject([{ to: 'sekreterare@example.se', service: 'Diariekopplingen' }]);
    expect(await bearer(key)).toMatchObject({ personId: program, name: 'Diariekopplingen', hats: [] });
    await appoint({ personId: program, role: 'reader', bodyId: null });
    expect((await bearer(key)).hats.map(({ role }) => role)).toEqual(['reader']);
    await expect(appoint({ personId: program })).rejects.toThrow(refused('service_behind_wall'));
    // Nor does the database let it, whoever writes.
    await expect(
      db.asOwner(`insert into assignment (person_id, role, body_id, from_date) values ($1, 'secretary', $2, '2022-10-05')`, [program, body]), // prettier-ignore
    ).rejects.toThrow('behind the wall');
    expect((await inTx((tx) => people.list(tx, { limit: 99, offset: 0 }))).items.map(({ id }) => id)).not.toContain(program); // prettier-ignore
  });

  it('is kept as a hash, shown by its last four and logged without it', async () => {
    const key = await issue();
    const rows = await db.asOwner('select * from access_token');
    expect(JSON.stringify(rows)).not.toContain(key.slice(6));
    expect(await inTx((tx) => keys.list(tx, anna))).toEqual([
      {
        id: expect.any(String) as string,
        lastFour: key.slice(-4),
        expiresAt: new Date('2022-11-04T07:00:00Z'),
        revokedAt: null,
      },
    ]);
    const events = await db.asOwner<{ event: string }>('select event from audit_event');
    expect(events.some(({ event }) => event.includes('token.issued'))).toBe(true);
    expect(events.some(({ event }) => event.includes(key.slice(6)))).toBe(false);
  });

  it('is refused for a reason of its own when it is missing, unknown, expired or revoked', async () => {
    const key = await issue(anna, 1);
    await expect(inTx((tx) => keys.whoIs(tx, undefined))).rejects.toThrow(refused('key_missing'));
    await expect(inTx((tx) => keys.whoIs(tx, `Basic ${key}`))).rejects.toThrow(refused('key_missing'));
    await expect(bearer(`${key.slice(0, -1)}x${key.slice(-1)}`)).rejects.toThrow(refused('key_unknown'));
    await expect(bearer('yttra_')).rejects.toThrow(refused('key_unknown'));
    await db.moveClock('2022-10-06T08:59:59+02:00');
    await bearer(key);
    await db.moveClock('2022-10-06T09:00:00+02:00');
    await expect(bearer(key)).rejects.toThrow(refused('key_expired'));
    const second = await issue();
    await inTx((tx) => keys.revokeAll(tx, anna, admin));
    await expect(bearer(second)).rejects.toThrow(refused('key_revoked'));
    await expect(bearer(key)).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('is made for somebody who is there, for a year at most', async () => {
    await expect(issue('00000000-0000-4000-8000-000000000000')).rejects.toThrow(refused('appointed_unknown'));
    for (const days of [0, -1, 1.5, 367]) await expect(issue(anna, days)).rejects.toThrow(refused('key_days'));
  });

  it('never opens the wall where the work is real', async () => {
    const made = await issue();
    const { id } = await appoint();
    await db.asSuperuser(`alter database ${db.appUrl.split('/').at(-1)} reset yttra.throw_away`);
    await expect(issue()).rejects.toThrow(refused('no_key_behind_wall'));
    // Appointed after the key was made: the hats behind the wall are left at home, and so is the one everybody has when
    // invited.
    expect((await bearer(made)).hats).toEqual([]);
    await end(id);
    await appoint({ role: 'reader', bodyId: null });
    expect((await bearer(await issue())).hats.map(({ role }) => role)).toEqual(['reader']);
  });
});
