import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const MAPPED_STACKS = new URL('./mapped-stacks.mjs', import.meta.url).href;

/**
 * Runs one command of the command line (`npm run yttra -- …`) to its end.
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} what it wrote
 * @throws with what it wrote, when it ends with another code than 0
 */
export async function runCommand(words, env) {
  const child = spawn(
    process.execPath,
    ['--import', MAPPED_STACKS, path.join('dist', 'apps', 'cli', 'main.js'), ...words],
    {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (output += part));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve(signal ?? exitCode));
  });
  if (code !== 0) throw new Error(`Kommandot ”${words.join(' ')}” slutade med ${code}:\n${output.trim()}`);
  return output;
}
