import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { moment, until } from '../../support/patience';
import { HARMFUL } from './scanner';
import type { Stand } from './stand';

/** Its types are made from the description, elsewhere; it runs without. */
const { playEskilstuna } = createRequire(__filename)('../../clients/eskilstuna-round.ts') as {
  playEskilstuna(world: object): Promise<{ late: boolean; counts: Record<string, number> }>;
};

/** What the Eskilstuna round counts up to, wherever it is played. */
const COUNTED = { recipients: 5, answered: 5, statements: 3, noComments: 1, abstained: 1, late: 1, silent: 0 };

/** Plays the whole Eskilstuna round through balancer, servers and workers; what is not as it should be, in words. */
export async function journey(stand: Stand): Promise<string[]> {
  const { asker, url } = stand;
  const keys = Object.fromEntries(WHO.map((who) => [who, `yttra_${randomBytes(32).toString('base64url')}`]));
  const at = (when: string) => stand.passTo(new Date(`${when}${when < '2022-10-30' ? '+02:00' : '+01:00'}`));
  await at('2022-10-05 08:00');
  const hashes = WHO.map((who) => createHash('sha256').update(keys[who]!).digest('hex'));
  const [made] = await asker.rows<{ ks: string; secretary: string }>(PEOPLE, [[...WHO], hashes]);
  const outcome = await playEskilstuna({
    url,
    keys,
    secretaryId: made!.secretary,
    kommunstyrelsen: made!.ks,
    at,
    work: () => until(() => isCompiled(stand), 'a worker compiles the answers'),
  });
  const wrong = Object.entries(COUNTED).filter(([name, count]) => outcome.counts[name] !== count);
  return [
    ...wrong.map(([name, count]) => `${name} is ${outcome.counts[name]} instead of ${count}`),
    ...(outcome.late ? [] : ['the late answer is not late']),
    ...(await uploads(stand, keys.officer!)),
  ];
}

/** A file that the scanner knows is refused; one sent to a server is had from any, since the bucket has it. */
async function uploads(stand: Stand, key: string): Promise<string[]> {
  const authorization = `Bearer ${key}`;
  const ask = (method: string, path: string, body?: FormData | string, more: Record<string, string> = {}) =>
    stand.transcript.ask('officer', `${stand.url}/api/v1/${path}`, {
      method,
      headers: { authorization, ...more },
      body,
    });
  const remiss = { ...REMISS, issuerBodyId: (await stand.asker.rows<{ id: string }>(KS))[0]!.id };
  const json = { 'content-type': 'application/json' };
  const { id } = JSON.parse((await ask('POST', 'remisser', JSON.stringify(remiss), json)).body) as { id: string };
  const file = (text: string) => {
    const form = new FormData();
    form.set('file', new Blob([text]), 'riktlinje.md');
    return form;
  };
  const version = { 'if-match': '"1"' };
  const refused = await ask('POST', `remisser/${id}/documents`, file(`# ${HARMFUL}\n`), version);
  const taken = await ask('POST', `remisser/${id}/documents`, file('# Riktlinje\n\nText.\n'), version);
  const documents = JSON.parse((await ask('GET', `remisser/${id}/documents`)).body) as { fileId: string }[];
  // The balancer takes them in turn.
  const had = await Promise.all(
    stand.servers.map(async () => (await ask('GET', `remisser/${id}/files/${documents[0]?.fileId}`)).body),
  );
  return [
    ...(refused.body.includes('documents.infected') ? [] : [`harmful code: ${refused.status} ${refused.body}`]),
    ...(taken.status < 300 ? [] : [`a clean file: ${taken.status} ${taken.body}`]),
    ...had.filter((text) => !text.includes('Text.')).map((text) => `a server does not have the file: ${text}`),
  ];
}

async function isCompiled({ asker }: Stand): Promise<boolean> {
  // The clock stands still: nobody is woken by it.
  await asker.rows(`select pg_notify('yttra', 'summary')`);
  await moment(100);
  const [row] = await asker.rows<{ left: number }>(`select count(*)::int as left from summary where state <> 'ready'`);
  return row!.left === 0;
}

const WHO = ['administrator', 'officer', 'secretary', 'otherSecretary', 'registrar'] as const;

const REMISS = {
  caseNumber: 'KS/2026:2',
  title: 'Riktlinje för filer',
  unit: 'Kommunledningskontoret',
  contact: { name: 'Handläggare Ett', email: 'klk@example.se' },
  dueDate: '2023-03-01',
};

const KS = `select id from body where name = 'Kommunstyrelsen'`;

/** Whoever plays it, each with a key, and the three bodies that are there before the register is read in. */
const PEOPLE = `
  with bodies as (
    insert into body (name, name_key, kind, email)
    select name, lower(name), 'nämnd', email from (values
      ('Kommunstyrelsen', 'ks@example.se'), ('Socialnämnden', 'social@example.se'), ('Miljönämnden', 'miljo@example.se')
    ) as given (name, email) returning id, name),
  people as (
    insert into person (name, email) select 'Persona ' || who, lower(who) || '@example.se' from unnest($1::text[]) as who
    returning id, name),
  hats as (
    insert into assignment (person_id, role, unit, body_id, from_date)
    select people.id, hat.role, hat.unit, bodies.id, yttra_today() - 400
    from (values ('administrator', 'administrator', null, null), ('officer', 'case_officer', 'Kommunledningskontoret', null),
      ('secretary', 'secretary', null, 'Socialnämnden'), ('otherSecretary', 'secretary', null, 'Miljönämnden'),
      ('registrar', 'registrar', null, 'Kommunstyrelsen')) as hat (who, role, unit, body)
    join people on people.name = 'Persona ' || hat.who left join bodies on bodies.name = hat.body),
  keys as (
    insert into access_token (person_id, hash, last_four, expires_at)
    select people.id, given.hash, 'rigg', yttra_now() + interval '300 days'
    from unnest($1::text[], $2::text[]) as given (who, hash) join people on people.name = 'Persona ' || given.who)
  select (select id from bodies where name = 'Kommunstyrelsen') as ks,
    (select id from people where name = 'Persona secretary') as secretary`;
