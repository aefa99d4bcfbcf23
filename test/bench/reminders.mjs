// Twenty thousand reminders: planned when a remiss goes out, and found again after the queue has been emptied, beside a
// queue that is given as many delayed jobs. In PostgreSQL both stand in the same durable database; Redis is asked where
// there is one.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Queue, createPostgresBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { inTurn, median, medianOf } from './paired.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';
import { workerParts } from './worker-parts.mjs';

const require = createRequire(import.meta.url);
/** With the nudge eight a body, where no two share a day: twenty thousand. */
const LADDER = [-28, -14, -7, -2, 0, 1, 5];
const BODIES = 2_500;
const REDIS = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'].find((path) =>
  existsSync(path),
);

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const reminders = () => onThrowAwayStack(measure, ['--no-apps', '--durable']);

async function measure(stack) {
  const { appDatabaseUrl: appUrl, superuserUrl } = stack;
  const app = await workerParts(stack);
  const database = new pg.Client({ connectionString: superuserUrl });
  await database.connect();
  // What the bare queue needs for many jobs at once, and ours never has.
  await database.query(
    `do $$ begin execute format('grant temporary on database %I to yttra_app', current_database()); end $$`,
  );
  const redis = REDIS && (await startRedis());
  const inPostgres = new Queue('bench', { connection: { connectionString: appUrl, max: 1 } }, createPostgresBackend);
  const inRedis = redis && new Queue('bench', { connection: { url: redis.url } });
  try {
    const remiss = await withBodies(database);
    await planned(app, database, remiss);
    const [{ count }] = (await database.query('select count(*)::int as count from reminder')).rows;
    const rows = [];
    const stores = [['PostgreSQL', inPostgres, 5]];
    if (inRedis) stores.push(['Redis', inRedis, 1]);
    for (const [store, queue, limit] of stores) {
      const urls = { databaseUrl: appUrl, ...(queue === inRedis && { redisUrl: redis.url }) };
      const told = await inTurn({
        planned: () => planned(app, database, remiss),
        recovered: () => recovered(app, database, urls),
        delayed: () => delayed(queue, count),
      });
      rows.push(
        row(`${count} reminders planned, of delayed jobs in ${store}`, told.planned, told.delayed, limit),
        row(`${count} due ones queued again after ${store} was emptied, of those`, told.recovered, told.delayed, 1),
      );
    }
    return rows;
  } finally {
    await Promise.all([inPostgres.close(), inRedis?.close(), app.close(), database.end()]);
    redis?.stop();
  }
}

/** By seconds: the fewer, the faster. */
function row(what, ours, bare, limit) {
  const { median: measured, interval } = medianOf(bare.map((seconds, pair) => seconds / ours[pair]));
  const times = `${median(ours).toFixed(2)} s beside ${median(bare).toFixed(2)} s`;
  return { what: `${what} (${times})`, measured, interval, limit, unit: '×', least: true };
}

export async function withBodies(database, bodies = BODIES) {
  const remissId = randomUUID();
  const { rows } = await database.query(
    `with officer as (insert into person (name, email) values ('Hanna Lövgren', 'hanna.' || $2::int || '@example.se') returning id),
     remiss as (
       insert into remiss (id, case_number, title, unit, officer_id, contact, status, issue_on, issued_at, due_date)
       select $1, 'KS/2026:' || $2::int, 'Plan för hela länet', 'Kommunledningskontoret', id, '{"name":"Hanna","email":"hanna.matning@example.se"}',
         'issued', yttra_today(), yttra_now(), yttra_today() + 100 from officer returning id, due_date),
     bodies as (
       insert into body (name, name_key, kind, email) select 'Nämnden för område ' || $2 || '.' || n, 'nämnden för område ' || $2 || '.' || n, 'nämnd', 'namnd.' || $2 || '.' || n || '@example.se'
       from generate_series(1, $2::int) n returning id, name, email)
     insert into recipient (remiss_id, body_id, body_name, body_kind, email, due_date)
     select remiss.id, bodies.id, bodies.name, 'nämnd', bodies.email, due_date from bodies, remiss
     returning id as "recipientId", body_id as "bodyId", email, last_day::text as "lastDay"`,
    [remissId, bodies],
  );
  await database.query('analyze');
  const { rows: today } = await database.query('select yttra_today()::text as day');
  return { remissId, issuedOn: today[0].day, ladder: LADDER, recipients: rows };
}

/** Seconds to plan them all, in the transaction that issues, and to commit. */
export async function planned(app, database, remiss) {
  const { Database } = require('../../dist/libs/platform');
  const { ReminderPlanning } = require('../../dist/libs/reminder/reminder-planning.js');
  await database.query('truncate reminder');
  return timed(() => app.get(Database).transaction((tx) => app.get(ReminderPlanning).onIssued(tx, remiss)));
}

async function delayed(queue, count) {
  await queue.obliterate({ force: true });
  const jobs = Array.from({ length: count }, () => ({
    name: 'reminder',
    data: { id: randomUUID() },
    opts: { delay: 30 * 86_400_000 },
  }));
  const seconds = await timed(() => queue.addBulk(jobs));
  const stored = await queue.getDelayedCount();
  if (stored !== count) throw new Error(`${stored} jobs were delayed, not ${count}`);
  return seconds;
}

/** All are due, and the queue knows of none: seconds until each is on its way in it again. */
async function recovered(app, database, urls) {
  const { Database, openQueue } = require('../../dist/libs/platform');
  const { SendReminderJob } = require('../../dist/libs/reminder');
  await database.query(`update reminder set due_at = yttra_now() - interval '1 minute' where state = 'planned'`);
  const queue = openQueue(urls);
  const topic = `bench-${randomUUID()}`;
  try {
    await queue.enqueue(topic, ['opened']);
    return await timed(async () => {
      const ids = await app.get(Database).transaction((tx) => app.get(SendReminderJob).dueBatches(tx));
      if (ids.length === 0) throw new Error('nothing was due');
      await queue.enqueue(topic, ids);
    });
  } finally {
    await queue.close();
  }
}

async function timed(work) {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

async function startRedis() {
  const port = 20_000 + (process.pid % 20_000);
  const child = spawn(REDIS, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec', '--dir', mkdtempSync(join(tmpdir(), 'yttra-bench-redis-')), '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' }); // prettier-ignore
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
  return { url, stop: () => child.kill('SIGKILL') };
}
