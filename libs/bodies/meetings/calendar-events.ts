import type { LocalDate } from '../../platform/local-time';
import { calendarLines, unescaped, type CalendarLine } from './calendar-lines';
import { readCalendarTime, type CalendarTime } from './calendar-time';
import { quoted, type LineProblem } from '../short-report';

/** One event as a calendar writes it. */
export interface CalendarEvent {
  line: number;
  uid: string;
  title: string;
  description: string;
  isCancelled: boolean;
  /** Greater for a later version of the same event. */
  version: readonly [sequence: number, stamp: string];
  start: CalendarTime;
  rules: string[];
  added: LocalDate[];
  excluded: LocalDate[];
  /** For one day of a series: which, or from which on. */
  replaces: { day: LocalDate; following: boolean } | null;
}

export interface CalendarEvents {
  events: CalendarEvent[];
  /** Events with a day that is none: they are not among the others. */
  problems: LineProblem[];
}

interface Block {
  line: number;
  isCancelling: boolean;
  lines: CalendarLine[];
}

/**
 * Everything that happens in the calendars of a file; null when it has none. Alarms, tasks and zones are passed over.
 */
export function eventsIn(text: string): CalendarEvents | null {
  const blocks = blocksIn(calendarLines(text));
  if (!blocks) return null;
  const events: CalendarEvent[] = [];
  const problems: LineProblem[] = [];
  for (const block of blocks) {
    const read = eventOf(block);
    if ('uid' in read) events.push(read);
    else problems.push(read);
  }
  return { events, problems };
}

function blocksIn(lines: readonly CalendarLine[]): Block[] | null {
  const blocks: Block[] = [];
  const open: string[] = [];
  let block: Block | null = null;
  let method = '';
  let whole = 0;
  for (const line of lines) {
    const { name, value } = line;
    const kind = value.toUpperCase();
    if (name === 'BEGIN') {
      if (open.length > 0 || kind === 'VCALENDAR') open.push(kind);
      if (kind === 'VCALENDAR') method = '';
      if (kind === 'VEVENT' && open.length === 2)
        block = { line: line.line, isCancelling: method === 'CANCEL', lines: [] };
    } else if (name === 'END') {
      if (kind === 'VEVENT' && open.length === 2 && block) blocks.push(block);
      if (open.at(-1) === kind) open.pop();
      if (open.length < 2) block = null;
      if (kind === 'VCALENDAR' && open.length === 0) whole += 1;
    } else if (name === 'METHOD' && open.length === 1) method = kind;
    else if (open.length === 2) block?.lines.push(line);
  }
  return whole > 0 ? blocks : null;
}

function eventOf({ line, isCancelling, lines }: Block): CalendarEvent | LineProblem {
  const all = (name: string) => lines.filter((one) => one.name === name);
  const text = (name: string) => unescaped(all(name)[0]?.value ?? '');
  const title = text('SUMMARY');
  const broken = (at: number, why: string): LineProblem => ({
    line: at,
    message: `Rad ${at} kan inte läsas: ${quoted(title)} ${why}.`,
  });
  let bad: { line: number; value: string } | undefined;
  const times = (name: string): CalendarTime[] =>
    all(name).flatMap(({ line: at, value, zone }) =>
      value.split(',').flatMap((one) => {
        const read = readCalendarTime(one.split('/')[0]!, zone);
        if (!read) bad ??= { line: at, value: one };
        return read ?? [];
      }),
    );
  const [start] = times('DTSTART');
  const [replaced] = times('RECURRENCE-ID');
  const days = (name: string) => times(name).map(({ day }) => day);
  const [added, excluded] = [days('RDATE'), days('EXDATE')];
  if (bad) return broken(bad.line, `har dagen ${quoted(bad.value)}, som inte finns`);
  if (!start) return broken(line, 'saknar dag');
  const [exception] = all('EXRULE');
  if (exception) return broken(exception.line, 'har undantag på ett sätt som inte går att följa');
  return {
    line,
    uid: text('UID'),
    title,
    description: text('DESCRIPTION'),
    isCancelled: isCancelling || text('STATUS').toUpperCase() === 'CANCELLED',
    version: [Number.parseInt(text('SEQUENCE'), 10) || 0, text('LAST-MODIFIED') || text('DTSTAMP')],
    start,
    rules: all('RRULE').map(({ value }) => value),
    added,
    excluded,
    replaces: replaced ? { day: replaced.day, following: all('RECURRENCE-ID')[0]!.following } : null,
  };
}
