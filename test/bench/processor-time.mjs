// What processes work, whoever else is on the machine: where a time by the clock goes.
import { readFileSync } from 'node:fs';

/** Clock ticks a second, on every Linux that there is. */
const TICKS = 100;

/**
 * Milliseconds that a process has worked, with its children, those that have ended too; NaN where the kernel does not
 * tell.
 * @param {number} pid
 * @returns {number}
 */
export function workedBy(pid) {
  try {
    const [, fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const ticks = fields
      .split(' ')
      .slice(11, 15)
      .reduce((sum, field) => sum + Number(field), 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return (1000 * ticks) / TICKS + children.reduce((sum, child) => sum + workedBy(Number(child)), 0);
  } catch {
    return NaN;
  }
}
