import { createHash, createHmac } from 'node:crypto';
import { verifyChains } from '@yttra/audit';
import { AccessKeys, Sessions, SignInPost } from '@yttra/identity';
import { Database, databaseKey, databaseOptions, once } from '@yttra/platform';
import { DraftComments, DraftFiles, DraftInvitations, Drafts, SubmitResponse } from '@yttra/response';
import { Client, type ClientConfig, type DatabaseError } from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '../../apps/cli/migrate';
import { ANSWER, AnswerBench, emailOf, PEOPLE } from '../support/answer-bench';
import { WAIT_MS } from '../support/patience';
import { THEFTS } from './thief.table';

// A thief has DATABASE_URL: the application's role and its password, and the source. Nothing of a draft shows, and
// nothing is forged that the log or a receipt would accept.

const WORD = 'kanariefagel-7f3a';
const PDF = `%PDF-1.4\n% ${WORD}\n%%EOF\n`;
/** A moment at which nothing happens but the writing of the draft. */
const MOMENT = '2022-11-11T10:11:12+01:00';

let bench: AnswerBench;
let secrets: string[];
let places: Record<string, string>;
let applicationsPid: number;
let digestsOf: string;
let before: Record<string, string>;

beforeAll(async () => {
  bench = await AnswerBench.start();
  await bench.issueAnew();
  const { people, db } = bench;
  const token = await plant();
  const [miljo] = await db.asSuperuser<{ id: string }>(`select id from response where recipient_id = $1`, [
    bench.miljo,
  ]);
  const [toast] = await db.asSuperuser<{ name: string }>(
    `select reltoastrelid::regclass::text as name from pg_class where relname = 'draft_version'`,
  );
  await assess(miljo!.id);
  places = {
    ...{ social: bench.social, miljo: bench.miljo, remiss: bench.remissId, body: bench.bodies.social },
    ...{ secretary: people.secretary, officer: people.officer, response: miljo!.id, toast: toast!.name },
    database: new URL(db.appUrl).pathname.slice(1),
    mailbox: emailOf('Energi AB'),
    hash: createHash('sha256').update(PDF).digest('hex'),
    tokenHash: createHash('sha256').update(token).digest('hex'),
  };
  secrets = [WORD, '2022-11-11', '1668157872', people.colleague, emailOf(PEOPLE.colleague), places.tokenHash!];
  applicationsPid = await bench.inTx(async (tx) => {
    const [row] = await tx.query<{ pid: number }[]>('select pg_backend_pid() as pid');
    return row!.pid;
  });
  // As after some time in production, when the planner knows its tables.
  await migrate(db.ownerUrl, db.appUrl);
  await db.asSuperuser('analyze');
  digestsOf = await allDigests();
  before = await standing();
});
afterAll(() => bench.stop());

/**
 * What the office makes of Miljönämnden's answer, and what has come of that: so that there is something in those tables
 * to see.
 */
