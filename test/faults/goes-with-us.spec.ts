import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/patience';

const LOADER = join(__dirname, '../../libs/platform/run-from-source.cjs');
const LEAVES = `
  const { goesWithUs } = require(${JSON.stringify(join(__dirname, '../support/goes-with-us.ts'))});
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  console.log((process.argv[1] === 'kept' ? goesWithUs(child) : child).pid);
  process.exit(1);`;

/** Whether what a process has started is there when that has ended. */
function leftBehind(how: string): number {
  try {
    execFileSync(process.execPath, ['--require', LOADER, '-e', LEAVES, how], { encoding: 'utf8' });
  } catch (error) {
    return Number((error as { stdout: string }).stdout);
  }
  throw new Error('it ends with 1');
}

it('what a rig has started goes with it, and would not by itself', async () => {
  const [alone, kept] = [leftBehind('alone'), leftBehind('kept')];
  await until(() => !isThere(kept), 'it has gone');
  expect(isThere(alone)).toBe(true);
  process.kill(alone, 'SIGKILL');
});

/** One that has ended and that nobody has asked after is not there. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc') || !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
