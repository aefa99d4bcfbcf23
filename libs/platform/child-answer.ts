import { writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { packFrame, unpackFrame, type Frame } from './child-frame';

/** Beside the standard streams, where a library that prints something would spoil the answer. */
const ANSWER = 3;

/** How the child answers: what it made, or why not. `fault` is the work's own word for what someone outside can mend. */
export type ChildReply = { ok: true; notes?: unknown } | { ok: false; fault: string | null; message: string };

/** What a child made of its job: a file, notes about it, or both. */
export interface Made {
  file?: Buffer;
  notes?: unknown;
}

/** One kind of work. It tells what someone outside can mend by throwing an error with a `fault`. */
export type Work = (job: Frame) => Made | Promise<Made>;

/** The whole life of a child: read one job, do it, answer, end. */
export async function answerOneJob(work: Work): Promise<void> {
  const frame = await answered(work, async () => unpackFrame(await buffer(process.stdin)));
  for (const part of packFrame(frame)) {
    for (let written = 0; written < part.length;) written += writeSync(ANSWER, part, written);
  }
  // Some libraries leave timers or threads behind; the answer is out, so nothing is waited for.
  process.exit(0);
}

/** The job done, or told why not; never throws. */
export async function answered(work: Work, job: () => Frame | Promise<Frame>): Promise<Frame> {
  try {
    const { file, notes } = await work(await job());
    const reply: ChildReply = { ok: true, notes };
    return { header: { ...reply }, parts: file ? [file] : [] };
  } catch (error) {
    const { fault, message } = error as { fault?: unknown; message?: unknown };
    const told = typeof fault === 'string' ? fault : null;
    const reply: ChildReply = {
      ok: false,
      fault: told,
      message: typeof message === 'string' ? message : String(error),
    };
    return { header: { ...reply }, parts: [] };
  }
}
