/**
 * How our TypeScript becomes what Node runs, said once: for the build, the tests, and processes that run the source as
 * it is.
 * @param {{ tsx?: boolean }} [file] whether it holds markup
 * @returns {import('@swc/core').Options}
 */
exports.swcOptions = ({ tsx = false } = {}) => ({
  swcrc: false,
  configFile: false,
  sourceMaps: true,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true, tsx },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
});
