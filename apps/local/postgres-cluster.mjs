import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { readOrMake } from './private-file.mjs';

const run = promisify(execFile);
const ROLES = /** @type {const} */ (['postgres', 'yttra_owner', 'yttra_app']);

/** @typedef {Record<(typeof ROLES)[number], string>} Passwords by role */

/** What PostgreSQL gets of our environment: no secrets, and no settings of another installation (PGDATA, PGPORT). */
export const postgresEnvironment = () => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: 'C',
  TZ: 'UTC',
});

/**
 * The passwords of the cluster's roles, made on first start.
 * @param {string} place
 * @returns {Passwords}
 */
export function passwords(place) {
  const make = () =>
    JSON.stringify(Object.fromEntries(ROLES.map((role) => [role, crypto.randomBytes(24).toString('base64url')])));
  return JSON.parse(readOrMake(path.join(place, 'database-passwords.json'), make));
}

/**
 * Makes the cluster if there is none: beside its place and then moved there, so that one that was interrupted is never
 * taken for whole, and of two starts at once one wins.
 * @param {{ place: string, user: import('./postgres-user.mjs').PostgresUser, binaries:
 * import('./postgres-binaries.mjs').Binaries, superuserPassword: string }} options
 * @returns {Promise<string>} the cluster's folder
 */
export async function ensureCluster({ place, user, binaries, superuserPassword }) {
  const cluster = path.join(place, 'postgres');
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) {
    const major = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (major === binaries.major) return cluster;
    throw new Error(
      `Databasen i ${cluster} hör till PostgreSQL ${major}, men här finns PostgreSQL ${binaries.major}. Flytta undan mappen eller kör den Yttra som skapade den.`,
    );
  }
  const part = `${cluster}.${process.pid}`;
  const passwordFile = `${part}.password`;
  const own = (/** @type {string} */ file) =>
    user.ids.uid !== undefined && user.ids.gid !== undefined && fs.chownSync(file, user.ids.uid, user.ids.gid);
  try {
    fs.rmSync(part, { recursive: true, force: true });
    fs.mkdirSync(part, { mode: 0o700 });
    own(part);
    fs.writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    own(passwordFile);
    await run(
      binaries.bin('initdb'),
      // No locale of the machine's: Swedish order is asked for by name in the queries, from the ICU that comes along.
      [
        '--pgdata',
        part,
        '--username',
        'postgres',
        '--pwfile',
        passwordFile,
        '--auth',
        'scram-sha-256',
        '--encoding',
        'UTF8',
      ]
        .concat(['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'])
        // The files are read back by this machine; a power cut before the first start is a new start.
        .concat(['--no-sync', '--no-instructions']),
      { ...user.ids, cwd: '/', env: postgresEnvironment() },
    );
    fs.renameSync(part, cluster);
  } catch (error) {
    if (!fs.existsSync(path.join(cluster, 'PG_VERSION'))) throw error;
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(part, { recursive: true, force: true });
  }
  return cluster;
}
