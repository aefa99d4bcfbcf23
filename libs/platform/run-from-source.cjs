// Lets a child process run TypeScript as it stands. Used by the tests only: the build leaves
// JavaScript beside this file’s place, and then nobody asks for it.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** What the compiler made, by what it was made of: to load it and ask it anew is a third of what such a child does. */
const KEPT = join(__dirname, '../../node_modules/.cache/yttra-source');
/** How it is made: our options, and which compiler. */
const MAKING = ['.swc-options.cjs', 'node_modules/@swc/core/package.json'].map((file) =>
  readFileSync(join(__dirname, '../..', file)),
);

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const hash = createHash('sha256');
  for (const part of [...MAKING, filename, source]) hash.update(part);
  const kept = join(KEPT, `${hash.digest('hex')}.js`);
  module._compile(read(kept) ?? keep(kept, compile(filename, source)), filename);
};

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function compile(filename, source) {
  const { transformSync } = require('@swc/core');
  const { swcOptions } = require('../../.swc-options.cjs');
  return transformSync(source, { filename, ...swcOptions(), sourceMaps: 'inline' }).code;
}

/** In one step, since others may keep the same at once. */
function keep(file, code) {
  const own = `${file}.${process.pid}`;
  try {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(own, code);
    renameSync(own, file);
  } catch {
    // It is compiled anew the next time.
  }
  return code;
}
