import { transformFile } from '@swc/core';
import { stop as stopBundler } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from '../../.swc-options.cjs';
import { browserFiles, buildForBrowsers } from './build-browser.mjs';
import { buildInputs, digestInputs } from './build-inputs.mjs';
import { buildPackages, fromBundle, packagesStand } from './build-packages.mjs';
import { withLock } from './process-lock.mjs';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const targetOf = (/** @type {string} */ source) => path.join('dist', source.replace(/\.tsx?$/, '.js'));

/**
 * One source file to JavaScript. Types are checked apart (`npm run check -- types`).
 * @param {string} root
 * @param {string} source relative to the root
 */
async function compile(root, source) {
  const target = targetOf(source);
  const { code, map } = await transformFile(path.join(root, source), {
    ...swcOptions({ tsx: source.endsWith('x') }),
    sourceFileName: path.relative(path.dirname(target), source).replaceAll(path.sep, '/'),
  });
  const folder = path.dirname(target);
  const found = withPackages(withoutAliases(code, folder), folder);
  return [
    { file: target, content: `${found}\n//# sourceMappingURL=${path.basename(target)}.map\n` },
    { file: `${target}.map`, content: map ?? '' },
  ];
}

/**
 * Node knows no `@yttra/…`: the alias becomes the way from this folder to the lib. It stands in a `require` or, where
 * a module is loaded late, an `import()`; the source map holds, since no line moves.
 * @param {string} code
 * @param {string} folder
 */
