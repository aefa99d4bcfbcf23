// `npm run bench`: what Yttra takes beside what it may take, one row a number, all in one run. Nothing here fails a
// build: speed is read, not asserted.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { bareDocuments } from './bare-documents.mjs';
import { capacity } from './capacity.mjs';
import { model } from './capacity-model.mjs';
import { desk } from './desk.mjs';
import { documents } from './documents.mjs';
import { drafts } from './drafts.mjs';
import { finish } from './finish.mjs';
import { follow } from './follow.mjs';
import { GROWTH } from './growth.mjs';
import { mail } from './mail.mjs';
import { pages } from './pages.mjs';
import { proof } from './proof.mjs';
import { rush } from './rush.mjs';
import { hostile } from './hostile.mjs';
import { reminders } from './reminders.mjs';
import { scale } from './scale.mjs';
import { similar } from './similar.mjs';
import { demo, starts } from './starts.mjs';
import { submissions } from './submissions.mjs';

/**
 * @typedef {{ what: string, measured: number, interval?: [low: number, high: number], limit: number, unit: string,
 * least?: boolean }} Row
 *   `interval`: where the median lies in 95 of 100; `least`: no less than the limit
 */

/** @type {[name: string, arm: () => Promise<Row[]>][]} */
const ARMS = [
  ['npm start', starts],
  ['the follow page', follow],
  ['pages beside one SQL', pages],
  ['answers and drafts beside pgbench', submissions],
  ['a rush of answers', rush],
  ['mails beside a bare pool', mail],
  ['reminders beside delayed jobs', reminders],
  ['the workbench', desk],
  ['answers to a finished memo', finish],
  ['answers that are nearly the same', similar],
  ['the proof of a transaction', proof],
  ['a summary of 1,000 answers to 10 questions', documents],
  ['documents beside their bare libraries', bareDocuments],
  ['a draft of a hundred pages', drafts],
  ['hostile files', hostile],
  ['npm run demo', demo],
  ['scale: one to four servers and workers', scale],
  ...GROWTH,
];
/** The longest of them take a third of it on a busy machine. */
const LONGEST_MS = 45 * 60_000;

/** Run only when they are named: one fills a database, and the other only counts. */
const NAMED = [
  ['capacity', capacity],
  ['model', model],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, arm: { type: 'string' } },
});
if (values.arm) await tellRows(values.arm);
const [only] = positionals;
const machine = { cores: os.cpus().length, load: os.loadavg()[0], node: process.version, at: new Date().toISOString() };
/** @type {Row[]} */
const rows = [];
console.log(`${machine.cores} cores, load ${machine.load.toFixed(1)}, Node ${machine.node}\n`);
console.log('| what | measured | limit | of the limit |\n|---|---:|---:|---:|');
for (const [name] of only ? named(only) : ARMS) {
  try {
    for (const row of await rowsOf(name)) {
      rows.push(row);
      const { what, measured, interval, limit, unit, least } = row;
      const digits = least || unit === '×' ? 2 : 1;
      const between = interval ? ` (${interval.map((end) => end.toFixed(digits)).join('–')})` : '';
      const share = Number.isFinite(limit) ? `${Math.round((100 * measured) / limit)} %` : '';
      const bound = Number.isFinite(limit) ? `${least ? '≥ ' : ''}${Number(limit.toFixed(2))} ${unit}` : '';
      console.log(`| ${what} | ${measured.toFixed(digits)}${between} ${unit} | ${bound} | ${share} |`);
    }
  } catch (error) {
    console.log(`| ${name} | ${String(error)} | | |`);
    process.exitCode = 1;
  }
}
if (values.json) fs.writeFileSync(values.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);

/** Arms whose name begins so; where none does, those that hold the word. */
function named(word) {
  const arms = [...ARMS, ...NAMED];
  const begin = arms.filter(([name]) => name.startsWith(word));
  const found = begin.length > 0 ? begin : arms.filter(([name]) => name.includes(word));
  if (found.length > 0) return found;
  console.error(`no arm is named ${word}: ${arms.map(([name]) => name).join(', ')}`);
  process.exit(1);
}

/**
 * In a process of its own: an arm's settings, and what it leaves in memory, are no other's.
 * @param {string} name @returns {Promise<Row[]>}
 */
function rowsOf(name) {
  const child = fork(new URL(import.meta.url).pathname, ['--arm', name], { serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    // What an arm has begun ends with it.
    const stuck = () => {
      reject(new Error(`had not ended after ${LONGEST_MS / 60_000} minutes`));
      child.kill();
    };
    const longest = NAMED.some(([other]) => other === name) ? null : setTimeout(stuck, LONGEST_MS);
    child.once('exit', () => clearTimeout(longest));
    child.once('message', ({ rows, error }) => (rows ? resolve(rows) : reject(new Error(error))));
    child.once('exit', (code, signal) => reject(new Error(`the arm ended with ${signal ?? code} and told nothing`)));
  });
}

async function tellRows(name) {
  process.once('disconnect', () => process.exit(1));
  const [, arm] = [...ARMS, ...NAMED].find(([other]) => other === name);
  const told = await arm().then(
    (rows) => ({ rows }),
    (error) => {
      console.error(error);
      return { error: error.message };
    },
  );
  await new Promise((resolve) => process.send(told, resolve));
  process.exit();
}
