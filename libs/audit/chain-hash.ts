import { createHash } from 'node:crypto';

/** The hash that a chain's first event builds on. */
export const CHAIN_START = '0'.repeat(64);

/** JSON with keys in order, so that the same event always gives the same characters. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** sha-256 over the previous hash and the event's very characters. */
export function chainHash(previous: string, event: string): string {
  return createHash('sha256').update(previous).update('\n').update(event).digest('hex');
}
