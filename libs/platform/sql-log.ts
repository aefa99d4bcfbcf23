import type { Logger } from 'typeorm';
import { log } from './log';

const silent = () => undefined;

/**
 * Every statement in the log as one line, for whoever develops (`SQL_LOG=1`). Values are left out: they are people's
 * words. In production the setting is refused, since even a statement's moment tells who works behind the wall.
 */
export const sqlLog: Logger = {
  logQuery: (sql) => log().info({ sql: sql.replace(/\s+/g, ' ').trim() }, 'sql'),
  logQueryError: (error, sql) => log().error({ err: error, sql: sql.replace(/\s+/g, ' ').trim() }, 'sql failed'),
  logQuerySlow: silent,
  logSchemaBuild: silent,
  logMigration: silent,
  log: silent,
};
