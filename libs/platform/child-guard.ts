import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { ChildLimits } from './child-kinds';

export type Stopped = 'timed_out' | 'out_of_memory';

const MEGABYTE = 1024 * 1024;
const PAGE_SIZE = 4096;
const LOOKS_EVERY_MS = 100;

/** Stops a child that is too slow or too big, and remembers why. */
export function guardChild(child: ChildProcess, { seconds, megabytes }: ChildLimits) {
  const state: { stopped?: Stopped; end: () => void } = { end: () => undefined };
  const stop = (why: Stopped) => {
    state.stopped ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop('timed_out'), seconds * 1000);
  // Where the kernel does not tell (other systems than Linux) only the time and the heap limit hold.
  const poll = setInterval(() => {
    readFile(`/proc/${child.pid}/statm`, 'utf8').then(
      (statm) => Number(statm.split(' ')[1]) * PAGE_SIZE > megabytes * MEGABYTE && stop('out_of_memory'),
      () => clearInterval(poll),
    );
  }, LOOKS_EVERY_MS);
  state.end = () => {
    clearTimeout(timer);
    clearInterval(poll);
  };
  return state;
}

/** Why a child ended that nobody here stopped, as far as its end tells: the kernel's clock, or its own heap. */
export function endedBy(signal: NodeJS.Signals | null, complaint: string): Stopped | undefined {
  if (signal === 'SIGXCPU') return 'timed_out';
  return complaint.includes('heap out of memory') ? 'out_of_memory' : undefined;
}
