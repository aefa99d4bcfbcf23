/**
 * For a reply that is sent before any hook: nothing may be loaded, framed, guessed at or kept but the stylesheet it
 * links to.
 */
export const CAREFUL_HEADERS = {
  'content-security-policy':
    "default-src 'none';style-src 'self';script-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const;
