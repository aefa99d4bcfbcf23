// Ten years of so many municipalities in one database, set-wise and as the product leaves it: every constraint and
// every log holds. Texts are a tenth of real ones, and all differ.
import pg from 'pg';
import { BODIES, QUESTIONS, REMISSER_A_YEAR, SILENT_ONE_OF, YEARS } from './size-of-all.mjs';

/** Of each municipality, the last few of its remisser are out. */
const OUT = 4;
const ROUNDS = YEARS * REMISSER_A_YEAR;
/** Municipalities a transaction. */
const AT_ONCE = 5;

const WORDS =
  `förvaltning kommun styrelse nämnd uppföljning kvalitet utveckling samordning behov arbete riktlinje ansvar mål
  skola barn äldre omsorg miljö bygglov trafik kultur fritid budget kostnad tidplan avsnitt förslag inriktning verksamhet
  medborgare dialog service digitalisering säkerhet beredskap klimat energi boende näringsliv utbildning personal
  kompetens ledning styrning delegation reglemente policy plan program taxa avgift tillsyn rådgivning samverkan region
  förening landsbygd tätort park vatten avfall gata belysning parkering`.split(/\s+/);

/** An id that any statement can work out. */
const id = (kind, ...of) => `md5(concat_ws(' ', '${kind}', ${of.join(', ')}))::uuid`;
const remiss = id('remiss', 'm', 'n');
const recipient = id('recipient', 'm', 'n', 'b');
const response = id('response', 'm', 'n', 'b');
const body = (of) => id('body', 'm', of);
const officer = id('officer', 'm', 'n % 2');
const secretary = id('secretary', 'm', 'b');
const isOut = `n > ${ROUNDS - OUT}`;
const isAnswered = `(m + n + b) % ${SILENT_ONE_OF} <> 0`;
/** The last ones were issued days ago, and the others evenly over the years before. */
const issued = `(yttra_today() - case when ${isOut} then 20 - (n - ${ROUNDS - OUT}) else 60 + (${ROUNDS} - n) * 365 / ${REMISSER_A_YEAR} end)`;
const due = `(${issued} + 28)`;
const received = `(${issued} + 6 + b + interval '9 hours' + m * interval '1 second')`;

/** What each row of the statement below is of: a municipality, a remiss of it, a body that is asked. */
const MUNICIPALITY = 'generate_series($1::int, $2::int) m';
const REMISS = `${MUNICIPALITY} cross join generate_series(1, ${ROUNDS}) n`;
const ASKED = `${REMISS} cross join generate_series(1, ${BODIES}) b`;
const ANSWERED = `(select * from ${ASKED} where ${isAnswered} and (not ${isOut} or b < ${BODIES / 2})) answered`;

/** Written out, so that the planner puts it where it is used: a text is asked for twenty million times. */
const SAID = 8;
const SETUP = `
  create or replace function bench_word(key text, n bigint) returns text language sql immutable parallel safe as
    $$ select ('{${WORDS.join(',')}}'::text[])[1 + (hashtextextended(key, n) & 63)] $$;
  create or replace function bench_text(key text, words int) returns text language sql immutable parallel safe as $$
    select initcap(bench_word(key, 0)) || ' ' || concat_ws(' ', ${Array.from({ length: SAID }, (_, i) => `bench_word(key, ${i + 1})`).join(', ')})
      || case when words > ${SAID} then ' ' || repeat(bench_word(key, 99) || ' ', words - ${SAID}) else '' end || '.' $$;
  create or replace function bench_link(before text, event text) returns text language sql immutable parallel safe as
    $$ select encode(sha256(convert_to(before || E'\\n' || event, 'UTF8')), 'hex') $$;
  drop aggregate if exists bench_chain(text);
  create aggregate bench_chain(text) (sfunc = bench_link, stype = text, initcond = '${'0'.repeat(64)}')`;

