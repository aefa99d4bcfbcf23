import { spawn, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { answered, type ChildReply, type Work } from './child-answer';
import { packFrame, unpackFrame, type Frame } from './child-frame';
import { endedBy, guardChild, type Stopped } from './child-guard';
import { CHILD_KINDS, type ChildKind, type ChildLimits, type ChildWork } from './child-kinds';
import { turnstile } from './turnstile';

/** A child did not do its work: what it told itself (with its own word for the fault), or how it ended. */
export class ChildFailure extends Error {
  constructor(
    readonly why: 'told' | 'failed' | Stopped,
    message: string,
    readonly fault: string | null = null,
  ) {
    super(message);
  }
}

const MEGABYTE = 1024 * 1024;
const LARGEST_HEAP = 1024;
/** What a process takes besides its heap. */
const HEAP_SHARE = 0.7;

/** Threads take memory from one place, so that what one gives back another can use, and what is large goes back to the system at once. */
const THRIFTY = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '262144' };

let doneHere: readonly ChildKind['gate'][] = [];

/**
 * Tells that this process is itself short-lived, so that such work is done in it and not in children of its own: for a
 * command that does much of it with what ships with the product, and for the tests of what the documents are for. Never for
 * server or worker.
 */
export function doChildWorkHere(what: readonly ChildKind['gate'][] = ['reading', 'writing']): void {
  doneHere = what;
}

const gates = { small: turnstile(2), big: turnstile(1), reading: turnstile(2) };

/**
 * Does one piece of work in a process of its own, that ends with it: parsing and typesetting block for seconds, keep
 * memory, and read what strangers uploaded. `entry` is the file that does it; the child loads that and nothing else, and
 * gets nothing of our environment, hence no secrets. The rest wait their turn: two that read, two small and one big that write.
 * Throws `ChildFailure`.
 */
export async function inChild(
  kind: ChildWork,
  entry: string,
  job: Frame,
  limits: ChildLimits = CHILD_KINDS[kind],
): Promise<{ notes: unknown; parts: Buffer[] }> {
  const size = job.parts.reduce((sum, part) => sum + part.length, 0);
  const { gate: way, thrifty = false } = CHILD_KINDS[kind];
  const gate = way === 'reading' ? gates.reading : size > MEGABYTE ? gates.big : gates.small;
  const { header, parts } = doneHere.includes(way)
    ? await answered((module.require(entry) as { work: Work }).work, () => job)
    : await gate(() => run(entry, packFrame(job), limits, thrifty));
  const reply = header as ChildReply;
  if (reply.ok) return { notes: reply.notes, parts };
  throw new ChildFailure(reply.fault === null ? 'failed' : 'told', reply.message, reply.fault);
}

async function run(entry: string, message: Buffer[], limits: ChildLimits, thrifty: boolean): Promise<Frame> {
  const child = start(entry, limits, thrifty);
  givesWay(child.pid);
  const watch = guardChild(child, limits);
  // A child that dies early closes the pipe; its exit tells the story, not the broken write.
  child.stdin!.on('error', () => undefined);
  for (const part of message) child.stdin!.write(part);
  child.stdin!.end();
  try {
    const [answer, complaint, signal] = await Promise.all([
      buffer(child.stdio[3] as NodeJS.ReadableStream),
      buffer(child.stderr!),
      new Promise<NodeJS.Signals | null>((resolve, reject) =>
        child.once('error', reject).once('exit', (_code, signal) => resolve(signal)),
      ),
    ]);
    const said = complaint.toString('utf8');
    const why = watch.stopped ?? endedBy(signal, said);
    if (why) throw new ChildFailure(why, `the child was ended: ${why}`);
    if (answer.length === 0) throw new ChildFailure('failed', said.slice(-500));
    return unpackFrame(answer);
  } finally {
    watch.end();
    child.kill('SIGKILL');
  }
}

function start(entry: string, { megabytes, processorSeconds }: ChildLimits, thrifty: boolean): ChildProcess {
  const main = require.resolve('./child-main');
  // From source (tests) the child compiles itself with the same tool that builds for production.
  const loader = main.endsWith('.ts') ? ['--require', join(__dirname, 'run-from-source.cjs')] : [];
  const heap = Math.min(LARGEST_HEAP, Math.round(megabytes * HEAP_SHARE));
  const collects = thrifty ? ['--expose-gc'] : [];
  const node = [process.execPath, ...collects, `--max-old-space-size=${heap}`, ...loader, main, entry];
  const [program, ...given] = processorSeconds ? timed(node, processorSeconds) : node;
  return spawn(program!, given, { env: thrifty ? THRIFTY : {}, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
}

/** The kernel ends it after so many seconds of work, also when the process that started it has died. */
function timed(command: string[], seconds: number): string[] {
  if (process.platform === 'win32') return command;
  return ['/bin/sh', '-c', 'ulimit -S -t "$0" && exec "$@"', String(seconds), ...command];
}

/** A typesetter takes every core there is; whoever waits for a page must not wait for it. */
function givesWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us: it is done all the same.
  }
}
