import { ChildFailure, dayOff, inChild, log, longDay, type LocalDate } from '@yttra/platform';
import type { BodiesFile } from '../register';
import type { BodyNames } from './meeting-title';
import type { MeetingsFile } from './meetings-file';
import { firstNotes } from '../short-report';

/** A register or a year of meetings takes some kilobytes. */
export const LARGEST_FILE = 1024 * 1024;

export type MeetingsForm = 'csv' | 'ics';

const TOO_LARGE = 'Filen är större än 1 MB. Ta bort det som inte behövs, eller dela den.';
const TOO_MUCH = 'Filen är för invecklad att läsa. Ta bort det som inte behövs, eller dela den.';

/**
 * Meetings from a CSV or a calendar file of the body with that name, read in a process of its own. Never throws for
 * what the file holds: one that cannot be read has a problem.
 */
export async function readMeetingsFile(
  bytes: Uint8Array,
  form: MeetingsForm,
  names: BodyNames = { own: '', others: [] },
): Promise<MeetingsFile> {
  const nothing = { meetings: [], notes: [] };
  const file: MeetingsFile = await (form === 'ics'
    ? read('calendar', require.resolve('./read-calendar.child'), bytes, nothing, { names })
    : read('table', require.resolve('./read-table.child'), bytes, nothing, { of: 'meetings', names }));
  return { ...file, notes: [...file.notes, ...remarksOn(file.meetings.map(({ date }) => date))] };
}

/** A nämnd seldom meets on a day off: more likely a slip, which is told and kept. */
function remarksOn(days: readonly LocalDate[]): string[] {
  const off = days.filter((day) => dayOff(day) !== null);
  return off.length > 0
    ? [`Dagar som inte är vardagar, kontrollera dem: ${firstNotes(off.map(toldDay)).join(', ')}.`]
    : [];
}

/** A register of bodies from a CSV file, read in a process of its own. As for `readMeetingsFile`. */
export function readBodiesFile(bytes: Uint8Array): Promise<BodiesFile> {
  const nothing = { rows: [], notes: [] };
  return read('table', require.resolve('./read-table.child'), bytes, nothing, { of: 'bodies' });
}

async function read<File extends MeetingsFile | BodiesFile>(
  kind: 'calendar' | 'table',
  entry: string,
  bytes: Uint8Array,
  nothing: Omit<File, 'problems'>,
  header: Record<string, unknown>,
): Promise<File> {
  const refused = (message: string) => ({ ...nothing, problems: [{ line: 1, message }] }) as unknown as File;
  if (bytes.length > LARGEST_FILE) return refused(TOO_LARGE);
  try {
    return (await inChild(kind, entry, { header, parts: [Buffer.from(bytes)] })).notes as File;
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    log().warn({ err: error, kind }, 'a file that brought its reader down');
    return refused(TOO_MUCH);
  }
}

function toldDay(day: LocalDate): string {
  const name = dayOff(day)?.name ?? '';
  return /^(?:lör|sön)dag$/.test(name) ? longDay(day) : `${longDay(day)} (${name})`;
}
