// Four pages of a round of 500 bodies, asked of the built server as a browser does, with session and rights. Beside
// each a bare node:http handler that asks the database for the same facts in one statement, and makes no page at all.
import { answerers } from './answer-data.mjs';
import { bareServer } from './bare-server.mjs';
import { startServer } from './built-server.mjs';
import { answeredRound } from './desk-data.mjs';
import { largeFollowing } from './follow-data.mjs';
import { repliesASecond } from './http-rate.mjs';
import { inTurn, median, ratioOf } from './paired.mjs';
import { workedBy } from './processor-time.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const A_TURN_MS = 400;
const AT_ONCE = 4;

/** What the page says of each body. */
const FOLLOW = `
  select json_agg(row_to_json(x)) as rows from (
    select r.id, r.body_name, r.last_day, r.acknowledged_at is not null as acknowledged, r.draft_begun, r.extension_requested,
      r.extended_to, r.answer_kind, r.answered_at, r.preliminary, r.removed_at, m.state, m.reason, n.planned_on
    from recipient r
    left join lateral (select state, reason from outgoing_mail where recipient_id = r.id and not behind_wall order by created_at desc limit 1) m on true
    left join lateral (select planned_on from reminder where recipient_id = r.id and state = 'planned' order by due_at limit 1) n on true
    where r.remiss_id = $1 order by r.body_name) x`;

/** The body's own, and what it is asked. */
const ANSWER = `
  select r.body_name, r.last_day, r.acknowledged_at, r.answer_kind, m.title, m.case_number, m.unit, m.contact, m.due_date, d.version, d.content, d.saved_at,
    (select json_agg(json_build_object('number', q.number, 'text', q.text, 'type', q.type) order by q.number) from question q where q.remiss_id = m.id) as questions,
    (select json_agg(json_build_object('date', t.date, 'cutoff', t.agenda_cutoff) order by t.date) from meeting t where t.body_id = r.body_id) as meetings,
    (select count(*) from draft_file f where f.recipient_id = r.id) as files, (select count(*) from draft_invitation i where i.recipient_id = r.id) as colleagues
  from recipient r join remiss m on m.id = r.remiss_id left join response_draft d on d.recipient_id = r.id where r.id = $1`;

/**
 * The hundred bodies of the first page, with the first words of each answer, what is read and what is marked; and how
 * many there are.
 */
const MATRIX = `
  select (select count(*) from recipient where remiss_id = $1) as total, json_agg(row_to_json(x)) as rows from (
    select c.id, c.body_name, c.answer_kind, c.preliminary, r.stance, r.basis, r.received_at, r.late, r.written_parts,
      (select json_object_agg(a.key, left(a.value ->> 'text', 40)) from jsonb_each(r.content -> 'answers') a) as answers,
      (select array_agg(d.part) from response_read d where d.response_id = r.id) as read,
      (select count(*) from viewpoint v where v.recipient_id = c.id and v.removed_at is null) as viewpoints,
      (select count(*) from viewpoint v where v.recipient_id = c.id and v.removed_at is null and v.disposition is null) as left
    from recipient c left join response r on r.id = c.current_response_id where c.remiss_id = $1 order by c.body_name limit 100) x`;

/** The forty answers of the first page, whole, and how many have answered what. */
const QUESTION = `
  select (select json_object_agg(stance, n) from (select stance, count(*) n from response where remiss_id = $1 group by stance) s) as stances,
    (select count(*) from response r where r.remiss_id = $1 and r.content -> 'answers' ? '1') as answered, json_agg(row_to_json(x)) as rows from (
    select c.id, c.body_name, r.stance, r.received_at, r.late, r.content -> 'answers' -> '1' as answer,
      exists (select from response_read d where d.response_id = r.id and d.part = 'answer:1') as read
    from recipient c join response r on r.id = c.current_response_id where c.remiss_id = $1 order by c.body_name limit 40) x`;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const pages = () => onThrowAwayStack(measure, ['--no-apps', '--durable']);

async function measure(stack) {
  const following = await largeFollowing(stack.superuserUrl);
  const round = await answeredRound(stack.superuserUrl, { bodies: 500, questions: 10 }, analyzed);
  const people = await answerers(stack.superuserUrl);
  const [place] = await people.places(500);
  await people.end();
  const asked = [
    {
      name: 'follow page',
      path: `remisser/${following.remissId}/folj`,
      token: following.token,
      text: FOLLOW,
      of: following.remissId,
    },
    { name: 'answer page', path: `svara/${place.rid}`, token: place.word, text: ANSWER, of: place.rid },
    { name: 'matrix', path: `remisser/${round.remissId}/svar`, token: round.token, text: MATRIX, of: round.remissId },
    {
      name: 'question page',
      path: `remisser/${round.remissId}/svar/fraga/1`,
      token: round.token,
      text: QUESTION,
      of: round.remissId,
    },
  ];
  const server = await startServer(stack);
  // As the owner, whom no policy stops.
  const bare = await bareServer(
    stack.superuserUrl,
    Object.fromEntries(asked.map(({ text, of }, at) => [String(at), { text, values: [of] }])),
  );
  try {
    const arms = Object.fromEntries(
      asked.flatMap(({ name, path, token }, at) => [
        [name, { url: `${server.baseUrl}/${path}`, headers: { cookie: `yttra-session=${token}` } }],
        [`${name}, bare`, { url: `${bare.baseUrl}/${at}` }],
      ]),
    );
    // Each warms up first, unmeasured.
    for (const page of Object.values(arms)) await repliesASecond(page, AT_ONCE, 1_500);
    const told = await inTurn(
      Object.fromEntries(
        Object.entries(arms).map(([name, page]) => [name, () => repliesASecond(page, AT_ONCE, A_TURN_MS)]),
      ),
    );
    const worked = async (name, pid) => {
      const at = () => [workedBy(pid), workedBy(stack.pids.postgres)];
      const [from, began] = [at(), performance.now()];
      const rate = await repliesASecond(arms[name], AT_ONCE, 3 * A_TURN_MS);
      const replies = (rate * (performance.now() - began)) / 1000;
      return at().map((ms, which) => (ms - from[which]) / replies);
    };
    const processor = {};
    for (const { name } of asked)
      processor[name] = [await worked(name, server.pid), await worked(`${name}, bare`, bare.pid)];
    return asked.flatMap(({ name }) => {
      const [[ourServer, ourDatabase], [theirServer, theirDatabase]] = processor[name];
      const theirWork = theirServer + theirDatabase;
      const [ours, theirs] = [told[name], told[`${name}, bare`]];
      const { median: measured, interval } = ratioOf(ours, theirs);
      return [
        { what: `${name} of 500 bodies`, measured: median(ours), limit: Infinity, unit: '/s' },
        { what: `${name}: one SQL and JSON`, measured: median(theirs), limit: Infinity, unit: '/s' },
        { what: `${name} / one SQL and JSON`, measured, interval, limit: 0.6, unit: '×', least: true },
        { what: `${name}: the server's processor time`, measured: ourServer, limit: Infinity, unit: 'ms' },
        { what: `${name}: PostgreSQL's`, measured: ourDatabase, limit: Infinity, unit: 'ms' },
        {
          what: `${name}: both / those of one SQL and JSON`,
          measured: theirWork / (ourServer + ourDatabase),
          limit: 0.6,
          unit: '×',
          least: true,
        },
      ];
    });
  } finally {
    await Promise.all([server.stop(), bare.stop()]);
  }
}

const analyzed = async (client) => {
  await client.query('analyze');
  return {};
};
