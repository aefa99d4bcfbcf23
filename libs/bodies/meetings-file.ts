import type { LocalDate } from '@yttra/platform';
import { readDay } from './read-day';
import { quoted, unreadable, type LineProblem, type ToldProblems } from './short-report';

/** A day on which a body meets, and the day its agenda closes; null when that is not known. */
export interface Meeting {
  date: LocalDate;
  agendaCutoff: LocalDate | null;
}

/** What a file or a request says of a body's meetings: in order of day, with what could not be read. */
export interface MeetingsFile extends ToldProblems {
  meetings: Meeting[];
  notes: string[];
}

/** A meeting as it was written, and where. */
export interface WrittenMeeting {
  line: number;
  date: string;
  agendaCutoff: string;
}

/** The checks that hold whatever the file looked like: days that exist, a cutoff no later than its meeting, and no meeting twice. */
export function checkMeetings(written: readonly WrittenMeeting[]): { meetings: Meeting[]; problems: LineProblem[] } {
  const meetings: Meeting[] = [];
  const problems: LineProblem[] = [];
  const lineOf = new Map<LocalDate, number>();
  for (const { line, ...text } of written) {
    const date = readDay(text.date);
    const agendaCutoff = text.agendaCutoff === '' ? null : readDay(text.agendaCutoff);
    const fault = faultIn(text, date, agendaCutoff, date === null ? undefined : lineOf.get(date));
    if (fault) problems.push(unreadable(line, fault));
    if (fault || date === null) continue;
    lineOf.set(date, line);
    meetings.push({ date, agendaCutoff });
  }
  return { meetings: meetings.sort((a, b) => (a.date < b.date ? -1 : 1)), problems };
}

function faultIn(
  text: Omit<WrittenMeeting, 'line'>,
  date: LocalDate | null,
  agendaCutoff: LocalDate | null,
  earlier: number | undefined,
): string | null {
  if (text.date === '') return 'datum saknas';
  if (date === null) return `${quoted(text.date)} är ingen dag, skriv 2022-11-16`;
  if (text.agendaCutoff !== '' && agendaCutoff === null)
    return `handlingsstopp ${quoted(text.agendaCutoff)} är ingen dag, skriv 2022-11-01`;
  if (agendaCutoff !== null && agendaCutoff > date)
    return `handlingsstopp ${agendaCutoff} ligger efter sammanträdet ${date}`;
  if (earlier !== undefined) return `${date} står redan på rad ${earlier}`;
  return null;
}