async function assess(response: string): Promise<void> {
  const { people, miljo, remissId } = bench;
  await bench.db.asSuperuser(
    `with v as (insert into viewpoint (remiss_id, recipient_id, response_id, number, source, text)
        values ($1, $2, $3, 1, 'answer', 'Mer tid') returning id),
      placed as (insert into viewpoint_place (viewpoint_id, response_id) select id, $3 from v),
      before as (insert into viewpoint_version (viewpoint_id, version, text, tags, written_at) select id, 1, 'Tid', '[]', yttra_now() from v),
      asked as (insert into viewpoint_request (viewpoint_id, asked_of, asked_by, until) select id, $5, $4, '2023-01-01' from v),
      remains as (insert into feedback_reply (viewpoint_id, recipient_id, remains, text) select id, $2, true, 'Kvarstår' from v),
      told as (insert into feedback (recipient_id, stage, sent_by, assessments) values ($2, 'after', $4, '[]')),
      read as (insert into response_read (response_id, part, read_by) values ($3, 'reason', $4)),
      given as (insert into reading_assignment (remiss_id, person_id, recipient_id, last_day, given_by) values ($1, $5, $2, '2023-01-01', $4)),
      opposed as (insert into opposed_answer (recipient_id, response_id, text, version, written_by) values ($2, $3, 'Nej', 1, $4)),
      decided as (insert into decision_step (remiss_id, position, instance, held_on, section, outcome, recorded_by)
        values ($1, 1, 'board', '2023-02-01', '§ 1', 'tabled', $4)),
      masked as (insert into publication_mask (remiss_id, place, about, text_sha256, from_point, to_point) values ($1, 'x', 'y', 'z', 0, 1)),
      cleared as (insert into publication_clearing (remiss_id, place, about, text_sha256, from_point, to_point, reason)
        values ($1, 'x', 'y', 'z', 0, 1, 'Ett diarienummer.'))
    insert into publication (remiss_id, slug, title, content, sha256) values ($1, 'plan', 'Plan', '{}', encode(sha256('{}'), 'hex'))`,
    [remissId, miljo, response, people.officer, people.reader],
  );
}

/** A draft of Socialnämnden with much in it and people at it, who are signed in; Miljönämnden has answered. */
async function plant(): Promise<string> {
  const { people, social } = bench;
  const handing = { personId: people.otherSecretary, recipientId: bench.miljo, key: 'en' };
  await bench
    .get(SubmitResponse)
    .noComments(handing, { basis: { type: 'decision', meeting: '2022-10-05', section: '§ 1' } });
  await bench.db.moveClock(MOMENT);
  await bench.get(DraftInvitations).invite(people.secretary, social, emailOf(PEOPLE.colleague));
  for (let version = 0; version < 12; version++) {
    const content = { ...ANSWER, text: `${WORD} ${'ord '.repeat(9_000)}` };
    await bench.get(Drafts).save(version % 2 ? people.colleague : people.secretary, social, { version, content });
    await bench.get(DraftComments).add(people.colleague, social, { questionNumber: 1, text: WORD });
  }
  const file = { kind: 'attachment' as const, ...(await bench.upload(`${WORD}.pdf`, PDF)) };
  await bench.get(DraftFiles).add(people.secretary, social, file);
  return bench.inTx(async (tx) => {
    await once(tx, { personId: people.colleague, key: WORD, request: {} }, () => Promise.resolve({ said: WORD }));
    const unsent = () => Promise.resolve();
    bench.get(SignInPost).bind({ sendCode: unsent, tellLinked: unsent, tellKey: unsent, tellHandedOver: unsent });
    await bench.get(AccessKeys).issue(tx, people.colleague, 30);
    return bench.get(Sessions).begin(tx, people.colleague, { with: 'code', browser: WORD });
  });
}

/** A proof that holds at this moment on a connection of the application's, as one would have it who reads along. */
function captured(): Record<string, string> {
  const who = `person:${bench.people.secretary}`;
  const at = Date.now();
  const mac = createHmac('sha256', databaseKey()).update(`${who}|${applicationsPid}|${at}`).digest('hex');
  return { 'captured.who': who, 'captured.at': String(at), 'captured.mac': `\\x${mac}` };
}

const filled = (statement: string, more: Record<string, string> = {}): string => {
  const known: Record<string, string> = { ...places, ...captured(), ...more };
  return statement.replace(/\{([\w.]+)\}/g, (whole, name: string) => known[name] ?? whole);
};

interface Haul {
  rows: Record<string, unknown>[];
  changed: number;
  error: DatabaseError | null;
  /** Whatever came, of every statement: rows, notices, errors, copied data. */
  all: string;
}

