import type { ColumnSpec } from './csv-table';
import { readCsv } from './csv-table';
import type { MeetingsFile } from './meetings-file';
import { checkMeetings } from './meetings-file';
import { firstProblems } from './short-report';

const COLUMNS = {
  date: { names: ['datum', 'sammanträde', 'sammanträdesdag', 'dag'], required: true },
  agendaCutoff: { names: ['handlingsstopp', 'ärendestopp'], required: false },
} as const satisfies Record<string, ColumnSpec>;

/** Reads meetings from CSV: columns datum and handlingsstopp, the second may be empty or absent. */
export function readMeetingsCsv(bytes: Uint8Array): MeetingsFile {
  const { rows, problems, notes } = readCsv(bytes, COLUMNS);
  const written = rows.map(({ line, cells }) => ({
    line,
    date: cells.date ?? '',
    agendaCutoff: cells.agendaCutoff ?? '',
  }));
  const checked = checkMeetings(written);
  return { meetings: checked.meetings, ...firstProblems([...problems, ...checked.problems]), notes };
}