/** What the triggers of the register see, as when somebody writes it in. */
const REGISTER = [
  `insert into body (id, name, name_key, kind, email, registrar_email)
    select ${body('b')}, said, lower(said), 'nämnd', 'namnd.' || b || '@kommun' || m || '.example.se',
      'registrator@kommun' || m || '.example.se'
    from (select *, case b when 0 then 'Kommunstyrelsen' else 'Nämnd ' || b end || ' i kommun ' || m as said
      from ${MUNICIPALITY}, generate_series(0, ${BODIES}) b) of`,
  `insert into person (id, name, email) select ${id('officer', 'm', 'o')}, 'Hanna Lövgren ' || m || ' ' || o, 'hanna.' || o || '@kommun' || m || '.example.se'
    from ${MUNICIPALITY}, generate_series(0, 1) o`,
  `insert into person (id, name, email) select ${secretary}, 'Sara Ek ' || m || ' ' || b, 'sara.' || b || '@kommun' || m || '.example.se'
    from ${MUNICIPALITY}, generate_series(1, ${BODIES}) b`,
  `insert into person (id, name, email) select ${id('person', 'm', 'role')}, role || ' ' || m, role || '@kommun' || m || '.example.se'
    from ${MUNICIPALITY}, unnest(array['reader', 'registrar', 'administrator']) role`,
  `insert into assignment (person_id, role, unit, from_date) select ${id('officer', 'm', 'o')}, 'case_officer', 'Kontoret i kommun ' || m, '2015-01-01'
    from ${MUNICIPALITY}, generate_series(0, 1) o`,
  `insert into assignment (person_id, role, body_id, from_date) select ${secretary}, 'secretary', ${body('b')}, '2015-01-01'
    from ${MUNICIPALITY}, generate_series(1, ${BODIES}) b`,
  `insert into assignment (person_id, role, body_id, from_date) select ${id('person', 'm', 'role')}, role, case role when 'registrar' then ${body('0')} end, '2015-01-01'
    from ${MUNICIPALITY}, unnest(array['reader', 'registrar', 'administrator']) role`,
  `insert into walled_body select ${body('b')} from ${MUNICIPALITY}, generate_series(1, ${BODIES}) b on conflict do nothing`,
  // The worker has told of them all.
  `update opening set announced_at = made_at where announced_at is null and $1::int <= $2::int`,
];

const CONTENT = `jsonb_build_object('kind', 'statement', 'stance', 'supports_with_comments', 'caseNumber', null, 'text', null, 'reason', null,
  'basis', jsonb_build_object('type', 'decision', 'meeting', ${received}::date - 3, 'section', '§ ' || n), 'sectionComments', '[]'::jsonb,
  'reservations', '[]'::jsonb, 'secrecy', '[]'::jsonb, 'answers', (select jsonb_object_agg(q, jsonb_build_object('text',
    bench_text(concat_ws(' ', m, n, b, q), 10))) from generate_series(1, ${QUESTIONS}) q))`;

/** What comes before the number in the event of an answer. */
const RECEIVED = `'"kind":"statement","late":false,"receivedAt":"' || to_char(${received} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')
  || '","recipient":"' || ${recipient} || '","response":"' || ${response} || '",'`;

