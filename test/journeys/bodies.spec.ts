import { AuditLog } from '@yttra/audit';
import {
  BodiesHooks,
  BodyRegister,
  BodyGroups,
  BodyImport,
  Meetings,
  MunicipalityRegister,
  readBodiesFile,
  readMeetingsFile,
  readMeetingsJson,
  RecipientRules,
  type NewBody,
} from '@yttra/bodies';
import type { EntityManager } from 'typeorm';
import { Body } from '../../libs/bodies/register/body.entity';
import { BodyGroup, BodyGroupMember } from '../../libs/bodies/register/body-group.entity';
import { MeetingRow } from '../../libs/bodies/meetings/meeting.entity';
import { Municipality } from '../../libs/bodies/register/municipality.entity';
import { testDatabase, type TestDatabase } from '../support/test-database';

const audit = new AuditLog();
const groups = new BodyGroups();
const bodies = new BodyRegister(groups, audit, new BodiesHooks());
const municipality = new MunicipalityRegister(audit);
const meetings = new Meetings(bodies, municipality, audit);
const rules = new RecipientRules(bodies, groups);
const imports = new BodyImport(bodies);

let db: TestDatabase;
const inTx = <T>(work: (tx: EntityManager) => Promise<T>) => db.database.transaction(work);
const add = (body: NewBody) => inTx((tx) => bodies.create(tx, null, body));
const refused = (code: string) => expect.objectContaining({ code }) as Error;
const csv = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  db = await testDatabase([Body, BodyGroup, BodyGroupMember, MeetingRow, Municipality]);
  await db.moveClock('2022-10-05T09:00:00+02:00');
});
afterEach(() => db.drop());

describe('the register of bodies', () => {
  it('is listed in Swedish order, with groups', async () => {
    await add({ name: 'Östra nämnden', kind: 'nämnd', groups: ['Socialt'] });
    await add({ name: ' Äldre­nämnden ', kind: 'nämnd', groups: ['socialt', 'Barn och skola'] });
    await add({ name: 'Valnämnden', kind: 'nämnd', email: 'valnamnden@example.se' });
    expect((await inTx((tx) => bodies.list(tx))).map(({ name, groups }) => [name, groups])).toEqual([
      ['Valnämnden', []],
      ['Äldrenämnden', ['Barn och skola', 'Socialt']],
      ['Östra nämnden', ['Socialt']],
    ]);
  });

  it('holds no two bodies with the same name, however it is written', async () => {
    await add({ name: 'Valnämnden', kind: 'nämnd' });
    await expect(add({ name: 'VALNÄMNDEN', kind: 'råd' })).rejects.toThrow(refused('bodies.name_taken'));
    const other = await add({ name: 'Socialnämnden', kind: 'nämnd' });
    await expect(inTx((tx) => bodies.update(tx, null, other.id, 1, { name: 'valnämnden' }))).rejects.toThrow(
      refused('bodies.name_taken'),
    );
  });

  it('lets one of two who change the same version through, and tells the other', async () => {
    const { id } = await add({ name: 'Valnämnden', kind: 'nämnd', groups: ['A'] });
    const results = await Promise.allSettled([
      inTx((tx) => bodies.update(tx, null, id, 1, { email: 'ett@example.se', groups: ['B'] })),
      inTx((tx) => bodies.update(tx, null, id, 1, { email: 'tva@example.se' })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'bodies.stale', details: { version: 2 } },
    });
    await expect(inTx((tx) => bodies.update(tx, null, '00000000-0000-4000-8000-000000000000', 1, {}))).rejects.toThrow(
      refused('bodies.not_found'),
    );
  });

  it.each<[Record<string, unknown>, string]>([
    [{ name: '  ', kind: 'nämnd' }, 'name'],
    [{ name: 'A', kind: 'styrelse' }, 'kind'],
    [{ name: 'A', kind: 'nämnd', email: 'a@example.se, b@example.se' }, 'email'],
    [{ name: 'A', kind: 'nämnd', email: 'a@example.se\nBcc: b@example.se' }, 'email'],
    [{ name: 'A', kind: 'nämnd', caseNumberPattern: 'utan nummer' }, 'caseNumberPattern'],
    [{ name: 'A', kind: 'nämnd', telefon: '1' }, ''],
  ])('refuses %j and names the field', async (body, field) => {
    await expect(add(body as unknown as NewBody)).rejects.toMatchObject({ kind: 'invalid', fields: [{ field }] });
  });

  it('logs what is done to it', async () => {
    const { id } = await add({ name: 'Valnämnden', kind: 'nämnd' });
    await inTx((tx) => bodies.update(tx, null, id, 1, { active: false }));
    const events = await inTx((tx) => audit.list(tx, { system: true }));
    expect(events.map(({ event }) => event)).toEqual([
      { type: 'body.added', by: null, body: id },
      { type: 'body.changed', by: null, body: id, fields: ['active'] },
    ]);
  });

  it('forgets a group when the last body has left it', async () => {
    const { id } = await add({ name: 'Valnämnden', kind: 'nämnd', groups: ['Ensam'] });
    await inTx((tx) => bodies.update(tx, null, id, 1, { groups: [] }));
    expect(await inTx((tx) => groups.names(tx))).toEqual([]);
  });
});

