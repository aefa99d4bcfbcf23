// `npm run sbom`: writes sbom.cdx.json, a CycloneDX list of everything that is delivered. npm's own `--omit=dev` leaves
// out
// what tools for building need too (NestJS among it), so all is asked for and the lock file says what is delivered.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dependencies } from './licences.mjs';

/** @param {string} name */
const at = (name) => new URL(`../../${name}`, import.meta.url);
/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(at(name), 'utf8'));

const ASK = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
const bom = JSON.parse(
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ASK, {
    cwd: at('.'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  }),
);
const delivered = new Set(
  dependencies(read('package-lock.json'))
    .filter((one) => one.delivered)
    .map(({ name, version }) => `${name}@${version}`),
);
const readByUs = read('licences.json').read;
const root = bom.metadata.component['bom-ref'];

bom.metadata.component.name = 'yttra';
bom.components = bom.components
  .filter((/** @type {{ name: string, version: string }} */ { name, version }) => delivered.has(`${name}@${version}`))
  .map((/** @type {{ name: string, version: string }} */ one) => {
    const licence = readByUs[`${one.name}@${one.version}`]?.licence;
    return licence ? { ...one, licenses: [{ license: { id: licence } }] } : one;
  });
const kept = new Set([root, ...bom.components.map((/** @type {Record<string, string>} */ one) => one['bom-ref'])]);
bom.dependencies = bom.dependencies
  .filter((/** @type {{ ref: string }} */ { ref }) => kept.has(ref))
  .map((/** @type {{ ref: string, dependsOn: string[] }} */ { ref, dependsOn }) => ({
    ref,
    dependsOn: dependsOn.filter((one) => kept.has(one)),
  }));

const file = process.argv[2] ?? 'sbom.cdx.json';
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${file}: ${bom.components.length} components`);
