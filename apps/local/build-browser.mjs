import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** What a page names; the rest is loaded by these. */
const ENTRIES = /^apps.server.(islands.[\w-]+\.ts|styles.[\w-]+\.(?:css|svg))$/;
const PUBLIC = path.join('dist', 'apps', 'server', 'public');
const NAMES = path.join(PUBLIC, '..', 'assets.json');

/** @param {string} root @returns {string[]} what an earlier build has left, relative to the root */
export function browserFiles(root) {
  const folder = path.join(root, PUBLIC);
  const files = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return [...files.map((file) => path.join(PUBLIC, file)), NAMES];
}

/**
 * Styles, fonts and islands for browsers, each with its content in its name and compressed beside itself, and the list
 * from plain names to those (`assets.json`). Nothing is written here.
 * @param {string} root
 * @param {string[]} sources what there is under islands/ and styles/, relative to the root
 * @returns {Promise<{ file: string, content: string | Buffer }[]>} paths relative to the root
 */
export async function buildForBrowsers(root, sources) {
  const entryPoints = sources.filter((file) => ENTRIES.test(file));
  if (entryPoints.length === 0) return [];
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: path.join(root, PUBLIC),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022'],
    minify: true,
    write: false,
    loader: { '.woff2': 'file', '.svg': 'copy' },
    publicPath: '/static',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const files = outputFiles.map(({ path: file, contents }) => ({
    file: path.relative(root, file),
    content: Buffer.from(contents),
  }));
  const names = Object.fromEntries(
    files.map(({ file }) => [path.basename(file).replace(/-[A-Z0-9]{8}(?=\.)/, ''), path.basename(file)]),
  );
  const compressed = await Promise.all(
    files
      .filter(({ file }) => /\.(css|js|svg)$/.test(file))
      .flatMap(({ file, content }) => [smaller(file, content, 'br'), smaller(file, content, 'gz')]),
  );
  return [...files, ...compressed, { file: NAMES, content: JSON.stringify(names, null, 1) }];
}

/**
 * @param {string} file
 * @param {Buffer} content
 * @param {'br' | 'gz'} as
 */
async function smaller(file, content, as) {
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 };
  return { file: `${file}.${as}`, content: as === 'br' ? await brotli(content, { params }) : await gzip(content) };
}
