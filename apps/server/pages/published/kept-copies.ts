import type { Visit } from '../../web/visit';

/** A page may be kept by whoever read it, who asks again each time: what has been taken back is gone at once. */
export function askEachTime({ reply, visitor }: Pick<Visit, 'reply' | 'visitor'>): void {
  if (!visitor) void reply.header('cache-control', 'private, no-cache');
}

/**
 * A file may be kept by everyone on the way, who ask each time. True when the asker's copy still holds, and nothing
 * need be sent.
 */
export function stillHolds(visit: Visit, hash: string): boolean {
  const { reply, request } = visit;
  const tag = tagged(visit, hash);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!known.includes(tag)) return false;
  void reply.status(304);
  return true;
}

/** Says which copy is sent. */
export function tagged({ reply }: Visit, hash: string): string {
  const tag = `"${hash}"`;
  void reply.headers({ 'cache-control': 'public, no-cache', etag: tag, 'access-control-allow-origin': '*' });
  return tag;
}
