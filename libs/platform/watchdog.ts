import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface WatchdogLimits {
  /** How often the loop shows that it turns. */
  beatMs: number;
  /** How long it may be silent. */
  silentMs: number;
  /** How long the inspector may take to say where it stands. */
  stackMs: number;
}

export interface WatchedLoop extends WatchdogLimits {
  beats: Int32Array;
}

const LIMITS: WatchdogLimits = { beatMs: 500, silentMs: 10_000, stackMs: 2_000 };

/**
 * Watches this process from a thread of its own, and ends it when its event loop has not turned for 10 s: with its
 * stack in the log, and to be started anew by whoever started it. A process that answers nobody is worse than one that
 * is gone for a moment.
 */
export function startWatchdog(limits: WatchdogLimits = LIMITS): void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  setInterval(() => Atomics.add(beats, 0, 1), limits.beatMs).unref();
  const thread = require.resolve('./watchdog-thread');
  const loader = thread.endsWith('.ts') ? ['--require', join(__dirname, 'run-from-source.cjs')] : [];
  const watched: WatchedLoop = { ...limits, beats };
  new Worker(thread, { workerData: watched, execArgv: loader, env: {} }).unref();
}
