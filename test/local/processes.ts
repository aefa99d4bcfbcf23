import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A started process, what it has written so far, and its end. */
export interface Started {
  child: ChildProcess;
  lines: string[];
  /** Resolves with the first line, already written or still to come, that contains the text; fails if it ends first. */
  line(text: string): Promise<string>;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

const startedHere = new Set<ChildProcess>();

/** Ends what a failed test left running, which would otherwise keep the run from ending. */
export function endLeftovers(): void {
  for (const child of startedHere) child.kill('SIGKILL');
  startedHere.clear();
}

/** Starts a process whose standard input stays open until the test closes it. */
export function start(command: string, args: string[], options: SpawnOptions = {}): Started {
  const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  startedHere.add(child);
  child.once('close', () => startedHere.delete(child));
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      child.emit('line', line);
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code ?? -1));
  });
  const line = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const earlier = lines.find((written) => written.includes(text));
      if (earlier !== undefined) return resolve(earlier);
      const hear = (written: string) => {
        if (!written.includes(text)) return;
        child.off('line', hear);
        resolve(written);
      };
      child.on('line', hear);
      void ended.then((how) => reject(new Error(`ended (${how}) without "${text}":\n${lines.join('\n')}`)));
    });
  return { child, lines, line, ended };
}

/** Node on an inline module, as the launcher's modules are used. */
export function startModule(code: string, options: SpawnOptions = {}): Started {
  return start(process.execPath, ['--input-type=module', '--eval', code], options);
}

/** Whether a process runs; one that has ended but is not yet reaped does not. */
export function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Every living process with this text in its command line. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').includes(text) && isRunning(pid);
      } catch {
        return false;
      }
    });
}
