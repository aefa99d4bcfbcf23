import { localDate, type LocalDate } from '@yttra/platform';
import ICAL from 'ical.js';
import type { Meeting, MeetingsFile } from './meetings-file';
import { readText } from './text-file';
import { readDay } from './read-day';

/** A series without an end is followed this far from its first day. */
const LONGEST_SERIES_YEARS = 3;
const MOST_EVENTS = 1000;

const CUTOFF = /handlingsstopp|ärendestopp/i;
/** In a body's calendar, but no meeting that decides: counting one would make a body look able to answer in time. */
const NOT_A_MEETING = /presidi|beredning|utskott|gruppmöte|studiebesök|utbildning|julbord/i;
const CUTOFF_IN_TEXT = /(?:handlingsstopp|ärendestopp)\D{0,20}(\d{4}-\d{2}-\d{2})/i;

interface CalendarDay {
  date: LocalDate;
  title: string;
  description: string;
}

/**
 * Reads meetings from a calendar file (iCalendar). Every event is a meeting, but cancelled ones, those whose title says presidium, beredning
 * or the like, and "Handlingsstopp", which closes the agenda of the first meeting on or after it. A description that says
 * "Handlingsstopp: 2022-11-29" does so too. Times in UTC become Swedish days; other times are read as their wall clock shows.
 */
export function readMeetingsIcs(bytes: Uint8Array): MeetingsFile {
  const text = readText(bytes)?.text;
  const calendar = text === undefined ? null : calendarIn(text);
  if (!calendar) {
    return {
      meetings: [],
      problems: [{ line: 1, message: 'Filen är ingen kalender (ICS). Den ska börja med BEGIN:VCALENDAR.' }],
      notes: [],
    };
  }
  const { days, notes } = daysIn(calendar);
  const cutoffs = days
    .filter(({ title }) => CUTOFF.test(title))
    .map(({ date }) => date)
    .sort();
  const others = days.filter(({ title }) => !CUTOFF.test(title) && NOT_A_MEETING.test(title));
  const meetings = new Map<LocalDate, Meeting>();
  const dates = days
    .filter((day) => !CUTOFF.test(day.title) && !others.includes(day))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { date, description } of dates) {
    const written = readDay(CUTOFF_IN_TEXT.exec(description)?.[1] ?? '');
    const known = meetings.get(date)?.agendaCutoff ?? written;
    meetings.set(date, { date, agendaCutoff: known !== null && known > date ? null : known });
  }
  giveCutoffs([...meetings.values()], cutoffs);
  if (others.length > 0)
    notes.push(`Räknas inte som sammanträden: ${[...new Set(others.map(({ title }) => `”${title}”`))].join(', ')}.`);
  const problems = meetings.size === 0 ? [{ line: 1, message: 'Kalendern har inga sammanträden.' }] : [];
  return { meetings: [...meetings.values()], problems, notes };
}

/** Each cutoff belongs to one meeting: in step when there are as many, otherwise the nearest before each meeting. */
function giveCutoffs(meetings: Meeting[], cutoffs: readonly LocalDate[]): void {
  const open = meetings.filter(({ agendaCutoff }) => agendaCutoff === null);
  const inStep = open.length === cutoffs.length && open.every(({ date }, i) => (cutoffs[i] ?? '') <= date);
  let used = -1;
  open.forEach((meeting, i) => {
    const nearest = inStep ? i : cutoffs.findLastIndex((cutoff) => cutoff <= meeting.date);
    if (nearest > used) meeting.agendaCutoff = cutoffs[nearest] ?? null;
    used = Math.max(used, nearest);
  });
}

function calendarIn(text: string): InstanceType<typeof ICAL.Component> | null {
  try {
    const root = new ICAL.Component(ICAL.parse(text) as never);
    return root.name === 'vcalendar' ? root : null;
  } catch {
    return null;
  }
}

function daysIn(calendar: InstanceType<typeof ICAL.Component>): { days: CalendarDay[]; notes: string[] } {
  const events = calendar.getAllSubcomponents('vevent');
  const days: CalendarDay[] = [];
  const notes: string[] = [];
  const moved = events.filter((event) => event.hasProperty('recurrence-id'));
  for (const component of events.slice(0, MOST_EVENTS)) {
    if (moved.includes(component) || isCancelled(component)) continue;
    const event = new ICAL.Event(component, { exceptions: moved.filter((other) => uidOf(other) === uidOf(component)) });
    if (!component.hasProperty('dtstart')) {
      notes.push(`”${event.summary ?? ''}” saknar datum och lästes inte.`);
      continue;
    }
    days.push(...occurrences(event));
  }
  return { days, notes };
}

/** What the library's own types leave open. */
interface Occurrence {
  item: InstanceType<typeof ICAL.Event>;
  startDate: InstanceType<typeof ICAL.Time>;
}

function occurrences(event: InstanceType<typeof ICAL.Event>): CalendarDay[] {
  const day = (of: InstanceType<typeof ICAL.Event>, start: InstanceType<typeof ICAL.Time>): CalendarDay => ({
    date: dayOf(start),
    title: of.summary ?? '',
    description: of.description ?? '',
  });
  if (!event.isRecurring()) return [day(event, event.startDate)];
  const days: CalendarDay[] = [];
  const series = event.iterator();
  const lastYear = event.startDate.year + LONGEST_SERIES_YEARS;
  for (let next = series.next(); next && next.year <= lastYear && days.length < MOST_EVENTS; next = series.next()) {
    const occurrence = event.getOccurrenceDetails(next) as Occurrence;
    if (!isCancelled(occurrence.item.component)) days.push(day(occurrence.item, occurrence.startDate));
  }
  return days;
}

const uidOf = (component: InstanceType<typeof ICAL.Component>): string =>
  String(component.getFirstPropertyValue('uid') ?? '');
const isCancelled = (component: InstanceType<typeof ICAL.Component>): boolean =>
  String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED';

function dayOf(time: InstanceType<typeof ICAL.Time>): LocalDate {
  if (!time.isDate && time.zone.tzid === 'UTC') return localDate(time.toJSDate());
  return time.toString().slice(0, 10);
}
