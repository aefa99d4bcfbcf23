import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const SOURCE = /(?<!\.spec|\.d)\.tsx?$/;
const ASSET = /\.(typ|docx|json|ya?ml|md|txt|csv)$/;
/** What browsers load is bundled apart, and only watched here. */
const BROWSER = /^apps.server.(islands|styles)./;
const EXAMPLES = path.join('apps', 'cli', 'examples') + path.sep;
/** What else decides the outcome of a build: a new compiler or another rule makes every file old. */
const RULES = [
  'package-lock.json',
  'node_modules/.package-lock.json',
  '.swc-options.cjs',
  'apps/local/build.mjs',
  'apps/local/build-inputs.mjs',
  'apps/local/build-browser.mjs',
  'apps/local/build-packages.mjs',
  'apps/local/packages.cjs',
];

/** @param {string} file relative to the project */
function isAsset(file) {
  if (path.basename(file) === 'README.md') return false;
  return file.startsWith(EXAMPLES) || (file.startsWith('libs' + path.sep) && ASSET.test(file));
}

/**
 * What a build reads: TypeScript to compile, and the files that code opens at run time (templates, examples).
 * @param {string} root
 * @returns {{ sources: string[], assets: string[], browser: string[] }} paths relative to the root, sorted
 */
export function buildInputs(root) {
  const files = ['apps', 'libs']
    .filter((folder) => fs.existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
    )
    .filter((file) => !file.startsWith(path.join('apps', 'local') + path.sep))
    .sort();
  const ours = files.filter((file) => !BROWSER.test(file));
  return {
    sources: ours.filter((file) => SOURCE.test(file)),
    assets: ours.filter(isAsset),
    browser: files.filter((file) => BROWSER.test(file) && !file.endsWith('tsconfig.json')),
  };
}

/**
 * A digest of everything a build reads, by name, size and time of change: equal means that nothing is newer, older,
 * added or removed.
 * @param {string} root
 * @param {{ sources: string[], assets: string[], browser: string[] }} inputs
 */
export function digestInputs(root, { sources, assets, browser }) {
  const hash = crypto.createHash('sha256');
  for (const file of [...sources, ...assets, ...browser, ...RULES]) {
    const stat = fs.statSync(path.join(root, file), { throwIfNoEntry: false });
    hash.update(`${file}\0${stat?.size}\0${stat?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}
