import { ResponseSearch } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { testDatabase, type TestDatabase } from '../support/test-database';

// A search reads what it finds and not everything there is, though the table is closed to whoever has no proof.

const REMISS = '00000000-0000-4000-8000-000000000001';
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
    set session_replication_role = default;
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
    const plans = [];
    for (const [sql, values] of asked)
      plans.push(...(await query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`, values)));
    return plans.map((line) => line['QUERY PLAN']).join('\n');
  });
}

it('finds words by their index', async () => {
  // What else it asks is of who reads, which is not asked here.
  const search = new ResponseSearch(...([] as unknown as ConstructorParameters<typeof ResponseSearch>));
  const plans = await plansOf((tx) => search.inRemisser(tx, [REMISS], 'bryggeriet', 10));
  expect(plans).toContain('Bitmap Index Scan on response_passage_words');
});

it('finds nothing, and looks at nothing, without a proof', async () => {
  const plan = await db.dataSource.query<{ 'QUERY PLAN': string }[]>(
    'explain (costs off) select from response_passage',
  );
  expect(plan.map((line) => line['QUERY PLAN'])).toEqual(['Result', '  One-Time Filter: false']);
});
