import type { LocalDate, Pause } from '@yttra/platform';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  DomainError,
  inPause,
  instantAt,
  workingDayFrom,
  workingDayUpTo,
} from '@yttra/platform';

/**
 * The days from the last answer day (negative: before it), or the nudge to those who have not acknowledged the
 * invitation.
 */
export type ReminderStep = 'nudge' | number;

/**
 * A reminder's place in the ladder. With `overPeriod`, only when more days than that lie between issue and last day.
 */
interface LadderStep {
  days: number;
  overPeriod?: number;
}

/** What is sent unless the remiss has a list of its own. */
const DEFAULT_LADDER: readonly LadderStep[] = [
  { days: -30, overPeriod: 45 },
  { days: -14 },
  { days: -7 },
  { days: -2 },
  { days: 0 },
  { days: 1 },
  { days: 5 },
];

/** These warn that time is running out: a pause does not stop them. */
export const SENT_IN_PAUSES: readonly ReminderStep[] = [-2, 0];
const NUDGE_AFTER_WORKING_DAYS = 5;
export const SENT_AT = '08:00';

export interface LadderInput {
  /** The day this recipient got the remiss. */
  issuedOn: LocalDate;
  /** The recipient's own last answer day. */
  dueDate: LocalDate;
  /** The remiss's own list of days, in place of the default ladder (the nudge stays); null for the default. */
  steps: readonly number[] | null;
  pauses: readonly Pause[];
  nudge: boolean;
  /** The day the last day was moved: what would have gone before it stays unsent. */
  replannedOn?: LocalDate;
}

interface PlannedReminder {
  step: ReminderStep;
  /** Every step that falls on the day, earliest first; they are one mail with the last one's text, `step`. */
  steps: ReminderStep[];
  on: LocalDate;
  /** 08:00 in Sweden on that day. */
  dueAt: Date;
}

interface DroppedReminder {
  step: ReminderStep;
  /** The working day it would have gone. */
  on: LocalDate;
  /** `too_early`: on or before the day of issue or of re-planning. Such a reminder is never caught up. */
  reason: 'pause' | 'too_early';
  pause?: string;
}

export interface ReminderPlan {
  planned: PlannedReminder[];
  dropped: DroppedReminder[];
}

interface Candidate {
  step: ReminderStep;
  on: LocalDate;
}

/**
 * Every reminder that one recipient will get while it stays silent, in order of day, and those that fall away, with the
 * reason. Each day is shifted to a working day first, then tried against the pauses, then against the day of issue;
 * what shares a day is merged last.
 */
export function planReminders(input: LadderInput): ReminderPlan {
  const planned = new Map<LocalDate, PlannedReminder>();
  const dropped: DroppedReminder[] = [];
  for (const { step, on } of candidates(input)) {
    const drop = whyDropped(step, on, input);
    if (drop) {
      dropped.push({ step, on, ...drop });
      continue;
    }
    const steps = [...(planned.get(on)?.steps ?? []), step];
    planned.set(on, { step, steps, on, dueAt: instantAt(on, SENT_AT) });
  }
  return { planned: [...planned.values()].sort(byDay), dropped: dropped.sort(byDay) };
}

/**
 * In the order of the steps, the nudge as the earliest, so that the last one to claim a day gives the mail its text.
 */
function candidates(input: LadderInput): Candidate[] {
  const { issuedOn, pauses } = input;
  const steps = ladderFor(input).map((step) => ({ step, on: dayOfStep(step, input) }));
  const nudge: Candidate = { step: 'nudge', on: addWorkingDays(issuedOn, NUDGE_AFTER_WORKING_DAYS, pauses) };
  return input.nudge ? [nudge, ...steps] : steps;
}

function ladderFor({ steps, issuedOn, dueDate }: LadderInput): number[] {
  if (steps) return [...new Set(steps)].sort((a, b) => a - b);
  const period = daysBetween(issuedOn, dueDate);
  return DEFAULT_LADDER.filter(({ overPeriod }) => overPeriod === undefined || period > overPeriod).map((s) => s.days);
}

/**
 * Up to the last day earlier rather than later, so that there is time left to answer; after it later, past the pause.
 */
function dayOfStep(days: number, { dueDate, pauses }: LadderInput): LocalDate {
  const day = addDays(dueDate, days);
  return days <= 0 ? workingDayUpTo(day) : workingDayFrom(day, pauses);
}

function whyDropped(
  step: ReminderStep,
  on: LocalDate,
  { issuedOn, replannedOn, pauses }: LadderInput,
): Pick<DroppedReminder, 'reason' | 'pause'> | null {
  const floor = replannedOn && replannedOn > issuedOn ? replannedOn : issuedOn;
  if (on <= floor) return { reason: 'too_early' };
  const pause = inPause(on, pauses);
  return pause && !SENT_IN_PAUSES.includes(step) ? { reason: 'pause', pause: pause.name } : null;
}

const byDay = (a: { on: LocalDate }, b: { on: LocalDate }): number => a.on.localeCompare(b.on);

const FURTHEST = 365;
const MOST_STEPS = 20;

/**
 * A remiss's own list of days as someone wrote it; an empty list leaves only the nudge. Throws `invalid` naming what is
 * allowed.
 */
export function checkSteps(steps: readonly number[]): readonly number[] {
  const allowed = `högst ${MOST_STEPS} olika hela tal från -${FURTHEST} till ${FURTHEST}, till exempel -14, -7, -2, 0, 1, 5`;
  const refuse = (message: string) =>
    new DomainError({ code: 'reminder.invalid_steps', kind: 'invalid', message, allowed, field: 'reminders' });
  const wrong = steps.find((days) => !Number.isInteger(days) || Math.abs(days) > FURTHEST);
  if (wrong !== undefined)
    throw refuse(`Skriv påminnelserna som dagar från sista svarsdag. ${wrong} kan vi inte använda.`);
  const twice = steps.find((days, i) => steps.indexOf(days) !== i);
  if (twice !== undefined) throw refuse(`Påminnelsen ${twice} står två gånger. Ta bort den ena.`);
  if (steps.length > MOST_STEPS) throw refuse(`${steps.length} påminnelser är för många. Ta bort några.`);
  return steps;
}
