import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { assertDatabaseIsOurs, databaseKey, isConnectionGone } from '@yttra/platform';
import { Client } from 'pg';
import { keepProofKey, WITHOUT_KEY } from '../../apps/cli/proof-key';
import { migrate } from '../../apps/cli/migrate';
import { testDatabase, type TestDatabase } from '../support/test-database';

const SOMEBODY = '00000000-0000-4000-8000-000000000001';

let db: TestDatabase;
let thief: Client;

beforeAll(async () => {
  db = await testDatabase();
  // Proofs are of the real time, wherever the product's own clock stands.
  await db.moveClock('2022-10-05T09:00:00+02:00');
  await db.asOwner(`insert into person (id, name, email) values ($1, 'Någon', 'nagon@example.se')`, [SOMEBODY]);
  thief = new Client({ connectionString: db.appUrl });
  await thief.connect();
});
afterAll(async () => {
  await thief.end();
  await db.drop();
});

interface Proof {
  who?: string;
  secondsOff?: number;
  pid?: number;
  key?: Buffer;
}

/** A proof as the application makes it, but for what the spec makes otherwise, and what it opens. */
async function shown({ who = `person:${SOMEBODY}`, secondsOff = 0, pid, key = databaseKey() }: Proof) {
  const [own] = (await thief.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  const at = Date.now() + secondsOff * 1_000;
  const mac = createHmac('sha256', key)
    .update(`${who}|${pid ?? own!.pid}|${at}`)
    .digest();
  await thief.query('begin');
  try {
    await thief.query('select yttra_prove($1, $2, $3)', [who, at, mac]);
    return (await thief.query<Opened>(OPENED)).rows[0];
  } finally {
    await thief.query('rollback');
  }
}

interface Opened {
  person: string | null;
  process: boolean;
  people: number;
}
const OPENED = `select yttra_person() as person, yttra_proved_process() as process, (select count(*)::int from person) as people`;

it('opens for a person, and for the process, as long as the transaction lasts', async () => {
  expect(await shown({})).toEqual({ person: SOMEBODY, process: false, people: 1 });
  expect(await shown({ who: 'process' })).toEqual({ person: null, process: true, people: 1 });
  expect((await thief.query(OPENED)).rows).toEqual([{ person: null, process: false, people: 0 }]);
});

it.each([119, -60])('holds %i seconds off', async (secondsOff) => {
  expect(await shown({ secondsOff })).toMatchObject({ people: 1 });
});

it.each<[string, Proof]>([
  ['two minutes old', { secondsOff: -121 }],
  ['two minutes ahead', { secondsOff: 180 }],
  ['made for another connection', { pid: 1 }],
  ['of another key', { key: Buffer.alloc(32, 7) }],
  ['of no key', { key: Buffer.alloc(0) }],
])('holds not when it is %s', async (_what, proof) => {
  await expect(shown(proof)).rejects.toMatchObject({ code: '28000', message: 'the proof is refused' });
});

it('is nothing that a setting says, nor a row that the application writes', async () => {
  await thief.query('begin');
  await thief.query(`select set_config('yttra.person', $1, true), set_config('yttra.proof', $1, true)`, [SOMEBODY]);
  expect((await thief.query(OPENED)).rows).toEqual([{ person: null, process: false, people: 0 }]);
  await expect(thief.query('select * from yttra_private.proved')).rejects.toMatchObject({ code: '42501' });
  await thief.query('rollback');
});

it('stays right when this machine has slept: the time is asked for anew, once', async () => {
  const real = performance.now.bind(performance);
  try {
    await db.database.transaction((tx) => tx.query('select'));
    performance.now = () => real() - 3_600_000;
    const [row] = await db.database.asPerson(SOMEBODY, (tx) => tx.query<Opened[]>(OPENED));
    expect(row).toMatchObject({ person: SOMEBODY });
  } finally {
    performance.now = real;
  }
});

it('begins on another connection when its own has gone meanwhile, and does no work twice', async () => {
  const [own] = (await thief.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  const end = () =>
    db.asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'yttra_app' and pid <> $1`,
      [own!.pid],
    );
  const hears = () => db.database.transaction((tx) => tx.query('select 1'));
  for (let round = 0; round < 10; round++) {
    await Promise.all(Array.from({ length: 12 }, hears));
    await end();
    await Promise.all([...Array.from({ length: 12 }, hears), db.database.now()]);
  }
  let works = 0;
  const interrupted = db.database.transaction(async (tx) => {
    works += 1;
    await tx.query('select 1');
    await end();
    await tx.query('select 1');
  });
  expect(await interrupted.then(() => 'done', isConnectionGone)).toBe(true);
  expect(works).toBe(1);
});

it('leaves no row of a transaction for long', async () => {
  await db.asOwner(
    `insert into yttra_private.proved select (9000000000 + n)::text::xid8, now() - interval '2 hours' from generate_series(1, 50) n`,
  );
  // Every thousandth transaction of the whole cluster cleans, and it may be another database's.
  const left = () => db.asOwner(`select from yttra_private.proved where begun < now() - interval '1 hour'`);
  for (let most = 50; most > 0 && (await left()).length > 0; most--)
    for (let n = 0; n < 1_000; n++) await db.database.transaction((tx) => tx.query('select'));
  expect(await left()).toHaveLength(0);
});

it('is asked for at the start: another SESSION_SECRET than migrate’s is told in one line', async () => {
  const owner = new Client({ connectionString: db.ownerUrl });
  await owner.connect();
  await keepProofKey(owner, Buffer.alloc(32, 1));
  await expect(assertDatabaseIsOurs(db.dataSource, false)).rejects.toThrow(/^SESSION_SECRET is not the one .*$/);
  await migrate(db.ownerUrl, db.appUrl);
  await expect(assertDatabaseIsOurs(db.dataSource, false)).resolves.toBeUndefined();
  await owner.end();
});

it('of everybody shows what has been published and not taken back, and of all else nothing', async () => {
  const insert = `insert into remiss (case_number, title, unit, officer_id, contact, status)
    values ('KS 1', 'Plan', 'Kontoret', $1, '{}', 'reported') returning id`;
  const [remiss] = await db.asSuperuser<{ id: string }>(insert, [SOMEBODY]);
  const { id } = remiss!;
  await db.asSuperuser(
    `insert into publication (remiss_id, slug, title, content, sha256, taken_back_at)
     select $1, slug, slug, slug, encode(sha256(convert_to(slug, 'UTF8')), 'hex'), back
     from (values ('ute', null), ('tillbaka', now())) p (slug, back)`,
    [id],
  );
  await db.asSuperuser(
    `insert into publication_pdf (publication_id, sha256, bytes) select id, slug, 1 from publication`,
  );
  const tables = await db.asSuperuser<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname not in ('migrations', 'throw_away_clock')`,
  );
  expect(tables.length).toBeGreaterThan(50);
  const seen = await db.database.asEverybody(async (tx) => {
    const found: Record<string, number> = {};
    for (const { name } of tables) {
      const [counted] = await tx.query<{ rows: number }[]>(`select count(*)::int as rows from ${name}`);
      if (counted!.rows > 0) found[name] = counted!.rows;
    }
    const pdf = await tx.query(`select sha256 from publication_pdf`);
    return { found, out: await tx.query(`select slug from publication`), pdf };
  });
  expect(seen).toEqual({
    found: { publication: 1, publication_pdf: 1 },
    out: [{ slug: 'ute' }],
    pdf: [{ sha256: 'ute' }],
  });
  const write = (sql: string) => db.database.asEverybody((tx) => tx.query(sql));
  expect(await write(`update publication set taken_back_at = now()`)).toEqual([[], 0]);
  for (const sql of [
    `delete from publication`,
    `insert into publication (remiss_id, slug, title, content, sha256) values ('${id}', 'x', 'x', 'x', 'x')`,
    `insert into person (name, email) values ('Någon', 'annan@example.se')`,
  ])
    await expect(write(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
  expect(await shown({ who: 'everybody' })).toEqual({ person: null, process: false, people: 0 });
});

it('lets through what a superuser’s rows set in motion', async () => {
  const body = `insert into body (name, name_key, kind) values ('Miljönämnden', 'miljönämnden', 'nämnd') returning id`;
  const [{ id }] = (await db.asSuperuser<{ id: string }>(body)) as [{ id: string }];
  await db.asSuperuser(
    `insert into assignment (person_id, role, body_id, from_date) values ($1, 'secretary', $2, '2022-01-01')`,
    [SOMEBODY, id],
  );
  expect(await db.asSuperuser(`select from assignment where body_id = $1`, [id])).toHaveLength(1);
});

it('has its key in no dump that is made as the README says', async () => {
  const [exclude, pattern] = WITHOUT_KEY.split('=') as [string, string];
  expect(readFileSync('README.md', 'utf8')).toContain(`pg_dump ${exclude}='${pattern}'`);
  const holders = await db.asSuperuser(
    `select table_schema as schema, table_name as name from information_schema.columns where column_name ~ '_pad$'
     group by 1, 2`,
  );
  expect(holders).toEqual([{ schema: pattern.split('.')[0], name: 'proof_key' }]);
  const [key] = await db.asSuperuser<{ pad: string }>(
    `select encode(inner_pad, 'hex') as pad from yttra_private.proof_key`,
  );
  const dump = (...flags: string[]) =>
    spawnSync('pg_dump', [...flags, db.superuserUrl], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const made = dump(WITHOUT_KEY);
  // The tests bring their own PostgreSQL, but not this tool: where there is one that fits, it is asked.
  if (made.status !== 0) return;
  expect(dump().stdout).toContain(key!.pad);
  expect(made.stdout).toContain('CREATE TABLE yttra_private.proof_key');
  expect(made.stdout).not.toContain(key!.pad);
});

it('is asked for by every table, a new one too, but for those that tell nothing', async () => {
  await db.asOwner(`create table brand_new (id int); insert into brand_new values (1)`);
  await migrate(db.ownerUrl, db.appUrl);
  const open = await db.asSuperuser<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not relrowsecurity order by 1`,
  );
  expect(open.map(({ name }) => name)).toEqual(['migrations', 'throw_away_clock']);
  const unasked = await db.asSuperuser<{ name: string }>(
    `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relrowsecurity
       and not exists (select from pg_policies p where p.tablename = c.relname and p.policyname = 'proof'
         and p.qual ~ 'yttra_(proved|opens)' and p.with_check ~ 'yttra_proved')`,
  );
  expect(unasked).toEqual([]);
  expect((await thief.query('select * from brand_new')).rows).toEqual([]);
});
