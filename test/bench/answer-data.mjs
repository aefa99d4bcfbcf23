// Rounds that are out to 500 bodies, whose secretaries have drafts ready to hand in: ten answers of 800 letters.
import crypto from 'node:crypto';
import pg from 'pg';

export const BODIES = 500;
const QUESTIONS = 10;

/** The first so many, of which a round may ask fewer. */
const people = (bodies) => `
  with bodies as (
    insert into body (name, name_key, kind, email) select 'Nämnden för ort ' || n, 'nämnden för ort ' || n, 'nämnd', 'ort.' || n || '@example.se'
    from generate_series(1, ${bodies}) n returning id, name),
  people as (
    insert into person (name, email) select 'Sekreterare ' || n, 'sekreterare.' || n || '@example.se' from generate_series(1, ${bodies}) n returning id, name),
  hats as (
    insert into assignment (person_id, role, body_id, from_date) select people.id, 'secretary', bodies.id, '2020-01-01'
    from people join bodies on split_part(bodies.name, ' ', 4) = split_part(people.name, ' ', 2)),
  officer as (insert into person (name, email) values ('Hanna Lövgren', 'hanna.svar@example.se') returning id),
  hat as (insert into assignment (person_id, role, unit, from_date) select id, 'case_officer', 'Kommunledningskontoret', '2020-01-01' from officer)
  select 1`;

/** A key and a session of everybody who serves a body, with the same word by person. */
const KEYS = `
  with words as (select id, email, md5(id::text) as word from person where email like 'sekreterare.%' or email = 'hanna.svar@example.se'),
  keys as (
    insert into access_token (person_id, hash, last_four, expires_at)
    select id, encode(sha256(convert_to('yttra_' || word, 'UTF8')), 'hex'), right(word, 4), yttra_now() + interval '30 days' from words)
  insert into session (person_id, token_hash, signed_in_with, email)
    select id, encode(sha256(convert_to(word, 'UTF8')), 'hex'), 'oidc', email from words`;

const CONTENT = `jsonb_build_object('kind', 'statement', 'stance', 'supports_with_comments', 'caseNumber', null, 'text', null, 'reason', null,
  'basis', jsonb_build_object('type', 'decision', 'meeting', yttra_today() - 3, 'section', '§ 141'), 'sectionComments', '[]'::jsonb,
  'reservations', '[]'::jsonb, 'secrecy', '[]'::jsonb, 'answers', (select jsonb_object_agg(n, jsonb_build_object('text', left(repeat(
    'Nämnden ställer sig bakom avsnitt ' || n || ' och vill att ansvaret förtydligas innan planen antas. ', 12), 800))) from generate_series(1, ${QUESTIONS}) n))`;

/** $1 the remiss's diarienummer, $2 how many it asks. */
const ROUND = `
  with remiss as (
    insert into remiss (case_number, title, unit, officer_id, contact, status, issue_on, issued_at, due_date)
    select $1, 'Plan för alla orter', 'Kommunledningskontoret', id, '{"name":"Hanna Lövgren","email":"hanna.svar@example.se","phone":"016-710 00 00"}',
      'issued', yttra_today() - 30, yttra_now() - interval '30 days', yttra_today() + 14 from person where email = 'hanna.svar@example.se'
    returning id, due_date),
  asked as (
    insert into question (remiss_id, number, type, text) select id, n, 'text', 'Är avsnitt ' || n || ' i linje med er inriktning?'
    from remiss, generate_series(1, ${QUESTIONS}) n),
  served as (
    select b.id as body, b.name, b.email, a.person_id as person from body b join assignment a on a.body_id = b.id and a.role = 'secretary'
    where b.name like 'Nämnden för ort %' and split_part(b.name, ' ', 4)::int <= $2),
  recipients as (
    insert into recipient (remiss_id, body_id, body_name, body_kind, email, due_date, acknowledged_at, draft_begun)
    select remiss.id, body, name, 'nämnd', email, due_date, yttra_now() - interval '20 days', true from served, remiss
    returning id, body_id, last_day),
  reminders as (
    insert into reminder (recipient_id, due_date, step, planned_on, due_at)
    select id, last_day, step::text, last_day + step, (last_day + step) + time '08:00' from recipients, unnest(array[-7, -2, 0, 1, 5]) step),
  drafts as (
    insert into response_draft (recipient_id, version, content, saved_by)
    select r.id, 1, content, s.person from recipients r join served s on s.body = r.body_id, (select ${CONTENT} as content) written)
  select remiss.id as "remissId", r.id as rid, r.body_id as body, s.person, md5(s.person::text) as word
  from remiss, recipients r join served s on s.body = r.body_id`;

/**
 * @typedef {{ remissId: string, rid: string, body: string, person: string, word: string, hash: string, key: string }}
 * Place
 *   `word`: of the person's key and session; `hash`: by which the key is looked up; `key`: of one request
 */

const hashOf = (word) => crypto.createHash('sha256').update(word).digest('hex');

/** Three places of rounds, bodies and people of their own: what their requests have alike is everybody's. */
export const apart = (places, nth = 0) => [0, 1, 2].map((round) => places[round * BODIES + 3 * nth + round]);

/** Everybody who is asked and answers. @param {string} superuserUrl @param {number} [most] how many */
export async function answerers(superuserUrl, most = BODIES) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(people(most));
  await client.query(KEYS);
  let rounds = 0;
  return {
    client,
    /** So many places to answer from, in rounds of 500, or of as many as are told. @returns {Promise<Place[]>} */
    async places(count, bodies = BODIES) {
      const places = [];
      while (places.length < count) {
        const { rows } = await client.query(ROUND, [`KS/2026:${++rounds}`, bodies]);
        places.push(...rows.map((row) => ({ ...row, hash: hashOf(`yttra_${row.word}`), key: crypto.randomUUID() })));
      }
      // Rows that have been read before, as those of a round that is out have.
      await client.query('vacuum analyze');
      return places.slice(0, count);
    },
    end: () => client.end(),
  };
}
