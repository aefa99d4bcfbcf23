// What the bench asks of the built server about answers, as programs ask it, and what each asks of the database.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { startServer } from './built-server.mjs';
import { heardIn } from './replay.mjs';

/** @typedef {import('./answer-data.mjs').Place} Place */
/** @typedef {(server: { baseUrl: string }, place: Place, agent?: http.Agent) => Promise<object>} Request */

/** @type {Request} hands in the draft as it stands in this version */
export const handIn = (server, place, agent, version = 1) =>
  send(server, place, agent, {
    method: 'POST',
    path: 'draft/submit',
    headers: { 'idempotency-key': place.key },
    body: { version, confirmed: { textIsDecided: true, emptyAnswers: false } },
  });

/** Saves the content over the first version. @returns {Request} */
export const saving = (content) => (server, place, agent) =>
  send(server, place, agent, { method: 'PUT', path: 'draft', headers: { 'if-match': '"1"' }, body: content });

function send({ baseUrl }, { remissId, rid, word }, agent, { method, path: under, headers, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${baseUrl}/api/v1/remisser/${remissId}/recipients/${rid}/${under}`,
      {
        method,
        agent,
        headers: { authorization: `Bearer yttra_${word}`, 'content-type': 'application/json', ...headers },
      },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (part) => (text += part));
        reply.on('end', () => {
          if (reply.statusCode < 300) resolve(JSON.parse(text));
          else reject(new Error(`${reply.statusCode} ${text.slice(0, 500)}`));
        });
      },
    );
    request.on('error', reject).end(JSON.stringify(body));
  });
}

/**
 * What such a request asks of the database, of these places: by a server of its own, which has been asked before and
 * has its plans.
 * @param {object} stack
 * @param {Request} request
 * @param {Place[]} places the first only warms up
 */
export async function heardOf(stack, request, places) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yttra-heard-'));
  const server = await startServer(stack, {
    preload: 'hear-statements.cjs',
    env: { BENCH_HEARD: path.join(folder, 'all'), DATABASE_POOL: '1' },
  });
  const heard = [];
  try {
    for (const place of places) {
      fs.writeFileSync(path.join(folder, 'all'), '');
      await request(server, place);
      heard.push({ place, heard: heardIn(path.join(folder, 'all')) });
    }
    return heard.slice(1);
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

/** Requests a second, by so many at once. @returns {Promise<number>} */
export async function rateOf(server, request, places, atOnce) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const waiting = [...places];
  const from = performance.now();
  const asking = async () => {
    for (let place = waiting.pop(); place; place = waiting.pop()) await request(server, place, agent);
  };
  await Promise.all(Array.from({ length: atOnce }, asking));
  const took = performance.now() - from;
  agent.destroy();
  return (1000 * places.length) / took;
}
