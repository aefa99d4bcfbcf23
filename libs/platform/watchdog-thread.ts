import { writeSync } from 'node:fs';
import { Session, type Debugger } from 'node:inspector';
import { workerData } from 'node:worker_threads';
import { Stillness } from './stillness';
import type { WatchedLoop } from './watchdog';

// Runs beside the event loop, so that it sees when that one does not turn.
const { beats, beatMs, silentMs, stackMs } = workerData as WatchedLoop;
const STDOUT = 1;
const MOST_FRAMES = 20;

const stillness = new Stillness(beatMs, silentMs);
const looking = setInterval(() => {
  if (!stillness.look(performance.now(), Atomics.load(beats, 0))) return;
  clearInterval(looking);
  whereItStands(end);
}, beatMs);

/** The loop's stack where the inspector gives it: names and lines, never a value. */
function whereItStands(tell: (stack: string[] | null) => void): void {
  setTimeout(() => tell(null), stackMs);
  try {
    const session = new Session();
    session.connectToMainThread();
    session.on('Debugger.paused', ({ params }) => tell(params.callFrames.slice(0, MOST_FRAMES).map(line)));
    session.post('Debugger.enable', () => session.post('Debugger.pause'));
  } catch {
    tell(null);
  }
}

const line = ({ functionName, url, location }: Debugger.CallFrame): string =>
  `${functionName || '(anonymous)'} (${url}:${location.lineNumber + 1})`;

/** Whoever started the process starts it anew. It cannot be asked to end: it hears nothing. */
function end(stack: string[] | null): void {
  const told = { level: 60, time: Math.round(performance.timeOrigin + performance.now()), silentMs, stack };
  try {
    writeSync(STDOUT, `${JSON.stringify({ ...told, msg: 'the event loop stands still; the process ends' })}\n`);
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
}
