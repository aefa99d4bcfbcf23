import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endLeftovers, startModule } from './processes';

const LOCK = JSON.stringify(resolve(__dirname, '../../apps/local/process-lock.mjs'));

/** Takes the lock and says so, or says who holds it; holds it until its standard input closes. */
const take = (file: string) =>
  startModule(
    `import { takeLock } from ${LOCK};
     const { held, holder } = takeLock(${JSON.stringify(file)}, 'http://localhost:1');
     console.log(held ? 'held' : 'taken by ' + holder.pid + ' ' + holder.note);
     process.stdin.on('end', () => { held?.release(); process.exit(0); }).resume();`,
  );

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
  ])('left by %s is taken over, by one of many', async (_by, content) => {
    const gone = startModule('');
    await gone.ended;
    writeFileSync(file, content(gone.child.pid!));
    const starts = Array.from({ length: 6 }, () => take(file));
    const answers = await Promise.all(starts.map(({ line }) => Promise.any([line('held'), line('taken')])));
    for (const { child, ended } of starts) {
      child.stdin!.end();
      await ended;
    }
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
  });
});
