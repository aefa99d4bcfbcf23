import fs from 'node:fs';
import path from 'node:path';

/** An editor writes a file in several steps, and a change of branch writes many. */
const CALM_MS = 60;

/**
 * Calls `work` after each change of what is built, once at a time, and once more when something changed meanwhile. What
 * fails is said and waits for the next change.
 * @param {string} root
 * @param {() => Promise<void>} work
 */
export function onEachChange(root, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await work().catch((error) => console.error(error.message));
    running = false;
    if (again) {
      again = false;
      await run();
    }
  };
  for (const folder of ['apps', 'libs']) {
    fs.watch(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), CALM_MS);
    });
  }
}
