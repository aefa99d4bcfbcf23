import { spawn } from 'node:child_process';
import readline from 'node:readline';

/**
 * Does the work on a whole Yttra of its own, which is gone afterwards.
 * @template T
 * @param {(stack: { baseUrl: string, superuserUrl: string, ownerDatabaseUrl: string, appDatabaseUrl: string, dataDir:
 * string, sessionSecret: string, smtpPort: number }) => Promise<T>} work
 * @param {string[]} [how] arguments of apps/local/throw-away.mjs
 */
export async function onThrowAwayStack(work, how = []) {
  const stack = spawn(process.execPath, ['apps/local/throw-away.mjs', ...how], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  stack.stderr.setEncoding('utf8').on('data', (words) => (said = (said + words).slice(-2_000)));
  const gone = new Promise((resolve) => stack.once('exit', resolve));
  try {
    const told = await new Promise((resolve, reject) => {
      readline.createInterface({ input: stack.stdout }).once('line', (line) => resolve(JSON.parse(line)));
      void gone.then((code) => reject(new Error(`the stack ended with ${code}: ${said}`)));
    });
    return await work(told);
  } finally {
    stack.stdin.end();
    await gone;
  }
}
