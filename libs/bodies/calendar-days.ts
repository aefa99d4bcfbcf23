import ICAL from 'ical.js';
import type { LocalDate } from '@yttra/platform';
import { asLocalDate, localDate } from '../platform/local-time';
import { countSteps, seriesDays, TooManySteps } from './calendar-series';
import { quoted } from './short-report';

type Component = InstanceType<typeof ICAL.Component>;
type CalendarEvent = InstanceType<typeof ICAL.Event>;
type CalendarTime = InstanceType<typeof ICAL.Time>;

/** Years of meetings of a whole municipality are some hundreds. */
const MOST_EVENTS = 1000;
const MOST_DAYS = 3000;
const LONGEST_NAME = 2000;

/** One day on which an event takes place. */
export interface CalendarDay {
  date: LocalDate;
  title: string;
  description: string;
}

export interface CalendarDays {
  days: CalendarDay[];
  /** What was left out, and why. */
  notes: string[];
  /** Why nothing of the file is taken. */
  fault?: string;
}

/** The calendar in a text, or null when it is none. */
export function calendarIn(text: string): Component | null {
  if (hasEndlessName(text)) return null;
  try {
    const root = new ICAL.Component(ICAL.parse(text) as never);
    return root.name === 'vcalendar' ? root : null;
  } catch {
    return null;
  }
}

/** No property has a name with parameters of thousands of letters; the library takes time by the square of it. */
function hasEndlessName(text: string): boolean {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split('\n')
    .some((line) => line.length > LONGEST_NAME && !line.slice(0, LONGEST_NAME).includes(':'));
}

/** The days of a calendar's events but cancelled ones. An event that cannot be read is named; past the caps the file is refused. */
export function daysIn(calendar: Component): CalendarDays {
  const components = calendar.getAllSubcomponents('vevent');
  if (components.length > MOST_EVENTS)
    return tooMuch(`Kalendern har ${components.length} händelser, högst ${MOST_EVENTS} läses`);
  const moved = movedByUid(components);
  const days: CalendarDay[] = [];
  const notes: string[] = [];
  const isUsedUp = countSteps();
  for (const component of components) {
    if (component.hasProperty('recurrence-id') || isCancelled(component)) continue;
    const read = daysOf(component, moved.get(uidOf(component)) ?? []);
    if (typeof read === 'string') notes.push(`${quoted(titleOf(component))} ${read} och lästes inte.`);
    else days.push(...read);
    if (days.length > MOST_DAYS) return tooMuch(`Kalendern ger fler än ${MOST_DAYS} dagar`);
    if (isUsedUp()) return tooMuch('Kalendern har för många upprepningar');
  }
  return { days, notes };
}

const tooMuch = (what: string): CalendarDays => ({
  days: [],
  notes: [],
  fault: `${what}. Spara ut bara sammanträdena, för ett eller två år, och läs in den filen.`,
});

function movedByUid(components: Component[]): Map<string, Component[]> {
  const moved = new Map<string, Component[]>();
  for (const component of components) {
    if (!component.hasProperty('recurrence-id')) continue;
    const uid = uidOf(component);
    const others = moved.get(uid);
    if (others) others.push(component);
    else moved.set(uid, [component]);
  }
  return moved;
}

/** The days of one event, or what is wrong with it. */
function daysOf(component: Component, exceptions: Component[]): CalendarDay[] | string {
  if (!component.hasProperty('dtstart')) return 'saknar datum';
  try {
    const event = new ICAL.Event(component, { exceptions });
    const read = event.isRecurring() ? occurrences(event) : [dayOf(event, event.startDate)];
    if (typeof read === 'string') return read;
    return read.every(({ date }) => asLocalDate(date)) ? read : 'har ett datum som inte finns';
  } catch (error) {
    return error instanceof TooManySteps
      ? 'upprepas på ett sätt som inte går att följa'
      : 'har uppgifter som inte går att läsa';
  }
}

/** What the library's own types leave open. */
interface Occurrence {
  item: CalendarEvent;
  startDate: CalendarTime;
}

function occurrences(event: CalendarEvent): CalendarDay[] | string {
  const series = seriesDays(event);
  if (typeof series === 'string') return series;
  return series
    .map((time) => event.getOccurrenceDetails(time) as Occurrence)
    .filter(({ item }) => !isCancelled(item.component))
    .map(({ item, startDate }) => dayOf(item, startDate));
}

const dayOf = (of: CalendarEvent, start: CalendarTime): CalendarDay => ({
  date: dateOf(start),
  title: of.summary ?? '',
  description: of.description ?? '',
});

function dateOf(time: CalendarTime): LocalDate {
  if (!time.isDate && time.zone.tzid === 'UTC') return localDate(time.toJSDate());
  return time.toString().slice(0, 10);
}

const valueOf = (component: Component, name: string): string => String(component.getFirstPropertyValue(name) ?? '');
const uidOf = (component: Component): string => valueOf(component, 'uid');
const titleOf = (component: Component): string => valueOf(component, 'summary');
const isCancelled = (component: Component): boolean => valueOf(component, 'status').toUpperCase() === 'CANCELLED';
