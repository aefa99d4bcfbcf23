import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** @param {number} pid */
function readStat(pid) {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may itself contain spaces and parentheses: the fields begin after the last one.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/**
 * Whether a process runs. A killed process that nobody has reaped yet (a zombie) counts as ended.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readStat(pid)[0] !== 'Z';
  } catch {
    return false;
  }
}

/**
 * A mark that tells two processes with the same number apart, since numbers are used again: the start in clock ticks.
 * Empty where the system does not say.
 * @param {number} pid
 */
export function startMark(pid) {
  try {
    return readStat(pid)[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * The command line of a process, or '' if it is gone or hidden.
 * @param {number} pid
 */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * The parent of a process, or 0 where the system does not say.
 * @param {number} pid
 */
export function parentOf(pid) {
  try {
    return Number(readStat(pid)[1]);
  } catch {
    return 0;
  }
}
