const { availableParallelism } = require('node:os');
const { resolve } = require('node:path');

/** Packages that are written as ES modules, which Jest reads as CommonJS. */
const ES_MODULES = [
  '@nestjs',
  'nodemailer',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'content-disposition',
  'ical\\.js',
  'marked',
  'unpdf',
  'preact',
  'preact-render-to-string',
  '@fastify/cookie',
  'cookie',
  'openid-client',
  'oauth4webapi',
  'jose',
  '@lukeed',
  'mime',
];

const swc = ({ tsx = false } = {}) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true, dynamicImport: true, tsx },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        ...(tsx ? { react: { runtime: 'automatic', importSource: 'preact' } } : {}),
      },
    },
    module: { type: 'commonjs' },
  },
];

const everywhere = {
  rootDir: resolve(__dirname, '..'),
  testRegex: '\\.spec\\.tsx?$',
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/test/support/setup.ts'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: { '^.+\\.(ts|m?js)$': swc(), '^.+\\.tsx$': swc({ tsx: true }) },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`],
  moduleNameMapper: { '^@yttra/([a-z]+)$': '<rootDir>/libs/$1' },
};

/** @type {import('jest').Config} */
module.exports = {
  rootDir: everywhere.rootDir,
  // Whatever a suite left open, the command ends.
  forceExit: true,
  // Specs wait for PostgreSQL and the browser now and then: one more than there are processors, but not on a single one.
  maxWorkers: availableParallelism() === 1 ? 1 : availableParallelism() + 1,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    { ...everywhere, displayName: 'unit', roots: ['<rootDir>/apps', '<rootDir>/libs'] },
    {
      ...everywhere,
      displayName: 'system',
      roots: ['<rootDir>/test'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
