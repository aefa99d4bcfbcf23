import type { INestApplicationContext } from '@nestjs/common';
import { HeldMail, systemState } from '@yttra/mail';
import { Database, type Measure } from '@yttra/platform';

/** What an alarm is to be raised by, for whoever watches the worker: see docker/alerts.yml. */
export function watched(app: INestApplicationContext): Measure[] {
  const database = app.get(Database);
  const held = app.get(HeldMail);
  return [
    {
      name: 'yttra_broken_logs',
      help: 'Logs that are not what was written',
      measure: () => database.transaction(async (tx) => (await systemState(tx)).logs.broken),
    },
    {
      name: 'yttra_log_unchecked_seconds',
      help: 'For how long the log that has waited for longest has not been looked at',
      measure: () => database.transaction(async (tx) => (await systemState(tx)).logs.unchecked),
    },
    {
      name: 'yttra_mail_held',
      help: '1 while mail waits for somebody to confirm a restore',
      measure: () => database.transaction(async (tx) => ((await held.restoration(tx)) ? 1 : 0)),
    },
    {
      name: 'yttra_backup_age_seconds',
      help: 'For how long there has been no backup; no value before the first',
      measure: () => database.transaction(async (tx) => (await systemState(tx)).backup?.age ?? null),
    },
  ];
}
