import { QueryFailedError } from 'typeorm';
import { DomainError } from './domain-error';

/** What the log keeps of an error. */
interface LoggedError {
  type: string;
  code?: string;
  message?: string;
  where?: string[];
  table?: string;
  constraint?: string;
  cause?: LoggedError | string;
}

/**
 * An error without what people wrote. PostgreSQL repeats values in its messages ("Failing row contains …") and the
 * driver adds every parameter, a draft's text among them: of a failed query only its code and its place are kept.
 */
export function loggedError(error: unknown): LoggedError | string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error;
  const kept: LoggedError = { type: error.name, where: frames(error) };
  if (error instanceof QueryFailedError || isFromPostgres(error)) {
    const { code, table, constraint } = (
      error instanceof QueryFailedError ? error.driverError : error
    ) as PostgresFields;
    return { ...kept, code, table, constraint };
  }
  return {
    ...kept,
    code: error instanceof DomainError ? error.code : (error as { code?: string }).code,
    message: error.message,
    ...(error.cause ? { cause: loggedError(error.cause) } : {}),
  };
}

interface PostgresFields {
  code?: string;
  table?: string;
  constraint?: string;
}

/** pg's own error, which knows its severity and the server's routine. */
const isFromPostgres = (error: Error): boolean => 'severity' in error && 'routine' in error;

/** The stack's places; its first lines are the message again. */
function frames({ stack = '' }: Error): string[] {
  return stack.split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
}
