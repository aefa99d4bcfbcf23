import fs from 'node:fs';
import path from 'node:path';
import { isAlive, startMark } from './process-alive.mjs';

/**
 * @typedef {{ pid: number, mark: string, note: string }} Holder
 * @typedef {{ release: () => void }} Held
 */

/**
 * Who holds it; undefined where nobody does. Of one that cannot be read, as a full disk leaves it, the holder is
 * unknown.
 * @param {string} file
 * @returns {Holder | 'unknown' | undefined}
 */
function readHolder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) || 'unknown';
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT' ? undefined : 'unknown';
  }
}

/**
 * @param {Holder | 'unknown'} holder
 * @returns {holder is Holder}
 */
const lives = (holder) => holder !== 'unknown' && isAlive(holder.pid) && startMark(holder.pid) === holder.mark;

/**
 * Takes a lock file for this process, or tells who holds it. A lock left by a process that is gone is taken over:
 * a power cut or kill -9 must not need hands. Who removes it holds a lock for that, so that nobody removes what another
 * has just taken in its place.
 * @param {string} file
 * @param {string} [note] what another process may want to know of the holder, such as its address
 * @returns {{ held: Held, holder?: undefined } | { held?: undefined, holder: Holder }}
 */
export function takeLock(file, note = '') {
  const mine = { pid: process.pid, mark: startMark(process.pid), note };
  const candidate = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(candidate, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // In one step, and whole: a reader finds all of it or nothing.
        fs.linkSync(candidate, file);
        return { held: { release: () => fs.rmSync(file, { force: true }) } };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (!holder) continue;
      if (lives(holder)) return { holder };
      const heir = takeLock(`${file}.heir`, note);
      if (!heir.held) return heir;
      try {
        // Whatever stands there now stays until this process removes it, unless its holder lives.
        const left = readHolder(file);
        if (left && !lives(left)) fs.rmSync(file);
      } finally {
        heir.held.release();
      }
    }
  } finally {
    fs.rmSync(candidate, { force: true });
  }
}

/**
 * Waits for the lock, then holds it while the work is done.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {number} [patience] milliseconds before giving up
 * @returns {Promise<T>}
 */
export async function withLock(file, work, patience = 60_000) {
  const until = Date.now() + patience;
  for (;;) {
    const { held, holder } = takeLock(file);
    if (held) {
      try {
        return await work();
      } finally {
        held.release();
      }
    }
    if (Date.now() > until) throw new Error(`Process ${holder.pid} håller fortfarande ${file}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
