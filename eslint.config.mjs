import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { fewDependencies } from './test/support/few-dependencies.eslint.mjs';
import { noClocks } from './test/support/no-clocks.eslint.mjs';
import { shortComments } from './test/support/short-comments.eslint.mjs';

const TYPED = ['**/*.{ts,tsx}'];

export default tseslint.config(
  { ignores: ['dist/**', '.yttra/**', 'test/clients/**'] },
  {
    // One person's text must not hold up everybody: no expression may take more than a time in proportion to what it
    // reads.
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    plugins: { regexp, yttra: { rules: { 'few-dependencies': fewDependencies, 'short-comments': shortComments } } },
    rules: {
      'yttra/few-dependencies': 'error',
      'yttra/short-comments': 'error',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: TYPED })),
  {
    files: TYPED,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A job or a mail whose promise nobody awaits is one that can vanish without a trace.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // What is taken apart to leave a part out is used.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      // A day is not always 24 hours in Stockholm: add days with the Swedish calendar.
      'no-restricted-syntax': [
        'error',
        {
          selector: "BinaryExpression[operator='*'] > Literal[value=86400000]",
          message: 'A local day is not 86,400,000 ms.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Ask the database clock (Clock).',
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Settings are read in libs/platform/env.ts only.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask the database clock (Clock).',
        },
        {
          selector: ":matches(NewExpression, CallExpression)[callee.name='RegExp']",
          message:
            'What is made of data or settings is matched without an expression; a fixed one is written out, where lint reads it.',
        },
      ],
    },
  },
  { files: ['libs/platform/env.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // What a person runs in a terminal speaks to the terminal; tests ask the real clock for the times of files.
    files: ['apps/cli/**', 'test/**', '**/*.spec.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**', '**/*.spec.ts', '**/*.spec.tsx'],
    // The bench is where time is measured, and the rig tells how long a recovery took.
    ignores: [
      'test/support/patience.ts',
      'test/support/setup.ts',
      'test/bench/**',
      'test/faults/rig/**',
      'test/faults/engines/**',
      'test/faults/catalogue/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...noClocks] },
  },
);
