import { execFileSync } from 'node:child_process';
import { WAIT_MS } from './patience';
import { watchProcessors } from './processor-time';
import { makeWorkingFolder } from './working-folder';
import { startEmbeddedPostgres } from '../../apps/local/embedded-postgres.mjs';

const TEMPLATE = 'yttra_template';

/** A fresh build, and one PostgreSQL for the whole run with a migrated database that each spec copies. */
export default async function setup(): Promise<void> {
  const tellWaiting = watchProcessors();
  execFileSync(process.execPath, ['apps/local/build.mjs', '--if-stale'], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.env.TEST_IS_BUILT = 'yes';
  const dir = makeWorkingFolder();
  const postgres = await startEmbeddedPostgres({ dir, durable: false });
  await postgres.createDatabase(TEMPLATE, { throwAway: true });
  execFileSync(process.execPath, ['dist/apps/cli/main.js', 'migrate'], {
    env: {
      ...process.env,
      MIGRATION_DATABASE_URL: postgres.ownerUrl(TEMPLATE),
      DATABASE_URL: postgres.appUrl(TEMPLATE),
      NODE_ENV: 'test',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.env.NODE_ENV = 'test';
  process.env.DATABASE_PATIENCE = String(WAIT_MS / 1_000);
  process.env.TEST_SUPERUSER_URL = postgres.superuserUrl('postgres');
  process.env.TEST_OWNER_URL = postgres.ownerUrl('postgres');
  process.env.TEST_APP_URL = postgres.appUrl('postgres');
  Object.assign(globalThis, { testRun: { dir, postgres, tellWaiting } });
}
