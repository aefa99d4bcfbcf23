import fs from 'node:fs';
import path from 'node:path';
import { isAlive, startMark } from './process-alive.mjs';

/**
 * @typedef {{ pid: number, mark: string, note: string }} Holder
 * @typedef {{ release: () => void }} Held
 */

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
function readHolder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Holder} holder */
const lives = (holder) => isAlive(holder.pid) && startMark(holder.pid) === holder.mark;

/**
 * Takes a lock file for this process, or tells who holds it. A lock left by a process that is gone is taken over:
 * a power cut or kill -9 must not need hands. Link and rename make each step one step, for two that start at once.
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
        fs.linkSync(candidate, file);
        return { held: { release: () => fs.rmSync(file, { force: true }) } };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (holder && lives(holder)) return { holder };
      setAside(file);
    }
  } finally {
    fs.rmSync(candidate, { force: true });
  }
}

/**
 * Removes a lock whose holder is gone. Another process may have healed it in between: what was moved is looked at
 * again, and put back if it lives.
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.aside-${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && lives(moved)) {
    try {
      fs.linkSync(aside, file);
    } catch {
      // A third process took the free place: the one that was moved loses, as it would have by starting later.
    }
  }
  fs.rmSync(aside, { force: true });
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
