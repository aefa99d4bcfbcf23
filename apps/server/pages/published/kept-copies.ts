import type { Visit } from '../../web/visit';

/** A page may be kept by whoever read it, who asks again each time: what has been taken back is gone at once. */
export function askEachTime({ reply, visitor }: Pick<Visit, 'reply' | 'visitor'>): void {
  if (!visitor) void reply.header('cache-control', 'private, no-cache');
}

/** A file may be kept by everyone on the way, who ask each time. True when the asker's copy still holds, and nothing need be sent. */
export function stillHolds({ reply, request }: Visit, hash: string): boolean {
  const tag = `"${hash}"`;
  void reply.headers({ 'cache-control': 'public, no-cache', etag: tag, 'access-control-allow-origin': '*' });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!known.includes(tag)) return false;
  void reply.status(304);
  return true;
}