/** Rounds with all that belongs to them. What triggers make is written as they would. */
const ROUNDS_OF_ALL = [
  `insert into remiss (id, case_number, title, unit, issuer_body_id, officer_id, contact, status, issue_on, created_at, issued_at, due_date, closed_at, reported_at)
    select ${remiss}, 'KS/' || extract(year from ${issued}) || ':' || n, bench_text(m || ' ' || n, 4), 'Kontoret i kommun ' || m, ${body('0')}, ${officer},
      jsonb_build_object('name', 'Hanna Lövgren', 'email', 'hanna.' || n % 2 || '@kommun' || m || '.example.se', 'phone', '016-710 00 00'),
      case when ${isOut} then 'issued' else 'reported' end, ${issued}, ${issued} - 10, ${issued} + time '08:00', ${due},
      case when not ${isOut} then ${due} + 1 end, case when not ${isOut} then ${due} + 20 end from ${REMISS}`,
  `insert into question (remiss_id, number, type, text) select ${remiss}, q, 'text', bench_text(concat_ws(' ', m, n, 'q', q), 8) || '?'
    from ${REMISS}, generate_series(1, ${QUESTIONS}) q`,
  `insert into file (id, sha256, size, media_type, name, created_at)
    select ${id('file', 'm', 'n')}, encode(sha256(convert_to(m || ' ' || n, 'UTF8')), 'hex'), 200000, 'application/pdf', 'forslag.pdf', ${issued} from ${REMISS}
    union all
    select ${id('file', 'm', 'n', 'b')}, encode(sha256(convert_to(concat_ws(' ', m, n, b), 'UTF8')), 'hex'), 100000, 'application/pdf', 'protokollsutdrag.pdf', ${received} from ${ANSWERED}`,
  `insert into remiss_document (id, remiss_id, file_id, kind, title) select ${id('document', 'm', 'n')}, ${remiss}, ${id('file', 'm', 'n')}, 'main', 'Förslag' from ${REMISS}`,
  `insert into document_section (document_id, position, heading, level, text, content_hash)
    select ${id('document', 'm', 'n')}, s, 'Avsnitt ' || s, 1, bench_text(concat_ws(' ', m, n, 's', s), 20), md5(concat_ws(' ', m, n, s)) from ${REMISS}, generate_series(1, 5) s`,
  `insert into response (id, remiss_id, recipient_id, version, kind, stance, basis, content, received_at, own_due_date, late, submitted_by, recorded_at)
    select ${response}, ${remiss}, ${recipient}, 1, 'statement', 'supports_with_comments', content -> 'basis', content, received, due, false, ${secretary}, received
    from (select m, n, b, ${CONTENT} as content, ${received} as received, ${due} as due from ${ANSWERED}) of`,
  `insert into recipient (id, remiss_id, body_id, body_name, body_kind, email, registrar_email, guest_email, due_date, added_at, acknowledged_at, draft_begun,
      current_response_id, answer_kind, answered_at)
    select ${recipient}, ${remiss}, ${body('b')}, 'Nämnd ' || b || ' i kommun ' || m, 'nämnd', mailbox, 'registrator@kommun' || m || '.example.se', mailbox, ${due}, ${issued},
      ${issued} + 2, r.id is not null or b % 2 = 0, r.id, r.kind, r.received_at
    from (select *, 'namnd.' || b || '@kommun' || m || '.example.se' as mailbox from ${ASKED}) of left join response r on r.id = ${response}`,
  `insert into response_file (response_id, file_id, kind) select ${response}, ${id('file', 'm', 'n', 'b')}, 'minutes_extract' from ${ANSWERED}`,
  `insert into response_passage (response_id, remiss_id, recipient_id, part, question, about, body, marked)
    select ${response}, ${remiss}, ${recipient}, 'answer:' || q, q, null, bench_text(concat_ws(' ', m, n, b, q), 10), false
    from ${ANSWERED}, generate_series(1, ${QUESTIONS}) q`,
  `insert into response_word (remiss_id, word)
    select distinct p.remiss_id, word from ${REMISS} join response_passage p on p.remiss_id = ${remiss} cross join lateral yttra_words(p.plain) word`,
  `insert into response_read (response_id, part, read_by, read_at) select ${response}, 'answer:1', ${officer}, ${received} + interval '1 day' from ${ANSWERED} where not ${isOut}`,
  `insert into viewpoint (id, remiss_id, recipient_id, response_id, number, source, question_number, text, tags, disposition, reason, created_by, created_at)
    select ${id('viewpoint', 'm', 'n', 'b')}, ${remiss}, ${recipient}, ${response}, b, 'answer', 2, bench_text(concat_ws(' ', m, n, b, 'v'), 8), '["ansvar"]', 'met',
      bench_text(concat_ws(' ', m, n, b, 'd'), 8), ${officer}, ${received} + interval '1 day' from ${ANSWERED} where b % 3 = 0`,
  `insert into viewpoint_place (viewpoint_id, response_id, part, from_point, to_point, quote)
    select ${id('viewpoint', 'm', 'n', 'b')}, ${response}, 'answer:2', 0, 20, left(bench_text(concat_ws(' ', m, n, b, 2), 10), 20) from ${ANSWERED} where b % 3 = 0`,
  `insert into viewpoint_words (viewpoint_id, remiss_id, plain)
    select v.id, v.remiss_id, yttra_viewpoint_plain(v) from ${REMISS} join viewpoint v on v.remiss_id = ${remiss}`,
  `insert into response_draft (recipient_id, version, content, saved_by)
    select ${recipient}, 4, ${CONTENT}, ${secretary} from ${ASKED} where ${isOut} and not (${isAnswered} and b < ${BODIES / 2}) and b % 2 = 0`,
  `insert into outgoing_mail (id, kind, to_address, remiss_id, recipient_id, data, message_id, state, attempts, next_at, handed_over_at, subject, created_at)
    select ${id('mail', 'm', 'n', 'b', 'kind')}, kind, 'namnd.' || b || '@kommun' || m || '.example.se', ${remiss}, ${recipient}, '{}',
      '<' || ${id('mail', 'm', 'n', 'b', 'kind')} || '@example.se>', 'handed_over', 1, null, at, 'Remiss: ' || kind, at
    from (select m, n, b, kind, ${issued} + 1 + extra + time '08:00' as at
      from ${ASKED}, (values ('remiss.invitation', 0), ('reminder.ladder', 9), ('response.receipt', 19)) kinds (kind, extra) where not ${isOut} or extra < 9) of`,
  `insert into mail_attempt (mail_id, at, outcome, smtp_reply) select o.id, o.handed_over_at, 'handed_over', '250 2.0.0 Ok: queued'
    from ${REMISS} join outgoing_mail o on o.remiss_id = ${remiss}`,
  `insert into reminder (recipient_id, due_date, step, planned_on, due_at, state, sent_at, mail_id)
    select ${recipient}, due, step::text, due + step, (due + step) + time '08:00',
      case when due + step > yttra_today() then 'planned' when step = -14 then 'sent' else 'cancelled' end,
      case when step = -14 and due + step <= yttra_today() then (due + step) + time '08:00' end,
      case when step = -14 and not ${isOut} then ${id('mail', 'm', 'n', 'b', `'reminder.ladder'`)} end
    from (select *, ${due} as due from ${ASKED}) of, unnest(array[-14, -7, -2, 0]) step where not (${isOut} and ${isAnswered} and b < ${BODIES / 2})`,
  `insert into extension (recipient_id, requested_until, reason, asked_by, requested_by, requested_at, state, granted_until, decided_by, decided_at)
    select ${recipient}, ${due} + 7, 'Sammanträdet är senare.', 'body', ${secretary}, ${issued} + 5, 'granted', ${due} + 7, ${officer}, ${issued} + 6 from ${ASKED} where b = 7`,
  `with events as (
      select 'recipient' as kind, ${recipient} as chain, seq, ${issued} + 2 + seq as at, ${secretary} as by,
        case seq when 6 then ${RECEIVED} else '' end as before,
        case seq when 1 then '"type":"recipient.acknowledged"' when 6 then '"supersedes":null,"type":"response.received","version":1'
          when 7 then '"type":"draft.papers_removed","versions":4' else '"type":"draft.saved","version":' || seq - 1 end as after
      from ${ASKED}, generate_series(1, 7) seq where seq = 1 or (${isAnswered} and (not ${isOut} or b < ${BODIES / 2}))
      union all
      select 'remiss', ${remiss}, seq, ${issued} + seq, ${officer},
        case when seq = 1 then '"caseNumber":"KS/' || n || '",' when seq < 6 then '"fields":["title"],' when seq < 18 then ${RECEIVED}
          else '"recipient":"' || ${recipient} || '",' end,
        case when seq = 1 then '"type":"remiss.created"' when seq < 6 then '"type":"remiss.changed"'
          when seq < 18 then '"supersedes":null,"type":"response.received","version":1' else '"step":"-14","type":"reminder.sent"' end
      from (select *, case when seq < 18 then seq - 5 else seq - 17 end as b from ${REMISS}, generate_series(1, 30) seq where seq < 18 or not ${isOut}) of),
    written as (
      select kind, chain, seq, '{"at":"' || to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') || '","by":"' || by || '",' || before || '"seq":' || seq || ',' || after || '}' as event
      from events)
    insert into audit_event (chain_kind, chain, seq, event, hash)
      select kind, chain, seq, event, bench_chain(event) over (partition by kind, chain order by seq) from written`,
  `with chains as (select 'recipient' as kind, ${recipient} as chain from ${ASKED} union all select 'remiss', ${remiss} from ${REMISS})
    insert into audit_head (chain_kind, chain, count, hash)
      select kind, chain, last.seq, last.hash from chains, lateral (
        select seq, hash from audit_event e where e.chain_kind = kind and e.chain = chains.chain order by seq desc limit 1) last`,
  `with chains as (select 'recipient' as kind, ${recipient} as chain, ${due} as day from ${ASKED} union all select 'remiss', ${remiss}, ${due} from ${REMISS})
    insert into audit_anchor (chain_kind, chain, day, count, hash)
      select kind, h.chain, least(day, yttra_today() - 1), h.count, h.hash from chains join audit_head h on h.chain_kind = kind and h.chain = chains.chain`,
];

