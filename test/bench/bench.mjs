// `npm run bench`: what Yttra takes beside what it may take, one row a number, all in one run. Nothing here fails a
// build: speed is read, not asserted.
import os from 'node:os';
import { bareDocuments } from './bare-documents.mjs';
import { desk } from './desk.mjs';
import { documents } from './documents.mjs';
import { drafts } from './drafts.mjs';
import { finish } from './finish.mjs';
import { follow } from './follow.mjs';
import { proof } from './proof.mjs';
import { hostile } from './hostile.mjs';
import { similar } from './similar.mjs';
import { demo, starts } from './starts.mjs';

/** @typedef {{ what: string, measured: number, limit: number, unit: string, least?: boolean }} Row `least`: no less than the limit */

/** @type {[name: string, arm: () => Promise<Row[]>][]} */
const ARMS = [
  ['npm start', starts],
  ['the follow page', follow],
  ['the workbench', desk],
  ['answers to a finished memo', finish],
  ['answers that are nearly the same', similar],
  ['the proof of a transaction', proof],
  ['a summary of 1,000 answers to 10 questions', documents],
  ['documents beside their bare libraries', bareDocuments],
  ['a draft of a hundred pages', drafts],
  ['hostile files', hostile],
  ['npm run demo', demo],
];

const only = process.argv[2];
console.log(`${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}, Node ${process.version}\n`);
console.log('| what | measured | limit | of the limit |\n|---|---:|---:|---:|');
for (const [name, arm] of ARMS.filter(([name]) => !only || name.includes(only))) {
  try {
    for (const { what, measured, limit, unit, least } of await arm()) {
      const share = Number.isFinite(limit) ? `${Math.round((100 * measured) / limit)} %` : '';
      const bound = Number.isFinite(limit) ? `${least ? '≥ ' : ''}${Number(limit.toFixed(1))} ${unit}` : '';
      console.log(`| ${what} | ${measured.toFixed(least || unit === '×' ? 2 : 1)} ${unit} | ${bound} | ${share} |`);
    }
  } catch (error) {
    console.log(`| ${name} | ${String(error)} | | |`);
    process.exitCode = 1;
  }
}
