// What one more of a kind takes, among few, ten times as many and a hundred times. The clock tells of the machine as
// well; processor time tells of Yttra alone, and is what has a limit. All answers differ, as those of people do.
import { createRequire } from 'node:module';
import pg from 'pg';
import { answerers } from './answer-data.mjs';
import { handIn, rateOf } from './answer-requests.mjs';
import { startServer } from './built-server.mjs';
import { invitations, mailBench, ours } from './mail.mjs';
import { median } from './paired.mjs';
import { workedBy } from './processor-time.mjs';
import { planned, withBodies } from './reminders.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';
import { workerParts } from './worker-parts.mjs';

const require = createRequire(import.meta.url);
require('../../libs/platform/run-from-source.cjs');
const { differentText } = require('../support/different-texts.ts');
const { largeRound } = require('../support/snapshot-builder.ts');

/** The fewest of each: answers, invitations, bodies with eight reminders each, answers in a summary. */
const [ANSWERS, INVITATIONS, REMINDED, SUMMARISED] = (process.env.BENCH_GROWTH ?? '20,50,25,10').split(',').map(Number);
const TIMES = [1, 10, 100];
/** How often each size is measured: what is short is measured more often. */
const TURNS = [9, 3, 1];
/** How much more one may take among ten times, or a hundred times, as many. */
const MOST = 1.15;
const AT_ONCE = 32;
const QUESTIONS = 10;
const LETTERS = 800;
const STACK = ['--no-apps', '--durable'];

/** @type {[name: string, arm: () => Promise<import('./bench.mjs').Row[]>][]} */
export const GROWTH = [
  ['growth: answers', () => onThrowAwayStack(answers, STACK)],
  ['growth: invitations', () => onThrowAwayStack(mails, STACK)],
  ['growth: reminders', () => onThrowAwayStack(plans, STACK)],
  ['growth: summaries', () => summaries()],
];

const DIFFERENT = `
  update response_draft set content = jsonb_set(content, '{answers}', said)
  from unnest($1::uuid[], $2::jsonb[]) as written (rid, said) where recipient_id = rid`;

async function answers(stack) {
  const people = await answerers(stack.superuserUrl, ANSWERS * TIMES.at(-1));
  const server = await startServer(stack);
  let written = 0;
  const said = () =>
    JSON.stringify(
      Object.fromEntries(
        Array.from({ length: QUESTIONS }, (_, n) => [n + 1, { text: differentText(++written, LETTERS) }]),
      ),
    );
  const out = async (bodies) => {
    const places = await people.places(bodies, bodies);
    await people.client.query(DIFFERENT, [places.map(({ rid }) => rid), places.map(said)]);
    await people.client.query('vacuum analyze');
    return places;
  };
  const round = async (places) => void (await rateOf(server, handIn, places, AT_ONCE));
  const parts = { server: workOf(server.pid), PostgreSQL: workOf(stack.pids.postgres) };
  try {
    await round(await out(10 * ANSWERS));
    return await grown('answers to one remiss', ANSWERS, parts, out, round);
  } finally {
    await Promise.all([server.stop(), people.end()]);
  }
}

async function mails(stack) {
  const bench = await mailBench(stack, INVITATIONS * TIMES.at(-1));
  const { worker, PostgreSQL } = bench.processes;
  try {
    const all = await invitations(bench, bench.issued);
    await ours(bench, all.slice(0, 10 * INVITATIONS));
    const parts = { worker: workOf(worker), PostgreSQL: workOf(PostgreSQL) };
    return await grown(
      'invitations',
      INVITATIONS,
      parts,
      (count) => all.slice(0, count),
      (some) => ours(bench, some),
    );
  } finally {
    await bench.close();
  }
}

