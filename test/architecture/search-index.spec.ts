import { FOUND_END, FOUND_START, ResponseSearch } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { testDatabase, type TestDatabase } from '../support/test-database';

// A search reads what it finds and not everything there is, though the table is closed to whoever has no proof.

const REMISS = '00000000-0000-4000-8000-000000000001';
/** Letters in two parts, soft hyphens, a ligature: as text is that was copied from a PDF. */
const ANSWERS = [
  String.raw`U&'Na\0308mnden beho\0308ver reservvatten och dricksvattenfo\0308rso\0308rjning.'`,
  String.raw`U&'Sam\00ADverkan kring kulturskoleplan enligt KS/2018:443. af\FB01sch'`,
];
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  // Many enough that the planner would rather use an index; of answers that nobody has to give for it.
  await db.asSuperuser(`
    set session_replication_role = replica;
    insert into recipient (remiss_id, body_id, body_name, body_kind, due_date, current_response_id, answer_kind, answered_at)
      select '${REMISS}', gen_random_uuid(), 'Instans ' || n, 'nämnd', '2022-12-01', gen_random_uuid(), 'statement', yttra_now()
      from generate_series(1, 300) n;
    insert into response_passage (response_id, remiss_id, recipient_id, part, body, marked)
      select current_response_id, remiss_id, id, 'answer:' || n, 'ord ' || n || case n when 7 then ' bryggeriet' else '' end, false
      from recipient, generate_series(1, 60) n;
    insert into response_passage (response_id, remiss_id, recipient_id, part, body, marked)
      select r.current_response_id, r.remiss_id, r.id, 'text', written, false
      from (select *, ${ANSWERS[0]} as written from recipient order by id limit 1) r;
    insert into response_passage (response_id, remiss_id, recipient_id, part, body, marked)
      select current_response_id, remiss_id, id, 'reason', ${ANSWERS[1]}, false from recipient order by id limit 1;
    -- Many texts hold a word that is like the one looked for, and the last of all holds the one that is most like it.
    insert into response_passage (response_id, remiss_id, recipient_id, part, body, marked)
      select current_response_id, remiss_id, id, 'section:1', 'förvaltningslokaler', false from recipient
      union all (select current_response_id, remiss_id, id, 'section:2', 'Om förvaltningslagen.', false from recipient order by id desc limit 1);
    insert into response_word select distinct remiss_id, word from response_passage cross join lateral yttra_words(plain) word;
    set session_replication_role = default;
    -- All of them are of one remiss here, which says nothing of which to read.
    drop index response_passage_remiss;
    alter table response_word drop constraint response_word_pkey;
    analyze`);
});
afterAll(() => db.drop());

/** The plans of whatever is asked meanwhile. */
async function plansOf(ask: (tx: EntityManager) => Promise<unknown>): Promise<string> {
  return db.database.transaction(async (tx) => {
    const asked: [string, unknown[]][] = [];
    const query = tx.query.bind(tx);
    jest.spyOn(tx, 'query').mockImplementation((sql: string, values: unknown = []) => {
      asked.push([sql, values as unknown[]]);
      return query(sql, values as unknown[]);
    });
    await ask(tx);
    // Rows of a test are few and short, which the planner would rather read through than look up: here only what it may
    // use counts.
    await query('set local enable_seqscan = off');
    await query('set local enable_indexscan = off');
    const plans = [];
    for (const [sql, values] of asked)
      plans.push(...(await query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`, values)));
    return plans.map((line) => line['QUERY PLAN']).join('\n');
  });
}

// What else it asks is of who reads, which is not asked here.
const search = new ResponseSearch(...([] as unknown as ConstructorParameters<typeof ResponseSearch>));

it.each([
  ['bryggeriet', 'response_passage_words'],
  ['bryggeriet', 'response_passage_plain'],
  ['KS/2018:443', 'response_passage_plain'],
])('finds %s by the index %s', async (words, index) => {
  const plans = await plansOf((tx) => search.inRemisser(tx, [REMISS], words, 10));
  expect(plans).toContain(`Bitmap Index Scan on ${index}`);
});

it.each([
  ['dricksvattenförsörjning', 'dricksvattenförsörjning'],
  ['dricksvattenfo\u0308rso\u0308rjning', 'dricksvattenförsörjning'],
  ['samverkan', 'Samverkan'],
  ['affisch', 'affisch'],
  ['2018:443', '2018:443'],
  ['443', '443'],
  ['skoleplan', 'skoleplan'],
  ['"KS/2018:443"', 'KS/2018:443'],
])('finds %s however the answer has its letters', async (words, shown) => {
  const found = await db.database.transaction((tx) => search.inRemisser(tx, [REMISS], words, 10));
  expect(found.items).toHaveLength(1);
  expect(found.items[0]!.excerpt).toContain(`${FOUND_START}${shown}${FOUND_END}`);
});

it.each(['18:44', '201', 'reservplan'])('does not find %s, which no answer has', async (words) => {
  expect((await db.database.transaction((tx) => search.inRemisser(tx, [REMISS], words, 10))).items).toEqual([]);
});

it.each([
  ['brygerriet', 'bryggeriet'],
  ['kulturskolaplan', 'kulturskoleplan'],
  ['samwerkan kulturskoleplan', 'Samverkan'],
])('finds for %s what is like it, with %s', async (words, shown) => {
  const { items, near } = await db.database.transaction((tx) => search.inRemisser(tx, [REMISS], words, 10));
  expect(items).toEqual([]);
  expect(near.length).toBeGreaterThan(0);
  for (const { excerpt } of near) expect(excerpt).toContain(`${FOUND_START}${shown}${FOUND_END}`);
});

it('finds what is like a word by the index of words, and reads few of it word by word', async () => {
  const plans = await plansOf((tx) => search.inRemisser(tx, [REMISS], 'brygerriet', 10));
  expect(plans).toMatch(/Bitmap Index Scan on response_word_like[^]*%>>/);
  // Put in order by what they hold; only the most alike are read.
  expect(plans).toMatch(/CTE best\n\s+->\s+Limit/);
});

it('shows the text first that is most like, whatever else there is', async () => {
  const { near } = await db.database.transaction((tx) => search.inRemisser(tx, [REMISS], 'förvaltningslgaen', 10));
  expect(near).toHaveLength(20);
  expect(near.map(({ part }) => part).indexOf('section:2')).toBe(0);
});

it.each(['"brygerriet"', '2018:434', 'brzg'])('%s is no slip of anything', async (words) => {
  expect((await db.database.transaction((tx) => search.inRemisser(tx, [REMISS], words, 10))).near).toEqual([]);
});

it('finds nothing, and looks at nothing, without a proof', async () => {
  const plan = await db.dataSource.query<{ 'QUERY PLAN': string }[]>(
    'explain (costs off) select from response_passage',
  );
  expect(plan.map((line) => line['QUERY PLAN'])).toEqual(['Result', '  One-Time Filter: false']);
});
