import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });

/** The packages that a process has loaded once it has loaded a module. */
function packagesOf(module: string): Set<string> {
  const told = node('-e', `require(${JSON.stringify(join(ROOT, module))}); console.log(JSON.stringify(Object.keys(require.cache)));`); // prettier-ignore
  const files = JSON.parse(told) as string[];
  return new Set(files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'ours'));
}

const { LOADED_LATE } = createRequire(__filename)('../../.swc-options.cjs') as { LOADED_LATE: string[] };
const LATE = LOADED_LATE.filter((name) => !name.startsWith('.')).map((name) => name.split('/')[0]!);

describe('what a start has no use for', () => {
  beforeAll(() => node('apps/local/build.mjs', '--if-stale'));

  it.each(['dist/apps/server/server.module.js', 'dist/apps/worker/worker.module.js', 'dist/apps/cli/seed.command.js'])(
    'is not loaded with %s',
    (module) => {
      const loaded = packagesOf(module);
      expect(loaded).toContain('typeorm');
      expect(LATE.filter((name) => loaded.has(name))).toEqual([]);
    },
  );
});
