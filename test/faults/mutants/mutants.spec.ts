import { existsSync, readFileSync } from 'node:fs';
import { MUTANTS } from './list';

/** They are put in by `npm run faults -- mutants`, which takes longer than a test may. */
test('each fault that is put in on purpose has one place, a spec that must notice, and a name of its own', () => {
  const lost = MUTANTS.filter(({ file, find, replace, caughtBy }) => {
    const stands = existsSync(file) ? readFileSync(file, 'utf8').split(find).length - 1 : 0;
    const spec = [caughtBy, `${caughtBy}.spec.ts`, `${caughtBy}.ts`].some((path) => existsSync(path));
    return stands !== 1 || find === replace || !spec;
  });
  expect(lost.map(({ name }) => name)).toEqual([]);
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
  expect(MUTANTS.length).toBeGreaterThanOrEqual(40);
});
