// A round whose time is out: so many bodies have answered so many questions, and what is marked in it.
import crypto from 'node:crypto';
import pg from 'pg';

/** $1 bodies, $2 questions. */
const SETUP = `
  with officer as (insert into person (name, email) values ('Hanna Lövgren', 'hanna.bedomning@example.se') returning id),
  hat as (insert into assignment (person_id, role, unit, from_date) select id, 'case_officer', 'Kommunledningskontoret', '2020-01-01' from officer),
  remiss as (
    insert into remiss (case_number, title, unit, officer_id, contact, status, issue_on, issued_at, due_date)
    select 'KS/2026:2', 'Plan för hela landet', 'Kommunledningskontoret', id, '{"name":"Hanna Lövgren","email":"hanna.bedomning@example.se","phone":"016-710 00 00"}',
      'issued', yttra_today() - 60, yttra_now() - interval '60 days', yttra_today() - 14 from officer returning id, due_date),
  asked as (insert into question (remiss_id, number, type, text) select id, n, 'text', 'Är avsnitt ' || n || ' i linje med er inriktning?' from remiss, generate_series(1, $2::int) n),
  bodies as (
    insert into body (name, name_key, kind, email) select 'Nämnden för trakt ' || n, 'nämnden för trakt ' || n, 'nämnd', 'trakt.' || n || '@example.se'
    from generate_series(1, $1::int) n returning id, name, email),
  recipients as (
    insert into recipient (remiss_id, body_id, body_name, body_kind, email, due_date)
    select remiss.id, bodies.id, bodies.name, 'nämnd', bodies.email, due_date from bodies, remiss returning id)
  select remiss.id as remiss, officer.id as officer from remiss, officer`;

/** Each answer has three sentences. $2 questions. */
const ANSWERS = `
  with answers as (
    insert into response (remiss_id, recipient_id, version, kind, stance, basis, content, received_at, own_due_date, late)
    select remiss_id, id, 1, 'statement', 'supports_with_comments', '{"type":"administration"}', jsonb_build_object(
        'kind', 'statement', 'stance', 'supports_with_comments', 'caseNumber', null, 'text', null, 'reason', null, 'basis', null,
        'sectionComments', '[]'::jsonb, 'reservations', '[]'::jsonb, 'secrecy', '[]'::jsonb, 'answers', (
          select jsonb_object_agg(n, jsonb_build_object('text', 'Förslaget ligger i linje med nämndens mål. ' || body_name || ' vill att ansvaret förtydligas i avsnitt ' || n
            || '. Kostnaden behöver redovisas innan planen antas, och arbetet följas upp varje år.')) from generate_series(1, $2::int) n)),
      yttra_now() - interval '20 days', last_day, false
    from recipient where remiss_id = $1 returning id, recipient_id, kind, received_at)
  update recipient r set current_response_id = a.id, answer_kind = a.kind, answered_at = a.received_at from answers a where a.recipient_id = r.id`;

/** The first sentence of the answer to every other question is quoted, and two of three viewpoints are assessed. */
const VIEWPOINTS = `
  with marked as (
    insert into viewpoint (remiss_id, recipient_id, response_id, number, source, question_number, text, tags, disposition, reason)
    select r.remiss_id, r.recipient_id, r.id, row_number() over (order by r.id, n), 'answer', n, 'Synpunkt på avsnitt ' || n, '["ansvar"]',
      case when n % 3 > 0 then 'met' end, case when n % 3 > 0 then 'Skrivs in i avsnitt ' || n || '.' end
    from response r, generate_series(1, 9, 2) n where r.remiss_id = $1 returning id, response_id, question_number)
  insert into viewpoint_place (viewpoint_id, response_id, part, from_point, to_point, quote)
  select id, response_id, 'answer:' || question_number, 0, 42, 'Förslaget ligger i linje med nämndens mål.' from marked`;

/**
 * In the middle of assessment: 1,000 bodies have answered 10 questions, and 5,000 viewpoints are marked.
 * @param {string} superuserUrl @returns {Promise<{ remissId: string, viewpointId: string, recipientId: string, token:
 * string }>}
 */
export const largeRound = (superuserUrl) =>
  answeredRound(superuserUrl, { bodies: 1000, questions: 10 }, async (client, remissId) => {
    await client.query(VIEWPOINTS, [remissId]);
    await client.query('analyze');
    const { rows } = await client.query(
      `select id as "viewpointId", recipient_id as "recipientId" from viewpoint where remiss_id = $1 and number = 2500`,
      [remissId],
    );
    return rows[0];
  });

/**
 * Every body has answered every question, and nobody has read any of it. `token` is the officer's session.
 * @param {string} superuserUrl @param {{ bodies: number, questions: number }} size
 */
export async function answeredRound(superuserUrl, { bodies, questions }, more = async (_client, _remissId) => ({})) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query(SETUP, [bodies, questions]);
    const { remiss, officer } = rows[0];
    await client.query(ANSWERS, [remiss, questions]);
    const token = crypto.randomBytes(32).toString('base64url');
    const hash = crypto.createHash('sha256').update(token).digest('hex');
    await client.query(
      `insert into session (person_id, token_hash, signed_in_with, email) select id, $2, 'oidc', email from person where id = $1`,
      [officer, hash],
    );
    return { remissId: remiss, token, ...(await more(client, remiss)) };
  } finally {
    await client.end();
  }
}
