import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const BUILT = /\bdist\/([\w/.-]+)\.js\b/g;

/** Where the bench and the rig load, as it is built, what they measure and break. */
const LOADED = ['test/bench', 'test/faults', 'test/faults/rig'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.[cm]js$/.test(name))
    .flatMap((name) =>
      [...readFileSync(join(ROOT, folder, name), 'utf8').matchAll(BUILT)].map(([, path]) => [
        `${folder}/${name}`,
        path!,
      ]),
    ),
);

it('what is loaded as it is built is built from something', () => {
  expect(LOADED.length).toBeGreaterThan(5);
  const isThere = (path: string) => ['.ts', '.tsx'].some((end) => existsSync(join(ROOT, path + end)));
  expect(LOADED.filter(([, path]) => !isThere(path!))).toEqual([]);
});
