// `npm run check`: what must hold before anything lands, besides the tests. With names only those: `npm run check --
// types lint`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';

const CACHE = 'node_modules/.cache';
/** The compiler for types alone: what reads the syntax of our own code, lint and some specs, is the one of before. */
const TSC = 'node_modules/typescript-native/bin/tsc';
/** @param {string} name */
const remembered = (name) => ['--incremental', '--tsBuildInfoFile', `${CACHE}/${name}.json`];

/** Each check, as what Node is to run: those first that take longest. */
const CHECKS = {
  lint: [['node_modules/eslint/bin/eslint.js', '--cache', '--cache-location', `${CACHE}/eslint/`, '.']],
  types: [
    [TSC, '-p', 'tsconfig.json', ...remembered('types')],
    [TSC, '-p', 'apps/server/islands/tsconfig.json', ...remembered('types-islands')],
  ],
  format: [['node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.']],
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
const left = Object.entries(CHECKS).filter(([name]) => asked.length === 0 || asked.includes(name));
/** @type {string[]} */
const failed = [];
// As many at once as there are processors; what each says comes when it is done.
await Promise.all(Array.from({ length: availableParallelism() }, work));

async function work() {
  for (let next = left.shift(); next; next = left.shift()) {
    const [name, calls] = next;
    for (const call of calls) if (!(await holds(call))) failed.push(name);
  }
}

/** @param {string[]} call */
async function holds(call) {
  const child = spawn(process.execPath, call, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  process.stdout.write(said);
  process.stderr.write(complained);
  return child.exitCode === 0;
}

if (failed.length > 0) {
  console.error(`Does not hold: ${[...new Set(failed)].join(', ')}.`);
  process.exit(1);
}
