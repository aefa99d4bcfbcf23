import { MunicipalityLook } from '../../apps/server/web/municipality-look';
import { ANSWER, CONFIRMED, handedIn, issuedRemiss, savedDraft, type ApiRound } from '../support/api-round';
import { HeardStatements, readTwice, type Statement } from '../support/heard-statements';
import { connectAnew } from '../support/rows-read';
import { emailOf, TestServer, type Persona } from '../support/test-server';
import { TestWorker } from '../support/test-worker';

/**
 * A page, who opens it, the most statements that it may take (BEGIN, proof and COMMIT count), and the tables of which
 * it reads a row again.
 */
const PAGES: readonly [path: string, by: Persona, most: number, again: string[]][] = [
  ['svara/:rid', 'secretary', 14, []],
  ['svara/:rid/fraga/1', 'secretary', 14, []],
  ['svara/:rid/granska', 'secretary', 14, []],
  ['svara/:rid/las', 'secretary', 15, []],
  ['remisser', 'officer', 12, []],
  ['las', 'reader', 17, ['recipient', 'remiss']],
  ['mina-remisser', 'secretary', 17, ['assignment', 'body', 'person']],
  [
    'remisser/:id/folj',
    'officer',
    10,
    [
      ...['assignment', 'extension', 'outgoing_mail', 'preliminary_confirmation', 'recipient'],
      ...['reminder', 'remiss', 'response_mark', 'waiting_letter'],
    ],
  ],
  [
    'remisser/:id/folj/:rid',
    'officer',
    20,
    ['outgoing_mail', 'recipient', 'reminder', 'response', 'response_mark', 'waiting_letter'],
  ],
  ['remisser/:id/svar', 'officer', 14, ['recipient', 'remiss', 'response']],
  ['remisser/:id/svar/fraga/1', 'officer', 16, ['recipient', 'remiss', 'response']],
  [
    'remisser/:id/bedomning',
    'officer',
    23,
    ['recipient', 'remiss', 'response', 'response_mark', 'viewpoint', 'viewpoint_place'],
  ],
];

/** Pages of the register, the diary and the logs: they list, and ask no more than others for what they show. */
const LISTS: readonly [path: string, by: Persona][] = [
  ['registrator', 'registrar'],
  ['registrator/lista.csv', 'bodyRegistrar'],
  ['svara/:rid/kollegor', 'secretary'],
  ['remisser/:id/sammanstallning', 'officer'],
  ...['admin', 'admin/mejl', 'admin/mejl?visa=fel', 'admin/drift', 'admin/oppningar', 'admin/inloggningar'].map(
    (path) => [path, 'administrator'] as [string, Persona],
  ),
];

/**
 * What may be read whole: the clock of these tests, what has one row, the register of bodies and the list of remisser,
 * thirty a year; and what a sweep goes through to keep it short.
 */
const SHORT = [
  ...['body', 'enrolment_code', 'kept_form', 'municipality', 'remiss', 'restoration', 'second_factor', 'session'],
  ...['sign_in_code', 'sign_in_count', 'sign_in_identity', 'throw_away_clock'],
];

