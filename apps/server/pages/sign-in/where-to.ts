import type { FastifyRequest } from 'fastify';
import type { CodeAsker } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { isOwnPath } from '../../web/go-to';
import { readCookie } from '../../web/session-cookie';
import { CODE_COOKIE, KNOWN_COOKIE } from './cookies';

const START = pathTo('start');

/** Where somebody was going who had to sign in first: a path of ours, or the start page. */
export function wayOn(till: string | undefined): string {
  return till && isOwnPath(till) ? till : START;
}

/** The same for an address's query, which need not name the start page. */
export function wayKept(till: string | undefined): { till: string | undefined } {
  const way = wayOn(till);
  return { till: way === START ? undefined : way };
}

/** The asker's network, for counting tries: an IPv6 subscriber has a whole /64. */
export function placeOf({ ip }: FastifyRequest): string {
  return ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip;
}

/** Whoever asks for a code. */
export const askerOf = (request: FastifyRequest): CodeAsker => ({
  place: placeOf(request),
  before: readCookie(request, CODE_COOKIE),
  known: readCookie(request, KNOWN_COOKIE),
});
