import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentStoreContract } from '../../../test/support/content-store-contract';
import { DiskContentStore } from './disk-content-store';

const place = (root: string, hash: string) => join(root, hash.slice(0, 2), hash.slice(2));

contentStoreContract(() => {
  const root = join(mkdtempSync(join(tmpdir(), 'yttra-disk-')), 'files');
  return Promise.resolve({
    store: new DiskContentStore(root),
    damage: (sha256) => writeFileSync(place(root, sha256), Buffer.alloc(200_000)),
    close: () => Promise.resolve(rmSync(root, { recursive: true, force: true })),
  });
});

it('lies under its hash, readable by its owner alone, and leaves nothing beside', async () => {
  const root = mkdtempSync(join(tmpdir(), 'yttra-disk-'));
  const path = join(root, 'fil');
  writeFileSync(path, 'innehåll', { mode: 0o600 });
  const sha256 = 'ab'.repeat(32);
  await new DiskContentStore(root).keep({ path, sha256, size: 9 });
  expect(readdirSync(join(root, 'ab'))).toEqual(['ab'.repeat(31)]);
  expect(statSync(place(root, sha256)).mode & 0o077).toBe(0);
  rmSync(root, { recursive: true });
});

it('leaves nothing of what could not be kept', async () => {
  const root = mkdtempSync(join(tmpdir(), 'yttra-disk-'));
  const store = new DiskContentStore(root);
  await expect(store.keep({ path: join(root, 'finns inte'), sha256: 'cd'.repeat(32), size: 1 })).rejects.toThrow(
    'ENOENT',
  );
  expect(readdirSync(join(root, 'cd'))).toEqual([]);
  rmSync(root, { recursive: true });
});
