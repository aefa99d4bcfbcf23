import { checked } from '@yttra/platform';
import { z } from 'zod';
import type { MeetingsFile } from './meetings-file';
import { checkMeetings } from './meetings-file';
import { firstProblems } from '../short-report';

/** Read, and told by its place in the list when it is none, by `checkMeetings`. */
const day = z.string().max(100);

/** A meeting as JSON: a day, or `{ date, cutoff }`. */
export const meetingsSchema = z.array(z.union([day, z.strictObject({ date: day, cutoff: day.nullish() })])).max(1000);

/**
 * Reads meetings from JSON: `["2022-11-16", { "date": "2022-12-14", "cutoff": "2022-11-29" }]`. A problem's line is the
 * place in the list, from 1. Errors: `invalid_input` when it is no such list at all.
 */
export function readMeetingsJson(value: unknown): MeetingsFile {
  const written = checked(meetingsSchema, value).map((meeting, i) =>
    typeof meeting === 'string'
      ? { line: i + 1, date: meeting, agendaCutoff: '' }
      : { line: i + 1, date: meeting.date, agendaCutoff: meeting.cutoff ?? '' },
  );
  const { meetings, problems } = checkMeetings(written);
  return { meetings, ...firstProblems(problems), notes: [] };
}
