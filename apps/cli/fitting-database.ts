import { DomainError } from '@yttra/platform';
import type { Client } from 'pg';

/** Debian 12's. What is older lacks what our rules are written with. */
export const OLDEST_POSTGRES = 15;

/** A database made without a locale on a bare machine does not: nothing with Å, Ä or Ö is found in other letters. */
export const KNOWS_LETTERS = `select lower('ÅÄÖ') = 'åäö' and current_setting('server_encoding') = 'UTF8' as knows`;
export const HOW_TO_MAKE = 'createdb --template template0 --encoding UTF8 --locale C.UTF-8';

/**
 * Before anything is made there. One that is in use goes on as it is, and `doctor` tells. Errors: cli.old_postgres,
 * cli.letters_unknown.
 */
export async function mustFit(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ version: string; number: number; isNew: boolean }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       to_regclass('public.migrations') is null as "isNew"`,
  );
  const { version, number, isNew } = rows[0]!;
  if (number < OLDEST_POSTGRES * 10_000)
    throw unfit('old_postgres', `The server is PostgreSQL ${version}, and Yttra needs ${OLDEST_POSTGRES} or newer.`);
  const { rows: letters } = await owner.query<{ knows: boolean }>(KNOWS_LETTERS);
  if (isNew && !letters[0]!.knows)
    throw unfit(
      'letters_unknown',
      `The database does not know that Å and å are one letter. Make it with: ${HOW_TO_MAKE}.`,
    );
}

const unfit = (code: string, message: string) =>
  new DomainError({ code: `cli.${code}`, kind: 'invalid', message: `${message} Nothing has been changed there.` });