describe('a file of bodies', () => {
  const good = 'namn;typ;e-post;grupper\nSocialnämnden;nämnd;sn@example.se;Socialt\nEnergi AB;bolag;;\n';

  it('is saved whole, and changes nothing the second time', async () => {
    const report = await inTx(async (tx) =>
      imports.apply(tx, null, await readBodiesFile(csv(good)), { acceptGoodLines: false }),
    );
    expect(report.summary).toBe('2 nya');
    const again = await inTx(async (tx) =>
      imports.apply(tx, null, await readBodiesFile(csv(good)), { acceptGoodLines: false }),
    );
    expect(again.summary).toBe('2 oförändrade');
    expect((await inTx((tx) => bodies.list(tx))).map(({ name, version }) => [name, version])).toEqual([
      ['Energi AB', 1],
      ['Socialnämnden', 1],
    ]);
  });

  it('with a line that cannot be read saves nothing, unless the good lines are asked for', async () => {
    const file = csv(`${good}Valnämnden;nämd;;\n`);
    await expect(
      inTx(async (tx) => imports.apply(tx, null, await readBodiesFile(file), { acceptGoodLines: false })),
    ).rejects.toMatchObject({
      code: 'bodies.unreadable_file',
      fields: [{ field: 'rad 4' }],
      details: { report: { counts: { new: 2, changed: 0, unchanged: 0, error: 1 } } },
    });
    expect(await inTx((tx) => bodies.list(tx))).toEqual([]);
    await inTx(async (tx) => imports.apply(tx, null, await readBodiesFile(file), { acceptGoodLines: true }));
    expect(await inTx((tx) => bodies.list(tx))).toHaveLength(2);
  });

  it('is shown before it is saved', async () => {
    expect((await inTx(async (tx) => imports.preview(tx, await readBodiesFile(csv(good))))).counts.new).toBe(2);
    expect(await inTx((tx) => bodies.list(tx))).toEqual([]);
  });
});

describe('a recipient rule', () => {
  it('gives the bodies that the register has today', async () => {
    const board = await add({ name: 'Kommunstyrelsen', kind: 'nämnd' });
    await add({ name: 'Socialnämnden', kind: 'nämnd' });
    await add({ name: 'Valnämnden', kind: 'nämnd' });
    await add({ name: 'Vilande nämnden', kind: 'nämnd', active: false });
    await add({ name: 'Energi AB', kind: 'bolagsstyrelse' });
    const resolved = await inTx((tx) => rules.resolve(tx, 'Alla styrelser och nämnder, utom valnämnden.', board.id));
    expect(resolved).toMatchObject({ rule: 'alla nämnder och styrelser utom Valnämnden', on: '2022-10-05' });
    expect(resolved.included.map(({ name }) => name)).toEqual(['Energi AB', 'Socialnämnden']);
    expect(resolved.excluded.map(({ name, why }) => [name, why])).toEqual([
      ['Kommunstyrelsen', 'issuer'],
      ['Valnämnden', 'exception'],
      ['Vilande nämnden', 'inactive'],
    ]);
  });

  it('that cannot be read, or gives nobody, is refused with a reason', async () => {
    const board = await add({ name: 'Kommunstyrelsen', kind: 'nämnd' });
    await expect(inTx((tx) => rules.resolve(tx, 'Komunstyrelsen', null))).rejects.toMatchObject({
      code: 'bodies.unreadable_rule',
      message: 'Vi hittar inte ”Komunstyrelsen”. Menar du Kommunstyrelsen?',
      details: { problems: [{ from: 0, to: 14, suggestion: 'Kommunstyrelsen' }] },
    });
    await expect(inTx((tx) => rules.resolve(tx, 'alla nämnder', board.id))).rejects.toMatchObject({
      code: 'bodies.rule_gives_nobody',
      message: 'Regeln ger ingen instans.',
      details: { excluded: [{ name: 'Kommunstyrelsen', why: 'issuer' }] },
    });
  });
});

