// A remiss that has gone to 500 bodies, in every state, with its mails and reminders, and an officer who is signed in.
import crypto from 'node:crypto';
import pg from 'pg';

const SETUP = `
  with officer as (insert into person (name, email) values ('Hanna Lövgren', 'hanna.matning@example.se') returning id),
  hat as (insert into assignment (person_id, role, unit, from_date) select id, 'case_officer', 'Kommunledningskontoret', '2020-01-01' from officer),
  remiss as (
    insert into remiss (case_number, title, unit, officer_id, contact, status, issue_on, issued_at, due_date)
    select 'KS/2026:1', 'Plan för hela länet', 'Kommunledningskontoret', id, '{"name":"Hanna Lövgren","email":"hanna.matning@example.se","phone":"016-710 00 00"}',
      'issued', yttra_today() - 30, yttra_now() - interval '30 days', yttra_today() + 14 from officer returning id, due_date),
  bodies as (
    insert into body (name, name_key, kind, email) select 'Nämnden för område ' || n, 'nämnden för område ' || n, 'nämnd', 'namnd.' || n || '@example.se'
    from generate_series(1, 500) n returning id, name, email, split_part(name, ' ', 4)::int as n),
  recipients as (
    insert into recipient (remiss_id, body_id, body_name, body_kind, email, due_date, acknowledged_at, draft_begun, extension_requested, extended_to)
    select remiss.id, bodies.id, bodies.name, 'nämnd', bodies.email, due_date, case when n % 5 > 0 then yttra_now() - interval '20 days' end,
      n % 5 > 2, n % 50 = 7, case when n % 25 = 3 then due_date + 14 end from bodies, remiss returning id, remiss_id, body_name, email, last_day),
  mails as (
    insert into outgoing_mail (kind, to_address, remiss_id, recipient_id, message_id, state, reason, subject, handed_over_at, next_at)
    select 'invitation', email, remiss_id, id, gen_random_uuid() || '@example.se', case when body_name like '%77' then 'failed' else 'handed_over' end,
      case when body_name like '%77' then 'address_unknown' end, 'Remiss: Plan för hela länet', yttra_now() - interval '30 days', null from recipients),
  reminders as (
    insert into reminder (recipient_id, due_date, step, planned_on, due_at)
    select id, last_day, step::text, last_day + step, (last_day + step) + time '08:00' from recipients, unnest(array[-7, -2, 0, 1, 5]) step)
  select remiss.id as remiss, officer.id as officer from remiss, officer`;

/** Two bodies of five have answered. */
const ANSWERS = `
  with answers as (
    insert into response (remiss_id, recipient_id, version, kind, stance, basis, content, received_at, own_due_date, late)
    select remiss_id, id, 1, case when body_name like '%9' then 'no_comments' else 'statement' end,
      case when body_name like '%9' then null else 'supports' end, '{"type":"office"}', '{}', yttra_now() - interval '3 days', last_day, false
    from recipient where remiss_id = $1 and draft_begun and not extension_requested returning id, recipient_id, kind, received_at)
  update recipient r set current_response_id = a.id, answer_kind = a.kind, answered_at = a.received_at from answers a where a.recipient_id = r.id`;

/** @param {string} superuserUrl @returns {Promise<{ remissId: string, token: string }>} */
export async function largeFollowing(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query(SETUP);
    const { remiss, officer } = rows[0];
    await client.query(ANSWERS, [remiss]);
    const token = crypto.randomBytes(32).toString('base64url');
    const hash = crypto.createHash('sha256').update(token).digest('hex');
    await client.query(
      `insert into session (person_id, token_hash, signed_in_with, email) select id, $2, 'oidc', email from person where id = $1`,
      [officer, hash],
    );
    await client.query('analyze');
    return { remissId: remiss, token };
  } finally {
    await client.end();
  }
}
