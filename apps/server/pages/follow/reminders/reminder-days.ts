import type { FollowedBody, FollowedRemiss } from '@yttra/overview';
import type { ReminderList } from '@yttra/reminder';

type Ladder = Awaited<ReturnType<ReminderList['ofRemiss']>>[number];
type ByHand = Awaited<ReturnType<ReminderList['byHand']>>[number];

/** One that is planned or was sent, of the ladder or by hand. */
interface Listed extends Pick<Ladder, 'dueAt' | 'recipientId' | 'delivery'> {
  step: Ladder['step'] | 'by_hand';
}

/** The same reminder to several bodies at the same time. */
export interface ReminderDay {
  at: Date;
  step: Listed['step'];
  bodies: string[];
  /** Those of them whom its mail did not reach. */
  bounced: string[];
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
export function reminderDays(
  listed: readonly Ladder[],
  byHand: readonly ByHand[],
  { bodies }: FollowedRemiss,
): ReminderDays {
  const names = new Map(bodies.map(({ id, body }) => [id, body]));
  const stopped = bodies.filter(({ next }) => next === 'stopped');
  const silent = new Set(stopped.map(({ id }) => id));
  const planned = listed.filter(({ state, recipientId }) => state === 'planned' && !silent.has(recipientId));
  const hand = byHand.map(({ at, ...one }): Listed => ({ ...one, dueAt: at, step: 'by_hand' }));
  const sent = [...listed.filter(({ state }) => state === 'sent'), ...hand].sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime(),
  );
  return { planned: together(planned, names), sent: together(sent, names).toReversed(), stopped };
}

function together(listed: readonly Listed[], names: ReadonlyMap<string, string>): ReminderDay[] {
  const days = new Map<string, ReminderDay>();
  for (const { dueAt: at, step, recipientId, delivery } of listed) {
    const key = `${at.getTime()} ${step}`;
    const day = days.get(key) ?? { at, step, bodies: [], bounced: [] };
    const bounced = delivery === 'address_unknown' || delivery === 'technical_error';
    (bounced ? day.bounced : day.bodies).push(names.get(recipientId)!);
    days.set(key, day);
  }
  return [...days.values()];
}
