/**
 * Imports that are loaded when something of theirs is first used: what no process uses when it starts, and takes a
 * twelfth of its start.
 */
const LOADED_LATE = [
  'bullmq',
  './shared-queue-connection',
  'imapflow',
  'nodemailer/lib/mail-composer',
  'nodemailer/lib/smtp-connection',
  'pizzip',
];
exports.LOADED_LATE = LOADED_LATE;

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
  module: { type: 'commonjs', lazy: LOADED_LATE },
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
