import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { IncomingFiles } from './incoming-files';

const LIMIT = 25 * 1024 * 1024;
const folder = join(mkdtempSync(join(tmpdir(), 'yttra-incoming-')), 'incoming');
const incoming = new IncomingFiles(folder);
const left = () => readdirSync(folder).filter((name) => !name.startsWith('.'));
afterEach(() => left().forEach((name) => rmSync(join(folder, name))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Endless, and counts how much of it was read. */
function flood(): { stream: Readable; read: () => number } {
  let read = 0;
  const chunk = Buffer.alloc(64 * 1024);
  const stream = new Readable({
    read() {
      read += chunk.length;
      this.push(chunk);
    },
  });
  return { stream, read: () => read };
}

it('takes a file whole, with its hash and size', async () => {
  const file = await incoming.receive(Readable.from([Buffer.from('två '), Buffer.from('delar')]), 'a.txt');
  expect(readFileSync(file.path, 'utf8')).toBe('två delar');
  expect(file).toMatchObject({ size: 10, sha256: createHash('sha256').update('två delar').digest('hex') });
});

it('takes 25 MB and not a byte more', async () => {
  const parts = (last: Buffer) => Readable.from([Buffer.alloc(LIMIT - 1), last]);
  expect((await incoming.receive(parts(Buffer.alloc(1)), 'a.pdf')).size).toBe(LIMIT);
  await expect(incoming.receive(parts(Buffer.alloc(2)), 'a.pdf')).rejects.toMatchObject({
    code: 'documents.too_large',
    kind: 'too_large',
    message: 'a.pdf är större än 25 MB.',
  });
});

it('stops reading what is too large, and leaves nothing of it', async () => {
  const { stream, read } = flood();
  await expect(incoming.receive(stream, 'a.pdf')).rejects.toMatchObject({ code: 'documents.too_large' });
  expect(read()).toBeLessThan(LIMIT + 2 * 1024 * 1024);
  expect(stream.destroyed).toBe(true);
  expect(left()).toEqual([]);
});

it('leaves nothing of an upload that was broken off', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('början');
      await Promise.resolve();
      throw new Error('aborted');
    })(),
  );
  await expect(incoming.receive(broken, 'a.pdf')).rejects.toThrow('aborted');
  expect(left()).toEqual([]);
});

it('sweeps what a dead process left an hour ago, and nothing that is on its way', async () => {
  const [dead, alive] = [await incoming.receiveOwn(Buffer.from('a')), await incoming.receiveOwn(Buffer.from('b'))];
  const anHourAgo = new Date(Date.now() - 61 * 60 * 1000);
  utimesSync(dead.path, anHourAgo, anHourAgo);
  expect(await incoming.sweep()).toBe(1);
  expect(left().map((name) => join(folder, name))).toEqual([alive.path]);
});
