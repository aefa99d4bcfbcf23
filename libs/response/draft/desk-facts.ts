import { lastMeetingInTime, nextMeeting, type Meeting } from '@yttra/bodies';
import type { Assignment, Caller } from '@yttra/identity';
import type { LocalDate } from '@yttra/platform';
import type { RecipientView } from '@yttra/remiss';

/**
 * In which capacity a person works with a body's answer: its secretary hands in, and a guest in its stead; a
 * contributor writes.
 */
export type DeskHat = 'secretary' | 'contributor';

export interface BodyMeetings {
  /** In order of day. */
  all: Meeting[];
  /** The first that can still take the matter up. */
  next: Meeting | null;
  /** The last that can take it up by the last day. */
  lastInTime: Meeting | null;
}

/** True for an assignment that the person has on the day. */
export const holds = ({ fromDate, toDate }: Assignment, today: LocalDate): boolean =>
  fromDate <= today && (toDate === null || toDate >= today);

export const hatOf = ({ hats }: Caller, { id, bodyId }: RecipientView): DeskHat =>
  hats.some((hat) => (hat.role === 'secretary' && hat.bodyId === bodyId) || hat.recipientId === id)
    ? 'secretary'
    : 'contributor';

export const bodyMeetings = (all: Meeting[], today: LocalDate, { lastDay }: RecipientView): BodyMeetings => ({
  all,
  next: nextMeeting(all, today),
  lastInTime: lastMeetingInTime(all, today, lastDay),
});
