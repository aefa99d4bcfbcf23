import { randomInt } from 'node:crypto';
import { beginRequest, countRequest, log } from '@yttra/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

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
 * size is there: behind the wall these would tell who works on what. A trace tells the same of it, where traces are
 * told.
 */
export function logRequests(fastify: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, NonNullable<ReturnType<typeof beginRequest>>>();
  const inSpan = (request: FastifyRequest, done: () => void) => {
    const span = spans.get(request);
    if (span) span.within(done);
    else done();
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const span = beginRequest(() => spanOf(request));
    if (span) spans.set(request, span);
    inSpan(request, done);
  });
  // A body comes by the socket's events, which know of no request.
  fastify.addHook('preValidation', (request, _reply, done) => inSpan(request, done));
  fastify.addHook('onResponse', (request, reply, done) => {
    const { id, method, routeOptions } = request;
    const { elapsedTime, statusCode: status } = reply;
    const route = routeOptions.url ?? null;
    const failed = status >= 500 ? String(status) : undefined;
    spans.get(request)?.end({ failed, attributes: { 'http.response.status_code': status } });
    countRequest(method, route ?? 'none', status, elapsedTime / 1_000);
    log().info({ request: id, method, route, status, ms: Math.round(elapsedTime) }, 'request');
    done();
  });
}

function spanOf({ id, method, routeOptions }: FastifyRequest) {
  const route = routeOptions.url ?? 'none';
  return {
    name: `${method} ${route}`,
    kind: 'server' as const,
    attributes: { 'http.request.method': method, 'http.route': route, 'yttra.request': id },
  };
}
