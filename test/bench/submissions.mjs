// Answers handed in and drafts saved over HTTP, beside pgbench that asks the same of the same database, and beside a
// server that logs nothing. The database is kept safe from power cuts; 500 bodies a round, 32 at once; no worker, whose
// work would weigh on ours alone.
import { answerers, apart, BODIES } from './answer-data.mjs';
import { handIn, heardOf, rateOf, saving } from './answer-requests.mjs';
import { startServer } from './built-server.mjs';
import { inTurn, median, PAIRS, ratioOf } from './paired.mjs';
import { pgbench, pgbenchPath, takenBy } from './pgbench.mjs';
import { layDown, PROVE, replayed } from './replay.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const AT_ONCE = 32;
const A_TURN = 128;
const WARM_UPS = 2;

/** Nothing but the comparing and setting itself, behind the same wall. */
const COMPARE_AND_SET = `
select v.* from (select nextval('bare_next')::int as n) next join bare v using (n) \\gset
begin;
select bench_prove(:c0);
update response_draft set content = :c2, version = version + 1, saved_at = yttra_now() where recipient_id = :c1 and version = 1;
commit;`;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export function submissions() {
  if (!pgbenchPath()) return Promise.resolve([skipped('answers beside pgbench')]);
  return onThrowAwayStack(measure, ['--no-apps', '--durable']);
}

export const skipped = (what) => ({
  what: `${what}: pgbench is not installed`,
  measured: NaN,
  limit: Infinity,
  unit: '',
});

async function measure(stack) {
  const people = await answerers(stack.superuserUrl);
  const { client } = people;
  const ours = await startServer(stack);
  const silent = await startServer(stack, { preload: 'without-audit.cjs' });
  try {
    await client.query(PROVE);
    const some = await people.places(3 * BODIES);
    const { rows } = await client.query('select content from response_draft limit 1');
    const save = saving({ ...rows[0].content, text: 'Vi ser fram emot planen.' });
    const theirs = () => people.places(takenBy(A_TURN) * (PAIRS + WARM_UPS));
    const scripts = {
      saved: await scriptOf(stack, client, save, apart(some, 0), await theirs(), 'saved'),
      handed: await scriptOf(stack, client, handIn, apart(some, 1), await theirs(), 'handed'),
      bare: await bareScript(client, await theirs(), rows[0].content),
    };
    const saves = await turnsOf(people);
    const handed = await turnsOf(people);
    const unlogged = await turnsOf(people);
    const replay = (script) => async () =>
      (await pgbench({ url: stack.appDatabaseUrl, script, transactions: A_TURN })).perSecond;
    const arms = {
      'draft saved': (turn) => rateOf(ours, save, saves[turn], AT_ONCE),
      'its statements': replay(scripts.saved),
      'compare and set': replay(scripts.bare),
      'answer handed in': (turn) => rateOf(ours, handIn, handed[turn], AT_ONCE),
      'answer without log': (turn) => rateOf(silent, handIn, unlogged[turn], AT_ONCE),
      'statements of an answer': replay(scripts.handed),
    };
    // Each warms up first, unmeasured.
    for (let turn = PAIRS; turn < PAIRS + WARM_UPS; turn++) for (const arm of Object.values(arms)) await arm(turn);
    const told = await inTurn(arms);
    await mustBeStored(client, [...handed, ...unlogged].flat());
    const rate = (name) => ({ what: name, measured: median(told[name]), limit: Infinity, unit: '/s' });
    const by = (name, bare, limit) => {
      const { median: measured, interval } = ratioOf(told[name], told[bare]);
      return { what: `${name} / ${bare}`, measured, interval, limit, unit: '×', least: true };
    };
    return [
      ...Object.keys(arms).map(rate),
      by('answer handed in', 'statements of an answer', 0.5),
      by('draft saved', 'compare and set', 0.5),
      by('draft saved', 'its statements', 0.5),
      by('answer handed in', 'answer without log', 0.85),
    ];
  } finally {
    await Promise.all([ours.stop(), silent.stop(), people.end()]);
  }
}

/** Places for each turn of one arm. */
async function turnsOf(people) {
  const places = await people.places(A_TURN * (PAIRS + WARM_UPS));
  return Array.from({ length: PAIRS + WARM_UPS }, (_, turn) => places.slice(turn * A_TURN, (turn + 1) * A_TURN));
}

export async function scriptOf(stack, client, request, [warm, one, other], places, table) {
  const [first, second] = await heardOf(stack, request, [warm, one, other]);
  const made = replayed(first, second, places, table);
  await layDown(client, made, table);
  return made.script;
}

async function bareScript(client, places, content) {
  const rows = places.map(({ person, rid }) => [`person:${person}`, rid, JSON.stringify(content)]);
  await layDown(client, { columns: ['c0', 'c1', 'c2'], rows }, 'bare');
  return COMPARE_AND_SET;
}

/** What was acknowledged is there, each once. */
async function mustBeStored(client, places) {
  const { rows } = await client.query(
    `select count(*)::int as all, count(distinct recipient_id)::int as bodies from response where recipient_id = any ($1::uuid[])`,
    [places.map(({ rid }) => rid)],
  );
  const { all, bodies } = rows[0];
  if (all !== places.length || bodies !== places.length)
    throw new Error(`${all} answers of ${places.length} are stored`);
}
