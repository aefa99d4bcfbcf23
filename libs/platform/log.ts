import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { env } from './env';
import { loggedError } from './logged-error';

let logger: Logger | undefined;

/** The structured log. It holds ids, codes and counts; never names, addresses, texts or secrets. */
export function log(): Logger {
  return (logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    redact: ['*.authorization', '*.cookie', '*.token'],
    serializers: { err: loggedError },
  }));
}

/** Nest's own lines, through the same log. */
export const nestLog: LoggerService = {
  log: (message: unknown) => log().debug(String(message)),
  error: (message: unknown) => log().error(String(message)),
  warn: (message: unknown) => log().warn(String(message)),
};
