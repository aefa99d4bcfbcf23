import { AnswerBench, emailOf, PEOPLE } from '../support/answer-bench';

// Who may answer as a guest is asked of all that a mailbox may answer, and of one invitation. It is one rule.

let bench: AnswerBench;
beforeAll(async () => (bench = await AnswerBench.start()));
afterAll(() => bench.stop());
beforeEach(() => bench.issueAnew());

const MAILBOX = emailOf('Energi AB');

/** By each mailbox that there is, in other letters too: the invitations it may answer, by both ways of asking. */
async function told(): Promise<{ all: string[]; each: string[] }> {
  const [row] = await bench.db.asSuperuser<{ all: string[]; each: string[] }>(`
    with mailbox as (select email from body union select upper(email) from body union select email from person union select ''),
    wanted as (select mailbox.email, r.id from mailbox, recipient r)
    select array(select email || ' ' || id from mailbox, yttra_guest_recipients(email) id order by 1) as all,
      array(select email || ' ' || id from wanted where yttra_guest_of(id, email) order by 1) as each`);
  return row!;
}

const secretaryGoes = () =>
  bench.db.asSuperuser(
    `update assignment set from_date = '2022-01-01', to_date = '2022-10-01' where role = 'secretary'`,
  );

it.each<[state: string, first: () => Promise<unknown>, guests: string[]]>([
  ['as the round goes out', () => Promise.resolve(), [MAILBOX]],
  ['where nobody serves the bodies', secretaryGoes, ['energi', 'miljo', 'social']],
  [
    'where the mailbox is of one who wears a hat',
    () => bench.db.asSuperuser(`update person set email = $2 where id = $1`, [bench.people.reader, MAILBOX]),
    [],
  ],
  [
    'where the mailbox has just become somebody’s, whose key waits for the body’s word',
    () => bench.db.asSuperuser(`update person set email = $2 where name = $1`, [PEOPLE.colleague, MAILBOX]),
    [],
  ],
])('%s, one invitation is answered by whoever may answer it among all', async (_state, first, guests) => {
  await first();
  const { all, each } = await told();
  expect(each).toEqual(all);
  // Each in its own letters and in capitals.
  expect(all).toHaveLength(2 * guests.length);
});

it('the rule stands in one function', async () => {
  const rows = await bench.db.asSuperuser<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~ 'yttra_guest_may_answer' order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['yttra_is_guest_at']);
});
