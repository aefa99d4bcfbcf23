import { ChildFailure, inChild, log } from '@yttra/platform';
import type { BodiesFile } from './bodies-csv';
import type { MeetingsFile } from './meetings-file';

/** A register or a year of meetings takes some kilobytes. */
export const LARGEST_FILE = 1024 * 1024;

export type MeetingsForm = 'csv' | 'ics';

const TOO_LARGE = 'Filen är större än 1 MB. Ta bort det som inte behövs, eller dela den.';
const TOO_MUCH = 'Filen är för invecklad att läsa. Ta bort det som inte behövs, eller dela den.';

/**
 * Meetings from a CSV or a calendar file, read in a process of its own. Never throws for what the file holds: one that
 * cannot be read has a problem.
 */
export function readMeetingsFile(bytes: Uint8Array, form: MeetingsForm): Promise<MeetingsFile> {
  const nothing = { meetings: [], notes: [] };
  return form === 'ics'
    ? read('calendar', require.resolve('./read-calendar.child'), bytes, nothing)
    : read('table', require.resolve('./read-table.child'), bytes, nothing, 'meetings');
}

/** A register of bodies from a CSV file, read in a process of its own. As for `readMeetingsFile`. */
export function readBodiesFile(bytes: Uint8Array): Promise<BodiesFile> {
  const nothing = { rows: [], notes: [] };
  return read('table', require.resolve('./read-table.child'), bytes, nothing, 'bodies');
}

async function read<File extends MeetingsFile | BodiesFile>(
  kind: 'calendar' | 'table',
  entry: string,
  bytes: Uint8Array,
  nothing: Omit<File, 'problems'>,
  of?: 'meetings' | 'bodies',
): Promise<File> {
  const refused = (message: string) => ({ ...nothing, problems: [{ line: 1, message }] }) as unknown as File;
  if (bytes.length > LARGEST_FILE) return refused(TOO_LARGE);
  try {
    return (await inChild(kind, entry, { header: { of }, parts: [Buffer.from(bytes)] })).notes as File;
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    log().warn({ err: error, kind }, 'a file that brought its reader down');
    return refused(TOO_MUCH);
  }
}
