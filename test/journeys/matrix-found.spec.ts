import { Test, type TestingModule } from '@nestjs/testing';
import {
  ANSWER_GROUPS,
  AssessmentModule,
  type BodiesFound,
  Matrix,
  type MatrixFilter,
  type MatrixRow,
} from '@yttra/assessment';
import { BODY_KINDS, compareNames } from '@yttra/bodies';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { filteredRows, foundOf } from '../support/answer-rows';
import { testDatabase, type TestDatabase } from '../support/test-database';

// What the database finds of a round's bodies and counts of them is what their rows say, read whole.

const BODIES = 90;
const QUESTIONS = 4;

/** Bodies in every state that an answer is in, under names that are put in order by letters, signs and numbers. */
const ROUND = `
  with officer as (insert into person (name, email) values ('Hanna Lövgren', 'hanna.sidor@example.se') returning id),
  remiss as (
    insert into remiss (case_number, title, unit, officer_id, contact, status, issue_on, issued_at, due_date)
    select 'KS/2026:9', 'Plan', 'Kommunledningskontoret', id, '{"name":"Hanna Lövgren","email":"hanna.sidor@example.se","phone":"016-710 00 00"}',
      'issued', yttra_today() - 60, yttra_now() - interval '60 days', yttra_today() - 14 from officer returning id, due_date),
  asked as (
    insert into question (remiss_id, number, type, text) select id, n, 'text', 'Fråga ' || n from remiss, generate_series(1, ${QUESTIONS}) n),
  bodies as (
    insert into body (name, name_key, kind, email)
    select (array['Nämnden', 'nämnden', 'Åsele', 'Ängs AB', 'Öns', 'Vård', 'Ward', 'AB Nämnd'])[n % 8 + 1] || case n % 3 when 0 then ' ' else ' nr ' end || n,
      'namn ' || n, (array['nämnd', 'råd', 'bolagsstyrelse'])[n % 3 + 1], 'sidor.' || n || '@example.se'
    from generate_series(1, ${BODIES}) n returning id, name, kind, email, split_part(name_key, ' ', 2)::int as n)
  insert into recipient (remiss_id, body_id, body_name, body_kind, email, due_date, removed_at, extended_to)
    select remiss.id, bodies.id, bodies.name, bodies.kind, bodies.email, due_date,
      case when n % 11 = 0 then yttra_now() end, case when n % 7 = 3 then due_date + 10 end
    from bodies, remiss returning remiss_id as "remissId"`;

/** A body of five is silent. What is asked is answered, left blank or has nothing to add; something stands beside. */
const ANSWERS = `
  with each as (select r.*, split_part(b.name_key, ' ', 2)::int as n from recipient r join body b on b.id = r.body_id where r.remiss_id = $1),
  answers as (
    insert into response (remiss_id, recipient_id, version, kind, stance, basis, content, received_at, own_due_date, late)
    select remiss_id, id, 1, said.kind, said.stance, case when n % 13 = 2 then '{"type":"preliminary","meeting":"2099-01-01"}'::jsonb else '{"type":"administration"}' end,
      jsonb_build_object('kind', said.kind, 'stance', said.stance, 'text', case when n % 6 = 1 then 'Beside.' end, 'reason', null, 'basis', null, 'caseNumber', null,
        'sectionComments', '[]'::jsonb, 'secrecy', '[]'::jsonb,
        'reservations', case n % 9 when 1 then '[{"type":"reservation","by":[],"text":"Nej."}]'::jsonb when 4 then '[{"type":"minutes_note","by":[],"text":"Obs."}]'
          when 5 then '[{"type":"separate_opinion","by":[],"text":"Ja."}]' else '[]' end,
        'answers', case when said.kind = 'statement' then (select jsonb_object_agg(q, case (n + q) % 4 when 0 then '{"nothingToAdd":true}'::jsonb
          when 1 then '{"text":"  "}' else jsonb_build_object('text', 'Ord om ' || q) end) from generate_series(1, ${QUESTIONS}) q) else '{}' end),
      yttra_now() - case when n % 4 = 0 then interval '1 day' else interval '20 days' end, last_day, false
    from each, lateral (select case n % 10 when 7 then 'no_comments' when 8 then 'abstains' else 'statement' end as kind,
      case when n % 10 in (7, 8) or n % 12 = 1 then null else (array['supports', 'opposes', 'no_stance'])[n % 3 + 1] end as stance) said
    where n % 5 > 0 returning id, recipient_id, kind, received_at, basis)
  update recipient r set current_response_id = a.id, answer_kind = a.kind, answered_at = a.received_at, preliminary = a.basis ->> 'type' = 'preliminary'
    from answers a where a.recipient_id = r.id`;

