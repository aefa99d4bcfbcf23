import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import PizZip from 'pizzip';
import { docxOf, docxParagraph } from '../../../test/support/docx-template';
import { until } from '../../../test/support/patience';
import { writeInChild } from './write-in-child';

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

let megabytes = 1_000;
/** Limits that no process has been started with: who may take something else is another process. */
const another = () => ({ seconds: 180, megabytes: (megabytes += 10) });
const LETTERS = another();

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

/** The parts of a workbook, whose archive tells when each was packed; other documents as they are. */
function whole(document: Buffer): Buffer {
  if (!document.subarray(0, 2).equals(Buffer.from('PK'))) return document;
  const { files } = new PizZip(document);
  return Buffer.concat(
    Object.values(files).flatMap((part) => [Buffer.from(part.name), Buffer.from(part.asUint8Array())]),
  );
}

describe('what a warm process makes is what a fresh one makes, byte for byte', () => {
  const template = docxOf({ body: docxParagraph('{text}') });
  const texts = ['kort', 'العربية 漢字 😀', `${'lång '.repeat(3_000)}`].map((text) => ({ text }));
  const sheet = (data: object) => [{ name: 'Blad', columns: [{ header: 'Text', key: 'text' }], rows: [data] }];
  const json = (data: unknown) => Buffer.from(JSON.stringify(data));
  const header = { title: 'T', standard: 'ua-1', createdAt: '2026-11-29T08:00:00.000Z' };

  it.each([
    ['pdf', (data: object) => [Buffer.from(SMALL), json(data)]],
    ['docx', (data: object) => [template, json(data)]],
    ['xlsx', (data: object) => [json(sheet(data))]],
  ] as const)('%s', async (kind, partsOf) => {
    for (const data of texts) {
      const job = { header, parts: partsOf(data) };
      const fresh = await writeInChild(kind, job, another());
      const warm = await writeInChild(kind, job);
      expect(whole(warm.parts[0]!).equals(whole(fresh.parts[0]!))).toBe(true);
      expect(warm.notes).toEqual(fresh.notes);
    }
  });
});

onLinux('on a kernel that tells', () => {
  it('stops what takes too much memory', async () => {
    const limits = { seconds: 60, megabytes: 30 };
    await expect(pdf(SLOW, limits)).rejects.toMatchObject({ code: 'documents.out_of_memory', logLevel: 'error' });
  });

  it('tells a child nothing of our environment', async () => {
    process.env.CANARY_SECRET = 'kanariefågel';
    const before = new Set(children());
    const done = pdf(SMALL, another());
    const [child] = await seen(before);
    const environment = readFileSync(`/proc/${child}/environ`, 'utf8');
    await done;
    expect(environment).not.toContain('kanariefågel');
    expect(environment).not.toContain('HOME=');
  });

  it('is told when its child is killed, and the fresh one too', async () => {
    const before = new Set(children());
    const done = pdf(SLOW, another());
    const [first] = await seen(before);
    process.kill(Number(first), 'SIGKILL');
    const [second] = await seen(before.add(first!));
    process.kill(Number(second), 'SIGKILL');
    await expect(done).rejects.toMatchObject({ code: 'documents.failed' });
  });

  it('makes every document whole and once while those who make them are killed', async () => {
    const before = new Set(children());
    const calm = await letters(() => undefined);
    const stormy = await letters(() => process.kill(Number(rendering(before)[0]), 'SIGKILL'));
    expect(stormy).toEqual(calm);
    expect(new Set(stormy).size).toBe(24);
  });

  /** Four rounds of six letters, as fingerprints; something happens in each when the first of them is there. */
  async function letters(happens: () => unknown): Promise<string[]> {
    const all: string[] = [];
    for (let round = 0; round < 4; round++) {
      const made = Array.from({ length: 6 }, async (_, index) => {
        const data = JSON.stringify({ text: `Svar ${round}:${index}` });
        const parts = [Buffer.from(`${SMALL}\n#lorem(300)`), Buffer.from(data)];
        const job = { header: { title: 'T', standard: 'ua-1' }, parts };
        const { parts: written } = await writeInChild('pdf', job, LETTERS);
        return createHash('sha256').update(written[0]!).digest('hex');
      });
      await made[0];
      happens();
      all.push(...(await Promise.all(made)));
    }
    return all;
  }

  async function seen(before: Set<string>): Promise<string[]> {
    let started: string[] = [];
    await until(() => {
      started = rendering(before);
      return started.length > 0;
    }, 'a child that renders');
    return started;
  }

  function rendering(before: Set<string>): string[] {
    const isRendering = (pid: string) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('render-pdf');
    return children().filter((pid) => !before.has(pid) && isRendering(pid));
  }
});