const FILLED = `'{${[...new Set([...ROUNDS_OF_ALL, ...REGISTER].map((sql) => /(?:insert into|update) (\w+)/.exec(sql)[1]))].join(',')}}'`;
const INDEXES = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
  where i.indrelid::regclass::text = any (${FILLED}) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    and not exists (select from pg_class t where t.oid = i.indexrelid and t.relname in ('response_passage_remiss', 'outgoing_mail_remiss', 'viewpoint_by_remiss'))`;

/** While it is filled: nobody misses what a power cut would take. */
const FLEETING = ["fsync = 'off'", "full_page_writes = 'off'", "max_wal_size = '8GB'", "autovacuum = 'off'"];
const CONNECTIONS = 2;

/**
 * Municipalities `from` to `to`, each with ten years of remisser. Whoever fills sees to it that nobody else works.
 * @param {string} superuserUrl @param {{ from?: number, to: number, told?: (line: string) => void }} wanted
 */
export async function fill(superuserUrl, { from = 1, to, told = () => undefined }) {
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await setSystem(
      client,
      FLEETING.map((setting) => `set ${setting}`),
    );
    await client.query(SETUP);
    for (const sql of REGISTER) await client.query(sql, [from, to]);
    const { rows: indexes } = await client.query(INDEXES);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    let next = from;
    const filling = async () => {
      const own = new pg.Client({ connectionString: superuserUrl });
      await own.connect();
      // What is referred to is written beside it: nothing is looked up a row at a time.
      await own.query("set session_replication_role = replica; set work_mem = '128MB'; set jit = off");
      while (next <= to) {
        const [first, last] = [next, Math.min(to, next + AT_ONCE - 1)];
        next = last + 1;
        await own.query('begin');
        for (const sql of ROUNDS_OF_ALL) await own.query(sql, [first, last]);
        await own.query('commit');
        told(`municipalities ${first} to ${last} of ${to}, ${seconds()} s`);
      }
      await own.end();
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, filling));
    await client.query("set maintenance_work_mem = '512MB'");
    for (const { made } of indexes) await client.query(made);
    told(`indexes made, ${seconds()} s`);
    await client.query('vacuum analyze');
    await setSystem(
      client,
      FLEETING.map((setting) => `reset ${setting.split(' ')[0]}`),
    );
    await client.query('checkpoint');
    told(`filled, ${seconds()} s`);
  } finally {
    await client.end();
  }
}

async function setSystem(client, settings) {
  for (const setting of settings) await client.query(`alter system ${setting}`);
  await client.query('select pg_reload_conf()');
}
