import { writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { packFrame, unpackFrame, type Frame } from './document-frame';
import { ExpectedFailure } from './expected-failure';

/** Beside the standard streams, where a library that prints something would spoil the answer. */
const ANSWER = 3;

/** How the child answers: what it made, or why not. */
export type ChildReply =
  { ok: true; notes?: unknown } | { ok: false; fault: 'template' | 'unreadable' | 'failed'; message: string };

/** What a child made of its job: a file, notes about it, or both. */
export interface Made {
  file?: Buffer;
  notes?: unknown;
}

/** One kind of document work. */
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
    const reply: ChildReply = {
      ok: false,
      fault: error instanceof ExpectedFailure ? error.fault : 'failed',
      message: error instanceof Error ? error.message : String(error),
    };
    return { header: { ...reply }, parts: [] };
  }
}

/** A part that holds JSON. */
export function jsonPart({ parts }: Frame, index: number): unknown {
  return JSON.parse(parts[index]!.toString('utf8'));
}