/** Runs the statements on a connection of the thief's own, to the end whatever fails. */
async function steal(statements: string[]): Promise<Haul> {
  const thief = new Client({ connectionString: bench.db.appUrl } satisfies ClientConfig);
  const heard: unknown[] = [];
  thief.on('notice', (notice) => heard.push(notice.message, notice.detail));
  thief.on('notification', (rung) => heard.push(rung));
  await thief.connect();
  const wire = (thief as unknown as { connection: NodeJS.EventEmitter }).connection;
  wire.on('copyData', ({ chunk }: { chunk: Buffer }) => heard.push(chunk.toString()));
  const haul: Haul = { rows: [], changed: 0, error: null, all: '' };
  try {
    for (const statement of statements) {
      try {
        const { rows, rowCount, command } = await thief.query<Record<string, unknown>>(statement);
        Object.assign(haul, { rows, changed: command === 'SELECT' ? 0 : (rowCount ?? 0), error: null });
        heard.push(rows);
      } catch (error) {
        Object.assign(haul, { rows: [], changed: 0, error });
        heard.push((error as Error).message, (error as DatabaseError).detail);
      }
    }
  } finally {
    await thief.end();
  }
  return { ...haul, all: JSON.stringify(heard) };
}

/** A digest of every table's rows, as only a superuser sees them. */
async function standing(): Promise<Record<string, string>> {
  const digests = await bench.db.asSuperuser<{ place: string; digest: string }>(digestsOf);
  return Object.fromEntries(digests.map(({ place, digest }) => [place, digest]));
}

async function allDigests(): Promise<string> {
  const tables = await bench.db.asSuperuser<{ place: string }>(
    `select format('%I.%I', schemaname, tablename) as place from pg_tables
     where schemaname in ('public', 'yttra_private') and tablename <> 'proved'`,
  );
  return tables
    .map(
      ({ place }) =>
        `select '${place}' as place, md5(string_agg(t::text, '|' order by t::text)) as digest from ${place} t`,
    )
    .join(' union all ');
}

/** An error of a statement that is written wrong, or of a place that is not there, would prove nothing. */
const VACUOUS = /^(42601|42P01|42883|42703|22P02)$/;
/** Extensions that are not on this machine are no way in either. */
const REFUSALS = ['42501', '28000', '0A000', '58P01', '42P17', '23514', '55000'];

const isNothing = (value: unknown) => value === null || value === false || value === 0 || value === '0';

describe.each(THEFTS)('%s', (_what, verdict, ...statements) => {
  it(verdict, async () => {
    const haul = await steal(
      statements.map((statement) => filled(statement, { recipient: places.social!, writer: bench.people.colleague })),
    );
    const asked = statements.some((statement) => statement.includes('{writer}')) ? bench.people.colleague : '-';
    expect(haul.all.toLowerCase().replaceAll(asked, '')).not.toMatch(new RegExp(secrets.join('|')));
    expect(await standing()).toEqual(before);
    expect(haul.error?.code ?? '').not.toMatch(VACUOUS);
    if (verdict === 'refused') expect(REFUSALS).toContain(haul.error?.code);
    if (verdict === 'changes nothing') expect(haul).toMatchObject({ changed: 0, error: null });
    if (verdict === 'sees nothing') {
      expect(haul.error).toBeNull();
      expect(haul.rows.flatMap((row) => Object.values(row)).filter((value) => !isNothing(value))).toEqual([]);
    }
    if (verdict === 'same of both') {
      const other = await steal(
        statements.map((statement) =>
          filled(statement, { recipient: bench.energi, hash: '0'.repeat(64), writer: bench.people.reader }),
        ),
      );
      const asOfSocial = other.all
        .replaceAll(bench.energi, bench.social)
        .replaceAll('0'.repeat(64), places.hash!)
        .replaceAll(bench.people.reader, bench.people.colleague);
      expect(asOfSocial).toBe(haul.all);
    }
  });
});

