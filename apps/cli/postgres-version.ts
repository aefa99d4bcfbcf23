import { DomainError } from '@yttra/platform';
import type { Client } from 'pg';

/** Debian 12's. What is older lacks what our rules are written with. */
export const OLDEST_POSTGRES = 15;

/** Before anything is made there. Errors: cli.old_postgres. */
export async function mustBeNewEnough(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  const { version, number } = rows[0]!;
  if (number >= OLDEST_POSTGRES * 10_000) return;
  throw new DomainError({
    code: 'cli.old_postgres',
    kind: 'invalid',
    message: `The server is PostgreSQL ${version}, and Yttra needs ${OLDEST_POSTGRES} or newer. Nothing has been changed there.`,
  });
}
