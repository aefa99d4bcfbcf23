import { addDays, dayOff, inPause, isWorkingDay, longDay, type LocalDate, type Pause, listed } from '@yttra/platform';
import type { BoardMeeting } from '../model';

/** Something the issuer should know before sending. It never stops anything, and never moves a day. */
export interface PlanWarning {
  code: string;
  /** Swedish, a whole sentence. */
  text: string;
  /** The bodies it is about. */
  bodies?: string[];
}

export interface DayFacts {
  issuedOn: LocalDate;
  dueDate: LocalDate;
  pauses: readonly Pause[];
  /** The days on which reminders are planned. */
  reminderDays: readonly LocalDate[];
  boardMeeting: BoardMeeting | null;
}

/** What there is to say about the chosen days. */
export function dayWarnings(facts: DayFacts): PlanWarning[] {
  return [...dueDayOff(facts), ...dueInPause(facts), ...issueDayOff(facts), ...tooLateForBoard(facts)];
}

/** "fredag 23 juni 2023 är midsommarafton", "14 januari 2023 är en lördag": no weekday is said twice. */
function dayIs(day: LocalDate, name: string): string {
  if (name !== 'lördag' && name !== 'söndag') return `${longDay(day)} är ${name}`;
  return `${longDay(day).replace(/^\S+ /, '')} är en ${name}`;
}

function dueDayOff({ dueDate }: DayFacts): PlanWarning[] {
  const off = dayOff(dueDate);
  return off
    ? [
        {
          code: 'due_date.day_off',
          text: `Sista svarsdag ${dayIs(dueDate, off.name)}. Yttra flyttar den inte.`,
        },
      ]
    : [];
}

function dueInPause({ dueDate, pauses, reminderDays }: DayFacts): PlanWarning[] {
  const pause = inPause(dueDate, pauses);
  if (!pause) return [];
  const days = [...new Set(reminderDays)].filter((day) => inPause(day, pauses)).sort();
  const which = days.length > 0 ? `går påminnelser bara ${listed(days.map(longDay))}` : 'går inga påminnelser';
  return [{ code: 'due_date.in_pause', text: `Sista svarsdag ligger i ert ${pause.name}. Under uppehållet ${which}.` }];
}

function issueDayOff({ issuedOn }: DayFacts): PlanWarning[] {
  const off = dayOff(issuedOn);
  return off
    ? [
        {
          code: 'issue_on.day_off',
          text: `Dagen för utskick ${dayIs(issuedOn, off.name)}. Yttra flyttar den inte.`,
        },
      ]
    : [];
}

function tooLateForBoard({ dueDate, boardMeeting }: DayFacts): PlanWarning[] {
  const stop = boardMeeting && (boardMeeting.agendaCutoff ?? boardMeeting.date);
  if (!stop || dueDate < stop) return [];
  const what = boardMeeting.agendaCutoff ? 'handlingsstopp' : 'sammanträde';
  return [
    { code: 'due_date.after_board', text: `Svaren kommer först efter kommunstyrelsens ${what} ${longDay(stop)}.` },
  ];
}

/** Working days left to compile in: after the last answer day, up to and with kommunstyrelsen's handlingsstopp. */
export function workingDaysToCompile(dueDate: LocalDate, boardMeeting: BoardMeeting): number {
  const stop = boardMeeting.agendaCutoff ?? boardMeeting.date;
  let days = 0;
  for (let day = addDays(dueDate, 1); day <= stop; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
  return days;
}
