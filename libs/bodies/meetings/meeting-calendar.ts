import { addDays, type LocalDate } from '@yttra/platform';
import type { BodyKind } from '../body-kind';
import { byName } from '../body-name';
import { decisionFormOf } from '../register';
import type { Meeting } from './meetings-file';

/**
 * Whether a body can decide its answer by the last day. `only_unratified`: it meets in time but the minutes are not
 * ratified by then, so the decision must be ratified at once. `unknown`: no meeting after the issue is known, which is
 * never the same as fine.
 */
export type Ability = 'can' | 'only_unratified' | 'cannot' | 'unknown';

export const ABILITY_WORDS: Readonly<Record<Ability, string>> = {
  can: 'Hinner',
  only_unratified: 'Hinner, ojusterat',
  cannot: 'Hinner inte',
  unknown: 'Okänt',
};

export interface BodyCalendar {
  id: string;
  name: string;
  kind: BodyKind;
  meetings: readonly Meeting[];
}

export interface CalendarQuestion {
  issuedOn: LocalDate;
  /** Inclusive. */
  dueDate: LocalDate;
  /**
   * Days from a meeting until its minutes are ratified at the latest: 14 by kommunallagen, or the municipality's own
   * habit.
   */
  ratificationDays: number;
}

export interface BodyAbility {
  id: string;
  name: string;
  kind: BodyKind;
  ability: Ability;
  /** The meetings that can take the matter up by the last day. */
  inTime: Meeting[];
  /** The first meeting that can take it up at all, in time or not. */
  firstUsable: Meeting | null;
  /** When the minutes of the first usable meeting are ratified at the latest; its own day where nothing is ratified. */
  ratifiedBy: LocalDate | null;
}

export interface CalendarAnswer {
  /** In Swedish order. */
  bodies: BodyAbility[];
  /** The earliest last day by which every body with known meetings has met; null when none is known. */
  earliestForAll: LocalDate | null;
  /** The same with the minutes ratified. */
  earliestRatifiedForAll: LocalDate | null;
  /** Bodies that the two days above say nothing of: no usable meeting of theirs is known. */
  leftOut: string[];
}

/** Which bodies can decide by the last day, and the earliest day that works for all whose meetings are known. */
export function canDecide(bodies: readonly BodyCalendar[], question: CalendarQuestion): CalendarAnswer {
  const answers = byName(bodies).map((body) => abilityOf(body, question));
  const known = answers.filter(({ firstUsable }) => firstUsable !== null);
  return {
    bodies: answers,
    earliestForAll: latest(known.map(({ firstUsable }) => firstUsable?.date)),
    earliestRatifiedForAll: latest(known.map(({ ratifiedBy }) => ratifiedBy)),
    leftOut: answers.filter(({ firstUsable }) => firstUsable === null).map(({ name }) => name),
  };
}

function abilityOf({ id, name, kind, meetings }: BodyCalendar, question: CalendarQuestion): BodyAbility {
  const { issuedOn, dueDate, ratificationDays } = question;
  const ratifiedBy = (meeting: Meeting) => minutesRatifiedBy(kind, meeting, ratificationDays);
  const upcoming = inOrder(meetings).filter(({ date }) => date > issuedOn);
  const usable = upcoming.filter((meeting) => takesUp(meeting, issuedOn));
  const inTime = usable.filter(({ date }) => date <= dueDate);
  const firstUsable = usable[0] ?? null;
  const ability: Ability =
    upcoming.length === 0
      ? 'unknown'
      : inTime.some((meeting) => ratifiedBy(meeting) <= dueDate)
        ? 'can'
        : inTime.length > 0
          ? 'only_unratified'
          : 'cannot';
  return { id, name, kind, ability, inTime, firstUsable, ratifiedBy: firstUsable && ratifiedBy(firstUsable) };
}

/** When a meeting's minutes are ratified at the latest; its own day where nothing is ratified. */
export function minutesRatifiedBy(kind: BodyKind, { date }: Meeting, ratificationDays: number): LocalDate {
  return decisionFormOf(kind).ratified ? addDays(date, ratificationDays) : date;
}

/** A matter that comes after the agenda has closed waits for the next meeting. */
const takesUp = ({ date, agendaCutoff }: Meeting, arrives: LocalDate): boolean =>
  agendaCutoff === null ? date > arrives : agendaCutoff >= arrives;

const inOrder = (meetings: readonly Meeting[]): Meeting[] => [...meetings].sort((a, b) => (a.date < b.date ? -1 : 1));

function latest(days: readonly (LocalDate | null | undefined)[]): LocalDate | null {
  return days.reduce<LocalDate | null>((last, day) => (day && (last === null || day > last) ? day : last), null);
}

/**
 * The last meeting that can take up a matter by the last day, for a mail that asks a body to plan; null when there is
 * none.
 */
export function lastMeetingInTime(meetings: readonly Meeting[], today: LocalDate, dueDate: LocalDate): Meeting | null {
  return (
    inOrder(meetings).findLast(
      (meeting) => takesUp(meeting, today) && meeting.date >= today && meeting.date <= dueDate,
    ) ?? null
  );
}

/** The first meeting that can still take up a matter that is handed in today; null when none is known. */
export function nextMeeting(meetings: readonly Meeting[], today: LocalDate): Meeting | null {
  return inOrder(meetings).find((meeting) => takesUp(meeting, today) && meeting.date >= today) ?? null;
}
