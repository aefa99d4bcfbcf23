import { env, log, pathTo } from '@yttra/platform';
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';

/** The one address that people reach Yttra by. What a request says of itself in Host can be anybody's name. */
const ours = (): URL => new URL(env().BASE_URL);

/** Scheme, name and port of BASE_URL: what a form must come from. */
export const ourOrigin = (): string => ours().origin;

let hasWarned = false;

/**
 * A page that was asked for by another name is shown under BASE_URL only: cookies, links and forms hold for that name.
 * Programs and health checks (`/api/`) carry no cookies and come by whatever name leads here: loopback, a name inside
 * the cluster. A form under another name is not led on: its origin is refused (same-origin.ts).
 */
export function leadToOurAddress(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  const isPage = ['GET', 'HEAD'].includes(request.method) && !request.url.startsWith('/api/');
  if (!isPage || request.host === ours().host) return done();
  if (!hasWarned)
    log().warn({ host: request.host }, 'asked for by another name than BASE_URL; a proxy must pass Host on');
  hasWarned = true;
  const path = request.url.startsWith('/') ? request.url : pathTo('start');
  void reply.redirect(ourOrigin() + path, 308);
}
