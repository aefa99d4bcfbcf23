import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { built } from '../support/built';

const DIST = resolve(__dirname, '../../dist');
/** What takes apart a file that somebody made. */
const PARSERS = [
  'ical.js',
  'csv-parse',
  'saxes',
  'yauzl',
  'unpdf',
  'marked',
  'docxtemplater',
  'hucre',
  'fontkit',
  'mailparser',
];

beforeAll(() => built());

/** Every file that a process has loaded when it has loaded this one. */
function loadedBy(file: string): string[] {
  const script = `require('reflect-metadata'); require(${JSON.stringify(file)}); console.log(JSON.stringify(Object.keys(require.cache)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as string[];
}

const isIn = (library: string) => (file: string) => file.includes(join('node_modules', library) + '/');

it.each(['apps/server/server.module.js', 'apps/worker/worker.module.js'])(
  '%s can take no stranger’s file apart',
  (file) => {
    const loaded = loadedBy(join(DIST, file));
    expect(loaded.length).toBeGreaterThan(500);
    expect(PARSERS.filter((library) => loaded.some(isIn(library)))).toEqual([]);
  },
);

const children = readdirSync(resolve(__dirname, '../../libs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.child.ts'),
);

/** Pure, and small. */
const PURE = [
  'local-time.js',
  'swedish-date-text.js',
  'written-day.js',
  'mail-address.js',
  'domain-error.js',
  'wide-text.js',
];

it.each(children)('%s loads nothing of the platform but what is pure', (name) => {
  const loaded = loadedBy(join(DIST, 'libs', name.replace(/ts$/, 'js')));
  const ours = loaded
    .filter((file) => file.startsWith(join(DIST, 'libs/platform/')))
    .map((file) => file.split('/').pop());
  expect(ours.filter((file) => !PURE.includes(file!))).toEqual([]);
  expect(loaded.filter(isIn('pg'))).toEqual([]);
});
