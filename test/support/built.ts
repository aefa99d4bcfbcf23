import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Sees to it that dist/ holds what the sources say, for tests that start processes: once for a whole run. */
export async function built(): Promise<void> {
  if (process.env.TEST_IS_BUILT) return;
  await promisify(execFile)(process.execPath, ['apps/local/build.mjs', '--if-stale']);
}
