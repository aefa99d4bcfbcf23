// Mails from the outbox through the worker, beside a bare pool of connections to the same server with one update of a
// row for each, and beside queues that hand the same mails to it: without a document, and with one. All stand in
// processes of their own, on the same durable database.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { documentsOf, filled, saidBy } from './mail-data.mjs';
import { QUEUES } from './mail-queues.mjs';
import { inTurn, median, medianOf } from './paired.mjs';
import { workedBy } from './processor-time.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';
import { workerParts } from './worker-parts.mjs';

const require = createRequire(import.meta.url);
const INVITATIONS = Number(process.env.BENCH_MAILS ?? 1_000);
const RECEIPTS = 100;
const CONNECTIONS = 2;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const mail = () => onThrowAwayStack(measure, ['--no-apps', '--durable']);

/**
 * A worker that delivers to a mail server, and a remiss that is out to so many bodies and one that they have answered.
 */
export async function mailBench(stack, bodies) {
  const { superuserUrl, pids } = stack;
  const sink = fork(new URL('mail-sink.mjs', import.meta.url).pathname);
  const [{ port }] = await once(sink, 'message');
  const database = new pg.Client({ connectionString: superuserUrl });
  await database.connect();
  const { issued, answered } = await filled(superuserUrl, bodies);
  const app = await workerParts({ ...stack, smtpPort: port }, { MAIL_CONNECTIONS: String(CONNECTIONS) });
  const worker = fork('dist/apps/worker/main.js');
  const processes = { worker: worker.pid, PostgreSQL: pids.postgres, 'mail server': sink.pid };
  const close = async () => {
    worker.kill('SIGKILL');
    await Promise.all([app.close(), database.end()]);
    sink.disconnect();
  };
  return { app, database, sink, superuserUrl, port, processes, issued, answered, close };
}

async function measure(stack) {
  const bench = await mailBench(stack, Math.max(INVITATIONS, RECEIPTS));
  const { app, issued, answered } = bench;
  try {
    const plain = await rowsOf(bench, {
      what: `${INVITATIONS} invitations, over ${CONNECTIONS} connections`,
      mails: await invitations(bench, issued),
      queues: Object.keys(QUEUES),
    });
    const { documents, typesetter, folder } = await documentsOf(app, answered);
    const withPdf = await rowsOf(bench, {
      what: `${RECEIPTS} receipts with PDF`,
      mails: (await receipts(bench, answered)).slice(0, RECEIPTS),
      documents: { typesetter, of: (at) => documents[at] },
    });
    rmSync(folder, { recursive: true });
    return [...plain, ...withPdf];
  } finally {
    await bench.close();
  }
}

export const invitations = async ({ database }, remissId) =>
  (await database.query(`select id, email from recipient where remiss_id = $1 order by id`, [remissId])).rows.map(
    ({ id, email }) => ({ kind: 'remiss.invitation', to: email, remissId, recipientId: id }),
  );

const receipts = async ({ database }, remissId) =>
  (
    await database.query(
      `select r.id, r.email, r.current_response_id as "responseId" from recipient r where remiss_id = $1 order by r.id`,
      [remissId],
    )
  ).rows.map(({ id, email, responseId }) => ({
    kind: 'response.receipt',
    to: email,
    remissId,
    recipientId: id,
    data: { responseId },
  }));

async function rowsOf(bench, { what, mails, documents, queues = [] }) {
  await ours(bench, mails.slice(0, 2));
  const says = await saidBy((await cameTo(bench.sink, 'what came last')).last.replace(/\r\n\.\./g, '\r\n.'));
  const senders = [await sender(bench, { says, documents: documents?.typesetter })];
  for (const queue of queues) senders.push(await sender(bench, { says, queue }));
  const worked = Object.fromEntries(Object.keys(bench.processes).map((name) => [name, []]));
  try {
    const arms = {
      ours: () => metered(bench.processes, worked, () => ours(bench, mails)),
      ...Object.fromEntries(senders.map((one) => [one.name, () => bareOf(bench, one, mails, documents)])),
    };
    // Warms up all.
    for (const arm of Object.values(arms)) await arm();
    for (const name of Object.keys(worked)) worked[name] = [];
    const told = await inTurn(arms);
    const rate = (name) => `${Math.round(mails.length / median(told[name]))}/s`;
    return [
      ...senders.map(({ name, limit }) => {
        // By seconds: the fewer, the faster.
        const { median: measured, interval } = medianOf(told[name].map((theirs, pair) => theirs / told.ours[pair]));
        const beside = `${what} (${rate('ours')}), of ${name} (${rate(name)})`;
        return { what: beside, measured, interval, limit, unit: '×', least: true };
      }),
      ...Object.entries(worked).map(([process, times]) => ({
        what: `${what}: processor time of the ${process} for one`,
        measured: median(times) / mails.length,
        limit: Infinity,
        unit: 'ms',
      })),
    ];
  } finally {
    senders.forEach(({ child }) => child.disconnect());
  }
}

async function metered(processes, worked, arm) {
  const before = Object.values(processes).map(workedBy);
  const told = await arm();
  Object.entries(processes).forEach(([name, pid], at) => worked[name].push(workedBy(pid) - before[at]));
  return told;
}

/** Seconds from the transaction that leaves the mails until each is recorded as handed over. */
export async function ours({ app, database, sink }, mails) {
  const { Database } = require('../../dist/libs/platform');
  const { MailOutbox } = require('../../dist/libs/mail');
  const before = (await cameTo(sink)).received;
  const from = performance.now();
  const ids = await app.get(Database).transaction((tx) => app.get(MailOutbox).queueAll(tx, mails));
  while ((await cameTo(sink)).received < before + mails.length) await sleep(10);
  await all(
    database,
    `select count(*)::int as left from outgoing_mail where state <> 'handed_over' and id = any ($1)`,
    ids,
  );
  const seconds = (performance.now() - from) / 1000;
  await mustHaveCome(sink, before + mails.length);
  return seconds;
}

async function bareOf({ database, sink }, { child }, mails, documents) {
  const before = (await cameTo(sink)).received;
  const given = mails.map(({ to }, at) => ({ id: randomUUID(), to, document: documents?.of(at) }));
  const from = performance.now();
  await database.query(`insert into bare_mail (id) select unnest($1::uuid[])`, [given.map(({ id }) => id)]);
  child.send(given);
  await once(child, 'message');
  const seconds = (performance.now() - from) / 1000;
  await mustHaveCome(sink, before + mails.length);
  return seconds;
}

/** A process that sends by nodemailer's pool, all at once or as a queue hands them to it. */
async function sender({ superuserUrl: databaseUrl, port }, { says, documents, queue }) {
  const given = join(process.env.DATA_DIR, '..', `bare-${randomUUID()}.json`);
  const asked = { smtpPort: port, connections: CONNECTIONS, databaseUrl, says, documents, queue };
  writeFileSync(given, JSON.stringify(asked));
  const child = fork(new URL('bare-mail.mjs', import.meta.url).pathname, [given]);
  await once(child, 'message');
  return { name: queue ?? 'a bare pool', limit: queue ? Infinity : 0.6, child };
}

async function cameTo(sink, asked = 'how many') {
  sink.send(asked);
  return (await once(sink, 'message'))[0];
}

async function mustHaveCome(sink, count) {
  const { received } = await cameTo(sink);
  if (received !== count) throw new Error(`${received} mails came, not ${count}`);
}

async function all(database, sql, ids) {
  for (;;) {
    const { rows } = await database.query(sql, [ids]);
    if (rows[0].left === 0) return;
    await sleep(10);
  }
}
