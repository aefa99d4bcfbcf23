import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { answered, type ChildReply, type Work } from './child-answer';
import { badTemplate, documentFailed, unreadableDocument } from './documents.errors';
import { packFrame, unpackFrame, type Frame } from './document-frame';
import { turnstile } from './turnstile';

/** What a child can be asked to do, and the file that does it: each loads its own library and no other. */
const works = {
  pdf: () => require.resolve('./render-pdf.child'),
  docx: () => require.resolve('./render-docx.child'),
  xlsx: () => require.resolve('./render-xlsx.child'),
  draft: () => require.resolve('./read-draft.child'),
};

let isShortLived = false;

/**
 * Tells that this process is itself short-lived, so that documents are made in it and not in children of its own: for a
 * command that makes many from texts that ship with the product. Never for server or worker.
 */
export function makeDocumentsHere(): void {
  isShortLived = true;
}

/** What a child may take. A thousand answers to ten questions take 10 s and 0.9 GB; what wants more has run away. */
const LIMITS = { ms: 180_000, bytes: 2_000 * 1024 * 1024 };
const BIG = 1024 * 1024;
const PAGE_SIZE = 4096;

const failures = {
  template: badTemplate,
  unreadable: unreadableDocument,
  failed: (message: string) => documentFailed('failed', new Error(message)),
};

const small = turnstile(2);
const big = turnstile(1);

/**
 * Does one piece of document work in a process of its own, that ends with it: parsing and typesetting block for
 * seconds, keep memory, and read what strangers uploaded. The child gets no environment, hence no secrets. At most
 * two small jobs and one big one run at a time; the rest wait their turn. Throws `documents.failed`,
 * `documents.timed_out`, `documents.out_of_memory` or `documents.bad_template`.
 */
export async function inChild(
  work: keyof typeof works,
  job: Frame,
  limits = LIMITS,
): Promise<{ notes: unknown; parts: Buffer[] }> {
  const size = job.parts.reduce((sum, part) => sum + part.length, 0);
  const entry = works[work]();
  const { header, parts } = isShortLived
    ? await answered((module.require(entry) as { work: Work }).work, () => job)
    : await (size > BIG ? big : small)(() => run(entry, packFrame(job), limits));
  const reply = header as ChildReply;
  if (!reply.ok) throw failures[reply.fault](reply.message);
  return { notes: reply.notes, parts };
}

async function run(entry: string, message: Buffer[], limits: typeof LIMITS): Promise<Frame> {
  // From source (tests) the child compiles itself with the same tool that builds for production.
  const loader = entry.endsWith('.ts') ? ['--require', join(__dirname, 'run-from-source.cjs')] : [];
  const child = spawn(process.execPath, ['--max-old-space-size=1024', ...loader, entry], {
    env: {},
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  givesWay(child.pid);
  const watch = guard(child, limits);
  // A child that dies early closes the pipe; its exit tells the story, not the broken write.
  child.stdin!.on('error', () => undefined);
  for (const part of message) child.stdin!.write(part);
  child.stdin!.end();
  try {
    const [answer, complaint] = await Promise.all([
      buffer(child.stdio[3] as NodeJS.ReadableStream),
      buffer(child.stderr!),
      new Promise<void>((resolve, reject) => child.once('error', reject).once('exit', () => resolve())),
    ]);
    if (watch.stopped) throw documentFailed(watch.stopped);
    if (answer.length === 0) throw documentFailed('failed', new Error(complaint.toString('utf8').slice(-500)));
    return unpackFrame(answer);
  } finally {
    watch.end();
    child.kill('SIGKILL');
  }
}

/** A typesetter takes every core there is; whoever waits for a page must not wait for it. */
function givesWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us: it is done all the same.
  }
}

/** Stops a child that is too slow or too big, and remembers why. */
function guard(child: ChildProcess, limits: typeof LIMITS) {
  const state: { stopped?: 'timed_out' | 'out_of_memory'; end: () => void } = { end: () => undefined };
  const stop = (why: 'timed_out' | 'out_of_memory') => {
    state.stopped ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop('timed_out'), limits.ms);
  // Where the kernel does not tell (other systems than Linux) only the time and the heap limit hold.
  const poll = setInterval(() => {
    readFile(`/proc/${child.pid}/statm`, 'utf8').then(
      (statm) => Number(statm.split(' ')[1]) * PAGE_SIZE > limits.bytes && stop('out_of_memory'),
      () => clearInterval(poll),
    );
  }, 250);
  state.end = () => {
    clearTimeout(timer);
    clearInterval(poll);
  };
  return state;
}
