import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../test/support/patience';
import type { ChildWork } from './child-kinds';
import { inChild } from './child-process';

const folder = mkdtempSync(join(tmpdir(), 'yttra-child-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LIMITS = { seconds: 50, processorSeconds: 20, megabytes: 500 };
let count = 0;

/** Has a child do what the source says. */
function doing(source: string, limits: Partial<typeof LIMITS> = {}, kind: ChildWork = 'table') {
  const entry = join(folder, `work-${(count += 1)}.cjs`);
  writeFileSync(entry, `module.exports.work = (job) => { ${source} };`);
  return inChild(kind, entry, { header: { word: 'åäö' }, parts: [Buffer.from('x')] }, { ...LIMITS, ...limits });
}

it('hands over the job and brings back what was made of it', async () => {
  const made = await doing('return { notes: job.header.word, file: job.parts[0] }');
  expect(made).toEqual({ notes: 'åäö', parts: [Buffer.from('x')] });
});

it('brings back the word for a fault that somebody can mend, and tells it from a failure', async () => {
  await expect(doing(`throw Object.assign(new Error('den är tom.'), { fault: 'empty' })`)).rejects.toMatchObject({
    why: 'told',
    fault: 'empty',
    message: 'den är tom.',
  });
  await expect(doing(`throw new TypeError('x')`)).rejects.toMatchObject({ why: 'failed', fault: null });
});

it.each([
  ['waits for ever', 'return new Promise(() => setInterval(() => 0, 1000))', { seconds: 0.5 }, 'timed_out'],
  ['never lets go of the processor', 'for (;;);', { processorSeconds: 1 }, 'timed_out'],
  ['fills its heap', 'const all = []; for (;;) all.push({ a: [] })', { megabytes: 100 }, 'out_of_memory'],
  ['nests too deep', 'const deep = () => deep() + 1; return deep()', {}, 'failed'],
  ['dies', 'process.abort()', {}, 'failed'],
])('ends a child that %s, and tells why', async (_, source, limits, why) => {
  await expect(doing(source, limits)).rejects.toMatchObject({ why });
});

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('ends a child that takes too much outside its heap', async () => {
  const source =
    'const all = []; return new Promise(() => setInterval(() => all.length < 150 && all.push(Buffer.alloc(5e6, 1)), 1))';
  await expect(doing(source, { megabytes: 150 })).rejects.toMatchObject({ why: 'out_of_memory' });
});

onLinux('gives the child no environment, and a clock of the kernel’s that outlives us', async () => {
  const source = `const { readFileSync } = require('node:fs');
    return { notes: [process.env, readFileSync('/proc/self/limits', 'utf8')] }`;
  const [environment, limits] = (await doing(source, { processorSeconds: 7 })).notes as [object, string];
  expect(Object.keys(environment).filter((name) => !/^(PWD|OLDPWD|SHLVL|_)$/.test(name))).toEqual([]);
  expect(limits).toMatch(/^Max cpu time +7 /m);
});

it.each([
  ['table', [[], 'undefined']],
  ['pdf', [['MALLOC_ARENA_MAX', 'MALLOC_MMAP_THRESHOLD_'], 'function']],
] as const)('gives memory back early where a child fills it: %s', async (kind, expected) => {
  const source = `return { notes: [Object.keys(process.env).filter((name) => name.startsWith('MALLOC')).sort(), typeof gc] }`;
  expect((await doing(source, {}, kind)).notes).toEqual(expected);
});

onLinux('leaves nobody behind', async () => {
  // What specs before this one started, in the same process, is theirs.
  const children = () =>
    readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
  const before = children();
  await doing('return {}');
  await until(() => children().every((child) => before.includes(child)));
});
