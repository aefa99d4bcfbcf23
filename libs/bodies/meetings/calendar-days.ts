import { addDays, daysBetween, type LocalDate } from '../../platform/local-time';
import { eventsIn, type CalendarEvent } from './calendar-events';
import { countSteps, daysOfEvent } from './calendar-series';
import { quoted, type LineProblem } from '../short-report';

/** Years of meetings of a whole municipality are some hundreds. */
const MOST_EVENTS = 1000;
const MOST_DAYS = 3000;

/** One day on which an event takes place, or was to. */
export interface CalendarDay {
  date: LocalDate;
  title: string;
  description: string;
  isCancelled: boolean;
  /** Of an earlier version of the event than the one that counts. */
  isOlder: boolean;
}

export interface CalendarDays {
  days: CalendarDay[];
  problems: LineProblem[];
  /** What was left out, and why. */
  notes: string[];
  /** Why nothing of the file is taken. */
  fault?: string;
}

/** The days of all calendars in a text, in no order; null when it has none. Past the caps the file is refused. */
export function calendarDays(text: string): CalendarDays | null {
  const read = eventsIn(text);
  if (!read) return null;
  const { events, problems } = read;
  if (events.length + problems.length > MOST_EVENTS)
    return tooMuch(`Kalendern har ${events.length + problems.length} händelser, högst ${MOST_EVENTS} läses`);
  const days: CalendarDay[] = [];
  const notes: string[] = [];
  const isUsedUp = countSteps();
  for (const versions of byEvent(events)) {
    days.push(...daysOfVersions(versions, (note) => notes.push(note)));
    if (days.length > MOST_DAYS) return tooMuch(`Kalendern ger fler än ${MOST_DAYS} dagar`);
    if (isUsedUp()) return tooMuch('Kalendern har för många upprepningar');
  }
  return { days, problems, notes };
}

const tooMuch = (what: string): CalendarDays => ({
  days: [],
  problems: [],
  notes: [],
  fault: `${what}. Spara ut bara sammanträdena, för ett eller två år, och läs in den filen.`,
});

/** All that is said of one event; one without an id stands for itself. */
function byEvent(events: readonly CalendarEvent[]): CalendarEvent[][] {
  const groups = new Map<string, CalendarEvent[]>();
  events.forEach((event, index) => {
    const key = event.uid === '' ? `\n${index}` : event.uid;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  });
  return [...groups.values()];
}

/**
 * The days of an event by its latest version, with its moved ones; days that only an earlier version has are marked so.
 */
function daysOfVersions(all: readonly CalendarEvent[], tell: (note: string) => void): CalendarDay[] {
  const latest = latestOf(all.filter(({ replaces }) => !replaces));
  const isGone = latest.length > 0 && latest.every(({ isCancelled }) => isCancelled);
  const exceptions = exceptionsIn(all);
  const days: CalendarDay[] = [];
  for (const event of latest) days.push(...occurrences(event, exceptions, tell));
  for (const exception of exceptions.values()) days.push(dayOf(exception, exception.start.day));
  const known = new Set(days.map(({ date }) => date));
  for (const event of all) {
    if (latest.includes(event) || event.replaces) continue;
    for (const day of occurrences(event, new Map(), tell))
      if (!known.has(day.date)) days.push(isGone ? { ...day, isCancelled: true } : { ...day, isOlder: true });
  }
  return days;
}

/** Several where nothing tells which is the later: programs that give all their events one id. */
function latestOf(versions: readonly CalendarEvent[]): CalendarEvent[] {
  const last = versions.reduce<CalendarEvent | null>(
    (best, next) => (best && !isLater(next, best) ? best : next),
    null,
  );
  return versions.filter((event) => event === last || (last !== null && !isLater(last, event)));
}

const isLater = (a: CalendarEvent, b: CalendarEvent): boolean =>
  a.version[0] !== b.version[0] ? a.version[0] > b.version[0] : a.version[1] > b.version[1];

/** What is said of single days of a series, the latest of each. */
function exceptionsIn(all: readonly CalendarEvent[]): Map<LocalDate, CalendarEvent> {
  const exceptions = new Map<LocalDate, CalendarEvent>();
  for (const event of all) {
    if (!event.replaces) continue;
    const known = exceptions.get(event.replaces.day);
    if (!known || !isLater(known, event)) exceptions.set(event.replaces.day, event);
  }
  return exceptions;
}

/** The days of one event; takes those exceptions that it has used out of the map. */
function occurrences(
  event: CalendarEvent,
  exceptions: Map<LocalDate, CalendarEvent>,
  tell: (note: string) => void,
): CalendarDay[] {
  const dates = daysOfEvent(event);
  if (typeof dates === 'string') {
    tell(`${quoted(event.title)} ${dates} och lästes inte.`);
    return [];
  }
  let from: CalendarEvent | null = null;
  return dates.map((date) => {
    const exception = exceptions.get(date);
    exceptions.delete(date);
    if (exception?.replaces?.following) from = exception;
    const said = exception ?? from ?? event;
    const shift = said.replaces ? daysBetween(said.replaces.day, said.start.day) : 0;
    const day = dayOf(said, said.isCancelled ? date : addDays(date, shift));
    return event.isCancelled ? { ...day, isCancelled: true } : day;
  });
}

const dayOf = ({ title, description, isCancelled }: CalendarEvent, date: LocalDate): CalendarDay => ({
  date,
  title,
  description,
  isCancelled,
  isOlder: false,
});
