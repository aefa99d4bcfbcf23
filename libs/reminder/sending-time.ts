import { addDays, instantAt, localDate, workingDayFrom, type LocalDate, type Pause } from '@yttra/platform';
import { SENT_AT, SENT_IN_PAUSES, type ReminderStep } from './reminder-ladder';

/**
 * When a reminder whose time has come may go: now, or when the system was down and it is now night, a day off or a
 * pause, at 08:00 on the next day that suits. A plan never needs this; only what was missed does.
 */
export function sendingTime(step: ReminderStep | 'decision', now: Date, pauses: readonly Pause[]): Date {
  const heeded = step !== 'decision' && SENT_IN_PAUSES.includes(step) ? [] : pauses;
  const today = localDate(now);
  if (workingDayFrom(today, heeded) !== today) return instantAt(workingDayFrom(today, heeded), SENT_AT);
  const opens = instantAt(today, SENT_AT);
  return now < opens ? opens : now;
}

/** Minutes are ratified within 14 days of the meeting, and announced after that: by then § and extract can be had. */
const RATIFIED_AFTER_DAYS = 16;
const ASKED_AGAIN_AFTER_DAYS = 7;

/** The first day a body is asked for the decision behind its preliminary answer; always after `today`. */
export function firstDecisionRequest(meeting: LocalDate, today: LocalDate, pauses: readonly Pause[]): LocalDate {
  const ready = addDays(meeting, RATIFIED_AFTER_DAYS);
  return workingDayFrom(ready > today ? ready : addDays(today, 1), pauses);
}

/** And the day it is asked the next time. */
export function nextDecisionRequest(asked: LocalDate, pauses: readonly Pause[]): LocalDate {
  return workingDayFrom(addDays(asked, ASKED_AGAIN_AFTER_DAYS), pauses);
}
