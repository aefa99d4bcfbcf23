import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * An island that has sent a form is told where the answer leads, and loads that page itself: a script that follows a
 * redirect loses the place on the page, and cannot tell the page where it led from one that answered the form.
 */
export function tellIslandsWhereToGo(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void {
  const to = reply.getHeader('location');
  if (headers['y-island'] === 'form' && to !== undefined)
    void reply.status(204).removeHeader('location').header('y-go-to', to);
  done(null, payload);
}
