// pgbench of Debian, where it is: the barest client that PostgreSQL has.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DEBIANS = '/usr/lib/postgresql';

/** Where it lies; null where it is not installed. */
export const pgbenchPath = () => ['/usr/bin/pgbench', ...debians()].find((file) => fs.existsSync(file)) ?? null;

const debians = () =>
  fs.existsSync(DEBIANS) ? fs.readdirSync(DEBIANS).map((version) => path.join(DEBIANS, version, 'bin', 'pgbench')) : [];

/**
 * So many transactions of a script, by so many clients.
 * @param {{ url: string, script: string, clients: number, each: number, rate?: number }} wanted `each`: transactions of
 * each client;
 *   `rate`: how many begin each second, whatever those before have come to
 * @returns {Promise<{ perSecond: number, slowestMs: number }>}
 */
export async function pgbench({ url, script, clients, each, rate }) {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'yttra-pgbench-'));
  try {
    fs.writeFileSync(path.join(place, 'script.sql'), script);
    const { stdout } = await run(
      pgbenchPath(),
      [
        ...['--no-vacuum', '--protocol=prepared', '--max-tries=1', '--log', '--log-prefix=each'],
        ...['--file=script.sql', `--client=${clients}`, '--jobs=1', `--transactions=${each}`],
        ...(rate ? [`--rate=${rate}`] : []),
        url,
      ],
      { cwd: place, maxBuffer: 16 * 1024 * 1024 },
    );
    const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1];
    const done = /number of transactions actually processed: (\d+)\/(\d+)/.exec(stdout);
    if (failed !== '0' || done?.[1] !== done?.[2]) throw new Error(`pgbench failed: ${stdout}`);
    const latencies = fs
      .readdirSync(place)
      .filter((file) => file.startsWith('each.'))
      .flatMap((file) => fs.readFileSync(path.join(place, file), 'utf8').trim().split('\n'))
      .map((line) => Number(line.split(' ')[2]) / 1000);
    const perSecond = Number(/tps = ([\d.]+) \(without initial connection time\)/.exec(stdout)[1]);
    return { perSecond, slowestMs: Math.max(...latencies) };
  } finally {
    fs.rmSync(place, { recursive: true, force: true });
  }
}