describe('what a request asks of the database', () => {
  let server: TestServer;
  let worker: TestWorker;
  let round: ApiRound;
  let heard: HeardStatements;
  const cookies = new Map<Persona, string>();

  beforeAll(async () => {
    worker = await TestWorker.prepare();
    server = await TestServer.start();
    round = await issuedRemiss(server);
    await server.db.moveClock('2022-12-15T10:00:00+01:00');
    await handedIn(server.clients.otherSecretary, round.of('Miljönämnden'));
    await savedDraft(server.clients.secretary, round.of('Socialnämnden'));
    await signIn('secretary');
    await Promise.all((['officer', 'reader', 'registrar', 'bodyRegistrar', 'administrator'] as const).map(signIn));
    // What it does once a day has been done, and what it looks for is not there.
    await worker.doEverything();
    await byIndexAlone(server);
    heard = new HeardStatements();
    // Nearly every request finds the municipality's look in memory; how long it is held asks how fast the machine is.
    const looks = server.get(MunicipalityLook);
    const look = await looks.get();
    looks.get = () => Promise.resolve(look);
    await page('GET', 'mina-remisser', 'secretary');
  });
  afterAll(async () => {
    await server?.stop();
    await worker?.stop();
  });

  const signIn = async (persona: Persona) =>
    cookies.set(persona, (await server.pages(persona)).cookie('yttra-session')!);

  /** What is sent to the database until the reply has come. */
  const statementsOf = async (path: string, init: RequestInit): Promise<Statement[]> => {
    const social = round.recipient('Socialnämnden').id;
    return heard.during(async () => {
      const reply = await fetch(`${server.url}/${path.replace(':rid', social).replace(':id', round.id)}`, {
        ...init,
        redirect: 'manual',
      });
      const body = await reply.text();
      if (reply.status >= 400) throw new Error(`${path}: ${reply.status} ${body.slice(0, 2_000)}`);
    });
  };
  const page = (method: string, path: string, by: Persona, form?: Record<string, string>) =>
    statementsOf(path, {
      method,
      headers: { cookie: `yttra-session=${cookies.get(by)}`, 'sec-fetch-site': 'same-origin', origin: server.url },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
  const call = (method: string, path: string, body: object, headers: Record<string, string> = {}) =>
    statementsOf(`api/v1/remisser/:id/recipients/:rid/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${server.keys.secretary}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
    });

  it.each(PAGES)('GET /%s by %s takes at most %i statements', async (path, by, most, again) => {
    const statements = await page('GET', path, by);
    expect(beyond(most, statements)).toEqual([]);
    expect(again).toEqual(expect.arrayContaining(readTwice(statements)));
  });

  /** In the order of a story: each finds what the one before has left. */
  const ACTIONS: readonly [does: string, most: number, again: string[], act: () => Promise<Statement[]>][] = [
    ['confirming that the remiss has come', 11, [], () => page('POST', 'svara/:rid/bekrafta', 'secretary', {})],
    [
      'saving the answer to a question',
      13,
      [],
      () => page('POST', 'svara/:rid/fraga/1', 'secretary', { version: '1', text: 'Nej.', till: 'nasta' }),
    ],
    [
      'a comment to a colleague',
      11,
      [],
      () => page('POST', 'svara/:rid/fraga/1/kommentar', 'secretary', { comment: 'Se!' }),
    ],
    [
      'saving the stance',
      12,
      [],
      () => page('POST', 'svara/:rid/stallningstagande', 'secretary', { version: '2', stance: 'opposes' }),
    ],
    ['saving the draft', 12, [], () => call('PUT', 'draft', ANSWER, { 'if-match': '"3"' })],
    ['asking for more time', 15, [], () => call('POST', 'extension', { until: '2023-01-18', reason: 'Helg.' })],
    [
      'reminding by hand',
      13,
      ['recipient'],
      () => page('POST', 'remisser/:id/folj/paminn', 'officer', { valda: round.recipient('Socialnämnden').id }),
    ],
    [
      'handing in the answer',
      22,
      [],
      () => call('POST', 'draft/submit', { version: 4, confirmed: CONFIRMED }, { 'idempotency-key': 'one' }),
    ],
  ];
  it.each(ACTIONS)('%s takes at most %i statements', async (_does, most, again, act) => {
    const statements = await act();
    expect(beyond(most, statements)).toEqual([]);
    expect(again).toEqual(expect.arrayContaining(readTwice(statements)));
  });

  it.each(LISTS)('GET /%s by %s', async (path, by) => {
    expect((await page('GET', path, by)).length).toBeGreaterThan(0);
  });

  it('a code is asked for, and the worker looks for what is due', async () => {
    const address = { email: emailOf('secretary') };
    expect((await page('POST', 'logga-in', 'officer', address)).length).toBeGreaterThan(0);
    await worker.doEverything();
  });

  // Above are the pages and acts that people wait for, and what is looked for all the time: none of them may take
  // longer for what others have written.
  it('none of it reads a table from end to end, whose rows an index would find', async () => {
    expect(SHORT).toEqual(expect.arrayContaining(await readWhole(server)));
  });
});

/** From here on whatever is looked up goes by an index, where there is one. */
async function byIndexAlone({ db }: TestServer): Promise<void> {
  const [{ name }] = (await db.asSuperuser<{ name: string }>('select current_database() as name')) as [
    { name: string },
  ];
  await db.asSuperuser(`alter database ${name} set enable_seqscan = off`);
  await connectAnew(db);
  await db.asSuperuser('select pg_stat_reset()');
}

/** The tables that were nevertheless read from end to end since. */
async function readWhole({ db }: TestServer): Promise<string[]> {
  // What a connection has counted is told when it ends.
  await connectAnew(db);
  const tables = await db.asSuperuser<{ name: string }>(
    `select relname as name from pg_stat_user_tables where schemaname = 'public' and seq_scan > 0 order by 1`,
  );
  return tables.map(({ name }) => name);
}

/** All of them when they are more, so that a failure shows which. */
const beyond = (most: number, statements: Statement[]): string[] =>
  statements.length > most ? [`${statements.length} statements`, ...statements.map(({ text }) => text)] : [];
