import { claimBatch } from '../../libs/mail/mail-lease';
import { EVERY_LANE } from '../../libs/mail/mail-lane';
import type { TestDatabase } from './test-database';

/** To whom the mails go that a worker would take now; it takes them. */
export async function claimMails(db: TestDatabase): Promise<string[]> {
  const mails = await db.database.transaction((tx) => claimBatch(tx, EVERY_LANE));
  return mails.map(({ to }) => to);
}
