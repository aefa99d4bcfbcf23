// Mails from the outbox through the worker, beside a bare pool of connections to the same server with one update of a
// row for each: without a document, and with one. Both stand in processes of their own, on the same durable database.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { documentsOf, filled, saidBy } from './mail-data.mjs';
import { inTurn, median, medianOf } from './paired.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const require = createRequire(import.meta.url);
const INVITATIONS = Number(process.env.BENCH_MAILS ?? 1_000);
const RECEIPTS = 100;
const CONNECTIONS = 2;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const mail = () => onThrowAwayStack(measure, ['--no-apps', '--durable']);

async function measure({ appDatabaseUrl, superuserUrl, sessionSecret, dataDir }) {
  const sink = fork(new URL('mail-sink.mjs', import.meta.url).pathname);
  const [{ port }] = await once(sink, 'message');
  Object.assign(process.env, {
    DATABASE_URL: appDatabaseUrl,
    SESSION_SECRET: sessionSecret,
    DATA_DIR: dataDir,
    NODE_ENV: 'test',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_CONNECTIONS: String(CONNECTIONS),
    LOG_LEVEL: 'warn',
  });
  const database = new pg.Client({ connectionString: superuserUrl });
  await database.connect();
  const { issued, answered } = await filled(superuserUrl, Math.max(INVITATIONS, RECEIPTS));
  require('reflect-metadata');
  const { NestFactory } = require('@nestjs/core');
  const { WorkerModule } = require('../../dist/apps/worker/worker.module.js');
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
  const worker = fork('dist/apps/worker/main.js', { env: { ...process.env, LOG_LEVEL: 'warn' } });
  const bench = { app, database, sink, appUrl: appDatabaseUrl, port };
  try {
    const plain = await rowOf(bench, {
      what: `${INVITATIONS} invitations, over ${CONNECTIONS} connections`,
      mails: await invitations(bench, issued),
    });
    const { documents, typesetter, folder } = await documentsOf(app, answered);
    const withPdf = await rowOf(bench, {
      what: `${RECEIPTS} receipts with PDF`,
      mails: (await receipts(bench, answered)).slice(0, RECEIPTS),
      documents: { typesetter, of: (at) => documents[at] },
    });
    rmSync(folder, { recursive: true });
    return [plain, withPdf];
  } finally {
    worker.kill('SIGKILL');
    await Promise.all([app.close(), database.end()]);
    sink.disconnect();
  }
}

const invitations = async ({ database }, remissId) =>
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

async function rowOf(bench, { what, mails, documents }) {
  await ours(bench, mails.slice(0, 2));
  const says = await saidBy((await cameTo(bench.sink)).last.replace(/\r\n\.\./g, '\r\n.'));
  const bare = await barePool(bench, says, documents?.typesetter);
  try {
    const arms = { ours: () => ours(bench, mails), bare: () => bareOf(bench, bare, mails, documents) };
    // Warms up both.
    for (const arm of Object.values(arms)) await arm();
    const told = await inTurn(arms);
    // By seconds: the fewer, the faster.
    const { median: measured, interval } = medianOf(told.bare.map((bare, pair) => bare / told.ours[pair]));
    const rate = (seconds) => Math.round(mails.length / median(seconds));
    return {
      what: `${what} (${rate(told.ours)}/s), of a bare pool (${rate(told.bare)}/s)`,
      measured,
      interval,
      limit: 0.6,
      unit: '×',
      least: true,
    };
  } finally {
    bare.disconnect();
  }
}

/** Seconds from the transaction that leaves the mails until each is recorded as handed over. */
async function ours({ app, database, sink }, mails) {
  const { Database } = require('../../dist/libs/platform');
  const { MailOutbox } = require('../../dist/libs/mail');
  const before = (await cameTo(sink)).received;
  const from = performance.now();
  const ids = await app.get(Database).transaction((tx) => app.get(MailOutbox).queueAll(tx, mails));
  await all(
    database,
    `select count(*)::int as left from outgoing_mail where state <> 'handed_over' and id = any ($1)`,
    ids,
  );
  const seconds = (performance.now() - from) / 1000;
  await mustHaveCome(sink, before + mails.length);
  return seconds;
}

async function bareOf({ database, sink }, bare, mails, documents) {
  const before = (await cameTo(sink)).received;
  const given = mails.map(({ to }, at) => ({ id: randomUUID(), to, document: documents?.of(at) }));
  const from = performance.now();
  await database.query(`insert into bare_mail (id) select unnest($1::uuid[])`, [given.map(({ id }) => id)]);
  bare.send(given);
  await once(bare, 'message');
  const seconds = (performance.now() - from) / 1000;
  await mustHaveCome(sink, before + mails.length);
  return seconds;
}

async function barePool({ appUrl, port }, says, documents) {
  const given = join(process.env.DATA_DIR, '..', `bare-${randomUUID()}.json`);
  writeFileSync(
    given,
    JSON.stringify({ smtpPort: port, connections: CONNECTIONS, databaseUrl: appUrl, says, documents }),
  );
  const bare = fork(new URL('bare-mail.mjs', import.meta.url).pathname, [given]);
  await once(bare, 'message');
  return bare;
}

async function cameTo(sink) {
  sink.send('how many');
  return (await once(sink, 'message'))[0];
}

async function mustHaveCome(sink, count) {
  const { received } = await cameTo(sink);
  if (received !== count) throw new Error(`${received} mails came, not ${count}`);
}

/** Looks seldom, so as to take little from what is measured. */
async function all(database, sql, ids) {
  for (;;) {
    const { rows } = await database.query(sql, [ids]);
    if (rows[0].left === 0) return;
    await sleep(10);
  }
}