async function plans(stack) {
  const app = await workerParts(stack);
  const database = new pg.Client({ connectionString: stack.superuserUrl });
  await database.connect();
  try {
    const remisser = new Map();
    for (const times of TIMES) remisser.set(REMINDED * times, await withBodies(database, REMINDED * times));
    const plan = (remiss) => planned(app, database, remiss);
    const parts = { 'who plans': workOfThisOne, PostgreSQL: workOf(stack.pids.postgres) };
    for (let warmUp = 0; warmUp < 3; warmUp++) await plan(remisser.get(REMINDED * 10));
    return await grown('bodies with eight reminders each', REMINDED, parts, (bodies) => remisser.get(bodies), plan);
  } finally {
    await Promise.all([app.close(), database.end()]);
  }
}

async function summaries() {
  const { SUMMARY_FORMATS } = require('../../dist/libs/summary/summary-formats.js');
  const { buildSnapshot } = require('../../dist/libs/summary/build-snapshot.js');
  const { snapshotText, sha256 } = require('../../dist/libs/summary/snapshot-text.js');
  const parts = { 'who writes': workOf(process.pid) };
  // The Word file takes its page numbers from the PDF.
  const typeset = new Map();
  let written = 0;
  const source = (bodies) => {
    // In words of its own: a warm typesetter remembers what it has set.
    const round = largeRound(bodies, QUESTIONS, written);
    written += bodies;
    const snapshot = buildSnapshot(round, new Date('2023-01-31T09:00:00+01:00'));
    const made = { snapshot, sha256: sha256(snapshotText(snapshot)) };
    typeset.set(bodies, made);
    return made;
  };
  const what = (format) => `answers to ${QUESTIONS} questions as ${format}`;
  const { pdf, docx } = SUMMARY_FORMATS;
  return [
    ...(await grown(what('PDF'), SUMMARISED, parts, source, (made) => pdf.write(made))),
    ...(await grown(
      what('Word'),
      SUMMARISED,
      parts,
      (bodies) => typeset.get(bodies),
      (made) => docx.write(made),
    )),
  ];
}

const workOf = (pid) => () => workedBy(pid);

/** Without its children, among which everything else is. */
function workOfThisOne() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds for one of each size, and how they compare.
 * @template T
 * @param {string} what
 * @param {number} fewest
 * @param {Record<string, () => number>} parts what each has worked so far, in milliseconds
 * @param {(count: number) => T | Promise<T>} prepare unmeasured
 * @param {(prepared: T) => Promise<unknown>} work
 * @returns {Promise<import('./bench.mjs').Row[]>}
 */
async function grown(what, fewest, parts, prepare, work) {
  const each = [];
  for (const [at, times] of TIMES.entries()) {
    const count = fewest * times;
    const took = [];
    const worked = Object.fromEntries(Object.keys(parts).map((name) => [name, 0]));
    for (let turn = 0; turn < TURNS[at]; turn++) {
      const prepared = await prepare(count);
      const before = Object.entries(parts).map(([name, soFar]) => [name, soFar()]);
      const from = performance.now();
      await work(prepared);
      took.push((performance.now() - from) / count);
      for (const [name, earlier] of before) worked[name] += (parts[name]() - earlier) / (TURNS[at] * count);
    }
    const total = Object.values(worked).reduce((sum, one) => sum + one, 0);
    each.push({ count, clock: median(took), worked, total });
  }
  const [few] = each;
  return each.flatMap(({ count, clock, worked, total }, at) => {
    const named = `${count} ${what}, for one`;
    const shares = Object.entries(worked).map(([name, ms]) => `${name} ${ms.toFixed(2)}`);
    const rows = [
      { what: `${named}: by the clock`, measured: clock, limit: Infinity, unit: 'ms' },
      { what: `${named}: processor time (${shares.join(', ')})`, measured: total, limit: Infinity, unit: 'ms' },
    ];
    if (at === 0) return rows;
    return [
      ...rows,
      { what: `${named} / of ${few.count}: by the clock`, measured: clock / few.clock, limit: Infinity, unit: '×' },
      { what: `${named} / of ${few.count}: processor time`, measured: total / few.total, limit: MOST, unit: '×' },
    ];
  });
}
