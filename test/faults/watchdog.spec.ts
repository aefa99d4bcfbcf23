import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { moment } from '../support/patience';

const LIMITS = { beatMs: 20, silentMs: 400, stackMs: 20_000 };
const started: ChildProcess[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

async function watched(limits: Partial<typeof LIMITS> = {}) {
  const script = join(__dirname, '../support/blocked-process.cjs');
  const child = fork(script, [JSON.stringify({ ...LIMITS, ...limits })], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  started.push(child);
  const output = text(child.stdout!);
  await once(child, 'message');
  return { child, output, ended: once(child, 'exit') as Promise<[number | null, string | null]> };
}

it.each([
  ['loop', 'standsStill'],
  ['pattern', 'triesForEver'],
])('ends a process that stands still in a %s, and tells where', async (word, name) => {
  const { child, output, ended } = await watched();
  child.send(word);
  expect((await ended)[1]).toBe('SIGKILL');
  expect(JSON.parse(await output)).toMatchObject({
    level: 60,
    msg: expect.stringContaining('stands still'),
    stack: expect.arrayContaining([expect.stringContaining(name)]),
  });
});

it('ends it without a stack when the inspector gives none in time', async () => {
  const { child, output, ended } = await watched({ stackMs: 0 });
  child.send('loop');
  expect((await ended)[1]).toBe('SIGKILL');
  expect(JSON.parse(await output)).toMatchObject({ level: 60, stack: null });
});

it('leaves alone one that turns, and one that was frozen', async () => {
  // Long enough that a loaded machine lets it turn in between.
  const silentMs = 3_000;
  const { child } = await watched({ silentMs });
  for (const freeze of [false, true]) {
    if (freeze) child.kill('SIGSTOP');
    await moment(silentMs * 2);
    child.kill('SIGCONT');
    child.send('are you there');
    expect(await once(child, 'message')).toEqual(['turning', undefined]);
  }
});
