import { readText } from './text-file';
import { calendarIn, daysIn } from './calendar-days';
import type { Meeting, MeetingsFile } from './meetings-file';
import { readDay } from './read-day';
import { firstNotes, quoted } from './short-report';
import type { LocalDate } from '@yttra/platform';

const CUTOFF = /handlingsstopp|ärendestopp/i;
/** In a body's calendar, but no meeting that decides: counting one would make a body look able to answer in time. */
const NOT_A_MEETING = /presidi|beredning|utskott|gruppmöte|studiebesök|utbildning|julbord/i;
const CUTOFF_IN_TEXT = /(?:handlingsstopp|ärendestopp)\D{0,20}(\d{4}-\d{2}-\d{2})/i;

/**
 * Reads meetings from a calendar file (iCalendar). Every event is a meeting, but cancelled ones, those whose title says presidium, beredning
 * or the like, and "Handlingsstopp", which closes the agenda of the first meeting on or after it. A description that says
 * "Handlingsstopp: 2022-11-29" does so too. Times in UTC become Swedish days; other times are read as their wall clock shows.
 */
export function readMeetingsIcs(bytes: Uint8Array): MeetingsFile {
  const text = readText(bytes)?.text;
  const calendar = text === undefined ? null : calendarIn(text);
  if (!calendar) return refused('Filen är ingen kalender (ICS). Den ska börja med BEGIN:VCALENDAR.');
  const { days, notes, fault } = daysIn(calendar);
  if (fault) return refused(fault);
  const cutoffs = days
    .filter(({ title }) => CUTOFF.test(title))
    .map(({ date }) => date)
    .sort();
  const others = new Set(days.filter(({ title }) => !CUTOFF.test(title) && NOT_A_MEETING.test(title)));
  const meetings = new Map<LocalDate, Meeting>();
  const dates = days
    .filter((day) => !CUTOFF.test(day.title) && !others.has(day))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { date, description } of dates) {
    const written = readDay(CUTOFF_IN_TEXT.exec(description)?.[1] ?? '');
    const known = meetings.get(date)?.agendaCutoff ?? written;
    meetings.set(date, { date, agendaCutoff: known !== null && known > date ? null : known });
  }
  giveCutoffs([...meetings.values()], cutoffs);
  if (others.size > 0) {
    const titles = firstNotes([...new Set([...others].map(({ title }) => quoted(title)))]);
    notes.push(`Räknas inte som sammanträden: ${titles.join(', ')}.`);
  }
  const problems = meetings.size === 0 ? [{ line: 1, message: 'Kalendern har inga sammanträden.' }] : [];
  return { meetings: [...meetings.values()], problems, notes: firstNotes(notes) };
}

const refused = (message: string): MeetingsFile => ({
  meetings: [],
  problems: [{ line: 1, message }],
  notes: [],
});

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
