import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, recallBuild } from './build.mjs';
import { dataPlace } from './data-place.mjs';
import { atEndOfRun } from './end-of-run.mjs';
import { freePort, portFault } from './free-port.mjs';
import { openLocalDatabase, ownDatabase } from './local-database.mjs';
import { postgresUser } from './postgres-user.mjs';
import { takeLock } from './process-lock.mjs';
import { runCommand } from './run-command.mjs';
import { startStack } from './stack.mjs';
import { onEachChange } from './watch-source.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const say = (/** @type {string} */ line) => console.log(line);

/** @returns {number} */
function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT är ”${process.env.PORT}”. Ange ett tal mellan 1 och 65535.`);
}

/**
 * A folder with other things in it is not ours to fill, or to empty when a first start begins anew.
 * @param {string} folder
 */
function refuseForeignFolder(folder) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  if (names.length === 0 || names.includes('database-passwords.json') || folder === path.join(ROOT, '.yttra')) return;
  throw new Error(
    `DATA_DIR är ${folder}, men där finns annat än Yttras data. Välj en tom mapp eller en som inte finns.`,
  );
}

/**
 * Lets `npm run yttra -- …` in another terminal reach what runs here.
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @param {string} ownerUrl
 */
function tellCommands(file, env, ownerUrl) {
  const names = ['DATABASE_URL', 'SMTP_URL', 'BASE_URL', 'DATA_DIR', 'SESSION_SECRET', 'NODE_ENV'];
  const lines = [...names.map((name) => `${name}=${env[name]}`), `MIGRATION_DATABASE_URL=${ownerUrl}`];
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
}

async function main() {
  const startedAt = performance.now();
  const settings = path.join(ROOT, '.env');
  if (fs.existsSync(settings)) process.loadEnvFile(settings);

  const port = wantedPort();
  const address = process.env.BASE_URL || `http://localhost:${port}`;
  const asked = path.resolve(process.env.DATA_DIR || path.join(ROOT, '.yttra'));
  if (!process.env.DATABASE_URL) refuseForeignFolder(asked);
  const place = dataPlace(asked, process.env.DATABASE_URL ? {} : postgresUser(path.join(asked, 'postgres')).ids);

  const { held, holder } = takeLock(path.join(place, 'running.lock'), address);
  if (!held) return say(`Yttra körs redan på ${holder.note}`);
  process.once('exit', held.release);
  const fault = await portFault(port);
  if (fault) throw new Error(fault);

  const running = path.join(asked, 'running.env');
  /** @type {Promise<import('./stack.mjs').Stack>} */
  let stack;
  let ending = false;
  const end = async () => {
    ending = true;
    say('Yttra stoppas.');
    const started = await stack.catch(() => undefined);
    fs.rmSync(running, { force: true });
    await started?.stop();
    process.exit(0);
  };
  atEndOfRun({ end: () => void end(), endNow: () => process.exit(1) });

  let isFresh = false;
  const fresh = () => {
    isFresh = true;
    // What an interrupted first start sent or stored belongs to no database.
    for (const folder of ['mail', 'data']) fs.rmSync(path.join(place, folder), { recursive: true, force: true });
  };
  stack = startStack({
    place,
    openDatabase: async () =>
      process.env.DATABASE_URL ? ownDatabase(process.env) : openLocalDatabase(place, { fresh }),
    build: () => build({ ifStale: true }),
    apps: true,
    port,
    baseUrl: address,
    mailboxPort: await freePort(port + 1),
    personasPort: await freePort(port + 2),
    prepareDatabase: (asOwner) => {
      if (!isFresh) return runCommand(['migrate'], asOwner);
      say('Första starten: läser in exempeldata.');
      // Nothing is lost if the power goes now: a first start that was interrupted begins anew. What is written of
      // mails that leave at once is written together.
      return runCommand(['seed'], { ...asOwner, PGOPTIONS: '-c synchronous_commit=off', MAIL_CONNECTIONS: '12' });
    },
    say,
    inspect: process.argv.includes('--inspect'),
  });
  const { mailboxUrl, env, urls, restartApps } = await stack;
  if (ending) return;
  tellCommands(running, env, urls.ownerUrl);
  const seconds = ((performance.now() - startedAt) / 1000).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  say(`Yttra är igång (efter ${seconds} s).`);
  say(`Adress:   ${address}`);
  say(`Brevlåda: ${mailboxUrl}`);
  say('Logga in: välj ”Logga in med kommunens konto” och klicka på den du vill vara.');
  say(`Data:     ${place}`);
  if (place !== asked) say(`          (${asked} är stängd för databasens användare)`);
  if (process.env.DATABASE_URL) say('Databasen är din egen: inga exempel läses in. Det gör npm run yttra -- seed');
  if (process.argv.includes('--watch')) {
    recallBuild();
    onEachChange(ROOT, async () => {
      const begun = performance.now();
      const { changed } = await build({ ifStale: true });
      if (changed.length === 0 || ending) return;
      const restarted = await restartApps(changed);
      const what = ['Byggt', ...restarted.map((name) => `startat ${name}`)].join(', ');
      say(`${what} på ${Math.round(performance.now() - begun)} ms.`);
    });
  }
  say('Ctrl-C stoppar.');
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
