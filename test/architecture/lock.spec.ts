import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

describe('the lock file', () => {
  it('names every platform package that a package may ask for, or npm ci refuses it', () => {
    const { packages } = JSON.parse(readFileSync(resolve(__dirname, '../../package-lock.json'), 'utf8')) as Lock;
    const named = new Set(Object.keys(packages).map((key) => key.split('node_modules/').at(-1)!));
    const missing = Object.entries(packages).flatMap(([key, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !named.has(name))
        .map((name) => `${name}, of ${key}`),
    );
    expect(missing).toEqual([]);
  });
});
