import { issuedRemiss, type ApiRound } from '../support/api-round';
import { MunicipalityLook } from '../../apps/server/web/municipality-look';
import { HeardStatements } from '../support/heard-statements';
import { rowsRead } from '../support/rows-read';
import { TestServer, type Persona } from '../support/test-server';

// A page reads what it shows, however much there is of what it shows a part of.

/** As many as two pages show. */
const FEW = 220;
const MORE = 2000;
/** How many times as much may come from the database then. */
const MOST = 1.15;

const plant = {
  people: `insert into person (name, email) select 'Person ' || n, 'vaxer.' || n || '@example.se' from generate_series($1::int, $2::int) n`,
  bodies: `
    with made as (
      insert into body (name, name_key, kind, email) select 'Nämnden för trakt ' || n, 'nämnden för trakt ' || n, 'nämnd', 'trakt.' || n || '@example.se'
      from generate_series($1::int, $2::int) n returning id, name, email)
    insert into recipient (remiss_id, body_id, body_name, body_kind, email, due_date)
      select m.id, made.id, made.name, 'nämnd', made.email, m.due_date from made, remiss m where m.case_number not like 'ANNAN/%'`,
  answers: `
    with answers as (
      insert into response (remiss_id, recipient_id, version, kind, stance, basis, content, received_at, own_due_date, late)
      select remiss_id, id, 1, 'statement', 'supports', '{"type":"administration"}', jsonb_build_object('kind', 'statement', 'stance', 'supports',
        'text', null, 'reason', null, 'basis', null, 'caseNumber', null, 'sectionComments', '[]'::jsonb, 'reservations', '[]'::jsonb, 'secrecy', '[]'::jsonb,
        'answers', '{"1":{"text":"Nämnden vill att ansvaret förtydligas."}}'::jsonb), yttra_now(), last_day, false
      from recipient where current_response_id is null and body_name like 'Nämnden för trakt %' returning id, recipient_id, received_at)
    update recipient r set current_response_id = a.id, answer_kind = 'statement', answered_at = a.received_at from answers a where a.recipient_id = r.id`,
  viewpoints: `
    insert into viewpoint (remiss_id, recipient_id, response_id, number, source, text, tags, disposition, reason)
    select p.remiss_id, p.recipient_id, p.id, n, 'answer', 'Synpunkt ' || n, '["ansvar"]', 'met', 'Skrivs in.'
    from generate_series($1::int, $2::int) n, (select * from response order by received_at, id limit 1) p`,
  openings: `
    with people as (insert into person (name, email) select 'Väntande ' || n, 'vantar.' || n || '@example.se' from generate_series($1::int, $2::int) n returning id)
    insert into assignment (person_id, role, body_id, from_date) select p.id, 'secretary', (select body_id from recipient where answered_at is not null limit 1), '2020-01-01' from people p`,
  addresses: `
    insert into address_proposal (body_id, email, proposed_by) select b.id, 'ny.' || b.email, (select id from person limit 1)
    from body b where b.name like 'Nämnden för trakt %' and not exists (select from address_proposal a where a.body_id = b.id)`,
  // Closed long ago, and answered or not.
  earlierRounds: `
    with made as (
      insert into remiss select m.* from generate_series($1::int, $2::int) n, remiss own,
        jsonb_populate_record(own, jsonb_build_object('id', gen_random_uuid(), 'case_number', 'ANNAN/tidigare/' || n, 'status', 'closed',
          'closed_at', yttra_now() - interval '2 years')) m
        where own.case_number not like 'ANNAN/%' returning id, due_date)
    insert into recipient (remiss_id, body_id, body_name, body_kind, due_date)
      select made.id, b.id, b.name, b.kind, made.due_date from made, body b where b.name = 'Socialnämnden'`,
  // What the round is to its office, its authority and its bodies, these are to others.
  othersRemisser: `
    insert into remiss select m.* from generate_series($1::int, $2::int) n, remiss own,
      jsonb_populate_record(own, jsonb_build_object('id', gen_random_uuid(), 'unit', 'Kontor ' || n, 'case_number', 'ANNAN/' || n)) m
      where own.case_number not like 'ANNAN/%'`,
  othersColleagues: `
    with people as (insert into person (name, email) select 'Kollega ' || n, 'kollega.' || n || '@example.se' from generate_series($1::int, $2::int) n returning id)
    insert into assignment (person_id, role, unit, from_date)
      select id, role, 'Kontor ' || id, '2020-01-01' from people cross join unnest(array['reader', 'case_officer']) role`,
  othersSecretaries: `
    with people as (insert into person (name, email) select 'Sekreterare ' || n, 'sekreterare.' || n || '@example.se' from generate_series($1::int, $2::int) n returning id, name),
      made as (insert into body (name, name_key, kind, email) select 'Nämnden som har ' || name, 'nämnden som har ' || lower(name), 'nämnd', 'till.' || id || '@example.se'
        from people returning id, email),
      served as (insert into assignment (person_id, role, body_id, from_date) select p.id, 'secretary', b.id, '2020-01-01'
        from people p join made b on b.email = 'till.' || p.id || '@example.se' returning id)
    select count(*) from served`,
};

