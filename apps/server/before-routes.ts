import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { problemOf } from './errors.filter';
import { CAREFUL_HEADERS } from './web/careful-headers';
import { bareRefusal } from './refused-pages';

/** An address that cannot be read never reaches a route or the filter of errors. */
export function refuseUnreadableAddress(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  void reply.headers(CAREFUL_HEADERS);
  if (!request.url.startsWith('/api/')) {
    void reply.status(problem.status).type('text/html; charset=utf-8').send(bareRefusal(problem, '/'));
    return;
  }
  void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

const STATUS_OF: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What is no HTTP, has too long headers, or never ends: answered on the bare socket, since there is no request yet. */
export function refuseUnreadableRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf({ statusCode: STATUS_OF[error.code ?? ''] ?? 400 });
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} Refused\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
