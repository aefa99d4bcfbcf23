import type { LocalDate } from '@yttra/platform';
import { longDay } from '../../platform/swedish-date-text';
import { readWrittenDay } from '../../platform/written-day';
import { calendarDays, type CalendarDay } from './calendar-days';
import { titleKind, type BodyNames, type TitleKind } from './meeting-title';
import type { MeetingsFile, ReadMeeting } from './meetings-file';
import { readText } from '../files';
import { firstNotes, firstProblems, quoted } from '../short-report';

const NOBODY: BodyNames = { own: '', others: [] };
/** As many as somebody looks through. */
const MOST_SHOWN = 200;

/**
 * Reads meetings from a calendar file (iCalendar). An event whose title names the body, or says no more than that there
 * is a meeting, is one. Cancelled ones (by status, by title, by a later version) are told and left out;
 * "Handlingsstopp" closes the agenda of the first meeting on or after it, and so does "Handlingsstopp: 2022-11-29" in a
 * title or a description. What is neither is given as uncertain: counting it would make a body look able to answer in
 * time.
 */
export function readMeetingsIcs(bytes: Uint8Array, names: BodyNames = NOBODY): MeetingsFile {
  const text = readText(bytes)?.text;
  const read = text === undefined ? null : calendarDays(text);
  if (!read)
    return refused('Filen är ingen kalender (ICS). Den ska börja med BEGIN:VCALENDAR och sluta med END:VCALENDAR.');
  if (read.fault) return refused(read.fault);
  const kinds = new Map<string, TitleKind>();
  const kindOf = ({ title, isCancelled, isOlder }: CalendarDay): TitleKind => {
    if (!kinds.has(title)) kinds.set(title, titleKind(title, names));
    const kind = kinds.get(title)!;
    if (isCancelled && kind !== 'cutoff') return 'cancelled';
    return isOlder && kind === 'meeting' ? 'other' : kind;
  };
  const days = [...read.days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const of = (kind: TitleKind) => days.filter((day) => kindOf(day) === kind);
  const withDay = of('cutoff').filter((day) => cutoffIn(day.title) !== null);
  const cancelled = of('cancelled');
  const off = new Set(cancelled.map(({ date }) => date));
  const sure = [...of('meeting'), ...withDay].sort((a, b) => (a.date < b.date ? -1 : 1));
  const meetings = onePerDay(sure.filter(({ date }) => !off.has(date)));
  const uncertain = [...sure.filter(({ date }) => off.has(date)), ...of('other')].map(asMeeting);
  giveCutoffs(
    meetings,
    of('cutoff')
      .filter((day) => !withDay.includes(day) && !day.isCancelled && !day.isOlder)
      .map(({ date }) => date),
  );
  const notes = [...read.notes, ...toldOf(cancelled, uncertain.length - MOST_SHOWN)];
  const problems = [...read.problems];
  // Never a file without a fault: taking it in would leave the body without meetings.
  if (meetings.length === 0 && problems.length === 0)
    problems.push({ line: 1, message: 'Kalendern har inga sammanträden.' });
  return {
    meetings,
    uncertain: uncertain.slice(0, MOST_SHOWN),
    ...firstProblems(problems),
    notes: firstNotes(notes),
  };
}

const refused = (message: string): MeetingsFile => ({ meetings: [], problems: [{ line: 1, message }], notes: [] });

/** What is left out. The uncertain are given by themselves, to be ticked, as many as somebody looks through. */
function toldOf(cancelled: readonly CalendarDay[], unshown: number): string[] {
  const named = firstNotes([...new Set(cancelled.map(({ date, title }) => `${quoted(title)} ${longDay(date)}`))]);
  return [
    ...(cancelled.length > 0 ? [`Inställt, läses inte in: ${named.join(', ')}.`] : []),
    ...(unshown > 0 ? [`${unshown} händelser till, som inte ser ut som sammanträden, visas inte.`] : []),
  ];
}

function asMeeting({ date, title, description }: CalendarDay): ReadMeeting {
  const written = cutoffIn(title) ?? cutoffIn(description);
  return { date, title, agendaCutoff: written !== null && written > date ? null : written };
}

function onePerDay(days: readonly CalendarDay[]): ReadMeeting[] {
  const meetings = new Map<LocalDate, ReadMeeting>();
  for (const day of days) {
    const known = meetings.get(day.date);
    const read = asMeeting(day);
    if (!known) meetings.set(day.date, read);
    else known.agendaCutoff ??= read.agendaCutoff;
  }
  return [...meetings.values()];
}

const CUTOFF_WORD = /(?:handlingsstopp|ärendestopp)\D{0,20}/i;
const DAY = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{8}|\d{1,2}[/.] ?\d{1,2}[ /.-]\d{4}|\d{1,2} \p{L}{3,9} \d{4})(?!\d)/u;

/** The day that a text gives as the agenda's last. */
function cutoffIn(text: string): LocalDate | null {
  const found = CUTOFF_WORD.exec(text);
  const written = found && DAY.exec(text.slice(found.index + found[0].length))?.[0];
  const read = written ? readWrittenDay(written) : null;
  return read && 'day' in read ? read.day : null;
}

/** Each cutoff belongs to one meeting: in step when there are as many, otherwise the nearest before each meeting. */
function giveCutoffs(meetings: ReadMeeting[], cutoffs: readonly LocalDate[]): void {
  const open = meetings.filter(({ agendaCutoff }) => agendaCutoff === null);
  const inStep = open.length === cutoffs.length && open.every(({ date }, i) => (cutoffs[i] ?? '') <= date);
  let used = -1;
  open.forEach((meeting, i) => {
    const nearest = inStep ? i : cutoffs.findLastIndex((cutoff) => cutoff <= meeting.date);
    if (nearest > used) meeting.agendaCutoff = cutoffs[nearest] ?? null;
    used = Math.max(used, nearest);
  });
}
