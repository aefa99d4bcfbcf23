import { transformFile } from '@swc/core';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from '../../.swc-options.cjs';
import { buildForBrowsers } from './build-browser.mjs';
import { buildInputs, digestInputs } from './build-inputs.mjs';
import { withLock } from './process-lock.mjs';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * One source file to JavaScript. Types are checked apart (`npm run check -- types`).
 * @param {string} root
 * @param {string} source relative to the root
 */
async function compile(root, source) {
  const target = path.join('dist', source.replace(/\.tsx?$/, '.js'));
  const { code, map } = await transformFile(path.join(root, source), {
    ...swcOptions({ tsx: source.endsWith('x') }),
    sourceFileName: path.relative(path.dirname(target), source).replaceAll(path.sep, '/'),
  });
  const folder = path.dirname(target);
  const relative = withoutAliases(code, folder);
  return [
    { file: target, content: `${relative}\n//# sourceMappingURL=${path.basename(target)}.map\n` },
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
 * @param {string} name
 * @param {string} of a digest of what it is made of
 * @param {() => Promise<Output[]>} make
 * @returns {Promise<{ outputs: Output[], isNew: boolean }>}
 */
async function onceMade(name, of, make) {
  const known = made.get(name);
  if (known?.of === of) return { outputs: known.outputs, isNew: false };
  const outputs = await make();
  made.set(name, { of, outputs });
  return { outputs, isNew: true };
}

/**
 * Compiles apps/ and libs/ to dist/ and copies what they read at run time. Nothing is written when a file does not
 * compile, and of two builds at once the second waits.
 * @param {{ root?: string, ifStale?: boolean }} [options] `ifStale` skips when nothing has changed since the last build
 * @returns {Promise<{ built: number }>} the number of files compiled, 0 if the build was fresh
 * @throws the compiler's error, with the file as `file`
 */
export async function build({ root = PROJECT, ifStale = false } = {}) {
  const stamp = path.join(root, 'dist', '.stamp');
  const fresh = (/** @type {string} */ digest) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest;
  if (ifStale && fresh(digestInputs(root, buildInputs(root)))) return { built: 0 };
  return withLock(path.join(root, 'dist', '.lock'), async () => {
    const inputs = buildInputs(root);
    const digest = digestInputs(root, inputs);
    if (ifStale && fresh(digest)) return { built: 0 };
    const nothing = { assets: [], browser: [] };
    const parts = await Promise.all([
      ...inputs.sources.map((file) =>
        onceMade(file, digestInputs(root, { ...nothing, sources: [file] }), () => compile(root, file)).catch(
          (error) => {
            // After its message the compiler prints its own stack, which helps nobody here.
            const message = String(error.message).split('\nCaused by:')[0].trimEnd();
            throw Object.assign(new Error(`${file}: ${message}`), { file });
          },
        ),
      ),
      onceMade('for browsers', digestInputs(root, { ...nothing, sources: inputs.browser }), () =>
        buildForBrowsers(root, inputs.browser),
      ),
    ]);
    const assets = inputs.assets.map((file) => ({
      file: path.join('dist', file),
      content: fs.readFileSync(path.join(root, file)),
    }));
    fs.rmSync(stamp, { force: true });
    write(root, [...parts.flatMap(({ outputs, isNew }) => (isNew ? outputs : [])), ...assets]);
    removeLeftovers(root, new Set([...parts.flatMap(({ outputs }) => outputs), ...assets].map(({ file }) => file)));
    write(root, [{ file: path.join('dist', '.stamp'), content: digest }]);
    return { built: inputs.sources.length };
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
