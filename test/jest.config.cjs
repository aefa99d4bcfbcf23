const { availableParallelism } = require('node:os');
const { resolve } = require('node:path');
const { swcOptions } = require('../.swc-options.cjs');

const swc = (file) => ['@swc/jest', swcOptions(file)];

const everywhere = {
  rootDir: resolve(__dirname, '..'),
  testRegex: '\\.spec\\.tsx?$',
  testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
  runtime: '<rootDir>/test/support/jest/runtime.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/setup.ts'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  transform: { '^.+\\.(ts|m?js)$': swc(), '^.+\\.tsx$': swc({ tsx: true }) },
  moduleNameMapper: { '^@yttra/([a-z]+)$': '<rootDir>/libs/$1' },
};

// For the workers, which inherit them: what a spec leaves behind outlives many collections of a heap's small young
// part, and moving it about took a tenth of the run. Helpers of the collector would only take the processors from other
// workers.
process.execArgv.push('--max-semi-space-size=64', '--single-threaded-gc');

/** @type {import('jest').Config} */
module.exports = {
  rootDir: everywhere.rootDir,
  // Whatever a suite left open, the command ends.
  forceExit: true,
  // Specs wait for PostgreSQL and the browser now and then: one more than there are processors, but not on a single
  // one.
  maxWorkers: availableParallelism() === 1 ? 1 : availableParallelism() + 1,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    { ...everywhere, displayName: 'unit', roots: ['<rootDir>/apps', '<rootDir>/libs'] },
    {
      ...everywhere,
      displayName: 'system',
      roots: ['<rootDir>/test'],
      setupFilesAfterEnv: [...everywhere.setupFilesAfterEnv, '<rootDir>/test/support/setup-system.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
