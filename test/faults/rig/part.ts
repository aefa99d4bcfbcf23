import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { goesWithUs } from '../../support/goes-with-us';
import { WAIT_MS } from '../../support/patience';
import { within } from './within';

/** Guards: a part that needs longer is what was looked for. */
const WITHIN_S = WAIT_MS / 1_000;

/** How a process of the stack is started, and which line of its own says that it works. */
export interface PartOptions {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  readyAt: string;
}

/** A server or a worker that can be ended, stopped still and started again. Everything it says is kept in its log. */
export class Part {
  private child: ChildProcess | null = null;
  private gone: Promise<void> = Promise.resolve();
  private readonly log: WriteStream;

  constructor(private readonly options: PartOptions) {
    this.log = createWriteStream(options.logFile, { flags: 'a' });
  }

  get name(): string {
    return this.options.name;
  }

  get isRunning(): boolean {
    return this.child !== null;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it and waits until it works; fails with its last words when it ends instead. */
  async start(): Promise<void> {
    const { name, script, env, readyAt } = this.options;
    const child = spawn(process.execPath, ['--enable-source-maps', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    goesWithUs(child);
    this.gone = new Promise((resolve) =>
      child.once('exit', () => {
        if (this.child === child) this.child = null;
        resolve();
      }),
    );
    const said: string[] = [];
    const ready = new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        createInterface({ input: stream }).on('line', (line) => {
          this.log.write(`${line}\n`);
          if (said.push(line) > 10) said.shift();
          if (line.includes(readyAt)) resolve();
        });
      void this.gone.then(() => reject(new Error(`${name} ended before it was ready:\n${said.join('\n')}`)));
    });
    await within(WITHIN_S, ready, () => `${name} is ready; it says:\n${said.join('\n')}`);
  }

  /** Ends it: SIGKILL as a power cut does, SIGTERM as an operator does. Comes back when it is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child, gone } = this;
    if (!child) return;
    child.kill(signal);
    await within(WITHIN_S, gone, `${this.name} ends at ${signal}`);
  }

  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  async close(): Promise<void> {
    this.thaw();
    await this.end('SIGKILL');
    await new Promise<void>((resolve) => this.log.end(resolve));
  }
}
