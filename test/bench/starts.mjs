// How long a person waits: for the first start, for a later one, and for a whole case.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
const seconds = (from) => Number(process.hrtime.bigint() - from) / 1e9;
const ended = (child) => new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()));

/** Seconds until the page answers, then a clean stop. */
async function start(dataDir, port) {
  const from = process.hrtime.bigint();
  const child = spawn(process.execPath, ['apps/local/start.mjs'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: 'ignore',
  });
  try {
    for (;;) {
      const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
      if (reply?.ok) return seconds(from);
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      await sleep(20);
    }
  } finally {
    child.kill('SIGTERM');
    await ended(child);
  }
}

export async function starts() {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'yttra-bench-'));
  fs.chmodSync(dataDir, 0o755);
  try {
    const port = await freePort();
    const first = await start(dataDir, port);
    const later = await start(dataDir, port);
    return [
      { what: 'first start, with the example', measured: first, limit: 8, unit: 's' },
      { what: 'later start', measured: later, limit: 2.5, unit: 's' },
    ];
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function demo() {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'yttra-demo-'));
  const from = process.hrtime.bigint();
  const child = spawn(process.execPath, ['dist/apps/cli/main.js', 'demo', '--out', out], { stdio: 'ignore' });
  await ended(child);
  fs.rmSync(out, { recursive: true, force: true });
  if (child.exitCode !== 0) throw new Error(`the demo ended with ${child.exitCode}`);
  return [{ what: 'the Eskilstuna case, from start to files', measured: seconds(from), limit: 60, unit: 's' }];
}
