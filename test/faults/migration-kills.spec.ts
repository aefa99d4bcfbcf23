import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Places1764000000160 } from '../../apps/cli/migrations/1764000000160-places';
import { built } from '../support/built';
import { schemaBefore, type SchemaBefore } from '../support/schema-before';
import { testDatabase } from '../support/test-database';
import { seeded } from './rig/seeded';
import { TcpProxy } from './rig/tcp-proxy';

const DEATHS = 6;
/** Of what a migrating process sends, within which it dies: each of its lives gets further than the one before. */
const MESSAGES_A_LIFE = 90;
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

let before: SchemaBefore;
let wire: TcpProxy;

beforeAll(async () => {
  await built();
  before = await schemaBefore(Places1764000000160);
  wire = await TcpProxy.to(Number(new URL(before.ownerUrl).port));
  await before.rows(FILLED);
});
afterAll(async () => {
  await wire?.close();
  await before?.drop();
});

test('migrations that are killed again and again, and two at once at last, end where those do that nobody disturbed', async () => {
  const kept = await before.rows(WHAT_WAS_THERE);
  const next = seeded(SEED);
  let deaths = 0;
  for (let life = 0; life < DEATHS; life++) deaths += await dies(1 + Math.floor(next() * MESSAGES_A_LIFE));
  expect({ SEED, deaths }).toEqual({ SEED, deaths: DEATHS });
  expect(await Promise.all([ended(migrating()), ended(migrating())])).toEqual([0, 0]);
  expect(await before.rows(WHAT_WAS_THERE)).toEqual(kept);
  // A copy of what nobody disturbed: as long as somebody is in it, nobody else may copy that.
  const undisturbed = await testDatabase();
  try {
    for (const part of SCHEMA) expect(await before.rows(part)).toEqual(await undisturbed.asSuperuser(part));
  } finally {
    await undisturbed.drop();
  }
});

/** Starts it, and ends it when it has sent so many messages, whatever the database makes of them; how many died. */
async function dies(afterMessages: number): Promise<number> {
  const child = migrating();
  let left = afterMessages;
  wire.eye = (_bytes, way, pass) => {
    if (way === 'up' && left-- <= 0) return void child.kill('SIGKILL');
    pass();
  };
  const code = await ended(child);
  wire.seeThrough();
  return code === null ? 1 : 0;
}

function migrating() {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    MIGRATION_DATABASE_URL: throughWire(before.ownerUrl),
    DATABASE_URL: process.env.TEST_APP_URL,
  };
  return spawn(process.execPath, ['dist/apps/cli/main.js', 'migrate'], { env, stdio: 'inherit' });
}

const ended = async (child: ReturnType<typeof spawn>): Promise<number | null> =>
  ((await once(child, 'exit')) as [number | null])[0];

const throughWire = (url: string) => Object.assign(new URL(url), { port: String(wire.port) }).href;

/** As a municipality had it then: 200 bodies asked, and each has answered. */
const FILLED = `
  insert into person (name, email) select 'Person ' || n, 'person.' || n || '@example.se' from generate_series(1, 400) n;
  insert into body (name, name_key, kind) select 'Nämnd ' || n, 'nämnd ' || n, 'nämnd' from generate_series(1, 200) n;
  insert into remiss (case_number, title, unit, officer_id, contact, status)
   select 'KS/2022:1', 'Policy', 'Kontoret', id, '{}', 'issued' from person where name = 'Person 1';
  insert into recipient (remiss_id, body_id, body_name, body_kind, due_date, answer_kind, answered_at, current_response_id)
   select remiss.id, body.id, body.name, 'nämnd', '2023-01-04', 'statement', '2022-12-20', gen_random_uuid() from remiss, body;
  insert into response (id, remiss_id, recipient_id, kind, basis, late, version, content, received_at, own_due_date)
   select current_response_id, remiss_id, id, 'statement', '{}', false, 1,
     jsonb_build_object('text', 'Svar från ' || body_name, 'answers', '{}'::jsonb, 'sectionComments', '[]'::jsonb,
       'reservations', '[]'::jsonb, 'minutesNotes', '[]'::jsonb, 'secrecy', '[]'::jsonb), '2022-12-20', '2023-01-04'
   from recipient`;

const WHAT_WAS_THERE = `
  select b.name, r.case_number, a.version, a.content ->> 'text' as text, a.received_at, p.email
  from recipient c join body b on b.id = c.body_id join remiss r on r.id = c.remiss_id
    join response a on a.id = c.current_response_id join person p on p.id = r.officer_id order by 1`;

const OURS = `n.nspname in ('public', 'yttra_private')`;

/** Everything of a schema that could have been left half done. */
const SCHEMA = [
  `select name from migrations order by 1`,
  `select c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl::text[], a.attname, a.attacl::text[],
     format_type(a.atttypid, a.atttypmod) as type, a.attnotnull, pg_get_expr(d.adbin, d.adrelid) as given
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
     left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where ${OURS} order by c.relname, a.attname`,
  `select p.proname, pg_get_functiondef(p.oid) as says, p.proacl::text[] from pg_proc p
     join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prokind = 'f'
     and not exists (select from pg_depend where objid = p.oid and deptype = 'e') order by 1, 2`,
  `select conrelid::regclass::text as of, conname, pg_get_constraintdef(k.oid) as says from pg_constraint k
     join pg_namespace n on n.oid = k.connamespace where ${OURS} order by 1, 2`,
  `select tgrelid::regclass::text as of, tgname, pg_get_triggerdef(oid) as says from pg_trigger
   where not tgisinternal order by 1, 2`,
  `select * from pg_policies order by schemaname, tablename, policyname`,
];
