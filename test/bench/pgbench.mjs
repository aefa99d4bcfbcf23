// pgbench of Debian, where it is: the barest client that PostgreSQL has.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DEBIANS = '/usr/lib/postgresql';
/** As many as the server has in its pool. */
const CONNECTIONS = 10;
/** Of each connection, not counted: it makes its plans, one for all values. */
const WARM_UPS = 2;

/** Where it lies; null where it is not installed. */
export const pgbenchPath = () => ['/usr/bin/pgbench', ...debians()].find((file) => fs.existsSync(file)) ?? null;

const debians = () =>
  fs.existsSync(DEBIANS) ? fs.readdirSync(DEBIANS).map((version) => path.join(DEBIANS, version, 'bin', 'pgbench')) : [];

/** How many a run of so many takes from what its script looks up. */
export const takenBy = (transactions) => CONNECTIONS * eachOf(transactions);
const eachOf = (transactions) => WARM_UPS + Math.ceil(transactions / CONNECTIONS);

/**
 * So many transactions of a script, and some before that are not counted.
 * @param {{ url: string, script: string, transactions: number, rate?: number }} wanted
 *   `rate`: how many begin each second, whatever those before have come to
 * @returns {Promise<{ perSecond: number, slowestMs: number }>}
 */
export async function pgbench({ url, script, transactions, rate }) {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'yttra-pgbench-'));
  try {
    fs.writeFileSync(path.join(place, 'script.sql'), script);
    await run(
      pgbenchPath(),
      [
        ...['--no-vacuum', '--protocol=prepared', '--max-tries=1', '--log', '--log-prefix=each', '--file=script.sql'],
        ...[`--client=${CONNECTIONS}`, '--jobs=1', `--transactions=${eachOf(transactions)}`],
        ...(rate ? [`--rate=${rate}`] : []),
        url,
      ],
      { cwd: place, env: { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' } },
    );
    return told(
      fs.readdirSync(place).filter((file) => file.startsWith('each.')),
      place,
      eachOf(transactions),
    );
  } finally {
    fs.rmSync(place, { recursive: true, force: true });
  }
}

/** From when all are warm until the first has no more to do. */
function told(files, place, each) {
  const byClient = new Map();
  for (const line of files.flatMap((file) => fs.readFileSync(path.join(place, file), 'utf8').trim().split('\n'))) {
    const [client, , took, , seconds, micros] = line.split(' ').map(Number);
    if (!byClient.has(client)) byClient.set(client, []);
    byClient.get(client).push({ took: took / 1000, at: 1000 * seconds + micros / 1000 });
  }
  const clients = [...byClient.values()];
  if (clients.length !== CONNECTIONS || clients.some(({ length }) => length !== each))
    throw new Error('pgbench did not do all of it');
  const from = Math.max(...clients.map((done) => done[WARM_UPS - 1].at));
  const until = Math.min(...clients.map((done) => done.at(-1).at));
  const counted = clients.flatMap((done) => done.slice(WARM_UPS));
  const within = counted.filter(({ at }) => at > from && at <= until).length;
  return { perSecond: (1000 * within) / (until - from), slowestMs: Math.max(...counted.map(({ took }) => took)) };
}
