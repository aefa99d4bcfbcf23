import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** The part of a content store that is promised, whatever it is kept in. */
interface Store {
  keep(content: { path: string; sha256: string; size: number }): Promise<void>;
  open(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  list(): AsyncIterable<string>;
}

export interface StoreUnderTest {
  store: Store;
  /** Changes the bytes that are kept behind the store's back. */
  damage(sha256: string): void;
  close(): Promise<void>;
}

/** What holds of every content store. Tests of one kind of store call it with a way to make an empty one. */
export function contentStoreContract(make: () => Promise<StoreUnderTest>): void {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-contract-'));
  let tested: StoreUnderTest;
  let store: Store;

  beforeEach(async () => {
    tested = await make();
    store = tested.store;
  });
  afterEach(() => tested.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  function staged(content: Buffer) {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = join(folder, sha256);
    writeFileSync(path, content);
    return { path, sha256, size: content.length };
  }

  async function listed(): Promise<string[]> {
    const hashes: string[] = [];
    for await (const hash of store.list()) hashes.push(hash);
    return hashes.sort();
  }

  it.each([0, 1, 65_536, 3 * 1024 * 1024 + 7])('gives back %d bytes as they came', async (size) => {
    const content = randomBytes(size);
    const file = staged(content);
    await store.keep(file);
    expect((await buffer(await store.open(file.sha256))).equals(content)).toBe(true);
    // The file it was given belongs to whoever gave it, who may need it again.
    expect(readdirSync(folder)).toContain(file.sha256);
  });

  it('keeps the same bytes once, also when they come twice at once', async () => {
    const file = staged(Buffer.from('samma'));
    await Promise.all([store.keep(file), store.keep(file), store.keep(file)]);
    await store.keep(file);
    expect(await listed()).toEqual([file.sha256]);
  });

  it('knows what it has', async () => {
    const [first, second] = [staged(Buffer.from('ett')), staged(Buffer.from('två'))];
    expect(await listed()).toEqual([]);
    await store.keep(first);
    await store.keep(second);
    expect([await store.has(first.sha256), await store.has(createHash('sha256').digest('hex'))]).toEqual([true, false]);
    expect(await listed()).toEqual([first.sha256, second.sha256].sort());
  });

  it('removes, and removes what is not there', async () => {
    const file = staged(Buffer.from('bort'));
    await store.keep(file);
    await store.remove(file.sha256);
    await store.remove(file.sha256);
    expect(await store.has(file.sha256)).toBe(false);
    await expect(store.open(file.sha256)).rejects.toMatchObject({ code: 'documents.content_missing' });
  });

  it('never hands out damaged bytes as if they were whole', async () => {
    const file = staged(randomBytes(200_000));
    await store.keep(file);
    tested.damage(file.sha256);
    await expect(buffer(await store.open(file.sha256))).rejects.toMatchObject({ code: 'documents.content_damaged' });
  });

  it.each(['../../etc/passwd', '', 'ABC', `${'a'.repeat(63)}/`])('has nothing by the name %j', async (name) => {
    await expect(store.open(name)).rejects.toMatchObject({ code: 'documents.content_missing' });
  });

  it('can be read halfway and left', async () => {
    const file = staged(randomBytes(2_000_000));
    await store.keep(file);
    const stream = await store.open(file.sha256);
    await new Promise((resolve) => stream.once('data', resolve));
    stream.destroy();
    expect((await buffer(await store.open(file.sha256))).length).toBe(2_000_000);
  });
}
