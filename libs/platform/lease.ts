import { log } from './log';

/**
 * For how long work is somebody's without a sign of life, as PostgreSQL writes it. With a look every 10 s, another
 * takes over within 30 s.
 */
export const LEASE = '20 seconds';
const RENEWED_EVERY_MS = 3_000;

/**
 * Does the work and renews its lease meanwhile, so that a lease can be short however long the work takes: when this
 * process dies or stands still, another takes over. A renewal that fails is tried again; whoever has lost the lease is
 * told by its next write.
 */
export async function whileHeld<T>(renew: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  let renewing = false;
  const timer = setInterval(() => {
    if (renewing) return;
    renewing = true;
    renew()
      .catch((error: unknown) => log().warn({ err: String(error) }, 'lease not renewed yet'))
      .finally(() => (renewing = false));
  }, RENEWED_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
