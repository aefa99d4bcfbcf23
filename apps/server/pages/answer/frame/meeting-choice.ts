import type { Meeting } from '@yttra/bodies';
import { addDays, localDate } from '@yttra/platform';
import type { Desk } from '@yttra/response';

const DAYS_AFTER = 60;

/**
 * The meetings at which the answer can be decided: from the day it was asked for, until some time after the last day.
 */
export function meetingChoice({ meetings, recipient, today }: Desk): Meeting[] {
  const from = localDate(recipient.addedAt);
  const last = recipient.lastDay > today ? recipient.lastDay : today;
  return meetings.all.filter(({ date }) => date >= from && date <= addDays(last, DAYS_AFTER));
}
