import { minutesRatifiedBy, type Meeting } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
import type { Desk } from '@yttra/response';

/** What a body would most likely ask for: to answer when the minutes of its next meeting are ratified. */
export interface ProposedWish {
  meeting: Meeting;
  /** The last day for ratifying its minutes; the meeting's own where nothing is ratified. */
  until: LocalDate;
}

/** Null where no meeting is known by which more time would help. */
export function proposedWish(
  { meetings, recipient, today }: Pick<Desk, 'meetings' | 'recipient' | 'today'>,
  ratificationDays: number,
): ProposedWish | null {
  const after = recipient.lastDay > today ? recipient.lastDay : today;
  const { next } = meetings;
  if (!next) return null;
  return (
    meetings.all
      .filter(({ date }) => date >= next.date)
      .map((meeting) => ({ meeting, until: minutesRatifiedBy(recipient.kind, meeting, ratificationDays) }))
      .find(({ until }) => until > after) ?? null
  );
}
