import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DIST = resolve(__dirname, '../../dist');
const BUNDLE = join(DIST, 'packages/index.js');

/** What lies in the one file that the build makes of packages: the bundler names each before its code. */
export function bundledFiles(): string[] {
  const bundle = readFileSync(join(DIST, 'packages/bundle.js'), 'utf8');
  return [...bundle.matchAll(/^\/\/ (node_modules\/\S+)$/gm)].map(([, file]) => resolve(DIST, '..', file!));
}

/** Every file that a process has loaded by itself when it has loaded this one, and all of the bundle if it has that. */
export function filesLoadedBy(file: string): { own: string[]; all: string[] } {
  const script = `require(${JSON.stringify(file)}); console.log(JSON.stringify(Object.keys(require.cache))); process.exit()`;
  const own = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as string[];
  return { own, all: own.includes(BUNDLE) ? [...own, ...bundledFiles()] : own };
}

/** The package that a file belongs to, or none where it is ours. */
export const packageOf = (file: string): string | undefined => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