/** Some answers are read whole, some in part; words are marked in others, and what was taken away reads nothing. */
const READ = `
  with written as (
    select p.*, one as part, row_number() over (partition by p.id order by one) as nth,
      row_number() over (order by c.body_name, one) as n, dense_rank() over (order by c.body_name) as body
    from response p join recipient c on c.id = p.recipient_id, unnest(p.written_parts) one where p.remiss_id = $1),
  reading as (
    insert into response_read (response_id, part, read_by)
    select id, part, (select id from person limit 1) from written where body % 3 = 0 or (body % 3 = 1 and nth = 1)),
  marked as (
    insert into viewpoint (remiss_id, recipient_id, response_id, number, source, question_number, text, tags, removed_at, removed_by, removed_reason)
    select remiss_id, recipient_id, id, n, 'answer', 1, part, '[]', gone.*
    from written left join (select yttra_now() as at, (select id from person limit 1) as by, 'Dubblett.' as why) gone on n % 2 = 0 where body % 3 = 2 and part like 'answer:%' returning id, response_id, text)
  insert into viewpoint_place (viewpoint_id, response_id, part, from_point, to_point, quote, placed_by)
    select id, response_id, text, 0, 3, 'Ord', (select id from person limit 1) from marked`;

let db: TestDatabase;
let app: TestingModule;
let remissId: string;
let rows: MatrixRow[];

beforeAll(async () => {
  db = await testDatabase();
  process.env.DATABASE_URL = db.appUrl;
  app = await Test.createTestingModule({ imports: [AssessmentModule] }).compile();
  [{ remissId }] = (await db.asSuperuser<{ remissId: string }>(ROUND)) as [{ remissId: string }];
  await db.asSuperuser(ANSWERS, [remissId]);
  await db.asSuperuser(READ, [remissId]);
  rows = await app.get(Database).transaction((tx) => app.get(Matrix).of(tx, remissId));
});
afterAll(async () => {
  await app?.close();
  await db?.drop();
});

const found = (filter: MatrixFilter, wanted = { page: 1, size: 1000 }) =>
  app.get(Database).transaction(async (tx) => {
    const questions = await app.get(RemissReader).questions(tx, remissId);
    return app.get(Matrix).page(tx, { remissId, questions }, filter, wanted);
  });

const names = (of: readonly MatrixRow[]) => of.map(({ body }) => body);
const inOrder = (of: readonly string[]) => of.toSorted();

const FILTERS: MatrixFilter[] = [
  {},
  ...BODY_KINDS.map((kind) => ({ kind })),
  ...ANSWER_GROUPS.map((group) => ({ group })),
  ...[1, 2, QUESTIONS, 99].flatMap((question) => [{ question }, { question, unread: true }]),
  ...(['unread', 'late', 'dissents', 'preliminary'] as const).flatMap((name) => [
    { [name]: true },
    { [name]: true, kind: 'nämnd' },
    { [name]: true, question: 3, group: 'supports' as const },
  ]),
];

it('the round has bodies for every filter', () => {
  expect(rows.length).toBeGreaterThan(BODIES / 2);
  const empty = FILTERS.filter((filter) => filteredRows(rows, filter).length === 0);
  expect(empty.every(({ kind, question, group }) => kind || question === 99 || group)).toBe(true);
  expect(new Set(rows.flatMap(({ questions }) => questions.map(({ state }) => state))).size).toBe(5);
  expect(new Set(rows.map(({ beside }) => beside)).size).toBe(3);
});

it.each(FILTERS)('the filter %j leaves the bodies whose rows say so, in the order of their names', async (filter) => {
  const left = filteredRows(rows, filter);
  const told = await found(filter);
  expect(told.rows).toEqual(left.map((row) => expect.objectContaining(withoutMarks(row)) as unknown));
  expect(names(told.rows)).toEqual(names(left).toSorted(compareNames));
  expect(told.found).toBe(left.length);
  const { totals, on } = foundOf(rows, {}, filter.question);
  const { kinds, groups, ...counts } = told.totals;
  expect({ ...counts, kinds: [], groups: [] }).toEqual({ ...totals, kinds: [], groups: [] });
  expect([inOrder(kinds), inOrder(groups)]).toEqual([inOrder(totals.kinds), inOrder(totals.groups)]);
  if (filter.question) expect(told.on).toEqual(on);
});

const withoutMarks = (row: MatrixRow) => {
  const { viewpoints, viewpointsLeft, ...rest } = row as MatrixRow & Record<'viewpoints' | 'viewpointsLeft', number>;
  return viewpoints + viewpointsLeft >= 0 ? rest : row;
};

it('a page holds no more than it shows, and one beyond the last is the last', async () => {
  const pages = Math.ceil(rows.length / 7);
  const shown: string[] = [];
  for (let page = 1; page <= pages; page++) {
    const told = await found({}, { page, size: 7 });
    expect(told).toMatchObject({ page, pages, found: rows.length } satisfies Partial<BodiesFound>);
    shown.push(...names(told.rows));
  }
  expect(shown).toEqual(names(rows));
  const last = await found({}, { page: 9999, size: 7 });
  expect([last.page, names(last.rows)]).toEqual([pages, names(rows).slice(7 * (pages - 1))]);
  expect(await found({ question: 99 }, { page: 3, size: 7 })).toMatchObject({ page: 1, pages: 1, found: 0, rows: [] });
});
