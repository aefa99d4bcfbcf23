import { HttpException } from '@nestjs/common';
import { DomainError, isConnectionGone, sqlState, type ErrorKind } from '@yttra/platform';
import type { FastifyReply } from 'fastify';
import type { Problem } from './problem';

/** The one map from a kind of refusal to HTTP, with the words that stand in for details we do not show. */
const HTTP: Record<ErrorKind, { status: number; title: string }> = {
  invalid: { status: 422, title: 'Uppgifter behöver rättas' },
  unauthenticated: { status: 401, title: 'Du behöver logga in' },
  forbidden: { status: 403, title: 'Du får inte göra det här' },
  not_found: { status: 404, title: 'Vi hittar inte sidan' },
  conflict: { status: 409, title: 'Det går inte i det här läget' },
  stale: { status: 412, title: 'Någon annan hann spara först' },
  missing_precondition: { status: 428, title: 'Uppgift om version eller nyckel saknas' },
  gone: { status: 410, title: 'Det finns inte längre' },
  too_large: { status: 413, title: 'Filen är för stor' },
  unsupported: { status: 415, title: 'Formatet går inte att ta emot' },
  too_many: { status: 429, title: 'För många försök' },
  unavailable: { status: 503, title: 'Yttra ligger nere' },
  unexpected: { status: 500, title: 'Något gick fel hos oss' },
};

const KIND_OF_STATUS = new Map(Object.entries(HTTP).map(([kind, { status }]) => [status, kind as ErrorKind]));

/** What a bare HTTP error says, where the framework raised it. */
const SAYS: Record<number, { code: string; detail: string }> = {
  400: { code: 'http.malformed', detail: 'Innehållet går inte att läsa. Skicka giltig JSON.' },
  401: { code: 'http.unauthenticated', detail: 'Skicka med en giltig nyckel: Authorization: Bearer …' },
  403: { code: 'http.forbidden', detail: 'Du får inte göra det här.' },
  404: { code: 'http.not_found', detail: 'Vi hittar inte sidan, eller så får du inte se den.' },
  405: { code: 'http.method_not_allowed', detail: 'Sidan kan inte anropas på det sättet.' },
  408: { code: 'http.timeout', detail: 'Innehållet kom inte fram i tid. Skicka det igen.' },
  413: { code: 'http.too_large', detail: 'Innehållet är för stort: högst 1 MB, en fil högst 25 MB.' },
  414: { code: 'http.address_too_long', detail: 'Adressen är för lång.' },
  415: {
    code: 'http.unsupported',
    detail: 'Innehållet är av ett slag som sidan inte tar emot. Skicka det som application/json.',
  },
  429: { code: 'http.too_many', detail: 'Vänta en stund och försök igen.' },
  431: { code: 'http.headers_too_long', detail: 'Huvudena (headers) är för långa.' },
  503: { code: 'http.unavailable', detail: 'Yttra ligger nere. Det du har sparat finns kvar.' },
};

/** Refusals of PostgreSQL's that the asker can mend, where no rule of ours spoke first: by SQLSTATE, or its class. */
const DATABASE_REFUSES: Record<string, { status: number; code: string; detail: string }> = {
  '22': {
    status: 422,
    code: 'input.unstorable',
    detail: 'Ett värde går inte att spara. Se över datum, tal och tecken som inte syns.',
  },
  '23503': { status: 422, code: 'input.unknown_id', detail: 'Ett id pekar på något som inte finns.' },
  '23505': { status: 409, code: 'input.exists', detail: 'Det finns redan.' },
};

/** Connection lost, shutting down, too many connections: the database is away for a moment. */
const DATABASE_AWAY = /^(08|57P|53)/;

/** What stands beside it is away, or its disk is full: for a moment too. */
const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOSPC', 'EDQUOT']);

/** Seconds until another try, for who was refused only for now. */
export function tellWhenToRetry(reply: FastifyReply, status: number, error: unknown): void {
  const known = error instanceof DomainError ? error.retryAfter : undefined;
  if (status === 503) void reply.header('retry-after', String(known ?? 5));
  if (status === 429) void reply.header('retry-after', String(known ?? 60));
}

/** The problem that an error is told as. A message of an unexpected error stays in the log. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    const { status, title } = HTTP[error.kind];
    return {
      type: `urn:yttra:problem:${error.code}`,
      title,
      status,
      code: error.code,
      detail: error.kind === 'unexpected' ? UNEXPECTED : error.message,
      ...(error.fields.length > 0 ? { fields: error.fields } : {}),
      ...(error.details ? { details: error.details } : {}),
    };
  }
  const sql = sqlState(error) ?? '';
  const refused = DATABASE_REFUSES[sql] ?? DATABASE_REFUSES[sql.slice(0, 2)];
  const status = refused?.status ?? statusOf(error);
  const { code, detail } =
    refused ?? SAYS[status] ?? (status < 500 ? SAYS[400]! : { code: 'unexpected', detail: UNEXPECTED });
  const title = HTTP[KIND_OF_STATUS.get(status) ?? (status < 500 ? 'invalid' : 'unexpected')].title;
  return { type: `urn:yttra:problem:${code}`, title, status, code, detail };
}

/** A refusal of the database's own shows that a check of ours is missing. */
export function levelOf(error: unknown, status: number): 'info' | 'warn' | 'error' {
  if (error instanceof DomainError) return error.logLevel;
  return status >= 500 ? 'error' : sqlState(error) ? 'warn' : 'info';
}

const UNEXPECTED = 'Felet är loggat. Det du har sparat finns kvar. Försök igen om en stund.';

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const code = sqlState(error) ?? (error as { code?: string } | null)?.code ?? '';
  const isAway = DATABASE_AWAY.test(code) || AWAY.has(code);
  if (isAway || isConnectionGone(error)) return 503;
  const status = Number((error as { statusCode?: number } | null)?.statusCode);
  return status >= 400 && status < 600 ? status : 500;
}
