import { env } from '@yttra/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const isHttps = (): boolean => env().BASE_URL.startsWith('https:');

/** Browsers take a `__Host-` cookie only over https, from this very host, for every path. */
const nameOf = (cookie: string): string => (isHttps() ? `__Host-${cookie}` : cookie);

export const readCookie = (request: FastifyRequest, cookie: string): string | undefined =>
  request.cookies[nameOf(cookie)];

/** A cookie that no script reads and no other site sends; gone when the browser closes, or after `seconds`. */
export function setCookie(reply: FastifyReply, cookie: string, value: string, seconds?: number): void {
  void reply.setCookie(nameOf(cookie), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  });
}

export function clearCookie(reply: FastifyReply, cookie: string): void {
  void reply.clearCookie(nameOf(cookie), { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps() });
}

export const SESSION_COOKIE = 'yttra-session';
