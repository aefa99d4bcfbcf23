import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../test/support/patience';
import type { ChildWork } from './child-kinds';
import { inChild } from './child-process';

const folder = mkdtempSync(join(tmpdir(), 'yttra-warm-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LIMITS = { seconds: 50, processorSeconds: 20, megabytes: 500 };
let count = 0;

/**
 * Work that knows how many jobs its process has had, as `jobs`, and where to leave a mark that outlives it, as `mark`.
 */
function workOf(source: string): string {
  const entry = join(folder, `work-${(count += 1)}.cjs`);
  const mark = JSON.stringify(`${entry}.mark`);
  writeFileSync(
    entry,
    `const { existsSync, writeFileSync } = require('node:fs');
    const mark = { isLeft: () => existsSync(${mark}), leave: () => writeFileSync(${mark}, String(process.pid)) };
    let jobs = 0;
    module.exports.work = (job) => { jobs++; ${source} };`,
  );
  return entry;
}

interface Asked extends Partial<typeof LIMITS> {
  kind?: ChildWork;
  part?: string;
}

const one = async (entry: string, { kind = 'docx', part = 'x', ...limits }: Asked = {}) =>
  (await inChild(kind, entry, { header: {}, parts: [Buffer.from(part)] }, { ...LIMITS, ...limits })).notes;

const PID = 'return { notes: process.pid }';

it.each([
  ['docx', true],
  ['ownDocx', false],
  ['table', false],
] as const)('does the next job in the same process, where nothing is a stranger’s: %s, %s', async (kind, isSame) => {
  const entry = workOf(PID);
  const [first, second] = [await one(entry, { kind }), await one(entry, { kind })];
  expect(second === first).toBe(isSame);
});

it('does two jobs at once in two processes', async () => {
  const entry = workOf('return new Promise((done) => setTimeout(() => done({ notes: process.pid }), 50))');
  const [first, second] = await Promise.all([one(entry), one(entry)]);
  expect(second).not.toBe(first);
});

it.each([
  ['has read enough', PID, 'x'.repeat(20_000_000)],
  ['holds too much', `globalThis.held = Buffer.alloc(420e6, 1); ${PID}`, 'x'],
])('lets a process go that %s', async (_, source, part) => {
  const entry = workOf(source);
  const first = await one(entry, { part, megabytes: 900 });
  expect(await one(entry, { part: 'x', megabytes: 900 })).not.toBe(first);
});

it('does a job once more, in a fresh process, when the one that did it dies', async () => {
  const entry = workOf(`if (!mark.isLeft()) { mark.leave(); process.kill(process.pid, 'SIGKILL'); } ${PID}`);
  const pid = await one(entry);
  expect(String(pid)).not.toBe(readFileSync(`${entry}.mark`, 'utf8'));
  expect(await one(entry)).toBe(pid);
});

it('tells that a job failed when the fresh one dies of it too', async () => {
  await expect(one(workOf('process.abort()'))).rejects.toMatchObject({ why: 'failed' });
});

it.each([
  ['hangs', 'for (;;);', { processorSeconds: 4 }, 'timed_out'],
  [
    'fills its memory',
    'const all = []; return new Promise(() => setInterval(() => all.length < 150 && all.push(Buffer.alloc(5e6, 1)), 1))',
    { megabytes: 250 },
    'out_of_memory',
  ],
])(
  'does a job once more when a process that was not fresh %s, and tells of one that was',
  async (_, bad, limits, why) => {
    const entry = workOf(`if (jobs === 2 || job.parts[0].length > 1) { ${bad} } ${PID}`);
    const first = await one(entry, limits);
    expect(await one(entry, limits)).not.toBe(first);
    await expect(one(workOf(bad), limits)).rejects.toMatchObject({ why });
  },
);

/** A program of its own that has had work done, tells who did it, and then ends, or waits to be killed. */
function program(entry: string, after: string, bytes = 0) {
  const source = `require(${JSON.stringify(join(__dirname, 'run-from-source.cjs'))});
    const { inChild } = require(${JSON.stringify(join(__dirname, 'child-process.ts'))});
    inChild('docx', ${JSON.stringify(entry)}, { header: {}, parts: [Buffer.alloc(${bytes})] }).then(({ notes }) => {
      process.stdout.write(String(notes));
      ${after}
    });`;
  const started = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => started.once('close', resolve));
  const told = new Promise<number>((resolve) => started.stdout.once('data', (pid) => resolve(Number(pid))));
  return { started, ended, told };
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);
const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux.each([
  ['has nothing more to do', '', null],
  ['is killed', 'setInterval(() => 0, 1000)', 'SIGKILL'],
] as const)('ends with a process that %s, and keeps none from ending', async (_, after, signal) => {
  const { started, ended, told } = program(workOf(PID), after);
  const pid = await told;
  if (signal) started.kill(signal);
  expect(await ended).toBe(signal ? null : 0);
  await until(() => !isAlive(pid), 'the warm process has ended');
});

onLinux('has the answer of a process that is let go after it, with nothing else to wait for', async () => {
  const { started, ended } = program(workOf(PID), '', 21_000_000);
  let said = '';
  started.stdout.on('data', (part) => (said += String(part)));
  expect(await ended).toBe(0);
  expect(Number(said)).toBeGreaterThan(0);
});
