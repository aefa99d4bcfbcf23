// Answers handed in, and the mails that come of them, with one to four servers and as many workers as processes of
// their own: how many a second, whose processor time that takes, and which part saturates.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerers } from './answer-data.mjs';
import { handIn } from './answer-requests.mjs';
import { startServer, startWorker } from './built-server.mjs';
import { keepMeasured } from './capacity-model.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const MOST = 4;
const AT_ONCE = 32;
const ANSWERS = Number(process.env.BENCH_SCALE ?? 150);
/** Of each server. */
const WARM_UPS = 20;
const LONGEST_MS = 300_000;
/** Of what there is to be had. */
const SATURATED = 0.85;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export async function scale() {
  const rounds = await scaled();
  if (process.env.BENCH_KEEP) keepMeasured({ ms: rounds[0].ms });
  return rounds.flatMap(({ parts, answers, mails, busy, ours, saturates, ms }) => {
    const of = (what, measured, unit) => ({ what: `${parts} of each: ${what}`, measured, limit: Infinity, unit });
    return [
      of('answers handed in', answers, '/s'),
      of('mails after them', mails, '/s'),
      of('server, an answer', ms.server, 'ms'),
      of('PostgreSQL, an answer', ms.database, 'ms'),
      of('worker, a mail', ms.worker, 'ms'),
      of('PostgreSQL, a mail', ms.databaseOfMail, 'ms'),
      of(`processors at work while answers come, ours alone ${Math.round(100 * ours)} %; saturates: ${saturates}`, 100 * busy, '%'), // prettier-ignore
    ];
  });
}

/** By number of servers and workers. */
const scaled = () => onThrowAwayStack(measure, ['--no-apps', '--durable']);

async function measure(stack) {
  const sink = fork(new URL('mail-sink.mjs', import.meta.url).pathname);
  const [{ port: smtpPort }] = await once(sink, 'message');
  const people = await answerers(stack.superuserUrl);
  try {
    const rounds = [];
    for (let parts = 1; parts <= MOST; parts++) rounds.push(await roundOf({ ...stack, smtpPort }, people, parts));
    return rounds;
  } finally {
    await people.end();
    sink.disconnect();
  }
}

async function roundOf(stack, people, parts) {
  const servers = await Promise.all(Array.from({ length: parts }, () => startServer(stack)));
  const workers = servers.map(({ baseUrl }) => startWorker(stack, baseUrl));
  try {
    const places = await people.places(WARM_UPS * parts + ANSWERS);
    // Servers, workers and what workers mail once a day.
    await handInAll(servers, places.splice(0, WARM_UPS * parts));
    await allSent(people.client);
    const answering = await halted(workers, () => spent({ servers, workers, stack }, () => handInAll(servers, places)));
    const waiting = (await left(people.client)).length;
    const mailing = await spent({ servers, workers, stack }, () => allSent(people.client));
    const ms = {
      server: (1000 * answering.servers) / ANSWERS,
      database: (1000 * answering.database) / ANSWERS,
      worker: (1000 * mailing.workers) / waiting,
      databaseOfMail: (1000 * mailing.database) / waiting,
    };
    const [answers, mails] = [ANSWERS / answering.seconds, waiting / mailing.seconds];
    // In each round, since all of them take minutes.
    console.error(`${parts} of each: ${answers.toFixed(1)} answers and ${mails.toFixed(1)} mails a second`);
    return { parts, answers, mails, ms, busy: answering.busy, ours: answering.ours, saturates: saturated(answering, parts) }; // prettier-ignore
  } finally {
    await Promise.all([...servers, ...workers].map((part) => part.stop()));
  }
}

/** While the workers stand still, so that what answers take is told from what their mails take. */
async function halted(workers, work) {
  const signal = (name) => workers.forEach(({ pid }) => process.kill(pid, name));
  signal('SIGSTOP');
  try {
    return await work();
  } finally {
    signal('SIGCONT');
  }
}

async function handInAll(servers, places) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const waiting = [...places.entries()];
  const asking = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      await handIn(servers[next[0] % servers.length], next[1], agent);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asking));
  agent.destroy();
}

/** Kinds of the mails that are not handed over. @returns {Promise<string[]>} */
async function left(client) {
  const { rows } = await client.query(
    `select kind from outgoing_mail where state in ('waiting', 'sending', 'ambiguous')`,
  );
  return rows.map(({ kind }) => kind);
}

/** Says what waits rather than waiting for ever. */
async function allSent(client) {
  const until = performance.now() + LONGEST_MS;
  for (let kinds = await left(client); kinds.length; kinds = await left(client)) {
    if (performance.now() > until) throw new Error(`${kinds.length} mails wait: ${[...new Set(kinds)].join(', ')}`);
    await sleep(20);
  }
}

/** Seconds by the clock and of processor time, of each part and of the machine. */
async function spent({ servers, workers, stack }, work) {
  const look = () => ({
    at: performance.now() / 1000,
    servers: servers.map(({ pid }) => ofProcess(pid)),
    workers: workers.reduce((sum, { pid }) => sum + ofFamily(pid), 0),
    database: ofFamily(stack.pids.postgres),
    machine: os.cpus().reduce((sum, { times: { idle, ...busy } }) => sum + Object.values(busy).reduce((a, b) => a + b, 0) / 1000, 0), // prettier-ignore
  });
  const before = look();
  await work();
  const after = look();
  const seconds = after.at - before.at;
  const each = after.servers.map((own, at) => own - before.servers[at]);
  const told = {
    seconds,
    servers: each.reduce((a, b) => a + b, 0),
    busiest: Math.max(...each) / seconds,
    workers: after.workers - before.workers,
    database: after.database - before.database,
    busy: Math.min(1, (after.machine - before.machine) / (seconds * os.cpus().length)),
  };
  return { ...told, ours: (told.servers + told.workers + told.database) / (seconds * os.cpus().length) };
}

/** A server is one thread of JavaScript: a whole processor is all that it can take. */
function saturated({ busy, ours, busiest }, parts) {
  if (busy > SATURATED) return `the ${os.cpus().length} processors${ours < busy / 2 ? ', by other work' : ''}`;
  if (busiest > SATURATED) return parts === 1 ? 'the server' : 'each server';
  return 'the disk, or who waits for a lock';
}

const TICKS = 100;

/** Processor time of one process, and that of its children who have ended. */
function times(pid) {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').map(Number);
    return { own: (fields[11] + fields[12]) / TICKS, ended: (fields[13] + fields[14]) / TICKS, parent: fields[1] };
  } catch {
    return { own: 0, ended: 0, parent: 0 };
  }
}

const ofProcess = (pid) => times(pid).own;

/** With its children, those at work and those who have ended. */
function ofFamily(pid) {
  const { own, ended } = times(pid);
  const children = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && times(name).parent === pid);
  return children.reduce((sum, child) => sum + ofFamily(Number(child)), own + ended);
}
