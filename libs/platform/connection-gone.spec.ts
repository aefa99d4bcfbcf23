import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isConnectionGone } from './database';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });
const asked = (error: Error) => new QueryFailedError('select 1', [], error);

/** Seen while PostgreSQL was restarted under load: each of them was once told as a fault of ours. */
test.each([
  ['a session that an operator ended', asked(coded('57P01'))],
  ['a crash of another session', asked(coded('57P02'))],
  ['a server that is starting', coded('57P03')],
  ['a socket that was reset', asked(coded('ECONNRESET'))],
  ['nobody at the port', coded('ECONNREFUSED')],
  ['the driver, in the middle of a statement', asked(new Error('Connection terminated unexpectedly'))],
  ['the driver, before any statement', new Error('Connection terminated unexpectedly')],
  ['a client that broke earlier', asked(new Error('Client has encountered a connection error and is not queryable'))],
  ['no connection in time', new Error('timeout exceeded when trying to connect')],
  ['a transaction whose connection was let go of', new QueryRunnerAlreadyReleasedError()],
  ['a reader whose connection was let go of', new QueryRunnerProviderAlreadyReleasedError()],
])('the database is away: %s', (_what, error) => expect(isConnectionGone(error)).toBe(true));

test.each([
  ['a duplicate', asked(coded('23505'))],
  ['a statement that took too long', asked(coded('57014'))],
  ['a fault of ours', new TypeError('undefined is not a function')],
  ['no error at all', 'Connection terminated'],
])('and not: %s', (_what, error) => expect(isConnectionGone(error)).toBe(false));
