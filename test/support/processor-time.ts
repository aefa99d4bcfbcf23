import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** The kernel counts in hundredths of a second. */
const TICKS = 100;
/** Where the times stand after the command's name: own and system, then those of the children that have ended. */
const FIRST_TIME = 11;

/**
 * How much of the run was waiting, told last: 1 − work / (processors × time). The work is that of this process and of
 * all that it started and that has ended: workers, PostgreSQL, browsers. Only where the kernel tells.
 */
export function tellWaiting(): void {
  if (process.platform !== 'linux') return;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const times = fields.slice(FIRST_TIME, FIRST_TIME + 4).map(Number);
  const worked = times.reduce((sum, time) => sum + time, 0) / TICKS;
  const passed = process.uptime();
  const waiting = Math.round(100 * Math.max(0, 1 - worked / (availableParallelism() * passed)));
  process.stderr.write(
    `\n${worked.toFixed(0)} s of processor time in ${passed.toFixed(0)} s on ${availableParallelism()} processors: ${waiting} % waiting\n`,
  );
}
