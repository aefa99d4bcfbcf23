import type { FollowedBody, FollowedRemiss } from '@yttra/assessment';
import type { ReminderList } from '@yttra/reminder';

type Listed = Awaited<ReturnType<ReminderList['ofRemiss']>>[number];

/** The same reminder to several bodies at the same time. */
export interface ReminderDay {
  at: Date;
  step: Listed['step'];
  bodies: string[];
}

export interface ReminderDays {
  /** The next first, to those who have an address. */
  planned: ReminderDay[];
  /** The latest first. */
  sent: ReminderDay[];
  /** Would be reminded, but there is no address that a mail comes to. */
  stopped: FollowedBody[];
}

/** What is planned and what was sent; what fell away is told on each body's own page. */
export function reminderDays(listed: readonly Listed[], { bodies }: FollowedRemiss): ReminderDays {
  const names = new Map(bodies.map(({ id, body }) => [id, body]));
  const stopped = bodies.filter(({ next }) => next === 'stopped');
  const silent = new Set(stopped.map(({ id }) => id));
  const planned = listed.filter(({ state, recipientId }) => state === 'planned' && !silent.has(recipientId));
  const sent = listed.filter(({ state }) => state === 'sent');
  return { planned: together(planned, names), sent: together(sent, names).toReversed(), stopped };
}

function together(listed: readonly Listed[], names: ReadonlyMap<string, string>): ReminderDay[] {
  const days = new Map<string, ReminderDay>();
  for (const { dueAt: at, step, recipientId } of listed) {
    const key = `${at.getTime()} ${step}`;
    const day = days.get(key) ?? { at, step, bodies: [] };
    day.bodies.push(names.get(recipientId)!);
    days.set(key, day);
  }
  return [...days.values()];
}
