/**
 * What the last statement comes to: nothing to see, an error, nothing changed, whatever it likes as long as no secret
 * is in it, or the same about a body that writes and one that does not.
 */
export type Verdict = 'sees nothing' | 'refused' | 'changes nothing' | 'learns nothing' | 'same of both';

/** Statements, one after the other on a connection of their own. `{name}` is put in by the spec. */
export type Theft = [what: string, verdict: Verdict, ...statements: string[]];

const CLAIM = `select set_config('yttra.person', '{secretary}', false)`;
const guessed = (who: string) =>
  `select yttra_prove('${who}', (extract(epoch from clock_timestamp()) * 1000)::bigint, sha256('${who}'))`;

/** Claims to be somebody, in every way that a setting, a guess or an old proof allows. */
const CLAIMS: Theft[] = [
  ['the old setting', 'sees nothing', CLAIM, 'select * from response_draft'],
  [
    'the old setting, in a transaction',
    'sees nothing',
    'begin',
    `set local yttra.person = '{secretary}'`,
    'table draft_version',
  ],
  [
    'the role’s own default',
    'changes nothing',
    `alter role current_user in database {database} set yttra.person = '{secretary}'`,
    'select set_config($$yttra.person$$, $${secretary}$$, false)',
    'update response_draft set version = 9',
  ],
  ['a guessed proof of a person', 'refused', 'begin', guessed('person:{secretary}')],
  ['a guessed proof of the process', 'refused', 'begin', guessed('process')],
  ['a guessed proof of everybody', 'refused', 'begin', guessed('everybody')],
  ['a proof of nothing', 'refused', 'begin', 'select yttra_prove(null, null, null)'],
  [
    'a captured proof, on another connection',
    'refused',
    'begin',
    `select yttra_prove('{captured.who}', {captured.at}, '{captured.mac}')`,
  ],
  ['the key', 'refused', 'select * from yttra_private.proof_key'],
  ['the key, by its function', 'refused', `select yttra_mac('x')`],
  ['what has been proved', 'refused', 'select * from yttra_private.proved'],
  [
    'a row that says so',
    'refused',
    `insert into yttra_private.proved values (pg_current_xact_id(), transaction_timestamp(), '{secretary}')`,
  ],
  ['the owner’s role', 'refused', 'set role yttra_owner'],
  ['the owner’s session', 'refused', 'set session authorization yttra_owner'],
];

/** Looks at every place where something of a draft, or of who comes in, is kept. */
const LOOKS: Theft[] = [
  ...[
    'response_draft',
    'draft_version',
    'draft_comment',
    'draft_file',
    'draft_invitation',
    'file',
    'audit_event',
    'audit_head',
    'audit_anchor',
    'outgoing_mail',
    'mail_attempt',
    'digest_item',
    'idempotency_key',
    'session',
    'sign_in_code',
    'sign_in_identity',
    'sign_in_count',
    'second_factor',
    'recovery_code',
    'access_token',
    'person',
    'assignment',
    'recipient',
    'extension',
    'response',
    'response_passage',
    'response_word',
    'viewpoint',
    'viewpoint_place',
    'viewpoint_version',
    'viewpoint_words',
    'viewpoint_request',
    'response_read',
    'reading_assignment',
    'opposed_answer',
    'feedback',
    'feedback_reply',
    'decision_step',
    'opening',
    'walled_body',
    'let_in',
    'publication',
    'publication_mask',
    'publication_clearing',
    'publication_pdf',
    'publication_clearing',
    'publication_pdf',
  ].map((table): Theft => [`the rows of ${table}`, 'sees nothing', CLAIM, `select t, xmin, ctid from ${table} t`]),
  [
    'how many characters there are',
    'sees nothing',
    CLAIM,
    'select pg_column_size(d), length(d::text) from response_draft d',
  ],
  ['a copy of the drafts', 'learns nothing', CLAIM, 'copy response_draft to stdout'],
  ['a copy into a file', 'refused', `copy response_draft to '/tmp/stolen'`],
  ['a copy into a program', 'refused', `copy response_draft to program 'cat'`],
  [
    'drafts by a cursor that holds',
    'sees nothing',
    'begin',
    'declare c cursor with hold for select * from response_draft',
    'commit',
    'fetch all from c',
  ],
  ['whether one may read', 'sees nothing', CLAIM, `select yttra_serves('{social}') as serves`],
  ['who one is', 'sees nothing', CLAIM, 'select yttra_person() as person'],
  ['the heads of the logs', 'refused', `select * from yttra_anchor_heads('2099-01-01')`],
  ['whether a file with these bytes is there', 'same of both', `select yttra_file_is_named('{hash}') as named`],
  ['for which invitations a mailbox answers', 'sees nothing', `select yttra_guest_recipients('{mailbox}')`],
  [
    'whether somebody is invited, or waits to be let in',
    'same of both',
    `select yttra_invited_somewhere('{writer}') as invited, yttra_waits_somewhere('{writer}') as waits`,
  ],
];

