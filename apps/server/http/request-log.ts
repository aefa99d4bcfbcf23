import { randomInt } from 'node:crypto';
import { countRequest, log } from '@yttra/platform';
import type { FastifyInstance } from 'fastify';

/** Told apart when read aloud: no I and 1, no O and 0. */
const SIGNS = '23456789CFGHJKMPQRVWX';
const LENGTH = 8;

/**
 * The number of a request, "K7QF-3MRV": in its line of the log, its header `X-Request-Id`, and on the page when
 * something went wrong.
 */
export function requestNumber(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]);
  return `${signs.slice(0, LENGTH / 2).join('')}-${signs.slice(LENGTH / 2).join('')}`;
}

/**
 * One line a request: the route's pattern, how it went, and how long it took. Neither the address nor who asked nor a
 * size is there: behind the wall these would tell who works on what.
 */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', ({ id, method, routeOptions }, reply, done) => {
    const { elapsedTime, statusCode: status } = reply;
    const route = routeOptions.url ?? null;
    countRequest(method, route ?? 'none', status, elapsedTime / 1_000);
    log().info({ request: id, method, route, status, ms: Math.round(elapsedTime) }, 'request');
    done();
  });
}