function withoutAliases(code, folder) {
  return code.replace(/\b(require|import)\((["'])@yttra\/([a-z]+)\2\)/g, (_whole, word, quote, lib) => {
    const way = path.relative(folder, path.join('dist', 'libs', lib, 'index.js')).replaceAll(path.sep, '/');
    return `${word}(${quote}${way.startsWith('.') ? way : `./${way}`}${quote})`;
  });
}

/**
 * A package that is in the bundle is asked for there, and by no file elsewhere: two of one kind would not know each
 * other's classes.
 * @param {string} code
 * @param {string} folder
 */
function withPackages(code, folder) {
  return code.replace(/\brequire\("([@a-z][\w/-]*)"\)/g, (whole, name) => fromBundle(name, folder) ?? whole);
}

/**
 * @typedef {{ file: string, content: string | Uint8Array }} Output
 *
 * Written beside and moved into place, so that a process that loads the file meanwhile never reads half of it.
 * @param {string} root
 * @param {Output[]} outputs
 */
function write(root, outputs) {
  for (const { file, content } of outputs) {
    const target = path.join(root, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(`${target}.new`, content);
    fs.renameSync(`${target}.new`, target);
  }
}

/**
 * Removes what an earlier build left and this one did not write: deleted code must not be loadable.
 * @param {string} root
 * @param {Set<string>} kept
 */
function removeLeftovers(root, kept) {
  const dist = path.join(root, 'dist');
  for (const entry of fs.readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.relative(root, path.join(entry.parentPath, entry.name));
    if (entry.isFile() && /^dist.(apps|libs)./.test(file) && !kept.has(file)) fs.rmSync(path.join(root, file));
  }
}

/**
 * What this process has made before: one that watches for changes builds many times, and makes only what has changed.
 * @type {Map<string, { of: string, outputs: Output[] }>}
 */
const made = new Map();

/**
 * Everything that a build makes, each part by the name of what it is made of.
 * @param {string} root
 * @param {ReturnType<typeof buildInputs>} inputs
 * @returns {{ name: string, of: string, make: () => Output[] | Promise<Output[]>, stands: () => string[] }[]}
 *   `of` is a digest of what it is made of, and `stands` what of it an earlier build has left
 */
function partsOf(root, { sources, assets, browser }) {
  const nothing = { sources: [], assets: [], browser: [] };
  return [
    ...sources.map((file) => ({
      name: file,
      of: digestInputs(root, { ...nothing, sources: [file] }),
      make: () => compile(root, file),
      stands: () => [targetOf(file), `${targetOf(file)}.map`],
    })),
    ...assets.map((file) => ({
      name: file,
      of: digestInputs(root, { ...nothing, assets: [file] }),
      make: () => [{ file: path.join('dist', file), content: fs.readFileSync(path.join(root, file)) }],
      stands: () => [path.join('dist', file)],
    })),
    {
      name: path.join('apps', 'server', 'what browsers load'),
      of: digestInputs(root, { ...nothing, browser }),
      make: () => buildForBrowsers(root, browser),
      stands: () => browserFiles(root),
    },
    {
      name: 'packages',
      of: digestInputs(root, nothing),
      // Stays until something else is installed, whatever changes of ours.
      make: async () => (packagesStand(root) ? [] : buildPackages(root)),
      stands: () => [],
    },
  ];
}

/** @param {string} root @param {string} digest whether what stands in dist/ is made of this */
function isFresh(root, digest) {
  const stamp = path.join(root, 'dist', '.stamp');
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest;
}

/**
 * For a process that goes on to build when something changes: what an earlier one has built, and is fresh, counts as
 * made by this one.
 * @param {string} [root]
 */
export function recallBuild(root = PROJECT) {
  const inputs = buildInputs(root);
  const parts = partsOf(root, inputs);
  // Looked at last: what changes meanwhile is made.
  if (!isFresh(root, digestInputs(root, inputs))) return;
  for (const { name, of, stands } of parts) {
    if (!made.has(name)) made.set(name, { of, outputs: stands().map((file) => ({ file, content: '' })) });
  }
}

/**
 * Compiles apps/ and libs/ to dist/ and copies what they read at run time. Nothing is written when a file does not
 * compile, and of two builds at once the second waits.
 * @param {{ root?: string, ifStale?: boolean }} [options] `ifStale` skips when nothing has changed since the last build
 * @returns {Promise<{ built: number, changed: string[] }>} the number of files that make the build, 0 if it was fresh;
 *   and what was made anew here, or is gone
 * @throws the compiler's error, with the file as `file`
 */
export async function build({ root = PROJECT, ifStale = false } = {}) {
  if (ifStale && isFresh(root, digestInputs(root, buildInputs(root)))) return { built: 0, changed: [] };
  return withLock(path.join(root, 'dist', '.lock'), async () => {
    const inputs = buildInputs(root);
    const digest = digestInputs(root, inputs);
    if (ifStale && isFresh(root, digest)) return { built: 0, changed: [] };
    const parts = partsOf(root, inputs);
    const stale = parts.filter(({ name, of }) => made.get(name)?.of !== of);
    const makings = await Promise.all(
      stale.map(async ({ name, of, make }) => {
        try {
          return { name, of, outputs: await make() };
        } catch (error) {
          // After its message the compiler prints its own stack, which helps nobody here.
          const message = String(/** @type {Error} */ (error).message)
            .split('\nCaused by:')[0]
            ?.trimEnd();
          throw Object.assign(new Error(`${name}: ${message}`), { file: name });
        }
      }),
      // The bundler's process would keep ours alive.
    ).finally(stopBundler);
    fs.rmSync(path.join(root, 'dist', '.stamp'), { force: true });
    write(
      root,
      makings.flatMap(({ outputs }) => outputs),
    );
    for (const { name, of, outputs } of makings) made.set(name, { of, outputs });
    const names = new Set(parts.map(({ name }) => name));
    const gone = [...made.keys()].filter((name) => !names.has(name));
    for (const name of gone) made.delete(name);
    removeLeftovers(root, new Set([...made.values()].flatMap(({ outputs }) => outputs.map(({ file }) => file))));
    write(root, [{ file: path.join('dist', '.stamp'), content: digest }]);
    return { built: inputs.sources.length, changed: [...stale.map(({ name }) => name), ...gone] };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const ifStale = process.argv.includes('--if-stale');
  build({ ifStale }).then(
    ({ built }) => {
      if (built || !ifStale) console.log(`Byggde ${built} filer på ${Math.round(performance.now() - started)} ms.`);
    },
    (error) => {
      console.error(`Bygget avbröts. ${error.message}`);
      process.exitCode = 1;
    },
  );
}
