import { spawn, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Socket } from 'node:net';
import { ChildFailure } from './child-failure';
import { FrameReader, packFrame, type Frame } from './child-frame';
import { endedBy, guardChild } from './child-guard';
import type { ChildLimits } from './child-kinds';

/**
 * Threads take memory from one place, so that what one gives back another can use, and what is large goes back to the
 * system at once.
 */
const THRIFTY = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '262144' };
/** As much of what a child complains of as tells why it died. */
const LAST_WORDS = 4_000;

/** How a child is started: the same command makes the same process. */
export interface ChildCommand {
  program: string;
  given: string[];
  thrifty: boolean;
}

/**
 * A process that does one job at a time. It ends when this one does, however that ends: its input closes then, and the
 * kernel counts its seconds. While it has no job it keeps nobody from ending.
 */
export class WorkingChild {
  private readonly child: ChildProcess;
  private readonly closed: Promise<NodeJS.Signals | null>;
  private complaint = '';
  hasEnded = false;

  constructor({ program, given, thrifty }: ChildCommand) {
    this.child = spawn(program, given, { env: thrifty ? THRIFTY : {}, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
    givesWay(this.child.pid);
    this.closed = new Promise((resolve, reject) => {
      this.child.once('error', reject).once('close', (_code, signal) => resolve(signal));
    });
    this.closed.catch(() => undefined);
    this.child.once('exit', () => (this.hasEnded = true));
    // A child that dies early closes the pipe; its exit tells the story, not the broken write.
    this.child.stdin!.on('error', () => undefined);
    this.child.stderr!.setEncoding('utf8').on('data', (said: string) => {
      this.complaint = (this.complaint + said).slice(-LAST_WORDS);
    });
  }

  /** Does one job. Throws `ChildFailure` when the process did not live to answer it; it is of no more use then. */
  async do(job: Frame, limits: ChildLimits): Promise<Frame> {
    this.hold(true);
    const watch = guardChild(this.child, limits);
    try {
      const answer = await Promise.race([this.ask(job), this.closed]);
      if (answer !== null && typeof answer === 'object') return answer;
      const why = watch.stopped ?? endedBy(answer, this.complaint);
      if (why) throw new ChildFailure(why, `the child was ended: ${why}`);
      throw new ChildFailure('failed', this.complaint.slice(-500));
    } finally {
      watch.end();
      this.hold(false);
    }
  }

  /** Ends it, and is done when it has: whoever waits for that has work left, and does not end before. */
  async end(): Promise<void> {
    this.hold(true);
    this.child.kill('SIGKILL');
    await this.closed.catch(() => undefined);
  }

  private ask(job: Frame): Promise<Frame> {
    const answers = this.child.stdio[3] as Socket;
    const reader = new FrameReader();
    return new Promise((resolve, reject) => {
      answers.removeAllListeners('data').on('data', (chunk: Buffer) => {
        try {
          const answer = reader.push(chunk);
          if (answer) resolve(answer);
        } catch {
          reject(new ChildFailure('failed', 'what the child answered cannot be read'));
        }
      });
      for (const part of packFrame(job)) this.child.stdin!.write(part);
    });
  }

  /** Whether this process waits for it before it ends. */
  private hold(isHeld: boolean): void {
    const verb = isHeld ? 'ref' : 'unref';
    this.child[verb]();
    for (const pipe of [this.child.stdin, this.child.stderr, this.child.stdio[3]]) (pipe as Socket)[verb]();
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
