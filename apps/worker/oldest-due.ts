import type { INestApplicationContext } from '@nestjs/common';
import { DeliverMailJob } from '@yttra/mail';
import { Database } from '@yttra/platform';
import { SendReminderJob } from '@yttra/reminder';

/** For how many seconds the oldest mail and the oldest reminder have been due, for whoever watches the worker. */
export function oldestDue(app: INestApplicationContext): Record<'mail' | 'reminder', () => Promise<number>> {
  const database = app.get(Database);
  const [mails, reminders] = [app.get(DeliverMailJob), app.get(SendReminderJob)];
  return {
    mail: () => database.transaction((tx) => mails.dueSince(tx)),
    reminder: () => database.transaction((tx) => reminders.dueSince(tx)),
  };
}
