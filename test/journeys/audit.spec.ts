import { randomUUID } from 'node:crypto';
import { AuditLog, LinkEventsJob, verifyChains, verifyNow, type ChainFault } from '@yttra/audit';
import { DataSource, EntityManager } from 'typeorm';
import { testDatabase, type TestDatabase } from '../support/test-database';

let db: TestDatabase;
let owner: DataSource;
const log = new AuditLog();

beforeAll(async () => {
  db = await testDatabase();
  owner = await new DataSource({ type: 'postgres', url: db.ownerUrl }).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await db.drop();
});

async function chainOf(events: number): Promise<string> {
  const remiss = randomUUID();
  for (let n = 1; n <= events; n++) {
    await db.database.transaction((tx) =>
      log.append(tx, { remiss }, { type: 'remiss.changed', by: remiss, fields: [`fält ${n}`] }),
    );
  }
  return remiss;
}

/** What the worker does every now and then. */
const linkAll = () => db.database.transaction((tx) => new LinkEventsJob().due(tx));

/** What a superuser would do who bothers to switch the triggers off. */
async function tamper(sql: string, values: unknown[]): Promise<void> {
  await db.asSuperuser(`alter table audit_event disable trigger all`);
  for (const step of sql.split(';')) await db.asSuperuser(step, values);
  await db.asSuperuser(`alter table audit_event enable trigger all`);
}

const faultOf = async (chain: string): Promise<ChainFault | undefined> =>
  (await verifyChains(owner.manager)).faults.find((fault) => fault.chain === chain);

it('a chain that nobody touched is whole, also when twenty append at once', async () => {
  const remiss = await chainOf(1);
  await Promise.all(
    Array.from({ length: 20 }, () =>
      db.database.transaction((tx) => log.append(tx, { remiss }, { type: 'remiss.closed', by: remiss })),
    ),
  );
  await linkAll();
  expect(await faultOf(remiss)).toBeUndefined();
  const events = await db.database.transaction((tx) => log.list(tx, { remiss }));
  expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
});

it('is whole while it is written in', async () => {
  const remiss = await chainOf(2);
  const { query } = EntityManager.prototype;
  let between = false;
  const spy = jest.spyOn(EntityManager.prototype, 'query').mockImplementation(async function (
    this: EntityManager,
    ...asked: Parameters<typeof query>
  ) {
    if (!between && asked[0].startsWith('select chain_kind, chain, count, hash from audit_head')) {
      between = true;
      await db.database.transaction((tx) => log.append(tx, { remiss }, { type: 'remiss.closed', by: remiss }));
    }
    return query.apply(this, asked);
  });
  const { faults } = await verifyNow(owner).finally(() => spy.mockRestore());
  expect(between).toBe(true);
  expect(faults.filter(({ chain }) => chain === remiss)).toEqual([]);
});

it('is written by another while one that has written in it has not ended, without a gap where one is rolled back', async () => {
  const remiss = randomUUID();
  const write = (what: string, then: () => Promise<unknown> = () => Promise.resolve()) =>
    db.database.transaction(async (tx) => {
      await log.append(tx, { remiss }, { type: 'remiss.changed', by: remiss, fields: [what] });
      await then();
    });
  await write('först', async () => {
    await write('under tiden');
    await expect(write('inte', () => Promise.reject(new Error('ångrar sig')))).rejects.toThrow('ångrar sig');
  });
  await linkAll();
  const events = await db.database.transaction((tx) => log.list(tx, { remiss }));
  expect(events.map(({ seq, event }) => [seq, event])).toMatchObject([
    [1, { fields: ['under tiden'] }],
    [2, { fields: ['först'] }],
  ]);
  expect(await faultOf(remiss)).toBeUndefined();
  expect(await db.asOwner('select from audit_due')).toEqual([]);
});

it('waits for nobody where many write: what is left is linked by the next one, or by the worker', async () => {
  const remiss = await chainOf(1);
  const write = (what: string) =>
    db.database.transaction((tx) => log.append(tx, { remiss }, { type: 'remiss.changed', by: remiss, fields: [what] }));
  const linked = async () =>
    (await db.database.transaction((tx) => log.list(tx, { remiss }))).map(({ seq, event }) => [seq, event]);
  await whileHeld(remiss, async () => {
    await write('medan');
    await write('också');
    await linkAll();
    expect(await linked()).toHaveLength(1);
  });
  await write('efter');
  const all = [
    [1, {}],
    [2, { fields: ['medan'] }],
    [3, { fields: ['också'] }],
    [4, { fields: ['efter'] }],
  ];
  expect(await linked()).toMatchObject(all);
  await whileHeld(remiss, () => write('sist'));
  await linkAll();
  expect(await linked()).toMatchObject([...all, [5, { fields: ['sist'] }]]);
  expect(await faultOf(remiss)).toBeUndefined();
  expect(await db.asOwner('select from audit_due')).toEqual([]);
});

/** As one does who commits, for as long as that takes. */
const whileHeld = (chain: string, work: () => Promise<unknown>) =>
  owner.transaction(async (tx) => {
    await tx.query('select from audit_head where chain = $1 for update', [chain]);
    await work();
  });

it.each([
  [
    'edits an event',
    `update audit_event set event = replace(event, 'fält 3', 'fält X') where chain = $1 and seq = 3`,
    3,
  ],
  ['deletes an event', `delete from audit_event where chain = $1 and seq = 4`, 4],
  [
    'inserts an event',
    `update audit_event set seq = seq + 100 where chain = $1 and seq >= 3;
     insert into audit_event select chain_kind, chain, 3, event, hash from audit_event where chain = $1 and seq = 2;
     update audit_event set seq = seq - 99 where chain = $1 and seq > 100`,
    3,
  ],
  [
    'puts two events in each other’s place',
    `update audit_event e set event = o.event, hash = o.hash from audit_event o
     where e.chain = $1 and o.chain = $1 and ((e.seq = 2 and o.seq = 3) or (e.seq = 3 and o.seq = 2))`,
    2,
  ],
  ['cuts the tail', `delete from audit_event where chain = $1 and seq >= 5`, 5],
])('finds the first bad event when a superuser %s', async (_what, sql, first) => {
  const chain = await chainOf(6);
  await tamper(sql, [chain]);
  expect(await faultOf(chain)).toMatchObject({ seq: first });
});

it('finds a cut tail even when the head was put back to fit, by the head that was kept', async () => {
  const chain = await chainOf(6);
  await db.asOwner(`select yttra_anchor_heads('2023-01-01')`);
  await tamper(`delete from audit_event where chain = $1 and seq >= 5`, [chain]);
  await db.asSuperuser(
    `update audit_head h set count = 4, hash = e.hash from audit_event e where h.chain = $1 and e.chain = $1 and e.seq = 4`,
    [chain],
  );
  expect(await faultOf(chain)).toMatchObject({ seq: 5, fault: 'the tail is cut off here' });
});

it.each(['update audit_event set event = event', 'delete from audit_event', 'truncate audit_event'])(
  'refuses the application and the owner: %s',
  async (sql) => {
    await chainOf(1);
    await expect(db.dataSource.query(sql)).rejects.toThrow(/permission denied/);
    await expect(db.asOwner(sql)).rejects.toThrow(/append-only/);
  },
);

it('shows a recipient’s chain to nobody outside the wall', async () => {
  const recipient = randomUUID();
  await db.asOwner(`insert into audit_event values ('recipient', $1, 1, '{}', 'x')`, [recipient]);
  expect(await db.database.transaction((tx) => log.list(tx, { recipient }))).toEqual([]);
});
