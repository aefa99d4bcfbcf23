import { writeSync } from 'node:fs';
import { FrameReader, packFrame, type Frame } from './child-frame';

/** Beside the standard streams, where a library that prints something would spoil the answer. */
const ANSWER = 3;

/**
 * How the child answers: what it made, or why not. `fault` is the work's own word for what someone outside can mend.
 */
export type ChildReply = { ok: true; notes?: unknown } | { ok: false; fault: string | null; message: string };

/** What a child made of its job: a file, notes about it, or both. */
export interface Made {
  file?: Buffer;
  notes?: unknown;
}

/** One kind of work. It tells what someone outside can mend by throwing an error with a `fault`. */
export type Work = (job: Frame) => Made | Promise<Made>;

/** What a child has taken until now, told with each answer: who started it decides when it has had enough. */
export interface Taken {
  megabytes: number;
  processorSeconds: number;
}

/** The whole life of a child: one job after another, each answered before the next comes, until nobody can send any. */
export async function answerJobs(work: Work): Promise<void> {
  const reader = new FrameReader();
  for await (const chunk of process.stdin) {
    const job = reader.push(chunk as Buffer);
    if (job) send(await answered(work, () => job));
  }
  // Some libraries leave timers or threads behind; nobody asks for more, so nothing is waited for.
  process.exit(0);
}

function send({ header, parts }: Frame): void {
  for (const part of packFrame({ header: { ...header, taken: taken() }, parts })) {
    for (let written = 0; written < part.length;) written += writeSync(ANSWER, part, written);
  }
}

function taken(): Taken {
  const { user, system } = process.cpuUsage();
  return { megabytes: process.memoryUsage.rss() / 1024 ** 2, processorSeconds: (user + system) / 1e6 };
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
