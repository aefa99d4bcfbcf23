import { build } from 'esbuild';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

/**
 * What our processes load of node_modules when they start, a thousand files, as they ask for it. What is loaded too by
 * those that take strangers' files apart (zod, luxon) is not here: they load nothing of a server.
 */
const PACKAGES = [
  '@fastify/accept-negotiator',
  '@fastify/cookie',
  '@fastify/helmet',
  '@fastify/multipart',
  '@fastify/static',
  '@nestjs/common',
  '@nestjs/common/constants',
  '@nestjs/core',
  '@nestjs/platform-fastify',
  '@nestjs/swagger',
  '@nestjs/typeorm',
  'fastify',
  'pg',
  'prom-client',
  'reflect-metadata',
  'rxjs',
  'typeorm',
];

/** Found where it lies when it is asked for: what finds its own files, is ours outside too, or is not installed. */
const OUTSIDE = [
  '@opentelemetry/api',
  'pino',
  'zod',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  'class-transformer',
  'class-validator',
  'pg-native',
];

const FOLDER = path.join('dist', 'packages');
const [INDEX, BUNDLE, CODE] = ['index.js', 'bundle.js', 'bundle.code'].map((name) => path.join(FOLDER, name));
const LOADER = fileURLToPath(new URL('./packages.cjs', import.meta.url));

/**
 * A package as code in dist/ asks for it.
 * @param {string} name as it stands in `require`
 * @param {string} folder of the file that asks, relative to the root
 * @returns {string | undefined} what stands for `require(…)` where the package is in the bundle
 */
export function fromBundle(name, folder) {
  if (!PACKAGES.includes(name)) return undefined;
  return `require("${path.relative(folder, FOLDER).replaceAll(path.sep, '/')}")["${name}"]`;
}

/**
 * Of what the bundle is made: what is installed, these rules, and the V8 that it is prepared for.
 * @param {string} root
 */
function keyOf(root) {
  const hash = crypto.createHash('sha256').update(process.versions.v8);
  for (const file of [path.join(root, 'node_modules', '.package-lock.json'), fileURLToPath(import.meta.url), LOADER])
    hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

const firstLine = (/** @type {string} */ key) => `// ${key}\n`;

/**
 * @param {string} root
 * @returns {boolean} whether an earlier build has left the bundle, and it is of what is installed
 */
export function packagesStand(root) {
  if ([INDEX, BUNDLE, CODE].some((file) => !fs.existsSync(path.join(root, file)))) return false;
  const wanted = firstLine(keyOf(root));
  const found = Buffer.alloc(wanted.length);
  const bundle = fs.openSync(path.join(root, BUNDLE), 'r');
  fs.readSync(bundle, found);
  fs.closeSync(bundle);
  return found.toString() === wanted;
}

/**
 * Nest asks for some packages by a `require` of its own making, which the bundler does not see through: it would find a
 * second typeorm beside the bundle's.
 * @type {import('esbuild').Plugin}
 */
const OWN_REQUIRE = {
  name: 'own require',
  setup: ({ onLoad }) =>
    onLoad({ filter: /typeorm-compat\.js$/ }, ({ path: file }) => ({
      contents: fs.readFileSync(file, 'utf8').replace('const require = createRequire(import.meta.url);', ''),
    })),
};

/**
 * The packages in one file, as one function, and beside it what V8 has made of it. Nothing is written here.
 * @param {string} root
 * @returns {Promise<{ file: string, content: string | Buffer }[]>} paths relative to the root
 */
export async function buildPackages(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: PACKAGES.map((name) => `exports.__defineGetter__('${name}', () => require('${name}'));`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: OUTSIDE,
    plugins: [OWN_REQUIRE],
    define: { 'import.meta.url': 'here' },
    banner: {
      js: `${firstLine(keyOf(root))}(function (exports, require, module, __filename, __dirname) {\nconst here = require('node:url').pathToFileURL(__filename).href;`,
    },
    footer: { js: '})' },
    write: false,
    logLevel: 'silent',
  });
  // What is left of other letters stands in comments and templates. Without them V8 reads the file as it lies.
  const bundle = (outputFiles[0]?.text ?? '').replace(/[^\x00-\x7f]/g, escaped);
  return [
    { file: INDEX, content: fs.readFileSync(LOADER) },
    { file: BUNDLE, content: bundle },
    { file: CODE, content: new vm.Script(bundle, { filename: path.join(root, BUNDLE) }).createCachedData() },
  ];
}

const escaped = (/** @type {string} */ letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
