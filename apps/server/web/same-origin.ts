import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a form was sent from a page of our own: its Origin, else its Referer, is ours, and Sec-Fetch-Site, where a
 * browser says that, does not speak against it. Ours is BASE_URL's, never Host: a strange name that leads here names
 * itself there.
 */
export function isFromOurPages(headers: IncomingHttpHeaders, ourOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  const from = headers.origin ?? headers.referer;
  // Sent again by the browser itself, with no page behind it.
  if (site === 'none') return from === undefined;
  if (site !== undefined && site !== 'same-origin') return false;
  return from !== undefined && URL.canParse(from) && new URL(from).origin === ourOrigin;
}
