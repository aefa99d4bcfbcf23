import { writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { ChildReply } from './document-child';
import { packFrame, unpackFrame, type Frame } from './document-frame';
import { ExpectedFailure } from './expected-failure';

/** Beside the standard streams, where a library that prints something would spoil the answer. */
const ANSWER = 3;

/** What a child made of its job: a file, notes about it, or both. */
export interface Made {
  file?: Buffer;
  notes?: unknown;
}

/** The whole life of a child: read one job, do it, answer, end. */
export async function answerOneJob(work: (job: Frame) => Made | Promise<Made>): Promise<void> {
  const frame = await answer(work);
  for (const part of packFrame(frame)) {
    for (let written = 0; written < part.length;) written += writeSync(ANSWER, part, written);
  }
  // Some libraries leave timers or threads behind; the answer is out, so nothing is waited for.
  process.exit(0);
}

async function answer(work: (job: Frame) => Made | Promise<Made>): Promise<Frame> {
  try {
    const { file, notes } = await work(unpackFrame(await buffer(process.stdin)));
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
