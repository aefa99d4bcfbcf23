import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { DomainError, environmentOf } from '@yttra/platform';
import type { CasePlace } from './case-setup';
import { projectRoot } from './project-root';

/** Where the parts of a running throw-away stack are. */
interface StackParts {
  baseUrl: string;
  appDatabaseUrl: string;
  ownerDatabaseUrl: string;
  mailDir: string;
  sessionSecret: string;
}

/** A whole Yttra of its own: PostgreSQL, server, worker and a mailbox, gone without a trace when stopped. */
export interface ThrowAwayStack extends CasePlace {
  ownerDatabaseUrl: string;
  stop(): Promise<void>;
}

const command = promisify(execFile);

const READY_WITHIN_MS = 60_000;

/** Starts the stack as a process. Errors: cli.stack_failed with what it printed. */
export async function startThrowAwayStack(): Promise<ThrowAwayStack> {
  const child = spawn(process.execPath, [join(projectRoot(), 'apps/local/throw-away.mjs')], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const { baseUrl, mailDir, ownerDatabaseUrl, ...parts } = await firstJsonLine(child, said);
  const yttra = (...args: string[]) =>
    command(process.execPath, [join(projectRoot(), 'dist/apps/cli/main.js'), ...args], {
      env: environmentOf({
        DATABASE_URL: parts.appDatabaseUrl,
        SESSION_SECRET: parts.sessionSecret,
        NODE_ENV: 'development',
        LOG_LEVEL: 'error',
      }),
    });
  return {
    baseUrl,
    mailDir,
    ownerDatabaseUrl,
    async appointAdministrator(email, name) {
      await yttra('appoint', email, '--name', name, '--role', 'administrator');
    },
    async keysOf(emails) {
      const { stdout } = await yttra('token', '--days', '366', ...emails.flatMap((email) => ['--as', email]));
      const lines = stdout.trim().split('\n');
      return new Map(lines.map((line) => line.split(' ') as [string, string]));
    },
    async stop() {
      child.stdin.end();
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

function firstJsonLine(child: ChildProcess, said: string[]): Promise<StackParts> {
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
      resolve(JSON.parse(line) as StackParts);
    });
  });
}
