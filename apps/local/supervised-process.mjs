import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LOADS } from './load-ahead.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const HOOK = new URL('./end-with-parent.mjs', import.meta.url).href;
const LAST_LINES = 15;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;
const CALM_AFTER = 10_000;
const STOP_PATIENCE = 20_000;
const READY_PATIENCE = 60_000;

/**
 * @typedef {import('node:child_process').ChildProcess} Child
 * @typedef {{ child: Child, lastLines: string[], loaded: Promise<void>, ended: Promise<string> }} Launched
 * @typedef {{ pid: () => number | undefined, load: () => Promise<void>, begin: () => Promise<void>, restart: () =>
 * Promise<void>, stop: (options?: { hard?: boolean }) => Promise<void> }} Supervised
 *   `load` launches it and waits until it has loaded, or has died of it; `begin` gives it the word and waits until it
 *   is ready; `restart` ends it and starts it anew at once
 */

/** @param {string[]} command @param {NodeJS.ProcessEnv} env @param {fs.WriteStream} log @returns {Launched} */
function launch(command, env, log) {
  const child = spawn(process.execPath, ['--import', HOOK, ...command], {
    cwd: ROOT,
    env: { ...env, YTTRA_LOCAL_PARENT: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C in the terminal reaches us, and we stop things in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  /** @type {string[]} */
  const lastLines = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    readline.createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      lastLines.push(line);
      if (lastLines.length > LAST_LINES) lastLines.shift();
      child.emit('line', line);
    });
  }
  /** @type {Promise<void>} */
  const loaded = new Promise((resolve) => child.once('message', () => resolve()));
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `kod ${code}`));
  });
  return { child, lastLines, loaded, ended };
}

/** @param {string} text @returns {(child: Child) => Promise<void>} ready when a line of its output contains the text */
export const readyAtLine = (text) => (child) =>
  new Promise((resolve) => {
    child.on('line', function look(line) {
      if (!line.includes(text)) return;
      child.off('line', look);
      resolve();
    });
  });

/** @param {string} url @returns {(child: Child) => Promise<void>} ready when the address answers 200 */
export const readyAtUrl = (url) => async (child) => {
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await response?.arrayBuffer().catch(() => undefined);
    if (response?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  // It died: that is told by its end, not by readiness.
  await new Promise(() => undefined);
};

/**
 * One of our processes, which loads what it is made of and waits for the word to begin; from when it is ready it is
 * started anew whenever it dies, sooner the calmer it has been. One that dies before it was ever ready has something
 * wrong with it: that is an error.
 * @param {{ name: string, script: string, loads: string, nodeOptions?: string[], env: NodeJS.ProcessEnv, logFile:
 * string, ready: (child: Child) => Promise<void>, say: (line: string) => void, changed?: () => void }} options
 *   `loads` is the module with what it is made of
 * @returns {Supervised}
 */
export function superviseProcess({
  name,
  script,
  loads,
  nodeOptions = [],
  env,
  logFile,
  ready,
  say,
  changed = () => undefined,
}) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true, mode: 0o700 });
  const log = fs.createWriteStream(logFile, { flags: 'w', mode: 0o600 });
  const command = [...nodeOptions, script];
  let stopping = false;
  let restarting = false;
  let pause = FIRST_PAUSE;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Launched} */
  let current;

  const startAnew = () => {
    current = launch(command, env, log);
    watch();
    changed();
  };
  const watch = () => {
    const { ended } = current;
    const since = Date.now();
    void ended.then((how) => {
      if (stopping || restarting) return;
      if (Date.now() - since > CALM_AFTER) pause = FIRST_PAUSE;
      say(`${name} stannade (${how}) och startas igen om ${(pause / 1000).toLocaleString('sv-SE')} s. Se ${logFile}.`);
      timer = setTimeout(startAnew, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
  };

  const endCurrent = async (/** @type {NodeJS.Signals} */ signal) => {
    clearTimeout(timer);
    if (!current) return;
    current.child.kill(signal);
    const last = setTimeout(() => current.child.kill('SIGKILL'), STOP_PATIENCE);
    await current.ended;
    clearTimeout(last);
  };
  return {
    pid: () => current?.child.pid,
    async load() {
      if (stopping) return;
      current = launch(command, { ...env, [LOADS]: path.join(ROOT, loads) }, log);
      await Promise.race([current.loaded, current.ended]);
    },
    async begin() {
      const patience = setTimeout(() => current.child.kill('SIGKILL'), READY_PATIENCE);
      if (current.child.connected) current.child.send('begin');
      const died = await Promise.race([ready(current.child).then(() => undefined), current.ended]);
      clearTimeout(patience);
      if (died === undefined) return watch();
      log.end();
      throw new Error(`${name} startar inte (${died}). Sist skrev den:\n${current.lastLines.join('\n')}`);
    },
    async restart() {
      restarting = true;
      await endCurrent('SIGTERM');
      restarting = false;
      if (!stopping) startAnew();
      await Promise.race([ready(current.child), current.ended]);
    },
    async stop({ hard = false } = {}) {
      stopping = true;
      await endCurrent(hard ? 'SIGKILL' : 'SIGTERM');
      log.end();
    },
  };
}
