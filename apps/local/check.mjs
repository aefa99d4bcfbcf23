// `npm run check`: what must hold before anything lands, besides the tests. With names only those: `npm run check --
// types lint`.
import { spawnSync } from 'node:child_process';

const CACHE = 'node_modules/.cache';
const TSC = 'node_modules/typescript/bin/tsc';
/** @param {string} name */
const remembered = (name) => ['--incremental', '--tsBuildInfoFile', `${CACHE}/${name}.json`];

/** Each check, as what Node is to run. */
const CHECKS = {
  format: [['node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.']],
  types: [
    [TSC, '-p', 'tsconfig.json', ...remembered('types')],
    [TSC, '-p', 'apps/server/islands/tsconfig.json', ...remembered('types-islands')],
  ],
  lint: [['node_modules/eslint/bin/eslint.js', '--cache', '--cache-location', `${CACHE}/eslint/`, '.']],
  imports: [
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test'],
    ],
  ],
  unused: [['node_modules/knip/bin/knip.js']],
  licences: [['apps/local/check-licences.mjs']],
  api: [['apps/local/check-description.mjs']],
};

/** @param {string} name @returns {name is keyof typeof CHECKS} */
const isCheck = (name) => Object.hasOwn(CHECKS, name);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isCheck(name));
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`);
  process.exit(1);
}
const failed = Object.entries(CHECKS)
  .filter(([name]) => asked.length === 0 || asked.includes(name))
  .filter(([, calls]) => calls.some((call) => spawnSync(process.execPath, call, { stdio: 'inherit' }).status !== 0))
  .map(([name]) => name);
if (failed.length > 0) {
  console.error(`Does not hold: ${failed.join(', ')}.`);
  process.exit(1);
}
