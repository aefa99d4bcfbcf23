// Every kind of page, and every look of the worker's, asked of a filled database, and what PostgreSQL reads for each:
// pages of 8 kB, from memory or disk. That is the same however busy the machine is.
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { startServer } from './built-server.mjs';
import { workerParts } from './worker-parts.mjs';

const require = createRequire(import.meta.url);

/** As the filler gives them: of the first municipality, a round that is out, the last that is over, and one body. */
const id = (...of) => crypto.createHash('md5').update(of.join(' ')).digest('hex').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'); // prettier-ignore
const OUT = id('remiss', 1, 297);
const OVER = id('remiss', 1, 296);
const WHO = {
  officer: { person: id('officer', 1, 1), email: 'hanna.1@kommun1.example.se' },
  secretary: { person: id('secretary', 1, 8), email: 'sara.8@kommun1.example.se' },
  ...Object.fromEntries(
    ['reader', 'registrar', 'administrator'].map((role) => [
      role,
      { person: id('person', 1, role), email: `${role}@kommun1.example.se` },
    ]),
  ),
};
const RECIPIENT = id('recipient', 1, 297, 8);
const ANSWERED = id('response', 1, 297, 1);

/** @type {[who: keyof typeof WHO, paths: string[]][]} */
const PAGES = [
  [
    'officer',
    [
      ...['', 'remisser', 'mallar', 'oppningar', 'remisser/ny', `remisser/${OUT}`],
      ...['folj', 'folj/instanser.csv', `folj/${RECIPIENT}`, 'andra', 'utskickad', 'handelser'].map(
        (page) => `remisser/${OUT}/${page}`,
      ),
      ...['svar', 'svar/fraga/1', `svar/instans/${id('recipient', 1, 297, 1)}`, 'svar/jamfor', 'svar/diagram'].map(
        (page) => `remisser/${OUT}/${page}`,
      ),
      ...['svar/sok?q=trafik', 'svar/sok?q=trafikk', 'svar/tabell.csv', 'bedomning', 'bedomning/taggar'].map(
        (page) => `remisser/${OUT}/${page}`,
      ),
      ...['bedomning', 'bedomning?q=trafik', 'bedomning/lika', 'rapportera', 'sammanstallning', 'tjansteskrivelse', 'beslut'].map(
        (page) => `remisser/${OVER}/${page}`,
      ), // prettier-ignore
    ],
  ],
  [
    'secretary',
    [
      ...['', 'mina-remisser', 'mina-remisser/tidigare', `svara/${RECIPIENT}`],
      ...['fraga/1', 'granska', 'las', 'kollegor', 'versioner', 'logg'].map((page) => `svara/${RECIPIENT}/${page}`),
    ],
  ],
  ['reader', ['', 'las', 'las/sok?q=trafik', 'las/sok?q=trafikk', `remisser/${OVER}/svar`, 'mina-filter']],
  ['registrar', ['', 'registrator', 'registrator/nytt-svar', 'registrator/lista.csv', `registrator/remiss/${OUT}`, `registrator/svar/${ANSWERED}`]], // prettier-ignore
  [
    'administrator',
    [
      ...['', 'admin', 'admin/drift', 'admin/mejl', 'admin/instanser', 'admin/personer', 'admin/konton'],
      ...['admin/oppningar', 'admin/inloggningar', 'admin/program', 'admin/adresser', 'admin/installningar'],
      ...[`admin/personer/${WHO.secretary.person}`, `admin/instanser/${id('body', 1, 8)}`],
    ],
  ],
];

const EXPLAINED = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
};

/**
 * @typedef {{ text: string, blocks: number, ms: number }} Statement
 * @typedef {{ name: string, statements: Statement[] }} Asked
 */

