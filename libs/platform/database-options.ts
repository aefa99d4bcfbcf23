import type { DataSourceOptions } from 'typeorm';
import { givenPostgresOptions } from './env';

/** Which schema a name means. A role may change its own default, so whoever has its password could lay tables before ours. */
const OUR_NAMES = '-c search_path=public,pg_temp';

/** How server, worker and command line connect: never as owner, never changing the schema. */
export function databaseOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    extra: {
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
      options: `${givenPostgresOptions()} ${OUR_NAMES}`,
    },
  };
}
