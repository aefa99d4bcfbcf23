// What strangers made to stop the server: calendars, tables, names and documents, sent one after the other to the built
// server, while somebody else asks for the page where one signs in. Each is refused or read; none is waited for by
// others.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { openOffice } from './hostile-office.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const require = createRequire(import.meta.url);
// The builders of the tests are TypeScript, and stand as they are.
require('../../libs/platform/run-from-source.cjs');
const { hostileCalendars } = require('../support/hostile-calendars.ts');
const { hostileNames, hostileTables } = require('../support/hostile-tables.ts');
const { hostileDocuments } = require('../support/hostile-documents.ts');

/** Of the kernel, on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const hostile = () => onThrowAwayStack(measure);

async function measure(stack) {
  const office = await openOffice(stack);
  const arms = {
    calendars: hostileCalendars().map(({ tries, content }) => [tries, () => office.calendar(content)]),
    tables: hostileTables().map(({ tries, content }) => [tries, () => office.table(content)]),
    names: hostileNames().map((name) => [name.slice(0, 9), () => office.file(name)]),
    documents: hostileDocuments().map(({ tries, name, content }) => [tries, () => office.draft(name, content)]),
  };
  const memory = watchChildren(stack.pids.server);
  const alone = visitor(stack.baseUrl);
  await sleep(5_000);
  const calm = await alone();
  const meanwhile = visitor(stack.baseUrl);
  const rows = [];
  const failed = [];
  let count = 0;
  for (const [what, sent] of Object.entries(arms)) {
    const most = { seconds: [0, ''], work: [0, ''], megabytes: [0, ''] };
    for (const [tries, send] of sent) {
      memory();
      const [from, before] = [performance.now(), childrensWork(stack.pids.server)];
      const status = await send();
      const took = {
        seconds: (performance.now() - from) / 1000,
        work: childrensWork(stack.pids.server) - before,
        megabytes: memory(),
      };
      if (status >= 500) failed.push(`${what}, ${tries}: ${status}`);
      for (const [key, value] of Object.entries(took)) if (value > most[key][0]) most[key] = [value, tries];
      count += 1;
    }
    const row = (told, [measured, tries], limit, unit) => ({ what: `${told} (${tries})`, measured, limit, unit });
    rows.push(row(`${sent.length} hostile ${what}: the slowest`, most.seconds, 2, 's'));
    // Where others are at work too, seconds of the clock are theirs as well.
    if (most.work[0] > 0) rows.push(row(`${what}: the most processor time of its children`, most.work, 2, 's'));
    if (most.megabytes[0] > 0) rows.push(row(`${what}: the most memory of a child`, most.megabytes, 256, 'MB'));
  }
  const times = await meanwhile();
  if (failed.length > 0) throw new Error(`not refused in words: ${failed.join('; ')}`);
  return [
    ...rows,
    {
      what: `GET /logga-in while ${count} hostile files came: 99th percentile`,
      measured: percentile(times, 0.99),
      limit: 50,
      unit: 'ms',
    },
    {
      what: 'GET /logga-in before that: 99th percentile',
      measured: percentile(calm, 0.99),
      limit: Infinity,
      unit: 'ms',
    },
  ];
}

/** Asks for the page where one signs in, again and again; the times in ms when it is stopped. */
function visitor(baseUrl) {
  const times = [];
  let isOn = true;
  const asking = (async () => {
    while (isOn) {
      const from = performance.now();
      const reply = await fetch(`${baseUrl}/logga-in`);
      await reply.text();
      times.push(performance.now() - from);
      await sleep(20);
    }
  })();
  return async () => {
    isOn = false;
    await asking;
    return times;
  };
}

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];

/**
 * The most memory, in MB, that a child of the server has held since it was last asked; where the kernel does not tell,
 * none.
 */
function watchChildren(server) {
  let most = 0;
  setInterval(() => {
    for (const pid of read(`/proc/${server}/task/${server}/children`).trim().split(' ').filter(Boolean)) {
      const held = /VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1];
      most = Math.max(most, Number(held ?? 0) / 1024);
    }
  }, 20).unref();
  return () => {
    const before = most;
    most = 0;
    return before;
  };
}

/**
 * Seconds of the processor that the server's children have taken which have ended; 0 where the kernel does not tell.
 */
function childrensWork(server) {
  const [user, system] = read(`/proc/${server}/stat`).split(') ').at(-1).split(' ').slice(13, 15);
  return (Number(user ?? 0) + Number(system ?? 0)) / TICKS_A_SECOND;
}

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
