import type { ReminderList } from '@yttra/reminder';

type Listed = Awaited<ReturnType<ReminderList['ofRemiss']>>[number];

/** The same reminder to several bodies at the same time. */
export interface ReminderDay {
  at: Date;
  step: Listed['step'];
  recipientIds: string[];
}

/** Those that are planned, the next first, and those that were sent, the latest first. What fell away is told on each body's own page. */
export function reminderDays(listed: readonly Listed[]): { planned: ReminderDay[]; sent: ReminderDay[] } {
  return {
    planned: together(listed.filter(({ state }) => state === 'planned')),
    sent: together(listed.filter(({ state }) => state === 'sent')).toReversed(),
  };
}

function together(listed: readonly Listed[]): ReminderDay[] {
  const days = new Map<string, ReminderDay>();
  for (const { dueAt: at, step, recipientId } of listed) {
    const key = `${at.getTime()} ${step}`;
    const day = days.get(key) ?? { at, step, recipientIds: [] };
    day.recipientIds.push(recipientId);
    days.set(key, day);
  }
  return [...days.values()];
}
