import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { inTurn } from './in-turn.mjs';
import { startMailSink } from './mail-sink.mjs';
import { openMailStore } from './mail-store.mjs';
import { startMailbox } from './mailbox.mjs';
import { startPersonasIssuer } from './personas-issuer.mjs';
import { runCommand } from './run-command.mjs';
import { stackEnvironment } from './stack-environment.mjs';
import { readyAtLine, readyAtUrl, superviseProcess } from './supervised-process.mjs';

/** Where a debugger finds them, when one is asked for. */
const INSPECTED_AT = { server: 9229, worker: 9230 };

/**
 * @typedef {{ ownerUrl: string, appUrl: string }} DatabaseUrls
 * @typedef {(urls: DatabaseUrls) => Promise<void>} Prepare
 * @typedef {{ urls: DatabaseUrls, prepare: (work: Prepare) => Promise<void>, pid?: number, superuserUrl?: string, stop:
 * () => Promise<void> }} StackDatabase
 *   `prepare` hands out a database to migrate, which may have another name until it is done; `urls` is where it is then
 * @typedef {{ place: string, openDatabase: () => Promise<StackDatabase>, build: () => Promise<unknown>, apps: boolean,
 * durable?: boolean, port: number, baseUrl?: string, mailboxPort?: number, personasPort?: number, prepareDatabase?:
 * (asOwner: NodeJS.ProcessEnv) => Promise<unknown>, say: (line: string) => void, changed?: (pids: Pids) => void,
 * inspect?: boolean }} StackOptions
 * @typedef {{ postgres?: number, server?: number, worker?: number }} Pids
 * @typedef {{ baseUrl: string, mailboxUrl: string, mailDir: string, smtpPort: number, env: NodeJS.ProcessEnv, urls:
 * DatabaseUrls, database: StackDatabase, pids: () => Pids, restartApps: (changed: string[]) => Promise<string[]>, stop:
 * (options?: { hard?: boolean }) => Promise<void> }} Stack
 *   `restartApps` starts those anew of which a changed file is a part, and tells which
 */

/** An app is made of itself and the libs: none imports another. */
const isPartOf = (/** @type {string} */ file, /** @type {string} */ app) => {
  const [top, name] = file.split(path.sep);
  return top === 'libs' || name === app;
};

/**
 * Each process is measured at a port of its own: the worker at the one after the server's.
 * @param {NodeJS.ProcessEnv} env
 */
const besideServer = ({ METRICS_PORT: port }) => (port ? { METRICS_PORT: String(Number(port) + 1) } : {});

/**
 * Everything that runs, composed: database, migrations, mail, server, worker. Server and worker load what they are made
 * of while the database is made ready, in turn. When a step fails, what was started before it is stopped; `stop` goes
 * backwards through the same list.
 * @param {StackOptions} options
 * @returns {Promise<Stack>}
 */
export async function startStack(options) {
  const { place, apps, port, say } = options;
  /** @type {((how?: { hard?: boolean }) => Promise<void>)[]} */
  const stops = [];
  const stop = async (/** @type {{ hard?: boolean }} */ how = {}) => {
    for (const end of stops.splice(0).reverse()) await end(how).catch((error) => say(error.message));
  };

  try {
    const opened = options.openDatabase();
    // Whichever of the two fails, the database is stopped.
    const [built, started] = await Promise.allSettled([options.build(), opened]);
    if (started.status === 'fulfilled') stops.push(() => started.value.stop());
    for (const step of [built, started]) if (step.status === 'rejected') throw step.reason;
    const database = await opened;

    const mailDir = path.join(place, 'mail');
    // An example that is being read in begins anew after a power cut: its mail need not be safe before that.
    let isPrepared = false;
    const store = openMailStore(mailDir, { isDurable: () => isPrepared && options.durable !== false });
    const sink = await startMailSink({ store });
    stops.push(() => sink.stop());
    const mailbox = await startMailbox({ store, port: options.mailboxPort ?? 0 });
    stops.push(() => mailbox.stop());

    const serverPort = port || (await freePort());
    const baseUrl = options.baseUrl ?? `http://localhost:${serverPort}`;
    const personas = apps ? await startPersonasIssuer({ port: options.personasPort ?? 0, baseUrl }) : undefined;
    if (personas) stops.push(() => personas.stop());
    const environment = (/** @type {DatabaseUrls} */ urls) =>
      stackEnvironment({ ...urls, place, port: serverPort, baseUrl, smtpPort: sink.port, issuers: personas?.setting });
    const env = environment(database.urls);

    /** @type {Record<string, import('./supervised-process.mjs').Supervised>} */
    const running = {};
    stops.push(async (how) => void (await Promise.all(Object.values(running).map((app) => app.stop(how)))));
    const pids = () => ({ postgres: database.pid, server: running.server?.pid(), worker: running.worker?.pid() });
    const add = (/** @type {'server' | 'worker'} */ name, /** @type {ReturnType<typeof readyAtLine>} */ ready) => {
      const folder = path.join('dist', 'apps', name);
      running[name] = superviseProcess({
        name,
        script: path.join(folder, 'main.js'),
        loads: path.join(folder, `${name}.module.js`),
        nodeOptions: options.inspect ? [`--inspect=127.0.0.1:${INSPECTED_AT[name]}`] : [],
        env: name === 'worker' ? { ...env, ...besideServer(env) } : env,
        logFile: path.join(place, 'logs', `${name}.log`),
        ready,
        say,
        changed: () => options.changed?.(pids()),
      });
    };
    if (apps) {
      add('server', readyAtUrl(`http://127.0.0.1:${serverPort}/api/v1/health`));
      add('worker', readyAtLine('worker ready'));
    }
    // As many at a time as there are processors: on two, what all wait for is not held up by what waits.
    const atOnce = inTurn(Math.max(2, os.availableParallelism()));
    const prepared = atOnce(() =>
      database.prepare(async (unready) => {
        const asOwner = { ...environment(unready), MIGRATION_DATABASE_URL: unready.ownerUrl };
        await (options.prepareDatabase?.(asOwner) ?? runCommand(['migrate'], asOwner));
      }),
    );
    const loaded = Object.values(running).map((app) => ({ app, hasLoaded: atOnce(() => app.load()) }));
    await prepared;
    isPrepared = true;
    const begun = loaded.map(({ app, hasLoaded }) => hasLoaded.then(() => app.begin()));
    for (const step of await Promise.allSettled(begun)) if (step.status === 'rejected') throw step.reason;
    const restartApps = async (/** @type {string[]} */ changed) => {
      const named = Object.keys(running).filter((name) => changed.some((file) => isPartOf(file, name)));
      await Promise.all(named.map((name) => running[name]?.restart()));
      return named;
    };
    return {
      baseUrl,
      mailboxUrl: mailbox.url,
      mailDir,
      smtpPort: sink.port,
      env,
      urls: database.urls,
      database,
      pids,
      restartApps,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
