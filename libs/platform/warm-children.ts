import type { Taken } from './child-answer';
import { ChildFailure } from './child-failure';
import type { Frame } from './child-frame';
import type { ChildLimits } from './child-kinds';
import { WorkingChild, type ChildCommand } from './working-child';

/**
 * A process that has done or taken so much is let go: what libraries remember, and what a large job leaves, goes with
 * it.
 */
const ENOUGH = { jobs: 500, bytes: 20_000_000, megabytes: 400, processorSeconds: 30 };
/** Nobody has asked for so long: its memory is worth more than the half second that the next one takes to start. */
const IDLE_MS = 60_000;

interface WarmChild {
  child: WorkingChild;
  jobs: number;
  bytes: number;
  /** Lets it go when nobody has asked for it. */
  idle?: NodeJS.Timeout;
}

/** Those that wait for a job, by their command: who did the last one gets the next. */
const waiting = new Map<string, WarmChild[]>();

/**
 * Does one job in a process that has done such jobs before, where one waits. How many work at once is for the caller to
 * say. A job whose process dies is done once more in a fresh one; so is one that was ended for time or memory in a
 * process that was not fresh. Throws `ChildFailure`.
 */
export async function inWarmChild(command: ChildCommand, job: Frame, limits: ChildLimits): Promise<Frame> {
  const key = JSON.stringify(command);
  const known = takeWaiting(key);
  try {
    return await doIn(known ?? fresh(command), key, job, limits);
  } catch (error) {
    const mayHold = error instanceof ChildFailure && (error.why === 'failed' || known !== undefined);
    if (!mayHold) throw error;
    return doIn(fresh(command), key, job, limits);
  }
}

const fresh = (command: ChildCommand): WarmChild => ({ child: new WorkingChild(command), jobs: 0, bytes: 0 });

async function doIn(warm: WarmChild, key: string, job: Frame, limits: ChildLimits): Promise<Frame> {
  try {
    const answer = await warm.child.do(job, limits);
    warm.jobs += 1;
    warm.bytes += bytesOf(job) + bytesOf(answer);
    if (hasHadEnough(warm, answer.header.taken as Taken)) await warm.child.end();
    else letWait(key, warm);
    return answer;
  } catch (error) {
    await warm.child.end();
    throw error;
  }
}

const bytesOf = ({ parts }: Frame): number => parts.reduce((sum, part) => sum + part.length, 0);

const hasHadEnough = ({ jobs, bytes }: WarmChild, { megabytes, processorSeconds }: Taken): boolean =>
  jobs >= ENOUGH.jobs ||
  bytes >= ENOUGH.bytes ||
  megabytes >= ENOUGH.megabytes ||
  processorSeconds >= ENOUGH.processorSeconds;

function letWait(key: string, warm: WarmChild): void {
  const others = waiting.get(key) ?? [];
  waiting.set(key, [...others, warm]);
  warm.idle = setTimeout(() => {
    const left = waiting.get(key)!.filter((one) => one !== warm);
    waiting.set(key, left);
    void warm.child.end();
  }, IDLE_MS).unref();
}

/** The one that has waited shortest, so that those that nobody needs are let go. */
function takeWaiting(key: string): WarmChild | undefined {
  for (let warm = waiting.get(key)?.pop(); warm; warm = waiting.get(key)?.pop()) {
    clearTimeout(warm.idle);
    if (!warm.child.hasEnded) return warm;
  }
  return undefined;
}
