import { cpus } from 'node:os';

/** Milliseconds of all processors since the machine started: at work for anybody, and with nothing to do. */
function spent(): { busy: number; idle: number } {
  const times = cpus().map(({ times: { idle, ...busy } }) => ({
    idle,
    busy: Object.values(busy).reduce((sum, time) => sum + time, 0),
  }));
  const sumOf = (kind: 'busy' | 'idle') => times.reduce((sum, processor) => sum + processor[kind], 0);
  return { busy: sumOf('busy'), idle: sumOf('idle') };
}

/**
 * Notes the time; the function that comes back tells, once the run has ended, how much of it the processors had nothing
 * to do. The machine itself is asked: what a run's own processes used is not known of those that were killed.
 */
export function watchProcessors(): () => void {
  const before = spent();
  return () => {
    const now = spent();
    const [busy, idle] = [now.busy - before.busy, now.idle - before.idle];
    const waiting = Math.round((100 * idle) / (busy + idle || 1));
    process.stderr.write(
      `\nThis machine's ${cpus().length} processors worked ${Math.round(busy / 1_000)} s and waited ${waiting} % of the time.\n`,
    );
  };
}
