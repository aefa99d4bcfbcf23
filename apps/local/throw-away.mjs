// A whole stack that leaves nothing behind, for the case runner and the tests: `node apps/local/throw-away.mjs [--dir
// DIR] [--no-apps] [--durable]` prints one line of JSON when it is ready and runs until its standard input closes.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { atEndOfRun } from './end-of-run.mjs';
import { startStack } from './stack.mjs';
import { sweepThrowAwayFolders, throwAwayFolder } from './throw-away-folder.mjs';

const DATABASE = 'yttra';
const say = (/** @type {string} */ line) => console.error(line);

/**
 * A database whose clock may be moved. It is not kept safe from power cuts, since nobody will miss it, unless that is
 * what is measured.
 * @param {string} dir
 * @param {Set<string>} places
 * @param {boolean} durable
 */
async function openThrowAwayDatabase(dir, places, durable) {
  const postgres = await startEmbeddedPostgres({ dir, durable });
  places.add(postgres.place);
  await postgres.createDatabase(DATABASE, { throwAway: true });
  const urls = { ownerUrl: postgres.ownerUrl(DATABASE), appUrl: postgres.appUrl(DATABASE) };
  return {
    pid: postgres.pid,
    superuserUrl: postgres.superuserUrl(DATABASE),
    stop: () => postgres.stop('immediate'),
    urls,
    prepare: (/** @type {import('./stack.mjs').Prepare} */ work) => work(urls),
  };
}

async function main() {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, 'no-apps': { type: 'boolean' }, durable: { type: 'boolean' } },
  });
  const place = throwAwayFolder(values.dir);
  const places = new Set([place]);
  const clear = () => places.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true }));

  /** @type {Promise<import('./stack.mjs').Stack>} */
  let stack;
  const end = async () => {
    const started = await stack.catch(() => undefined);
    await started?.stop({ hard: true });
    clear();
    process.exit(0);
  };
  atEndOfRun({ end: () => void end(), endNow: () => process.exit(1), withStdin: true });
  const write = (/** @type {import('./stack.mjs').Pids} */ pids) =>
    fs.writeFileSync(path.join(place, 'pids.json'), JSON.stringify(pids));

  stack = startStack({
    place,
    openDatabase: () => openThrowAwayDatabase(place, places, values.durable === true),
    build: () => build({ ifStale: true }),
    apps: !values['no-apps'],
    durable: false,
    port: 0,
    say,
    changed: write,
  });
  try {
    const { baseUrl, mailboxUrl, mailDir, smtpPort, env, urls, database, pids } = await stack;
    write(pids());
    const { superuserUrl } = database;
    const { appUrl: appDatabaseUrl, ownerUrl: ownerDatabaseUrl } = urls;
    const addresses = { baseUrl, appDatabaseUrl, ownerDatabaseUrl, superuserUrl, mailDir, mailboxUrl, smtpPort };
    // By the secret the one who started us runs commands on the same database.
    const { DATA_DIR: dataDir, SESSION_SECRET: sessionSecret } = env;
    console.log(JSON.stringify({ ...addresses, dataDir, sessionSecret, dir: place, pids: pids() }));
  } catch (error) {
    clear();
    throw error;
  }
  await sweepThrowAwayFolders();
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
