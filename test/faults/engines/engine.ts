import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { until } from '../../support/patience';

/** A program that is not ours, in the foreground: what it says goes to its log. */
export class Engine {
  private static readonly all = new Set<Engine>();
  private readonly gone: Promise<void>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly log: string,
  ) {
    this.gone = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  static start(
    program: string,
    args: string[],
    { log, uid, gid, env = {} }: { log: string; uid?: number; gid?: number; env?: NodeJS.ProcessEnv },
  ): Engine {
    const out = openSync(log, 'a');
    const child = spawn(program, args, {
      stdio: ['ignore', out, out],
      cwd: '/',
      uid,
      gid,
      env: { PATH: process.env.PATH, LC_ALL: 'C', ...env },
    });
    closeSync(out);
    const engine = new Engine(child, log);
    Engine.all.add(engine);
    return engine;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits until it works; fails with its last words when it ends instead. */
  async ready(works: () => Promise<boolean>, what: string): Promise<void> {
    await until(() => {
      if (this.isRunning) return works().catch(() => false);
      throw new Error(`${what}: it ended\n${readFileSync(this.log, 'utf8').split('\n').slice(-8).join('\n')}`);
    }, what);
  }

  /** All that were started, as by a power cut. */
  static async endAll(): Promise<void> {
    await Promise.all([...Engine.all].map((engine) => engine.end('SIGKILL')));
    Engine.all.clear();
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.isRunning) this.child.kill(signal);
    await this.gone;
  }
}

/** Whether anybody takes connections there, on this machine. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