/** Lets PostgreSQL itself tell: statistics, plans, catalogues, toast, what others run. */
const CATALOGUES: Theft[] = [
  [
    'the planner’s guess of a draft’s versions',
    'same of both',
    `explain select * from draft_version where recipient_id = '{recipient}'`,
  ],
  [
    'the planner’s guess of its comments',
    'same of both',
    `explain select * from draft_comment where recipient_id = '{recipient}'`,
  ],
  ['the planner’s guess of its files', 'same of both', `explain select * from file where behind_wall = '{recipient}'`],
  ['the planner’s guess of its log', 'same of both', `explain select * from audit_event where chain = '{recipient}'`],
  [
    'the planner’s guess of its mails',
    'same of both',
    `explain select * from outgoing_mail where recipient_id = '{recipient}'`,
  ],
  [
    'the planner’s guess of when',
    'same of both',
    `explain select * from draft_version where saved_at > '2022-11-10' and recipient_id = '{recipient}'`,
  ],
  ...[
    `draft_version where recipient_id = '{recipient}'`,
    `draft_comment where recipient_id = '{recipient}'`,
    `file where sha256 = '{hash}'`,
    `audit_event where chain_kind = 'recipient' and chain = '{recipient}'`,
    `outgoing_mail where recipient_id = '{recipient}'`,
    `idempotency_key where person_id = '{writer}'`,
    `session where person_id = '{writer}' and ended_at is null`,
  ].map((asked): Theft => [
    `how many rows were left out of ${asked.split(' ')[0]}`,
    'same of both',
    `explain (analyze, costs off, timing off, summary off, buffers off) select * from ${asked}`,
  ]),
  [
    'most common values',
    'sees nothing',
    `select * from pg_stats where schemaname = 'public' and tablename ~ 'draft|file|audit|mail|session|key'`,
  ],
  ['the statistics themselves', 'refused', 'select * from pg_statistic'],
  ['what others run', 'learns nothing', 'select * from pg_stat_activity'],
  ['what has been run', 'refused', 'select * from pg_stat_statements', 'create extension pg_stat_statements'],
  ['the long texts of the drafts', 'refused', `select * from {toast}`],
  ['large objects', 'sees nothing', 'select * from pg_largeobject_metadata'],
  ['files of the server', 'refused', `select pg_read_file('postgresql.conf')`],
  ['folders of the server', 'refused', `select * from pg_ls_waldir()`],
  ['how the functions are written', 'learns nothing', `select prosrc from pg_proc where proname ~ '^yttra'`],
  ['the policies', 'learns nothing', 'select * from pg_policies'],
  ['what is locked', 'learns nothing', 'select * from pg_locks'],
  ['every setting', 'learns nothing', 'select name, setting from pg_settings'],
  ['settings of the roles', 'learns nothing', 'select * from pg_db_role_setting'],
  ['what rings', 'learns nothing', 'listen yttra', `notify yttra, 'mail'`],
  ['the queue’s jobs', 'learns nothing', `select * from information_schema.tables where table_schema = 'bullmq'`],
];

