// Lets a child process run TypeScript as it stands. Used by the tests only: the build leaves
// JavaScript beside this file’s place, and then nobody asks for it.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { swcOptions } = require('../../.swc-options.cjs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    ...swcOptions(),
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
