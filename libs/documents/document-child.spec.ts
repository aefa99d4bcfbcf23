import { readFileSync, readdirSync } from 'node:fs';
import { until } from '../../test/support/patience';
import { writeInChild } from './document-child';

const SMALL = '= Svar\n#data.text';
/** Keeps a child busy until it is stopped, on a fast machine too. */
const SLOW =
  '#let f(n) = if n < 2 { n } else { f(n - 1) + f(n - 2) }\n= Svar\n#for i in range(2000) [#f(16 + calc.rem(i, 3)) #lorem(300 + i)]';

const pdf = (template: string, limits?: { seconds: number; megabytes: number }) =>
  writeInChild(
    'pdf',
    { header: { title: 'T', standard: 'ua-1' }, parts: [Buffer.from(template), Buffer.from('{"text":"x"}')] },
    limits,
  );

/** The processes that this one has started, where the kernel tells. */
function children(): string[] {
  return readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
}
const onLinux = process.platform === 'linux' ? describe : describe.skip;

it('stops what takes too long', async () => {
  await expect(pdf(SLOW, { seconds: 0.3, megabytes: Infinity })).rejects.toMatchObject({
    code: 'documents.timed_out',
    logLevel: 'error',
  });
});

onLinux('on a kernel that tells', () => {
  it('stops what takes too much memory', async () => {
    const limits = { seconds: 60, megabytes: 30 };
    await expect(pdf(SLOW, limits)).rejects.toMatchObject({ code: 'documents.out_of_memory', logLevel: 'error' });
  });

  it('tells a child nothing of our environment, and leaves none behind', async () => {
    process.env.CANARY_SECRET = 'kanariefågel';
    const before = new Set(children());
    const done = pdf(SMALL);
    const [child] = await seen(before);
    const environment = readFileSync(`/proc/${child}/environ`, 'utf8');
    await done;
    expect(environment).not.toContain('kanariefågel');
    expect(environment).not.toContain('HOME=');
    expect(children().filter((pid) => !before.has(pid))).toEqual([]);
  });

  it('is told when its child is killed', async () => {
    const before = new Set(children());
    const done = pdf(SLOW);
    const [child] = await seen(before);
    process.kill(Number(child), 'SIGKILL');
    await expect(done).rejects.toMatchObject({ code: 'documents.failed' });
  });

  async function seen(before: Set<string>): Promise<string[]> {
    let started: string[] = [];
    await until(() => {
      started = children().filter(
        (pid) => !before.has(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('render-pdf'),
      );
      return started.length > 0;
    }, 'a child that renders');
    return started;
  }
});