/** Lays traps with what the role may make: names before ours, functions that tell, views, children of our tables. */
const TRAPS: Theft[] = [
  ['row security off', 'refused', 'set row_security = off', 'select * from response_draft'],
  ['a policy away', 'refused', 'drop policy proof on session'],
  ['the wall off', 'refused', 'alter table response_draft disable row level security'],
  ['a policy of one’s own', 'refused', 'create policy mine on response_draft using (true)'],
  [
    'another proof function',
    'refused',
    'create or replace function public.yttra_proved() returns boolean language sql as $$ select true $$',
  ],
  [
    'a proof function before ours',
    'sees nothing',
    'create or replace function bullmq.yttra_proved() returns boolean language sql as $$ select true $$',
    'create or replace function bullmq.yttra_proved_process() returns boolean language sql as $$ select true $$',
    `create or replace function bullmq.yttra_proved_person() returns uuid language sql as $$ select '{secretary}'::uuid $$`,
    'set search_path = bullmq, public',
    'select (select count(*)::int from public.session) as sessions, (select count(*)::int from public.response_draft) as drafts',
  ],
  [
    'a function of PostgreSQL’s before ours',
    'sees nothing',
    `create or replace function bullmq.current_setting(text, boolean) returns text language sql as $$ select '{secretary}' $$`,
    'set search_path = bullmq, pg_catalog, public',
    'select yttra_person() as person, (select count(*)::int from response_draft) as drafts',
  ],
  [
    'a temporary table before assignment',
    'sees nothing',
    'create temporary table assignment (like public.assignment)',
    'grant select on pg_temp.assignment to public',
    `insert into pg_temp.assignment (id, person_id, role, body_id, substitute, from_date, created_at) values (gen_random_uuid(), '{secretary}', 'secretary', '{body}', false, '2020-01-01', now())`,
    CLAIM,
    'select * from public.response_draft',
  ],
  [
    'an operator before ours',
    'sees nothing',
    'create or replace function bullmq.always(uuid, uuid) returns boolean language sql as $$ select true $$',
    'create operator bullmq.= (function = bullmq.always, leftarg = uuid, rightarg = uuid)',
    'set search_path = bullmq, pg_catalog, public',
    CLAIM,
    `select count(*)::int as n from response_draft where recipient_id = '{miljo}'`,
  ],
  [
    'a cheap function that tells',
    'sees nothing',
    `create or replace function bullmq.tell(t text) returns boolean language plpgsql cost 0.0000001 as $$ begin raise notice '%', t; return true; end $$`,
    CLAIM,
    'select * from response_draft where bullmq.tell(content::text)',
  ],
  [
    'a function that says it tells nothing',
    'refused',
    'create or replace function bullmq.sly(t text) returns boolean language plpgsql leakproof as $$ begin raise notice $n$%$n$, t; return true; end $$',
  ],
  [
    'a function of everybody’s',
    'sees nothing',
    `create or replace function bullmq.mine() returns setof response_draft language sql security definer as $$ select * from public.response_draft $$`,
    CLAIM,
    'select * from bullmq.mine()',
  ],
  [
    'a view',
    'sees nothing',
    'create or replace view bullmq.all_drafts as select * from public.response_draft',
    CLAIM,
    'select * from bullmq.all_drafts',
  ],
  [
    'a materialized view',
    'sees nothing',
    'drop materialized view if exists bullmq.kept',
    'create materialized view bullmq.kept as select * from public.draft_version',
    'select * from bullmq.kept',
  ],
  ['a child of our table', 'refused', 'create table bullmq.child () inherits (public.response_draft)'],
  ['a reference to our table', 'refused', 'create table bullmq.tells (id uuid references public.response_draft)'],
  [
    'a trigger on our table',
    'refused',
    'create or replace function bullmq.spy() returns trigger language plpgsql as $$ begin raise notice $n$%$n$, new; return new; end $$',
    'create trigger spy before insert on public.response_draft for each row execute function bullmq.spy()',
  ],
  [
    'a trigger on a table of the queue’s, where the owner works',
    'refused',
    'create or replace function bullmq.spy() returns trigger language plpgsql as $$ begin return new; end $$',
    'create trigger spy before insert or update on bullmq.migration for each row execute function bullmq.spy()',
  ],
  ['a rule on our table', 'refused', 'create rule spy as on insert to public.response_draft do also notify yttra'],
  [
    'statistics of one’s own',
    'refused',
    'create statistics bullmq.s on recipient_id, version from public.draft_version',
  ],
  ['an event trigger', 'refused', 'create event trigger e on ddl_command_end execute function bullmq.spy()'],
  ['a schema of one’s own', 'refused', 'create schema yttra_app'],
  ['a name in our schema', 'refused', 'create table public.response_drafts ()'],
  ['a language', 'refused', 'create extension plperlu'],
  ['the clock', 'refused', `select yttra_freeze_clock('2020-01-01')`],
  [
    'whether a draft is there, by its collision',
    'same of both',
    `insert into response_draft (recipient_id, version, content, saved_by) values ('{recipient}', 1, '{}', '{secretary}')`,
  ],
  [
    'whether a token is there, by its collision',
    'refused',
    `insert into session (person_id, token_hash, signed_in_with, email) values ('{secretary}', '{tokenHash}', 'code', 'x@example.se')`,
  ],
];