/** @param {object} stack @returns {Promise<Asked[]>} */
export async function askAll(stack) {
  const client = new pg.Client({ connectionString: stack.superuserUrl });
  await client.connect();
  const heard = hearing(path.join(stack.dir, 'postgres.log'));
  try {
    await client.query(`load 'auto_explain'`);
    for (const [name, value] of Object.entries(EXPLAINED))
      await client.query(`alter role yttra_app set ${name} = '${value}'`);
    const words = await signedIn(client);
    return [...(await askPages(stack, words, heard)), ...(await askJobs(stack, heard))];
  } finally {
    for (const name of Object.keys(EXPLAINED)) await client.query(`alter role yttra_app reset ${name}`);
    await client.end();
  }
}

async function signedIn(client) {
  const words = {};
  for (const [role, { person, email }] of Object.entries(WHO)) {
    words[role] = crypto.randomBytes(32).toString('base64url');
    await client.query(
      `insert into session (person_id, token_hash, signed_in_with, email, strong) values ($1, $2, 'oidc', $3, true)`,
      [person, crypto.createHash('sha256').update(words[role]).digest('hex'), email],
    );
  }
  return words;
}

async function askPages(stack, words, heard) {
  const server = await startServer(stack);
  try {
    const asked = [];
    const open = async (who, page) => {
      const reply = await fetch(`${server.baseUrl}/${page}`, {
        headers: who ? { cookie: `yttra-session=${words[who]}` } : {},
        redirect: 'manual',
      });
      const body = await reply.text();
      if (reply.status >= 400) throw new Error(`${who} at /${page}: ${reply.status} ${body.slice(0, 300)}`);
    };
    const sendsCode = () =>
      fetch(`${server.baseUrl}/logga-in`, {
        method: 'POST',
        body: new URLSearchParams({ email: WHO.secretary.email }),
        headers: { 'sec-fetch-site': 'same-origin', origin: server.baseUrl },
        redirect: 'manual',
      });
    const acts = [
      ...PAGES.flatMap(([who, pages]) => pages.map((page) => [`${who}: /${named(page)}`, () => open(who, page)])),
      ...['offentligt', 'offentligt/flode.atom'].map((page) => [`anybody: /${page}`, () => open(null, page)]),
      ['anybody: signs in with a code', sendsCode],
    ];
    for (const [name, act] of acts) {
      // Warm: what is kept in memory is there, and plans are made.
      await act();
      asked.push({ name, statements: await heard(act) });
    }
    return asked;
  } finally {
    await server.stop();
  }
}

const named = (page) => page.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');

async function askJobs(stack, heard) {
  const { schedules } = require('../../dist/apps/worker/schedules.js');
  const { watched } = require('../../dist/apps/worker/watched.js');
  const { oldestDue } = require('../../dist/apps/worker/oldest-due.js');
  const { Database } = require('../../dist/libs/platform');
  const app = await workerParts(stack, { LOG_LEVEL: 'error' });
  try {
    const database = app.get(Database);
    const acts = [
      ...schedules(app).map(({ topic, due }, at, all) => [
        `worker: ${topic}`,
        () => database.transaction((tx) => due.call(all[at], tx)),
      ]),
      ...watched(app).map(({ name, measure }) => [`watched: ${name}`, measure]),
      ...Object.entries(oldestDue(app)).map(([name, measure]) => [`watched: oldest ${name}`, measure]),
    ];
    const asked = [];
    for (const [name, act] of acts) {
      await act();
      asked.push({ name, statements: await heard(act) });
    }
    return asked;
  } finally {
    await app.close();
  }
}

/** What PostgreSQL has written of each statement while something was done. */
function hearing(log) {
  return async (act) => {
    const from = fs.statSync(log).size;
    await act();
    const told = fs.readFileSync(log).subarray(from).toString();
    return [...told.matchAll(/duration: ([\d.]+) ms {2}plan:\n\t?(\{[\s\S]*?\n\t?\})(?=\n[^\t]|\n?$)/g)].map(
      ([, ms, plan]) => {
        const { 'Query Text': text, Plan } = JSON.parse(plan.replaceAll('\n\t', '\n'));
        return {
          text: text.replace(/\s+/g, ' ').trim(),
          blocks: Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'],
          ms: Number(ms),
        };
      },
    );
  };
}
