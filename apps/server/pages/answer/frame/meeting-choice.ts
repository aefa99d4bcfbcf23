import type { Meeting } from '@yttra/bodies';
import { addDays, localDate } from '@yttra/platform';
import type { Desk } from '@yttra/response';

const DAYS_AFTER = 60;

/** The meetings that an answer can name. */
export interface MeetingChoice {
  /** From the day it was asked for until some time after the last day: a preliminary answer may wait for its own. */
  all: readonly Meeting[];
  /** Those that have been: what is decided was decided at one of them. */
  held: readonly Meeting[];
}

export function meetingChoice({ meetings, recipient, today }: Desk): MeetingChoice {
  const from = localDate(recipient.addedAt);
  const last = recipient.lastDay > today ? recipient.lastDay : today;
  const all = meetings.all.filter(({ date }) => date >= from && date <= addDays(last, DAYS_AFTER));
  return { all, held: all.filter(({ date }) => date <= today) };
}
