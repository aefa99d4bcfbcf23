import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DomainError } from '@yttra/platform';
import { projectRoot } from './project-root';

/** Where the parts of a running throw-away stack are. */
export interface StackPlace {
  baseUrl: string;
  appDatabaseUrl: string;
  ownerDatabaseUrl: string;
  mailDir: string;
  sessionSecret: string;
}

/** A whole Yttra of its own: PostgreSQL, server, worker and a mailbox, gone without a trace when stopped. */
export interface ThrowAwayStack extends StackPlace {
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;

/** Starts the stack as a process. Errors: cli.stack_failed with what it printed. */
export async function startThrowAwayStack(): Promise<ThrowAwayStack> {
  const child = spawn(process.execPath, [join(projectRoot(), 'apps/local/throw-away.mjs')], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const place = await firstJsonLine(child, said);
  return {
    ...place,
    async stop() {
      child.stdin.end();
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

function firstJsonLine(child: ChildProcess, said: string[]): Promise<StackPlace> {
  return new Promise((resolve, reject) => {
    const failed = (why: string) => {
      child.kill('SIGTERM');
      reject(
        new DomainError({
          code: 'cli.stack_failed',
          kind: 'unavailable',
          message: `Den tillfälliga miljön startade inte: ${why}\n${said.join('')}`,
        }),
      );
    };
    const timer = setTimeout(() => failed('det tog för lång tid'), READY_WITHIN_MS);
    child.once('exit', (code) => failed(`slut med ${code}`));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(JSON.parse(line) as StackPlace);
    });
  });
}
