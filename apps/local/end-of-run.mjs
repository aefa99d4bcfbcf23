import { commandLine, isAlive, parentOf, startMark } from './process-alive.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const LOOK_EVERY = 250;

/**
 * npm, when it started us, possibly through a shell: npm that is told to end does not tell us.
 * @returns {number | undefined}
 */
function npmAbove() {
  if (!process.env.npm_lifecycle_event) return undefined;
  let pid = process.ppid;
  for (let level = 0; level < 3 && pid > 1; level += 1) {
    if (/\bnpm\b/.test(commandLine(pid))) return pid;
    pid = parentOf(pid);
  }
  return process.ppid;
}

/**
 * Calls `end` once when this run is to end: a signal, npm gone, or (where asked for) standard input closed. The second
 * signal calls `endNow`.
 * @param {{ end: () => void, endNow: () => void, withStdin?: boolean }} options
 */
export function atEndOfRun({ end, endNow, withStdin = false }) {
  let asked = false;
  const ask = () => {
    if (!asked) end();
    asked = true;
  };
  for (const signal of SIGNALS) process.on(signal, () => (asked ? endNow() : ask()));
  const npm = npmAbove();
  if (npm) {
    const mark = startMark(npm);
    setInterval(() => (isAlive(npm) && startMark(npm) === mark) || ask(), LOOK_EVERY).unref();
  }
  if (withStdin) process.stdin.on('end', ask).on('error', ask).resume();
}