/** A page, who opens it, and what there is more of. */
const PAGES: readonly [path: string, by: Persona, of: (keyof typeof plant)[]][] = [
  ['admin/personer', 'administrator', ['people']],
  ['admin/personer?sok=Person&sida=2', 'administrator', ['people']],
  ['admin', 'administrator', ['bodies']],
  ['admin/instanser', 'administrator', ['bodies']],
  ['admin/instanser?visa=saknar&sida=2', 'administrator', ['bodies']],
  ['admin/oppningar', 'administrator', ['openings']],
  ['admin/oppningar?sida=2', 'administrator', ['openings']],
  ['admin', 'administrator', ['bodies', 'addresses']],
  ['admin/adresser', 'administrator', ['bodies', 'addresses']],
  ['mina-remisser', 'secretary', ['earlierRounds']],
  ['mina-remisser/tidigare', 'secretary', ['earlierRounds']],
  ['remisser/:id/svar', 'officer', ['bodies', 'answers']],
  ['remisser/:id/svar?stallning=supports&sida=2', 'officer', ['bodies', 'answers']],
  ['remisser/:id/svar/fraga/1', 'officer', ['bodies', 'answers']],
  ['remisser/:id/bedomning/taggar', 'officer', ['viewpoints']],
];

/** What is told by nothing of what others have reads none of it. */
const ALONE: readonly [path: string, by: Persona, of: (keyof typeof plant)[]][] = [
  ['remisser/ny', 'officer', ['othersRemisser']],
  ['mina-remisser', 'secretary', ['othersRemisser', 'othersSecretaries']],
  ['remisser/:id/bedomning', 'officer', ['othersColleagues']],
  ['remisser/:id/bedomning/taggar', 'officer', ['othersSecretaries', 'othersColleagues']],
];

let server: TestServer;
let round: ApiRound;
let heard: HeardStatements;
const cookies = new Map<Persona, string>();

beforeAll(async () => {
  server = await TestServer.start();
  round = await issuedRemiss(server);
  await Promise.all((['officer', 'administrator', 'secretary'] as const).map(signIn));
  await plantMore(FEW, Object.keys(plant));
  heard = new HeardStatements();
  // Nearly every request finds the municipality's look in memory; how long it is held asks how fast the machine is.
  const looks = server.get(MunicipalityLook);
  const look = await looks.get();
  looks.get = () => Promise.resolve(look);
});
afterAll(() => server?.stop());

const signIn = async (persona: Persona) => cookies.set(persona, (await server.pages(persona)).cookie('yttra-session')!);

async function open(path: string, by: Persona): Promise<void> {
  const reply = await fetch(`${server.url}/${path.replace(':id', round.id)}`, {
    headers: { cookie: `yttra-session=${cookies.get(by)}` },
  });
  expect([reply.status, await reply.text()]).toEqual([200, expect.any(String)]);
}

async function read(path: string, by: Persona): Promise<number> {
  await open(path, by);
  const statements = await heard.during(() => open(path, by));
  return statements.reduce((all, { letters = 0 }) => all + letters, 0);
}

let planted = 0;
async function plantMore(many: number, of: readonly string[]): Promise<void> {
  const wanted = Object.entries(plant).filter(([name]) => of.includes(name));
  for (const [name, statement] of wanted)
    await server.db.asSuperuser(
      statement,
      ['answers', 'addresses'].includes(name) ? [] : [planted + 1, planted + many],
    );
  planted += many;
}

it.each(PAGES)('no more comes from the database for /%s, which %s opens, among many more %j', async (path, by, of) => {
  const few = await read(path, by);
  await plantMore(MORE, of);
  expect((await read(path, by)) / few).toBeLessThan(MOST);
});

/** As a worker leaves it: everything is told, and the planner knows how much there is. */
async function settled(): Promise<void> {
  await server.db.asSuperuser('update opening set announced_at = yttra_now() where announced_at is null');
  await server.db.asSuperuser('analyze');
}

it.each(ALONE)('no more rows are looked at for /%s, which %s opens, among many more %j', async (path, by, of) => {
  const work = () => open(path, by);
  await settled();
  await work();
  const few = await rowsRead(server.db, work);
  await plantMore(MORE, of);
  await settled();
  await work();
  expect((await rowsRead(server.db, work)) / few).toBeLessThan(MOST);
});
