import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a form was sent from a page of our own. Every browser says where a POST comes from (Sec-Fetch-Site, else
 * Origin, else Referer); a request that says nothing comes from no form of ours.
 */
export function isFromOurPages(headers: IncomingHttpHeaders, host: string): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || (site === 'none' && headers.origin === undefined);
  const from = headers.origin ?? headers.referer;
  if (!from || !URL.canParse(from)) return false;
  return new URL(from).host === host;
}
