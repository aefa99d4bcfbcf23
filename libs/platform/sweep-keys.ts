import type { EntityManager } from 'typeorm';
import { log } from './log';
import type { Chore } from './sweeper';

/** Nobody sends the same form again after this; what it did stands where it did it. */
const KEPT = '30 days';

/** Removes the replies that are kept for repeated requests once they are old. */
export const sweepKeys: Chore = {
  topic: 'platform.keys',
  everySeconds: 60 * 60,
  concurrency: 1,
  /** Soon done, so that it is done at the look itself, by one worker at a time. */
  async due(tx: EntityManager): Promise<string[]> {
    const [, removed] = await tx.query<[unknown[], number]>(
      `delete from idempotency_key where created_at < (select yttra_now()) - interval '${KEPT}'`,
    );
    if (removed > 0) log().info({ removed }, 'old replies to repeated requests are gone');
    return [];
  },
  run: () => Promise.resolve(),
};
