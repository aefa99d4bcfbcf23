// What 290 municipalities in one database come to, in the worst hour of the year and after one and ten years. Counted
// from the guesses below and from measured-size.json, which the arms `capacity` and `scale` write by BENCH_KEEP.
import fs from 'node:fs';
import path from 'node:path';
import { BODIES, REMISSER_A_YEAR, SILENT_ONE_OF } from './size-of-all.mjs';

const MUNICIPALITIES = 290;
/** Of a year's answers, those that come on its worst last day; and of these, those of its last hour. */
const WORST_DAYS_SHARE = 0.05;
const WORST_HOURS_SHARE = 0.5;
/** Pages and saved drafts too, as if each took as much as handing in. */
const REQUESTS_AN_ANSWER = 20;
/** The receipt, the word to the issuer, and its share of invitation and reminders. */
const MAILS_AN_ANSWER = 4;
/** Texts of the filler are a tenth of real ones. */
const TEXTS_ARE = 10;
const TEXT_TABLES = ['response', 'response_passage', 'response_word', 'document_section', 'viewpoint', 'viewpoint_words']; // prettier-ignore
const FILE_BYTES_AN_ANSWER = 500_000;
/** Of a processor: nobody waits long for those before. */
const FILLED_TO = 0.5;
/** What one database is to come to at most: it is still restored within a night. */
const LARGEST = { processors: 8, gigabytes: 500, years: 10 };

const MEASURED = path.resolve('test/bench/measured-size.json');
const README = path.resolve('README.md');
const BEGINS = '<!-- what `npm run bench -- model` has counted -->';
const ENDS = '<!-- the model ends here -->';
const ANSWERS_A_YEAR = REMISSER_A_YEAR * BODIES * (1 - 1 / SILENT_ONE_OF);
const GB = 1e9;

const measured = () => JSON.parse(fs.readFileSync(MEASURED, 'utf8'));

/** Of so many municipalities. @param {number} municipalities */
function loadOf(municipalities, { answers, events, tables, ms }) {
  const aYear = municipalities * ANSWERS_A_YEAR;
  const inWorstSecond = (aYear * WORST_DAYS_SHARE * WORST_HOURS_SHARE) / 3600;
  const [requests, mails] = [inWorstSecond * REQUESTS_AN_ANSWER, inWorstSecond * MAILS_AN_ANSWER];
  const processors = (ofRequest, ofMail) => (requests * ofRequest + mails * ofMail) / 1000 / FILLED_TO;
  const bytes = Object.entries(tables).reduce(
    (sum, [table, size]) => sum + (size / answers) * (TEXT_TABLES.includes(table) ? TEXTS_ARE : 1),
    0,
  );
  return {
    inWorstSecond,
    requests,
    mails,
    servers: processors(ms.server, 0),
    database: processors(ms.database, ms.databaseOfMail),
    workers: processors(0, ms.worker),
    after: (years) => ({
      answers: aYear * years,
      events: (aYear * years * events) / answers,
      tables: (aYear * years * bytes) / GB,
      files: (aYear * years * FILE_BYTES_AN_ANSWER) / GB,
    }),
  };
}

/** How many municipalities of the usual size one database holds, and what ends it first. */
function inOneDatabase(all) {
  const [busy, large] = [LARGEST.processors / all.database, LARGEST.gigabytes / all.after(LARGEST.years).tables];
  return MUNICIPALITIES * Math.min(busy, large);
}

/** What the model says of all of them and of one. @returns {[what: string, all: string, one: string][]} */
export function modelRows(figures = measured()) {
  const [all, one] = [loadOf(MUNICIPALITIES, figures), loadOf(1, figures)];
  const held = inOneDatabase(all);
  const row = (what, of) => [what, told(of(all)), told(of(one))];
  const over = (what, of) => [1, 10].map((years) => row(`${what} after ${years} year${years > 1 ? 's' : ''}`, (load) => load.after(years)[of])); // prettier-ignore
  return [
    row('answers a second in the worst hour of the year', ({ inWorstSecond }) => inWorstSecond),
    row('requests a second then', ({ requests }) => requests),
    row('mails a second then', ({ mails }) => mails),
    row('processors then, half filled: servers', ({ servers }) => servers),
    row('processors then: PostgreSQL', ({ database }) => database),
    row('processors then: workers', ({ workers }) => workers),
    ...over('answers', 'answers'),
    ...over('events in the logs', 'events'),
    ...over('GB of tables with indexes', 'tables'),
    ...over('GB of files', 'files'),
    ['municipalities of this size that one database holds', told(held), ''],
    ['answers a year from which a municipality has a database of its own', '', told((held * ANSWERS_A_YEAR) / 2)],
  ];
}

/** Two digits: more would be a pretence. */
const told = (number) => (number >= 100 ? Math.round(Number(number.toPrecision(2))) : Number(number.toPrecision(2))).toLocaleString('en', { maximumFractionDigits: 5 }); // prettier-ignore

/** The README's table: nothing in it is written by hand. */
export const modelInReadme = () =>
  [
    `${BEGINS}\n`,
    `| what | ${MUNICIPALITIES} municipalities in one database | one |`,
    '|---|---:|---:|',
    ...modelRows().map((cells) => `| ${cells.join(' | ')} |`),
    `\n${ENDS}`,
  ].join('\n');

/** Writes down what has been measured beside what was measured before, and what comes of it. */
export function keepMeasured(figures) {
  fs.writeFileSync(MEASURED, `${JSON.stringify({ ...measured(), ...figures }, null, 2)}\n`);
  const page = fs.readFileSync(README, 'utf8');
  const [before, after] = [page.split(BEGINS)[0], page.split(ENDS)[1]];
  fs.writeFileSync(README, `${before}${modelInReadme()}${after}`);
}

/** Tells the model, and writes it into the README. @returns {Promise<import('./bench.mjs').Row[]>} */
export async function model() {
  keepMeasured({});
  console.log(`\n${modelInReadme()}`);
  return [];
}
