// 500 answers that arrive within one second, evenly: how long the slowest waits, beside pgbench that begins as many of
// the same transactions; and how soon after it came each is said to have been received.
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerers, apart, BODIES } from './answer-data.mjs';
import { handIn } from './answer-requests.mjs';
import { startServer } from './built-server.mjs';
import { inTurn, median, PAIRS, ratioOf } from './paired.mjs';
import { pgbench, pgbenchPath, takenBy } from './pgbench.mjs';
import { PROVE } from './replay.mjs';
import { scriptOf, skipped } from './submissions.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export function rush() {
  if (!pgbenchPath()) return Promise.resolve([skipped('a rush of answers beside pgbench')]);
  return onThrowAwayStack(measure, ['--no-apps', '--durable']);
}

async function measure(stack) {
  const people = await answerers(stack.superuserUrl);
  const server = await startServer(stack);
  try {
    await people.client.query(PROVE);
    const some = await people.places(3 * BODIES);
    const script = await scriptOf(
      stack,
      people.client,
      handIn,
      apart(some),
      await people.places((PAIRS + 1) * takenBy(BODIES)),
      'rush',
    );
    const latest = [];
    const ours = async () => {
      const told = await rushOf(server, await people.places(BODIES));
      latest.push(Math.max(...told.map(({ receivedAfter }) => receivedAfter)));
      return Math.max(...told.map(({ took }) => took));
    };
    const bare = async () =>
      (await pgbench({ url: stack.appDatabaseUrl, script, transactions: BODIES, rate: BODIES })).slowestMs;
    await ours();
    await bare();
    latest.length = 0;
    const told = await inTurn({ ours, bare });
    const { median: measured, interval } = ratioOf(told.ours, told.bare);
    return [
      { what: 'slowest of 500 answers within a second', measured: median(told.ours), limit: Infinity, unit: 'ms' },
      { what: 'slowest of pgbench’s', measured: median(told.bare), limit: Infinity, unit: 'ms' },
      { what: 'slowest answer / slowest of pgbench’s', measured, interval, limit: 4, unit: '×' },
      { what: 'received so long after it came, at most', measured: Math.max(...latest), limit: 250, unit: 'ms' },
    ];
  } finally {
    await Promise.all([server.stop(), people.end()]);
  }
}

/** Each begins when its time has come, whatever those before have come to. */
async function rushOf(server, places) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });
  const from = performance.now();
  const told = await Promise.all(
    places.map(async (place, at) => {
      await sleep((1000 * at) / places.length);
      const [sent, began] = [Date.now(), performance.now()];
      const { receivedAt } = await handIn(server, place, agent);
      return { took: performance.now() - began, receivedAfter: Date.parse(receivedAt) - sent };
    }),
  );
  agent.destroy();
  if (performance.now() - from < 1000) throw new Error('they did not arrive over a second');
  return told;
}
