import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { built } from '../support/built';
import { filesLoadedBy } from '../support/loaded-files';

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

const isIn = (library: string) => (file: string) => file.includes(join('node_modules', library) + '/');

it.each(['apps/server/server.module.js', 'apps/worker/worker.module.js'])(
  '%s can take no stranger’s file apart',
  (file) => {
    const loaded = filesLoadedBy(join(DIST, file)).all;
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
  const loaded = filesLoadedBy(join(DIST, 'libs', name.replace(/ts$/, 'js'))).all;
  const ours = loaded
    .filter((file) => file.startsWith(join(DIST, 'libs/platform/')))
    .map((file) => file.split('/').pop());
  expect(ours.filter((file) => !PURE.includes(file!))).toEqual([]);
  expect(loaded.filter(isIn('pg'))).toEqual([]);
});
