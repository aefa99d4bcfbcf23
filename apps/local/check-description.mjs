// `npm run check -- api`: the API's description, as the built server gives it, by two linters with their recommended
// rules.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const FILE = 'node_modules/.cache/yttra/openapi.json';
const QUIET = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
const LINTERS = [
  ['node_modules/@redocly/cli/bin/cli.js', 'lint', FILE, '--config', 'redocly.yaml', '--format', 'stylish'],
  [
    'node_modules/@stoplight/spectral-cli/dist/index.js',
    'lint',
    FILE,
    '--ruleset',
    '.spectral.yaml',
    '--fail-severity',
    'error',
    '--display-only-failures',
  ],
];

execFileSync(process.execPath, ['apps/local/build.mjs', '--if-stale'], { stdio: ['ignore', 'ignore', 'inherit'] });
mkdirSync('node_modules/.cache/yttra', { recursive: true });
writeFileSync(
  FILE,
  execFileSync(process.execPath, ['dist/apps/server/describe.js'], {
    env: { ...process.env, NODE_ENV: 'development' },
    maxBuffer: 64 * 1024 * 1024,
  }),
);
const failed = LINTERS.filter(([...call]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, call, { env: QUIET, encoding: 'utf8' });
  if (status !== 0) console.error(stdout, stderr);
  return status !== 0;
});
if (failed.length > 0) process.exit(1);