/** Forges what the log or a receipt would accept, or who may come in. */
const FORGERIES: Theft[] = [
  [
    'an appointment',
    'refused',
    CLAIM,
    `insert into assignment (person_id, role, body_id, from_date) values ('{officer}', 'secretary', '{body}', '2022-01-01')`,
  ],
  [
    'a longer appointment',
    'changes nothing',
    `update assignment set to_date = null, body_id = '{body}', role = 'secretary'`,
  ],
  [
    'a session',
    'refused',
    `insert into session (person_id, token_hash, signed_in_with, email) values ('{secretary}', '00', 'code', 'x@example.se')`,
  ],
  ['a session for somebody else', 'changes nothing', `update session set person_id = '{officer}', ended_at = null`],
  [
    'an account',
    'refused',
    `insert into sign_in_identity (issuer, subject, person_id) values ('https://example.se', 'thief', '{secretary}')`,
  ],
  ['a code', 'changes nothing', `update sign_in_code set code_hash = '00', tries = 0`],
  ['no second factor', 'changes nothing', 'delete from second_factor'],
  ['a recovery code', 'refused', `insert into recovery_code (person_id, code_hash) values ('{secretary}', '00')`],
  [
    'a key',
    'refused',
    `insert into access_token (person_id, hash, last_four, expires_at) values ('{officer}', '00', '0000', '2099-01-01')`,
  ],
  ['a person’s address', 'changes nothing', `update person set email = 'thief@example.se' where id = '{secretary}'`],
  ['a person', 'refused', `insert into person (name, email) values ('Tjuv', 'thief@example.se')`],
  ['a body’s mailbox', 'changes nothing', `update body set email = 'thief@example.se'`],
  ['a recipient’s mailbox', 'changes nothing', `update recipient set email = 'thief@example.se'`],
  [
    'an answer dated 2020',
    'refused',
    CLAIM,
    `insert into response (remiss_id, recipient_id, version, kind, basis, content, received_at, own_due_date, late, submitted_by)
    values ('{remiss}', '{miljo}', 9, 'no_comments', '{}', '{}', '2020-01-01', '2023-01-04', false, '{secretary}')`,
  ],
  [
    'an answer registered in the future',
    'refused',
    `insert into response (remiss_id, recipient_id, version, kind, basis, content, received_at, own_due_date, late, channel, arrival, registered_by)
    values ('{remiss}', '{miljo}', 9, 'no_comments', '{}', '{}', '2099-01-01', '2023-01-04', false, 'post', '{}', '{officer}')`,
  ],
  ['an answer changed', 'refused', `update response set received_at = '2020-01-01'`],
  [
    'an answer voided',
    'refused',
    `insert into response_mark (response_id, mark, marked_by) values ('{response}', 'voided', '{officer}')`,
  ],
  [
    'an answered recipient',
    'changes nothing',
    `update recipient set current_response_id = null, answer_kind = null, answered_at = null`,
  ],
  [
    'an event',
    'refused',
    `insert into audit_event (chain_kind, chain, seq, event, hash) values ('remiss', '{remiss}', 999, '{}', '00')`,
  ],
  [
    'a head',
    'refused',
    `insert into audit_head (chain_kind, chain, count, hash) values ('remiss', gen_random_uuid(), 0, '00')`,
  ],
  ['a head that goes back', 'refused', `update audit_head set count = 0, hash = repeat('0', 64)`],
  [
    'an event, by the log’s own function',
    'refused',
    `select yttra_log('remiss', '{remiss}', '{"{\\"at\\":",",\\"seq\\":","}"}')`,
  ],
  [
    'an event that waits to be linked',
    'refused',
    `insert into audit_due (chain_kind, chain, pieces) values ('remiss', '{remiss}', '{"{\\"at\\":",",\\"seq\\":","}"}')`,
  ],
  [
    'an anchor',
    'refused',
    `insert into audit_anchor (chain_kind, chain, day, count, hash) values ('remiss', '{remiss}', '2022-01-01', 1, '00')`,
  ],
  ['a log emptied', 'refused', 'truncate audit_event'],
  [
    'a mail to oneself',
    'refused',
    `insert into outgoing_mail (kind, to_address, message_id) values ('sign_in.code', 'thief@example.se', '<1@example.se>')`,
  ],
  [
    'a mail led astray',
    'changes nothing',
    `update outgoing_mail set to_address = 'thief@example.se', state = 'waiting', next_at = now()`,
  ],
  ['a mail said to be sent', 'changes nothing', `update outgoing_mail set state = 'handed_over'`],
  [
    'an invitation',
    'refused',
    CLAIM,
    `insert into draft_invitation (recipient_id, person_id, invited_by, from_date) values ('{social}', '{officer}', '{secretary}', '2022-01-01')`,
  ],
  ['a file out from behind the wall', 'changes nothing', CLAIM, 'update file set behind_wall = null'],
  [
    'a kept reply',
    'refused',
    `insert into idempotency_key (person_id, key, request_hash, reply) values ('{secretary}', 'k', '00', '{}')`,
  ],
  ['a draft away', 'changes nothing', CLAIM, 'delete from response_draft'],
  [
    'a secretary let in by the body',
    'refused',
    `insert into opening (body_id, kind, person_id, state, asks) values ('{body}', 'address', '{officer}', 'confirmed', false)`,
  ],
  ['what waits for the body’s word', 'changes nothing', `update opening set state = 'confirmed'`],
  [
    'an opening made by its own function',
    'refused',
    `select yttra_open('{body}', 'mailbox', null, null, null, null, 'thief@example.se')`,
  ],
  ['a body that was never asked', 'refused', `delete from walled_body`],
  [
    'a remiss that was never sent to it',
    'changes nothing',
    `update recipient set body_id = gen_random_uuid() where id = '{social}'`,
  ],
  [
    'a viewpoint of the body’s',
    'refused',
    `insert into viewpoint (remiss_id, recipient_id, response_id, number, source, text) values ('{remiss}', '{miljo}', '{response}', 99, 'answer', 'Nej')`,
  ],
  [
    'what the office makes of it',
    'changes nothing',
    `update viewpoint set disposition = 'not_met', reason = 'Nej', text = 'Nej'`,
  ],
  ['other words in its mouth', 'changes nothing', `update viewpoint_place set quote = 'Nej'`],
  ['other words that stood before', 'refused', `update viewpoint_version set text = 'Nej'`],
  [
    'that all has been read',
    'refused',
    `insert into response_read (response_id, part, read_by) values ('{response}', 'reason', '{officer}')`,
  ],
  [
    'feedback that was sent',
    'refused',
    `insert into feedback (recipient_id, stage, sent_by, assessments) values ('{miljo}', 'after', '{officer}', '[]')`,
  ],
  ['what remains, in the body’s name', 'changes nothing', `update feedback_reply set remains = false, text = null`],
  [
    'a decision of kommunstyrelsen’s',
    'refused',
    `insert into decision_step (remiss_id, position, instance, held_on, section, outcome, recorded_by)
    values ('{remiss}', 1, 'board', '2023-02-01', '§ 1', 'approved', '{officer}')`,
  ],
  [
    'a publication',
    'refused',
    `insert into publication (remiss_id, slug, title, content, sha256) values ('{remiss}', 'a', 'a', 'a', encode(sha256('a'), 'hex'))`,
  ],
  ['a publication’s words', 'refused', `update publication set content = 'a'`],
  ['a publication that was taken back', 'changes nothing', `update publication set taken_back_at = null`],
  ['masks off', 'changes nothing', `delete from publication_mask`],
  ['a question', 'changes nothing', `update question set text = 'Något annat'`],
];

export const THEFTS: Theft[] = [...CLAIMS, ...LOOKS, ...CATALOGUES, ...TRAPS, ...FORGERIES];
