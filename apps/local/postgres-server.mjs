import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.mjs';
import { postgresEnvironment } from './postgres-cluster.mjs';
import { commandLine, isAlive } from './process-alive.mjs';

const run = promisify(execFile);
const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @typedef {{ pid: number, port: number, ready: boolean }} Postmaster
 * @typedef {{ cluster: string, place: string, port?: number, durable: boolean, maxConnections: number, user:
 * import('./postgres-user.mjs').PostgresUser, binaries: import('./postgres-binaries.mjs').Binaries }} Wish
 * @typedef {{ pid: number, port: number, adopted: boolean }} Running
 */

/**
 * What the cluster's lock file says of the server that wrote it.
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
function readPostmaster(cluster) {
  try {
    const [pid, , , port, , , , status] = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Whether a process is the server of this cluster. A server stands in its data folder, however that was written when it
 * was started (a link, another mount). Where the system does not show that, its name must do.
 * @param {string} cluster
 * @param {number} pid
 */
function serves(cluster, pid) {
  if (process.platform !== 'linux') return /postgres|^$/.test(commandLine(pid));
  const [here, there] = [cluster, `/proc/${pid}/cwd`].map((folder) => {
    try {
      return fs.statSync(folder);
    } catch {
      return undefined;
    }
  });
  return here !== undefined && here.ino === there?.ino && here.dev === there.dev;
}

/**
 * The server that already runs on this cluster, once it takes connections: left by a start that was killed, or another
 * start's. A lock file whose number now belongs to some other program is removed, since PostgreSQL would believe it.
 * @param {string} cluster
 * @param {number} until
 * @returns {Promise<Running | undefined>}
 */
async function findRunning(cluster, until) {
  while (Date.now() < until) {
    const found = readPostmaster(cluster);
    if (!found || !isAlive(found.pid)) return undefined;
    if (!serves(cluster, found.pid)) {
      fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (found.ready) return { pid: found.pid, port: found.port, adopted: true };
    await sleep(20);
  }
  return undefined;
}

/**
 * Nothing is kept, nobody has a copy, and all that is read has just been written: it is there without another process.
 */
const FLEETING = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  io_method: 'sync',
};

/** @param {Wish} wish @param {number} port */
function settings({ durable, maxConnections }, port) {
  /** @type {Record<string, string | number>} */
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: maxConnections,
    shared_buffers: '64MB',
    timezone: 'UTC',
    // A statement and the key that it stumbled on may name a person: neither belongs in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable ? {} : FLEETING),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * One attempt. It fails while another server holds the cluster, while the last one's processes are still leaving, and
 * when somebody else takes the port first.
 * @param {Wish} wish
 * @param {string} log
 * @returns {Promise<Running | undefined>}
 */
async function attempt(wish, log) {
  const port = wish.port || (await freePort());
  const out = fs.openSync(log, 'a', 0o600);
  const child = spawn(wish.binaries.bin('postgres'), ['-D', wish.cluster, ...settings(wish, port)], {
    ...wish.user.ids,
    cwd: '/',
    env: postgresEnvironment(),
    // A session of its own: Ctrl-C in the terminal reaches us, and we stop it last.
    detached: true,
    stdio: ['ignore', out, out],
  });
  fs.closeSync(out);
  child.unref();
  /** @type {Error | undefined} */
  let failure;
  let ended = false;
  child.once('error', (error) => ((failure = error), (ended = true)));
  child.once('exit', () => (ended = true));
  while (!ended) {
    const found = readPostmaster(wish.cluster);
    if (found?.ready && found.pid === child.pid) return { pid: found.pid, port, adopted: false };
    await sleep(10);
  }
  if (failure) throw failure;
  return undefined;
}

/**
 * Starts the cluster's server, or adopts the one that runs.
 * @param {Wish} wish
 * @returns {Promise<Running>}
 */
export async function startServer(wish) {
  const log = path.join(wish.place, 'postgres.log');
  if ((fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) fs.rmSync(log);
  const until = Date.now() + 15_000;
  do {
    const server = (await findRunning(wish.cluster, until)) ?? (await attempt(wish, log));
    if (server) return server;
    await sleep(200);
  } while (Date.now() < until);
  const last = fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-3).join('\n');
  throw new Error(`PostgreSQL startar inte. Sist i ${log} står:\n${last}`);
}

/**
 * Stops a server: `fast` lets go of its clients and writes everything down, `immediate` is as a power cut.
 * @param {{ pid: number, cluster: string, mode: 'fast' | 'immediate', user: import('./postgres-user.mjs').PostgresUser,
 * binaries: import('./postgres-binaries.mjs').Binaries }} server
 */
export async function stopServer({ pid, cluster, mode, user, binaries }) {
  if (!isAlive(pid)) return;
  if (process.platform === 'win32') {
    await run(binaries.bin('pg_ctl'), ['stop', '-D', cluster, '-m', mode], user.ids);
    return;
  }
  process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  for (let waited = 0; isAlive(pid); waited += 10) {
    if (waited === 20_000) process.kill(pid, 'SIGQUIT');
    if (waited >= 30_000) throw new Error(`PostgreSQL (process ${pid}) stannar inte.`);
    await sleep(10);
  }
}

/**
 * Stops the server that a killed process left on a cluster that is to be removed.
 * @param {string} cluster
 */
export async function stopLeftServer(cluster) {
  const found = readPostmaster(cluster);
  if (!found || !isAlive(found.pid) || !serves(cluster, found.pid)) return;
  process.kill(found.pid, process.platform === 'win32' ? 'SIGTERM' : 'SIGQUIT');
  for (let waited = 0; waited < 10_000 && isAlive(found.pid); waited += 20) await sleep(20);
}
