import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Negotiator } from '@fastify/accept-negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Below this a reply fits in one packet anyway. */
const SMALL = 1_024;
/** As quick as gzip, and smaller. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const negotiator = new Negotiator({ supportedValues: ['br', 'gzip', 'identity'] });
const toBrotli = promisify<string, object, Buffer>(brotliCompress);
const toGzip = promisify<string, Buffer>(gzip);

/**
 * Whether a page may be compressed. How long a compressed reply is tells how much of what the asker sent stands
 * elsewhere in it (the attack called BREACH), and a page of somebody who is signed in holds what others may not know.
 * So whoever is signed in gets a page compressed only where nothing of the request can stand in it: a page found (its
 * path names what is stored), without a query, for no form. Where nobody is signed in there is nothing to find out.
 */
export function mayCompress(asked: { method: string; url: string; status: number; signedIn: boolean }): boolean {
  const reflects = asked.method !== 'GET' || asked.url.includes('?') || asked.status !== 200;
  return !asked.signedIn || !reflects;
}

/** The page in the best of the ways that the browser takes, with the headers that say so. */
export async function compressed(html: string, request: FastifyRequest, reply: FastifyReply): Promise<string | Buffer> {
  void reply.header('vary', 'accept-encoding');
  const way = negotiator.negotiate(request.headers['accept-encoding'] ?? '');
  if (html.length < SMALL || (way !== 'br' && way !== 'gzip')) return html;
  void reply.header('content-encoding', way);
  return way === 'br' ? toBrotli(html, QUALITY) : toGzip(html);
}
