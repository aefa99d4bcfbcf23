import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../apps/cli/migrate';
import { startEmbeddedPostgres } from '../../apps/local/embedded-postgres.mjs';

export const TEMPLATE = 'yttra_template';

/** One PostgreSQL for the whole run, with a migrated database that each spec copies. */
export default async function setup(): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dir: mkdtempSync(join('/tmp', 'yttra-test-')) });
  await postgres.createDatabase(TEMPLATE, { throwAway: true });
  process.env.NODE_ENV = 'test';
  await migrate(postgres.ownerUrl(TEMPLATE), postgres.appUrl(TEMPLATE));
  process.env.TEST_SUPERUSER_URL = postgres.superuserUrl('postgres');
  process.env.TEST_OWNER_URL = postgres.ownerUrl('postgres');
  process.env.TEST_APP_URL = postgres.appUrl('postgres');
  (globalThis as { testPostgres?: unknown }).testPostgres = postgres;
}
