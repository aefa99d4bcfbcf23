import type { DataSourceOptions } from 'typeorm';
import { givenPostgresOptions } from './env';
import { PlannedClient } from './planned-client';

/**
 * Which schema a name means. A role may change its own default, so whoever has its password could lay tables before
 * ours.
 */
const OUR_NAMES = '-c search_path=public,pg_temp';

/**
 * How server, worker and command line connect: never as owner, never changing the schema. `patience` is the seconds
 * that connecting may take; a statement may take six times as long, as may waiting for one's turn in a rush (an answer
 * is not sent away for that many come at once), and a transaction be idle for twelve.
 */
export function databaseOptions(url: string, poolSize: number, patience = 5): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    extra: {
      Client: PlannedClient,
      connectPatience: patience * 1_000,
      connectionTimeoutMillis: patience * 6_000,
      statement_timeout: patience * 6_000,
      idle_in_transaction_session_timeout: patience * 12_000,
      keepAlive: true,
      options: `${givenPostgresOptions()} ${OUR_NAMES}`,
    },
  };
}
