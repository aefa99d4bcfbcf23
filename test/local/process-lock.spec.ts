import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endLeftovers, startModule, type Started } from './processes';

const LOCK = JSON.stringify(resolve(__dirname, '../../apps/local/process-lock.mjs'));

/**
 * Takes the lock and says so, or says who holds it; holds it until its standard input closes. `before` is run before
 * that.
 */
const take = (file: string, before = '') =>
  startModule(
    `import { takeLock } from ${LOCK};
     ${before}
     const { held, holder } = takeLock(${JSON.stringify(file)}, 'http://localhost:1');
     console.log(held ? 'held' : 'taken by ' + holder.pid + ' ' + holder.note);
     process.stdin.on('end', () => { held?.release(); process.exit(0); }).resume();`,
  );

/** Before it changes anything in the folder, each time: says so and stands still until it is let go on. */
const stepping = (folder: string) => `
  import fs from 'node:fs';
  let step = 0;
  for (const change of ['linkSync', 'renameSync', 'rmSync']) {
    const { [change]: really } = fs;
    fs[change] = (...given) => {
      fs.writeSync(1, 'step ' + ++step + '\\n');
      const go = ${JSON.stringify(folder)} + '/go-' + step;
      while (!fs.existsSync(go)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
      return really(...given);
    };
  }`;

describe('the lock of a start', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yttra-lock-'));
    file = join(folder, 'running.lock');
  });
  afterEach(() => {
    endLeftovers();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one process’s, and free when that one lets go', async () => {
    const first = take(file);
    await first.line('held');
    const second = take(file);
    expect(await second.line('taken')).toBe(`taken by ${first.child.pid} http://localhost:1`);
    first.child.stdin!.end();
    await first.ended;
    const third = take(file);
    await third.line('held');
    for (const { child, ended } of [second, third]) {
      child.stdin!.end();
      await ended;
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a killed process', (pid: number) => JSON.stringify({ pid, mark: '1', note: '' })],
    ['a process whose number another has now', () => JSON.stringify({ pid: process.pid, mark: 'older', note: '' })],
    ['a full disk', () => ''],
    ['somebody else', () => 'null'],
  ])('left by %s is taken over, by one of many', async (_by, content) => {
    const gone = startModule('');
    await gone.ended;
    writeFileSync(file, content(gone.child.pid!));
    const starts = Array.from({ length: 6 }, () => take(file));
    const answers = await Promise.all(starts.map(answerOf));
    for (const { child, ended } of starts) {
      child.stdin!.end();
      await ended;
    }
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
  });

  it.each([1, 2, 3, 4, 5, 6])('is never two’s, though others come at each step of one from %i on', async (from) => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, mark: '1', note: '' }));
    const slow = take(file, stepping(folder));
    const answered = answerOf(slow);
    const others: Started[] = [];
    let answer = '';
    for (let step = 1; !answer; step++) {
      const said = await Promise.any([slow.line(`step ${step}`), answered]);
      if (!said.startsWith('step')) answer = said;
      else if (step >= from) {
        others.push(take(file));
        await answerOf(others.at(-1)!);
      }
      writeFileSync(join(folder, `go-${step}`), '');
    }
    const answers = [answer, ...(await Promise.all(others.map(answerOf)))];
    expect(answers.filter((one) => one === 'held')).toHaveLength(1);
  });
});

const answerOf = ({ line }: Started) => Promise.any([line('held'), line('taken')]);
