// The built server beside a stack's database, with something loaded before it where that is what is compared; and the
// built worker.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../../apps/local/free-port.mjs';

const LONGEST_START_MS = 120_000;
const END_WITH_PARENT = new URL('../../apps/local/end-with-parent.mjs', import.meta.url).href;

/**
 * @param {{ appDatabaseUrl: string, dataDir: string, sessionSecret: string, smtpPort: number }} stack
 * @param {{ preload?: string, env?: NodeJS.ProcessEnv }} [how] `preload`: a file of this folder
 * @returns {Promise<{ baseUrl: string, pid: number, stop: () => Promise<void> }>}
 */
export async function startServer(stack, { preload, env = {} } = {}) {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const before = preload ? ['--require', path.resolve('test/bench', preload)] : [];
  const child = spawn(
    process.execPath,
    ['--import', END_WITH_PARENT, ...before, path.join('dist', 'apps', 'server', 'main.js')],
    {
      env: { ...settings(stack, baseUrl), PORT: String(port), ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let hasGone = false;
  void gone.then(() => (hasGone = true));
  const from = performance.now();
  while (!(await answers(`${baseUrl}/api/v1/health`))) {
    if (hasGone) throw new Error('the server ended before it answered');
    if (performance.now() - from > LONGEST_START_MS) {
      child.kill();
      throw new Error(`the server did not answer in ${LONGEST_START_MS / 1000} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    baseUrl,
    pid: child.pid,
    async stop() {
      child.kill();
      await gone;
    },
  };
}

/** @returns {{ pid: number, stop: () => Promise<void> }} works once it has connected */
export function startWorker(stack, baseUrl) {
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, path.join('dist', 'apps', 'worker', 'main.js')], {
    env: settings(stack, baseUrl),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  return {
    pid: child.pid,
    async stop() {
      child.kill();
      await gone;
    },
  };
}

const settings = ({ appDatabaseUrl, dataDir, sessionSecret, smtpPort }, baseUrl) => ({
  ...process.env,
  NODE_ENV: 'development',
  DATABASE_URL: appDatabaseUrl,
  DATA_DIR: dataDir,
  SESSION_SECRET: sessionSecret,
  SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  MAIL_FROM: 'yttra@example.se',
  BASE_URL: baseUrl,
  YTTRA_LOCAL_PARENT: String(process.pid),
});

const answers = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
