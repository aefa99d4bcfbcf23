// The page that an officer keeps open: 500 bodies, asked of the built server as a browser does, with session and rights.
// Beside it a bare node:http handler that does the same work with one question to the database and no page at all.
import { spawn } from 'node:child_process';
import http from 'node:http';
import readline from 'node:readline';
import zlib from 'node:zlib';
import pg from 'pg';
import { largeFollowing } from './follow-data.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const ROUNDS = 5;
const ROUND_MS = 2_500;
const AT_ONCE = 4;

/** What the page says of each body, as JSON made by the database itself. */
const ONE_SQL = `
  select json_agg(row_to_json(x)) as rows from (
    select r.id, r.body_name, r.last_day, r.acknowledged_at is not null as acknowledged, r.draft_begun, r.extension_requested,
      r.extended_to, r.answer_kind, r.answered_at, r.preliminary, r.removed_at, m.state, m.reason, n.planned_on
    from recipient r
    left join lateral (select state, reason from outgoing_mail where recipient_id = r.id and not behind_wall order by created_at desc limit 1) m on true
    left join lateral (select planned_on from reminder where recipient_id = r.id and state = 'planned' order by due_at limit 1) n on true
    where r.remiss_id = $1 order by r.body_name) x`;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const follow = () => onThrowAwayStack(measure);

/** @param {{ baseUrl: string, superuserUrl: string, ownerDatabaseUrl: string }} stack */
async function measure({ baseUrl, superuserUrl, ownerDatabaseUrl }) {
  const { remissId, token } = await largeFollowing(superuserUrl);
  const bare = await bareServer(ownerDatabaseUrl, remissId);
  const page = { url: `${baseUrl}/remisser/${remissId}/folj`, headers: { cookie: `yttra-session=${token}` } };
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const { body } = await get(page, agent);
    const rates = { page: [], bare: [] };
    // Each warms up first, unmeasured.
    for (const arm of [page, bare]) await rate(arm, agent, 1_000);
    const alone = await times(page, agent, 60);
    for (let round = 0; round < ROUNDS; round++) {
      rates.page.push(await rate(page, agent, ROUND_MS));
      rates.bare.push(await rate(bare, agent, ROUND_MS));
    }
    const ratio = median(rates.page.map((pages, round) => pages / rates.bare[round]));
    const html = zlib.gzipSync(body).length / 1024;
    return [
      { what: 'follow page of 500 bodies: one whole reply', measured: median(alone), limit: 25, unit: 'ms' },
      { what: 'the same, HTML gzipped', measured: html, limit: 30, unit: 'kB' },
      { what: 'bare handler beside it: one SQL, JSON', measured: median(rates.bare), limit: Infinity, unit: '/s' },
      { what: 'follow page', measured: median(rates.page), limit: 0.6 * median(rates.bare), unit: '/s', least: true },
      { what: 'follow page beside the bare handler', measured: ratio, limit: 0.6, unit: '×', least: true },
    ];
  } finally {
    agent.destroy();
    await bare.stop();
  }
}

/** A process of its own, as the server is one. */
async function bareServer(databaseUrl, remissId) {
  const program = `
    const http = require('node:http');
    const { Pool } = require('pg');
    const pool = new Pool({ connectionString: process.argv[1], max: 10 });
    http.createServer(async (request, reply) => {
      const { rows } = await pool.query({ name: 'follow', text: process.argv[3], values: [process.argv[2]] });
      reply.setHeader('content-type', 'application/json').end(JSON.stringify(rows[0].rows));
    }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
  const child = spawn(process.execPath, ['-e', program, databaseUrl, remissId, ONE_SQL], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise((resolve) => readline.createInterface({ input: child.stdout }).once('line', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    url: `http://127.0.0.1:${port}/`,
    headers: {},
    stop() {
      child.kill();
      return ended;
    },
  };
}

function get({ url, headers }, agent) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers }, (reply) => {
        const parts = [];
        reply
          .on('data', (part) => parts.push(part))
          .on('end', () => {
            if (reply.statusCode === 200) resolve({ body: Buffer.concat(parts) });
            else reject(new Error(`${reply.statusCode} at ${url}`));
          });
      })
      .on('error', reject);
  });
}

async function times(arm, agent, count) {
  const taken = [];
  for (let one = 0; one < count; one++) {
    const from = performance.now();
    await get(arm, agent);
    taken.push(performance.now() - from);
  }
  return taken;
}

/** Replies a second, with a few asked for at once. */
async function rate(arm, agent, milliseconds) {
  const from = performance.now();
  let replies = 0;
  const asking = async () => {
    while (performance.now() - from < milliseconds) {
      await get(arm, agent);
      replies++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asking));
  return (1000 * replies) / (performance.now() - from);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
