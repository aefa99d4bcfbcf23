import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { built } from '../support/built';
import { bundledFiles, filesLoadedBy, packageOf } from '../support/loaded-files';

const APPS = resolve(__dirname, '../../dist/apps');
const { LOADED_LATE } = createRequire(__filename)('../../.swc-options.cjs') as { LOADED_LATE: string[] };
const LATE = LOADED_LATE.filter((name) => !name.startsWith('.')).map((name) => name.split('/')[0]!);

const STARTS = ['server/server.module.js', 'worker/worker.module.js', 'cli/seed.command.js'];

describe('what a start has no use for', () => {
  beforeAll(() => built());

  it.each(STARTS)('is not loaded with %s', (module) => {
    const loaded = new Set(filesLoadedBy(join(APPS, module)).all.map(packageOf));
    expect(loaded).toContain('typeorm');
    expect(LATE.filter((name) => loaded.has(name))).toEqual([]);
  });
});

describe('a package in the bundle', () => {
  beforeAll(() => built());

  // Two of one package would not know each other's classes.
  it.each([...STARTS, 'server/configure-http.js'])('is not loaded a second time beside it by %s', (module) => {
    const bundled = new Set(bundledFiles().map(packageOf));
    expect(bundled).toContain('typeorm');
    const { own } = filesLoadedBy(join(APPS, module));
    expect(own.map(packageOf).filter((name) => name !== undefined && bundled.has(name))).toEqual([]);
  });

  it('is asked for in the bundle by each script that works with what dist/ is made of', () => {
    const bundled = new Set(bundledFiles().map(packageOf));
    const tracked = execFileSync('git', ['ls-files', 'apps', 'docker', 'test'], { encoding: 'utf8' }).split('\n');
    const scripts = tracked.filter(
      (file) => /\.[cm]?js$/.test(file) && /dist\/(apps|libs)\//.test(readFileSync(file, 'utf8')),
    );
    const beside = scripts.flatMap((file) => {
      const asked = [...readFileSync(file, 'utf8').matchAll(/require\('((?:@[\w-]+\/)?[\w-]+)'\)/g)];
      return asked.filter(([, name]) => bundled.has(name)).map(([, name]) => `${file}: ${name}`);
    });
    expect(scripts).toContain('test/support/kill-worker.cjs');
    expect(beside).toEqual([]);
  });
});
