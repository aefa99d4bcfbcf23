import type { LocalDate } from '@yttra/platform';
import { readDayBeforeClock } from '../../platform/written-day';
import { quoted, unreadable, type LineProblem, type ToldProblems } from '../short-report';

/** A day on which a body meets, and the day its agenda closes; null when that is not known. */
export interface Meeting {
  date: LocalDate;
  agendaCutoff: LocalDate | null;
}

/** A meeting as a file has it: with the title that stands there, where it has one. */
export interface ReadMeeting extends Meeting {
  title?: string;
}

/** What a file or a request says of a body's meetings: in order of day, with what could not be read. */
export interface MeetingsFile extends ToldProblems {
  meetings: ReadMeeting[];
  /** What may be a meeting and is none until somebody says so. */
  uncertain?: ReadMeeting[];
  notes: string[];
}

/** A meeting as it was written, and where. */
export interface WrittenMeeting {
  line: number;
  date: string;
  agendaCutoff: string;
}

/**
 * The checks that hold whatever the file looked like: days that exist, a cutoff no later than its meeting, and no
 * meeting twice.
 */
export function checkMeetings(written: readonly WrittenMeeting[]): { meetings: Meeting[]; problems: LineProblem[] } {
  const meetings: Meeting[] = [];
  const problems: LineProblem[] = [];
  const lineOf = new Map<LocalDate, number>();
  for (const { line, ...text } of written) {
    const date = dayIn(text.date);
    const agendaCutoff = text.agendaCutoff === '' ? null : dayIn(text.agendaCutoff);
    const fault = faultIn(text, date, agendaCutoff, lineOf);
    if (fault) problems.push(unreadable(line, fault));
    if (fault || date === null || typeof date === 'object') continue;
    lineOf.set(date, line);
    meetings.push({ date, agendaCutoff: agendaCutoff as LocalDate | null });
  }
  return { meetings: meetings.sort((a, b) => (a.date < b.date ? -1 : 1)), problems };
}

/** The day, what is wrong with it, or null when nothing of it looks like a day. */
function dayIn(written: string): LocalDate | { fault: string } | null {
  const read = readDayBeforeClock(written);
  return read && 'day' in read ? read.day : read;
}

function faultIn(
  text: Omit<WrittenMeeting, 'line'>,
  date: ReturnType<typeof dayIn>,
  agendaCutoff: ReturnType<typeof dayIn>,
  lineOf: ReadonlyMap<LocalDate, number>,
): string | null {
  if (text.date === '') return 'datum saknas';
  if (date === null) return `${quoted(text.date)} är ingen dag, skriv 2022-11-16`;
  if (typeof date === 'object') return `${quoted(text.date)} är ingen dag. ${unended(date.fault)}`;
  if (text.agendaCutoff !== '' && agendaCutoff === null)
    return `handlingsstopp ${quoted(text.agendaCutoff)} är ingen dag, skriv 2022-11-01`;
  if (agendaCutoff !== null && typeof agendaCutoff === 'object')
    return `handlingsstopp ${quoted(text.agendaCutoff)} är ingen dag. ${unended(agendaCutoff.fault)}`;
  if (agendaCutoff !== null && agendaCutoff > date)
    return `handlingsstopp ${agendaCutoff} ligger efter sammanträdet ${date}`;
  const earlier = lineOf.get(date);
  return earlier === undefined ? null : `${date} står redan på rad ${earlier}`;
}

const unended = (sentence: string): string => sentence.replace(/\.$/, '');
