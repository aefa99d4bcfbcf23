// A remiss that is out and one that has been answered, each with so many bodies; and what the mails about them say, for
// whoever sends the same.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const require = createRequire(import.meta.url);
const DIST = new URL('../../dist/', import.meta.url).pathname;

const SETUP = `
  with officer as (insert into person (name, email) values ('Hanna Lövgren', 'hanna.matning@example.se') returning id),
  remisser as (
    insert into remiss (id, case_number, title, unit, officer_id, contact, status, issue_on, issued_at, due_date)
    select wanted.id, 'KS/2026:' || n, 'Plan för hela länet', 'Kommunledningskontoret', officer.id,
      '{"name":"Hanna Lövgren","email":"hanna.matning@example.se","phone":"016-710 00 00"}', 'issued', yttra_today() - 30,
      yttra_now() - interval '30 days', yttra_today() + 30 from officer, unnest($1::uuid[]) with ordinality as wanted (id, n)
    returning id, due_date),
  questions as (
    insert into question (remiss_id, number, text, type)
    select id, n, 'Vad anser nämnden om del ' || n || ' av planen?', 'text' from remisser, generate_series(1, 10) n),
  bodies as (
    insert into body (name, name_key, kind, email) select 'Nämnden för område ' || n, 'nämnden för område ' || n, 'nämnd', 'namnd.' || n || '@example.se'
    from generate_series(1, $2::int) n returning id, name, email)
  insert into recipient (remiss_id, body_id, body_name, body_kind, email, due_date)
  select remisser.id, bodies.id, bodies.name, 'nämnd', bodies.email, due_date from bodies, remisser`;

const ANSWERED = `
  with answers as (
    insert into response (remiss_id, recipient_id, version, kind, stance, basis, content, received_at, own_due_date, late)
    select remiss_id, id, 1, 'statement', 'supports', '{"type":"office"}', '{"kind":"statement","stance":"supports","caseNumber":null,"text":null,"sectionComments":[],"basis":null,"reservations":[],"reason":null,"secrecy":[]}'
        || jsonb_build_object('answers',
      (select jsonb_object_agg(n::text, jsonb_build_object('text', left(repeat(body_name || ' anser att del ' || n || ' är väl avvägd. ', 40), 800)))
       from generate_series(1, 10) n)), yttra_now(), last_day, false
    from recipient where remiss_id = $1 returning id, recipient_id, kind, received_at)
  update recipient r set current_response_id = a.id, answer_kind = a.kind, answered_at = a.received_at from answers a where a.recipient_id = r.id`;

/**
 * @param {string} superuserUrl @param {number} bodies @returns {Promise<{ issued: string, answered: string }>} the
 * remisser
 */
export async function filled(superuserUrl, bodies) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const [issued, answered] = [randomUUID(), randomUUID()];
    await client.query(SETUP, [[issued, answered], bodies]);
    await client.query(ANSWERED, [answered]);
    await client.query(
      'create table bare_mail (id uuid primary key, handed_over_at timestamptz, reply text); grant all on bare_mail to yttra_app',
    );
    await client.query('analyze');
    return { issued, answered };
  } finally {
    await client.end();
  }
}

/** What a mail said when it came, as the bare pool is given it. Documents are made anew. */
export async function saidBy(raw) {
  const { simpleParser } = require('mailparser');
  const { subject, text, html, attachments, from } = await simpleParser(raw);
  return {
    from: from.value[0],
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    attachments: attachments
      .filter(({ contentType }) => contentType !== 'application/pdf')
      .map(({ filename, contentType, content }) => ({ filename, contentType, content: content.toString() })),
  };
}

/** The copies of answers as the typesetter takes them, and the typesetter's source and fonts. */
export async function documentsOf(app, remissId) {
  const { Database } = require('../../dist/libs/platform');
  const { ResponseReader } = require('../../dist/libs/response');
  const { RemissReader } = require('../../dist/libs/remiss');
  const { responseDocument } = require('../../dist/libs/response/documents/response-document.js');
  const { DATA_FILE, prelude } = require('../../dist/libs/documents/write/pdf-prelude.js');
  const { FONT_NAMES, pdfFonts } = require('../../dist/libs/documents/write/pdf-fonts.js');
  const folder = mkdtempSync(join(tmpdir(), 'yttra-bench-fonts-'));
  const fonts = pdfFonts().files.map(({ bytes }, at) => {
    const path = join(folder, `${at}.ttf`);
    writeFileSync(path, bytes);
    return path;
  });
  const template = readFileSync(join(DIST, 'libs/response/documents/response-copy.typ'), 'utf8');
  const source = prelude({ fonts: FONT_NAMES, dated: true, hasLongWords: false }) + template;
  const documents = await app.get(Database).transaction(async (tx) => {
    const [remisser, reader] = [app.get(RemissReader), app.get(ResponseReader)];
    const remiss = await remisser.get(tx, remissId);
    const questions = await remisser.questions(tx, remissId);
    return (await reader.all(tx, { remissId })).map((response) => {
      const data = responseDocument({ response, remiss, body: response.body, questions });
      return { title: `${data.title}, ${remiss.caseNumber}`, data: JSON.stringify(data) };
    });
  });
  return { documents, typesetter: { fonts, place: `/nonexistent/${DATA_FILE}`, source, standard: 'ua-1' }, folder };
}