it('writes no row of any table, whoever has added it', async () => {
  const columns = await bench.db.asSuperuser<{ name: string; column: string }>(
    `select distinct on (relname) relname as name, quote_ident(attname) as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped and attgenerated = ''
       and attidentity = '' and relname <> 'throw_away_clock' order by relname, attnum`,
  );
  const written: string[] = [];
  for (const { name, column } of columns) {
    const adding = [`insert into public.${name} default values`, `truncate public.${name}`];
    const changing = [`update public.${name} set ${column} = ${column}`, `delete from public.${name}`];
    for (const attempt of [...adding, ...changing]) {
      const { error, changed } = await steal(['begin', attempt]);
      // A trigger of the table's own may speak first.
      const isRefused = error?.code === '42501' || error?.code === '23000';
      const isIdle = error === null && changed === 0 && changing.includes(attempt);
      if (!isRefused && !isIdle) written.push(`${attempt}: ${error?.code ?? changed}`);
    }
  }
  expect(columns.length).toBeGreaterThan(60);
  expect(written).toEqual([]);
});

it('is tried in more than forty ways', () => {
  expect(THEFTS.length).toBeGreaterThan(40);
});

it('sees no row of any table or view, whoever has added it', async () => {
  const relations = await bench.db.asSuperuser<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
       and relname not in ('migrations', 'throw_away_clock')`,
  );
  const asked = relations.map(({ name }) => `select '${name}' as name where exists (select from public.${name})`);
  const { rows, error } = await steal([asked.join(' union all ')]);
  expect({ rows, error, some: relations.length > 40 }).toEqual({ rows: [], error: null, some: true });
});

it('leaves logs that hold', async () => {
  const owner = await new DataSource({ type: 'postgres', url: bench.db.ownerUrl }).initialize();
  const { faults, events } = await verifyChains(owner.manager);
  await owner.destroy();
  expect({ faults, some: events > 20 }).toEqual({ faults: [], some: true });
});

it('hears nothing of what the application asks, and catches none of it by a name of its own', async () => {
  const trap = [
    'create table bullmq.caught (what text)',
    `create function bullmq.yttra_prove(who text, at_ms bigint, mac bytea) returns void language sql as $$ insert into bullmq.caught values (who) $$`,
    'create view bullmq.response_draft as select * from public.response_draft',
    'alter role current_user in database {database} set search_path = bullmq, public',
  ];
  for (const statement of trap) expect((await steal([filled(statement)])).error).toBeNull();
  try {
    // A process that starts after that, with connections of its own.
    const dataSource = await new DataSource(databaseOptions(bench.db.appUrl, 1, WAIT_MS / 1_000)).initialize();
    const drafts = await new Database(dataSource).asPerson(bench.people.secretary, (tx) =>
      tx.query<{ source: string }[]>(
        `select 'response_draft'::regclass::oid = 'public.response_draft'::regclass::oid as source`,
      ),
    );
    await dataSource.destroy();
    expect(drafts).toEqual([{ source: true }]);
    expect(await bench.db.asSuperuser('select * from bullmq.caught')).toEqual([]);
  } finally {
    await bench.db.asSuperuser(`alter role yttra_app in database ${places.database} reset search_path`);
  }
});

it('leaves nothing in the queue’s schema that the owner would run', async () => {
  const laid = `create function bullmq.jsonb_typeof(jsonb) returns text language sql as $$ select current_user::text $$`;
  expect((await steal([laid])).error).toBeNull();
  await migrate(bench.db.ownerUrl, bench.db.appUrl);
  const foreign = await bench.db.asSuperuser(
    `select proname from pg_proc where pronamespace = 'bullmq'::regnamespace and pg_get_userbyid(proowner) <> 'yttra_owner'`,
  );
  expect(foreign).toEqual([]);
});

it('would find it all if it were there to find: with the proof the same statements show it', async () => {
  const seen = await bench.as('secretary', async (tx) =>
    JSON.stringify(await tx.query('select * from response_draft')),
  );
  expect(seen).toContain(WORD);
});
