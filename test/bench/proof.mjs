// What it costs to prove to the database for whom a transaction works, beside the same transaction without.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import readline from 'node:readline';

const require = createRequire(import.meta.url);
const ROUNDS = 2_000;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export async function proof() {
  const stack = spawn(process.execPath, ['apps/local/throw-away.mjs', '--no-apps'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = readline.createInterface({ input: stack.stdout });
  try {
    const told = JSON.parse(await new Promise((resolve) => lines.once('line', resolve)));
    Object.assign(process.env, {
      SESSION_SECRET: told.sessionSecret,
      DATABASE_URL: told.appDatabaseUrl,
      NODE_ENV: 'test',
    });
    return await measure(told.appDatabaseUrl);
  } finally {
    stack.stdin.end();
    await new Promise((resolve) => stack.once('exit', resolve));
  }
}

async function measure(url) {
  const { DataSource } = require('../../dist/packages').typeorm;
  const { Database, databaseOptions } = require('../../dist/libs/platform');
  const dataSource = await new DataSource(databaseOptions(url, 1)).initialize();
  const database = new Database(dataSource);
  const work = (tx) => tx.query('select 1');
  const took = { proved: [], bare: [] };
  try {
    for (let round = -100; round < ROUNDS; round++) {
      const [bare, proved] = [
        await timed(() => dataSource.transaction(work)),
        await timed(() => database.transaction(work)),
      ];
      // The first ones warm up.
      if (round < 0) continue;
      took.bare.push(bare);
      took.proved.push(proved);
    }
  } finally {
    await dataSource.destroy();
  }
  return [
    { what: 'a transaction of one statement, without proof', measured: median(took.bare), limit: Infinity, unit: 'ms' },
    { what: 'what its proof adds', measured: median(took.proved) - median(took.bare), limit: 1, unit: 'ms' },
  ];
}

async function timed(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
