import { compareNames } from '@yttra/bodies';
import { localDate } from '@yttra/platform';
import type { Snapshot } from './snapshot';
import type { RecipientInput, SummaryInput } from './summary-input';

/**
 * How the remiss was carried out: what was sent, acknowledged, asked for and changed on the way. Removed bodies are
 * part of that story.
 */
export function carriedOut({ recipients }: SummaryInput): Snapshot['carriedOut'] {
  const reminders = recipients.flatMap((recipient) => recipient.reminders);
  const having = (state: 'requested' | 'granted' | 'refused') =>
    recipients.filter(({ extension }) => extension?.state === state).length;
  return {
    acknowledged: recipients.filter(({ acknowledged }) => acknowledged).length,
    remindersSent: reminders.length,
    remindersByDay: byDay(reminders.map(({ sentAt }) => localDate(sentAt))),
    extensionsRequested: having('requested'),
    extensionsGranted: having('granted'),
    extensionsRefused: having('refused'),
    addedLater: changed(recipients, ({ addedAt }) => addedAt),
    removed: changed(recipients, ({ removedAt }) => removedAt),
    voided: recipients.flatMap(({ responses }) => responses).filter(({ voided }) => voided !== null).length,
  };
}

function byDay(days: string[]): { date: string; sent: number }[] {
  const counted = new Map<string, number>();
  for (const day of days) counted.set(day, (counted.get(day) ?? 0) + 1);
  return [...counted].map(([date, sent]) => ({ date, sent })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

function changed(recipients: RecipientInput[], moment: (recipient: RecipientInput) => Date | null) {
  return recipients
    .flatMap((recipient) => {
      const at = moment(recipient);
      return at ? [{ body: recipient.body, date: localDate(at) }] : [];
    })
    .sort((a, b) => (a.date === b.date ? compareNames(a.body, b.body) : a.date < b.date ? -1 : 1));
}
