import { join } from 'node:path';
import { answered, type ChildReply, type Work } from './child-answer';
import { ChildFailure } from './child-failure';
import type { Frame } from './child-frame';
import { CHILD_KINDS, type ChildKind, type ChildLimits, type ChildWork } from './child-kinds';
import { turnstile } from './turnstile';
import { inWarmChild } from './warm-children';
import { WorkingChild, type ChildCommand } from './working-child';

const MEGABYTE = 1024 * 1024;
const LARGEST_HEAP = 1024;
/** What a process takes besides its heap. */
const HEAP_SHARE = 0.7;

let doneHere: readonly ChildKind['gate'][] = [];

/**
 * Tells that this process is itself short-lived, so that such work is done in it and not in children of its own: for a
 * command that does much of it with what ships with the product, and for the tests of what the documents are for. Never
 * for server or worker.
 */
export function doChildWorkHere(what: readonly ChildKind['gate'][] = ['reading', 'writing']): void {
  doneHere = what;
}

/** From source, as tests run it, a child compiles itself first: that is none of the work which is limited. */
const COMPILING = __filename.endsWith('.ts') ? 10 : 1;

function usualLimits(kind: ChildWork): ChildLimits {
  const { seconds, processorSeconds, megabytes }: ChildLimits = CHILD_KINDS[kind];
  return {
    seconds: seconds * COMPILING,
    processorSeconds: processorSeconds && processorSeconds * COMPILING,
    megabytes,
  };
}

const gates = { small: turnstile(2), big: turnstile(1), reading: turnstile(2) };

/**
 * Does one piece of work in a process beside this one: parsing and typesetting block for seconds, and keep memory. What
 * strangers uploaded is read in a process of its own, that ends with it; documents of our own data are made in
 * processes that wait for the next. `entry` is the file that does it; the child loads that and nothing else, and gets
 * nothing of our environment, hence no secrets. The rest wait their turn: two that read, two small and one big that
 * write. Throws `ChildFailure`.
 */
export async function inChild(
  kind: ChildWork,
  entry: string,
  job: Frame,
  limits: ChildLimits = usualLimits(kind),
): Promise<{ notes: unknown; parts: Buffer[] }> {
  const size = job.parts.reduce((sum, part) => sum + part.length, 0);
  const { gate: way, thrifty = false, isWarm = false }: ChildKind = CHILD_KINDS[kind];
  const gate = way === 'reading' ? gates.reading : size > MEGABYTE ? gates.big : gates.small;
  const { header, parts } = doneHere.includes(way)
    ? await answered((module.require(entry) as { work: Work }).work, () => job)
    : await gate(() => (isWarm ? inWarmChild : inOwnChild)(commandOf(entry, limits, thrifty), job, limits));
  const reply = header as ChildReply;
  if (reply.ok) return { notes: reply.notes, parts };
  throw new ChildFailure(reply.fault === null ? 'failed' : 'told', reply.message, reply.fault);
}

async function inOwnChild(command: ChildCommand, job: Frame, limits: ChildLimits): Promise<Frame> {
  const child = new WorkingChild(command);
  try {
    return await child.do(job, limits);
  } finally {
    await child.end();
  }
}

function commandOf(entry: string, { megabytes, processorSeconds }: ChildLimits, thrifty: boolean): ChildCommand {
  const main = require.resolve('./child-main');
  // From source (tests) the child compiles itself with the same tool that builds for production.
  const loader = main.endsWith('.ts') ? ['--require', join(__dirname, 'run-from-source.cjs')] : [];
  const heap = Math.min(LARGEST_HEAP, Math.round(megabytes * HEAP_SHARE));
  const collects = thrifty ? ['--expose-gc'] : [];
  const node = [process.execPath, ...collects, `--max-old-space-size=${heap}`, ...loader, main, entry];
  const [program, ...given] = processorSeconds ? timed(node, processorSeconds) : node;
  return { program: program!, given, thrifty };
}

/** The kernel ends it after so many seconds of work, also when the process that started it has died. */
function timed(command: string[], seconds: number): string[] {
  if (process.platform === 'win32') return command;
  return ['/bin/sh', '-c', 'ulimit -S -t "$0" && exec "$@"', String(seconds), ...command];
}
