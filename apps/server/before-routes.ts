import { pathTo } from '@yttra/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CAREFUL_HEADERS } from './http/careful-headers';
import { problemOf } from './http/problem-of';
import { bareRefusal } from './refused-pages';

/** An address that cannot be read never reaches a route or the filter of errors. */
export function refuseUnreadableAddress(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  void reply.headers(CAREFUL_HEADERS);
  if (!request.url.startsWith('/api/')) {
    void reply
      .status(problem.status)
      .type('text/html; charset=utf-8')
      .send(bareRefusal(problem, pathTo('start')));
    return;
  }
  void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
