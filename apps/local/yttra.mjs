// `npm run yttra -- COMMAND`: builds what is stale, and reaches what `npm start` runs here unless DATABASE_URL says
// otherwise.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const MAPPED_STACKS = new URL('./mapped-stacks.mjs', import.meta.url).href;

async function main() {
  await build({ ifStale: true });
  const running = path.resolve(process.env.DATA_DIR || path.join(ROOT, '.yttra'), 'running.env');
  const env = { ...process.env };
  if (!process.env.DATABASE_URL && fs.existsSync(running)) {
    // What is running decides the place of the files too: they belong to its database.
    for (const line of fs.readFileSync(running, 'utf8').split('\n').filter(Boolean)) {
      const [name = '', ...value] = line.split('=');
      env[name] = value.join('=');
    }
  }
  const script = path.join(ROOT, 'dist', 'apps', 'cli', 'main.js');
  const child = spawn(process.execPath, ['--import', MAPPED_STACKS, script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env,
  });
  // Ctrl-C reaches the command by itself; this one waits for its end and passes on how it went.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => (process.exitCode = signal ? 1 : (code ?? 1)));
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
