import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileStore, SweepFilesJob } from '@yttra/documents';
import { S3ContentStore } from '../../libs/documents/store/s3-content-store';
import { AnswerBench } from '../support/answer-bench';
import { contentStoreContract } from '../support/content-store-contract';
import { s3Server, type S3Server } from '../support/s3-server';

const PDF = Buffer.from('%PDF-1.7\nen fil');
const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

describe('content in S3', () => {
  contentStoreContract(async () => {
    const s3 = await s3Server();
    return {
      store: new S3ContentStore(new URL(s3.url)),
      damage: (hash) => void s3.objects.set(`kommunen/${hash}`, Buffer.alloc(200_000)),
      close: () => s3.close(),
    };
  });

  describe('one bucket', () => {
    let s3: S3Server;
    beforeEach(async () => (s3 = await s3Server()));
    afterEach(() => s3.close());

    it('is listed over many pages, others’ objects left out', async () => {
      const store = new S3ContentStore(new URL(s3.url));
      const hashes = ['ett', 'två', 'tre', 'fyra', 'fem'].map(sha256).sort();
      for (const hash of hashes) s3.objects.set(`kommunen/${hash}`, PDF);
      s3.objects.set('kommunen/readme.txt', PDF).set('annan/' + hashes[0], PDF);
      const listed: string[] = [];
      for await (const hash of store.list()) listed.push(hash);
      expect(listed.sort()).toEqual(hashes);
    });

    it('sends bytes with their sum, so that none change on the way', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'yttra-s3-'));
      const path = join(folder, 'fil');
      writeFileSync(path, PDF);
      const store = new S3ContentStore(new URL(s3.url));
      await expect(store.keep({ path, sha256: sha256('annat'), size: PDF.length })).rejects.toMatchObject({
        name: 'BadDigest',
      });
      expect(s3.objects.size).toBe(0);
      rmSync(folder, { recursive: true });
    });

    it('is tried again when it is overloaded', async () => {
      const path = join(tmpdir(), `yttra-s3-${process.pid}`);
      writeFileSync(path, PDF);
      const store = new S3ContentStore(new URL(s3.url));
      s3.overloaded = 2;
      await store.keep({ path, sha256: sha256(PDF), size: PDF.length });
      expect((await buffer(await store.open(sha256(PDF)))).equals(PDF)).toBe(true);
      rmSync(path);
    });

    it('lets an error be an error: a wrong key is no missing file', async () => {
      const store = new S3ContentStore(new URL(s3.url.replace('nyckel', 'fel')));
      await expect(store.has(sha256('x'))).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
      await expect(store.open(sha256('x'))).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    });
  });

  it.each(['http://127.0.0.1/hink', 'http://nyckel:hemlig@127.0.0.1/'])('%s is refused at start', (url) => {
    expect(() => new S3ContentStore(new URL(url))).toThrow(expect.objectContaining({ code: 'documents.bad_s3_url' }));
  });

  it('costs nothing to those who do not use it', () => {
    const script = `require('./dist/libs/documents'); process.stdout.write(Object.keys(require.cache).filter((name) => name.includes('@aws-sdk')).join())`;
    expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toBe('');
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-files-'));
  let bench: AnswerBench;
  let files: FileStore;

  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    bench = await AnswerBench.start();
    files = bench.get(FileStore);
  });
  beforeEach(() => bench.issueAnew());
  afterAll(async () => {
    await bench.stop();
    rmSync(folder, { recursive: true });
  });

  const upload = (content: Buffer, name = 'Svar.pdf') => files.receive(name, Readable.from([content]));
  const kept = () =>
    readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const incoming = () => readdirSync(join(folder, 'incoming')).filter((name) => !name.startsWith('.'));

  it('come back as they were handed over', async () => {
    const received = await upload(PDF, 'Yttrande åäö.pdf');
    const file = await bench.inTx((tx) => files.keep(tx, { name: received.name, content: received }));
    await files.discard(received);
    expect(file).toMatchObject({
      name: 'Yttrande åäö.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: sha256(PDF),
    });
    await bench.inTx(async (tx) => {
      expect(await files.describe(tx, [file.id])).toEqual([file]);
      const { content, ...described } = await files.open(tx, file.id);
      expect([described, (await buffer(content)).equals(PDF)]).toEqual([file, true]);
    });
    expect(incoming()).toEqual([]);
  });

  it('survive a transaction that is run again', async () => {
    const received = await upload(PDF);
    let attempts = 0;
    const file = await bench.inTx(async (tx) => {
      const row = await files.keep(tx, { name: received.name, content: received });
      if (++attempts === 1) await tx.query(`do $$ begin raise exception using errcode = '40001'; end $$`);
      return row;
    });
    await files.discard(received);
    expect(attempts).toBe(2);
    expect((await bench.inTx((tx) => files.bytes(tx, file.id))).equals(PDF)).toBe(true);
  });

  it('of one content are several files and one content', async () => {
    const keep = (name: string) => bench.inTx((tx) => files.keep(tx, { name, content: PDF }));
    const [first, second] = await Promise.all([keep('Ett.pdf'), keep('Två.pdf')]);
    expect(first.id).not.toBe(second.id);
    expect(kept().filter(({ name }) => name === sha256(PDF).slice(2))).toHaveLength(1);
  });

  it('that Yttra has written may be of any kind', async () => {
    const own = { name: 'summary.json', mediaType: 'application/json', content: Buffer.from('{}') };
    const file = await bench.inTx((tx) => files.keepOwn(tx, own));
    expect((await bench.inTx((tx) => files.bytes(tx, file.id))).toString()).toBe('{}');
  });

  it('that are refused leave nothing', async () => {
    const before = kept().length;
    await expect(upload(Buffer.from('<html>'))).rejects.toMatchObject({ code: 'documents.not_as_named' });
    const keep = bench.inTx((tx) => files.keep(tx, { name: 'Svar.exe', content: PDF }));
    await expect(keep).rejects.toMatchObject({ code: 'documents.type_refused' });
    expect([kept().length, incoming()]).toEqual([before, []]);
  });

  describe('behind the wall', () => {
    const draftFile = () =>
      bench.as('secretary', (tx) => files.keep(tx, { name: 'Utkast.pdf', content: PDF, behindWall: bench.social }));

    it('are there for the body alone', async () => {
      const { id } = await draftFile();
      expect(await bench.as('secretary', (tx) => files.describe(tx, [id]))).toHaveLength(1);
      for (const who of ['officer', 'registrar', 'administrator', 'otherSecretary'] as const) {
        expect(await bench.as(who, (tx) => files.describe(tx, [id]))).toEqual([]);
        await expect(bench.as(who, (tx) => files.open(tx, id))).rejects.toMatchObject({
          code: 'documents.file_not_found',
        });
      }
      await expect(bench.inTx((tx) => files.bytes(tx, id))).rejects.toMatchObject({ code: 'documents.file_not_found' });
    });

    it('cannot be put there by anyone else', async () => {
      const keep = bench.as('officer', (tx) =>
        files.keep(tx, { name: 'x.pdf', content: PDF, behindWall: bench.social }),
      );
      await expect(keep).rejects.toThrow('row-level security');
    });

    it('are everyone’s once released, and can no longer be forgotten', async () => {
      const { id } = await draftFile();
      await bench.as('secretary', (tx) => files.release(tx, [id]));
      expect(await bench.as('officer', (tx) => files.describe(tx, [id]))).toHaveLength(1);
      expect(await bench.as('secretary', (tx) => files.removeBehindWall(tx, [id]))).toBe(0);
    });

    it('are forgotten by the body alone', async () => {
      const { id } = await draftFile();
      expect(await bench.as('officer', (tx) => files.removeBehindWall(tx, [id]))).toBe(0);
      expect(await bench.as('secretary', (tx) => files.removeBehindWall(tx, [id]))).toBe(1);
    });
  });

  describe('the sweep', () => {
    let sweep: SweepFilesJob;
    beforeEach(async () => {
      sweep = bench.get(SweepFilesJob);
      await sweepAll();
    });
    const sweepAll = async () => {
      const due = await bench.inTx((tx) => sweep.due(tx));
      for (const hash of due) await sweep.run(hash);
      return due;
    };

    it('takes what no file names, and only that', async () => {
      const draft = Buffer.from('%PDF-1.7 utkast');
      const orphan = Buffer.from('%PDF-1.7 övergiven');
      const [inFile] = [await bench.inTx((tx) => files.keep(tx, { name: 'a.pdf', content: PDF }))];
      const behind = await bench.as('secretary', (tx) =>
        files.keep(tx, { name: 'b.pdf', content: draft, behindWall: bench.social }),
      );
      const rolledBack = bench.inTx(async (tx) => {
        await files.keep(tx, { name: 'c.pdf', content: orphan });
        throw new Error('rolled back');
      });
      await expect(rolledBack).rejects.toThrow('rolled back');
      expect(await sweepAll()).toEqual([sha256(orphan)]);
      expect(
        kept()
          .map(({ name }) => name)
          .sort(),
      ).toEqual([sha256(PDF), sha256(draft)].map((hash) => hash.slice(2)).sort());
      // The one that only the body sees is as safe as the one that all see.
      expect((await bench.inTx((tx) => files.bytes(tx, inFile.id))).equals(PDF)).toBe(true);
      expect((await bench.as('secretary', (tx) => files.bytes(tx, behind.id))).equals(draft)).toBe(true);
    });

    it('never takes the bytes of a file that is just being kept', async () => {
      const content = Buffer.from('%PDF-1.7 samtidigt');
      const id = await bench.inTx(async (tx) => {
        const file = await files.keep(tx, { name: 'a.pdf', content });
        // Not committed: to everyone else these bytes have no file.
        expect(await sweepAll()).toEqual([sha256(content)]);
        return file.id;
      });
      expect((await bench.inTx((tx) => files.bytes(tx, id))).equals(content)).toBe(true);
      expect(await sweepAll()).toEqual([]);
    });
  });
});
