import { Socket } from 'node:net';
import { Database, databaseOptions } from '@yttra/platform';
import { DraftComments, DraftFiles, DraftInvitations, Drafts } from '@yttra/response';
import { Client } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { ANSWER, AnswerBench, emailOf, PEOPLE, type Who } from '../support/answer-bench';
import { WAIT_MS } from '../support/patience';

// A connection keeps its plans for whoever comes next. None may carry along what another was allowed to see.

/** PostgreSQL plans a statement five times before it asks whether one plan would do. */
const TURNS = 8;

type Counts = Record<string, number>;
type Count = (tx: Pick<EntityManager, 'query'>) => Promise<Counts>;

let bench: AnswerBench;
let tables: string[];
const opened: DataSource[] = [];

beforeAll(async () => {
  bench = await AnswerBench.start();
  await bench.issueAnew();
  await plant('secretary', bench.social);
  await plant('otherSecretary', bench.miljo);
  // One body has more behind its wall than the other.
  await bench.get(Drafts).save(bench.people.secretary, bench.social, { version: 1, content: ANSWER });
  await bench.db.asSuperuser(
    `insert into publication (remiss_id, slug, title, content, sha256, taken_back_at)
     select $1, slug, slug, slug, encode(sha256(convert_to(slug, 'UTF8')), 'hex'), taken_back
     from (values ('ute', null), ('tillbaka', yttra_now())) as made (slug, taken_back)`,
    [bench.remissId],
  );
  const rows = await bench.db.asSuperuser<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1`,
  );
  tables = rows.map(({ name }) => name);
});
afterAll(async () => {
  for (const dataSource of opened) await dataSource.destroy();
  await bench.stop();
});

/** A draft with something in each place behind the wall. */
async function plant(who: Who, recipient: string): Promise<void> {
  const by = bench.people[who];
  await bench.get(Drafts).save(by, recipient, { version: 0, content: ANSWER });
  await bench.get(DraftComments).add(by, recipient, { questionNumber: 1, text: 'Se!' });
  await bench.get(DraftInvitations).invite(by, recipient, emailOf(PEOPLE.colleague));
  const file = { kind: 'attachment' as const, ...(await bench.upload('bilaga.pdf')) };
  await bench.get(DraftFiles).add(by, recipient, file);
}

/** One connection, as the application makes it, or one that keeps no plan. */
async function connection(more: object = {}): Promise<{ database: Database; dataSource: DataSource }> {
  const options = databaseOptions(bench.db.appUrl, 1, WAIT_MS / 1_000);
  const dataSource = await new DataSource({
    ...options,
    extra: { ...options.extra, ...more },
  }).initialize();
  opened.push(dataSource);
  return { database: new Database(dataSource), dataSource };
}

const count: Count = async (tx) => {
  const counts: Counts = {};
  for (const table of tables) {
    const [row] = await tx.query<{ n: number }[]>(`select count(*)::int as n from "${table}" where $1::int = 1`, [1]);
    counts[table] = row!.n;
  }
  return counts;
};

/** Those who come by turns. */
const SUBJECTS: Record<string, (at: Awaited<ReturnType<typeof connection>>) => Promise<Counts>> = {
  'nobody, without a proof': ({ dataSource }) => count(dataSource.manager),
  'a secretary': ({ database }) => database.asPerson(bench.people.secretary, count),
  everybody: ({ database }) => database.asEverybody(count),
  'the secretary of another body': ({ database }) => database.asPerson(bench.people.otherSecretary, count),
  'the issuing officer': ({ database }) => database.asPerson(bench.people.officer, count),
  'the process': ({ database }) => database.transaction(count),
};

it('every table shows to each the rows that it shows without kept plans, whoever has asked before on the connection', async () => {
  const [keeping, plain] = [await connection(), await connection({ Client })];
  const right: Record<string, Counts> = {};
  for (const [who, asks] of Object.entries(SUBJECTS)) right[who] = await asks(plain);
  expect(right['a secretary']).toMatchObject({ draft_version: 2, response_draft: 1, publication: 2 });
  expect(right['the secretary of another body']).toMatchObject({ draft_version: 1, response_draft: 1 });
  expect(right.everybody).toMatchObject({ publication: 1, remiss: 0 });
  for (let turn = 0; turn < TURNS; turn++)
    for (const [who, asks] of Object.entries(SUBJECTS))
      expect([turn, who, await asks(keeping)]).toEqual([turn, who, right[who]]);
  const [plans] = await keeping.dataSource.query<{ kept: number }[]>(
    `select count(*)::int as kept from pg_prepared_statements where generic_plans > 0`,
  );
  expect(plans!.kept).toBeGreaterThanOrEqual(tables.length);
});

it('what is asked side by side is written to the database at once, with how the transaction begins', async () => {
  const { database } = await connection();
  const asks = (tx: EntityManager) => Promise.all([1, 2, 3].map((n) => tx.query('select $1::int as n', [n])));
  await database.asPerson(bench.people.secretary, asks);
  const written = (['_write', '_writev'] as const).map((name) => jest.spyOn(Socket.prototype, name));
  expect(await database.asPerson(bench.people.secretary, asks)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  const sockets = written.flatMap(({ mock }) => mock.contexts);
  // The second ends the transaction. Other pools may take leave of their idle connections meanwhile.
  expect(Math.max(...sockets.map((one) => sockets.filter((other) => other === one).length))).toBe(2);
  for (const spy of written) spy.mockRestore();
});

it('what has been proved is found by its key, by a plan too that was made when hardly anything was there', async () => {
  const readWhole = async () => {
    const [row] = await bench.db.asSuperuser<{ times: number }>(
      `select seq_scan::int as times from pg_stat_all_tables where relid = 'yttra_private.proved'::regclass`,
    );
    return row!.times;
  };
  await bench.db.asSuperuser('delete from yttra_private.proved');
  await bench.db.asSuperuser('vacuum analyze yttra_private.proved');
  const before = await readWhole();
  const { database } = await connection();
  for (let turn = 0; turn < TURNS; turn++) await database.asPerson(bench.people.secretary, count);
  // What a connection has counted is told when it ends. Here and there what is left of others' proofs is taken away.
  await opened.pop()!.destroy();
  expect((await readWhole()) - before).toBeLessThan(TURNS);
});

it('no policy rests on what the planner may fold into a plan, but on there being a proof', async () => {
  const folded = await bench.db.asSuperuser<{ name: string }>(
    `select distinct p.proname as name from pg_depend d join pg_proc p on p.oid = d.refobjid
     where d.classid = 'pg_policy'::regclass and d.refclassid = 'pg_proc'::regclass and p.provolatile = 'i'
       and p.pronamespace = 'public'::regnamespace order by 1`,
  );
  expect(folded.map(({ name }) => name)).toEqual(['yttra_opens', 'yttra_opens_published']);
});

it('a plan whose columns a migration has changed meanwhile is made anew, in the same request', async () => {
  const { database } = await connection();
  const read = () => database.transaction((tx) => tx.query<object[]>('select * from person where name <> $1', ['']));
  expect(Object.keys((await read())[0]!)).not.toContain('later');
  await bench.db.asOwner('alter table person add column later int');
  expect(Object.keys((await read())[0]!)).toContain('later');
});