describe('meetings', () => {
  it('are put as a whole, shown first if one wants, and refused whole', async () => {
    const { id } = await add({ name: 'Socialnämnden', kind: 'nämnd' });
    const first = readMeetingsJson(['2022-11-16', { date: '2022-12-14', cutoff: '2022-11-29' }]);
    expect(await inTx((tx) => meetings.put(tx, null, id, first, { save: false }))).toMatchObject({
      added: ['2022-11-16', '2022-12-14'],
    });
    expect(await inTx((tx) => meetings.get(tx, id))).toEqual([]);
    await inTx((tx) => meetings.put(tx, null, id, first));
    const next = await readMeetingsFile(csv('datum;handlingsstopp\n2022-12-14;2022-12-01\n2023-01-24;'), 'csv');
    expect(await inTx((tx) => meetings.put(tx, null, id, next))).toMatchObject({
      added: ['2023-01-24'],
      removed: ['2022-11-16'],
    });
    await expect(
      inTx(async (tx) => meetings.put(tx, null, id, await readMeetingsFile(csv('datum\n2023-02-30'), 'csv'))),
    ).rejects.toMatchObject({
      code: 'bodies.unreadable_file',
      message:
        'Rad 2 kan inte läsas: ”2023-02-30” är ingen dag. Det finns ingen 30 februari: februari 2023 har 28 dagar. Inget är sparat.',
    });
    expect(await inTx((tx) => meetings.get(tx, id))).toEqual([
      { date: '2022-12-14', agendaCutoff: '2022-12-01' },
      { date: '2023-01-24', agendaCutoff: null },
    ]);
  });

  it('tell who can decide in time, by the municipality’s own time for ratification', async () => {
    const social = await add({ name: 'Socialnämnden', kind: 'nämnd' });
    const energy = await add({ name: 'Energi AB', kind: 'bolagsstyrelse' });
    await inTx((tx) => meetings.put(tx, null, social.id, readMeetingsJson(['2022-12-22'])));
    const check = () =>
      inTx((tx) => meetings.check(tx, [social.id, energy.id], { issuedOn: '2022-10-05', dueDate: '2023-01-04' }));
    expect((await check()).bodies.map(({ ability }) => ability)).toEqual(['unknown', 'only_unratified']);
    await inTx((tx) => municipality.update(tx, null, 0, { ratificationDays: 10 }));
    expect((await check()).bodies.map(({ ability }) => ability)).toEqual(['unknown', 'can']);
  });
});

describe('the municipality’s settings', () => {
  it('are those that ship until someone saves, and are saved version by version', async () => {
    expect(await inTx((tx) => municipality.get(tx))).toMatchObject({
      ladder: null,
      ratificationDays: 14,
      memoHeadings: 'eskilstuna',
      version: 0,
    });
    await inTx((tx) =>
      municipality.update(tx, null, 0, { name: 'Provkommun', ladder: [-7, 0], caseNumberPattern: 'KSKF/ÅÅÅÅ:#' }),
    );
    await inTx((tx) => municipality.update(tx, null, 1, { ladder: null }));
    expect(await inTx((tx) => municipality.get(tx))).toMatchObject({
      name: 'Provkommun',
      ladder: null,
      caseNumberPattern: 'KSKF/ÅÅÅÅ:#',
      version: 2,
    });
    await expect(inTx((tx) => municipality.update(tx, null, 1, {}))).rejects.toThrow(refused('bodies.stale_settings'));
    const pauses = [{ from: '01-01', to: '12-31', name: 'alltid' }];
    await expect(inTx((tx) => municipality.update(tx, null, 2, { pauses }))).rejects.toThrow(
      refused('calendar.invalid_pause'),
    );
  });
});
