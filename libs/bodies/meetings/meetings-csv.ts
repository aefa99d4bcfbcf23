import { type ColumnSpec, type TableRow, readCsv } from '../files';
import { firstNotes, firstProblems, quoted } from '../short-report';
import { nameKey } from '../body-name';
import { isCancelledRemark, namesAnother, titleKind, type BodyNames } from './meeting-title';
import type { MeetingsFile } from './meetings-file';
import { checkMeetings } from './meetings-file';

const COLUMNS = {
  date: {
    names: [
      'datum',
      'sammanträde',
      'sammanträden',
      'sammanträdesdag',
      'sammanträdesdagar',
      'sammanträdesdatum',
      'sammanträdestid',
      'mötesdag',
      'mötesdatum',
      'nämndsammanträde',
      'startdatum',
      'start date',
      'dag',
    ],
    required: true,
  },
  agendaCutoff: {
    names: [
      'handlingsstopp',
      'ärendestopp',
      'stoppdag',
      'stoppdatum',
      'sista dag för handlingar',
      'sista inlämningsdag',
      'inlämning av handlingar',
    ],
    required: false,
  },
  body: {
    names: ['nämnd', 'instans', 'organ', 'styrelse', 'nämnd/styrelse', 'namn', 'ämne', 'subject'],
    required: false,
  },
  remark: {
    names: ['anmärkning', 'anmärkningar', 'kommentar', 'status', 'notering', 'övrigt', 'info', 'information'],
    required: false,
  },
} as const satisfies Record<string, ColumnSpec>;
type Row = TableRow<keyof typeof COLUMNS>;

/**
 * Reads meetings from CSV: columns datum and handlingsstopp, the second may be empty or absent; a column that is named
 * as the body holds its days. A row that is another body's or no meeting, or whose remark says that it is cancelled, is
 * told and left out; a file with another body's column is refused, since nothing tells which days are whose.
 */
export function readMeetingsCsv(bytes: Uint8Array, names: BodyNames = { own: '', others: [] }): MeetingsFile {
  const dates = names.own === '' ? COLUMNS.date.names : ([...COLUMNS.date.names, nameKey(names.own)] as const);
  const { rows, problems, notes, unused } = readCsv(bytes, { ...COLUMNS, date: { names: dates, required: true } });
  const another = unused.find((heading) => namesAnother(heading, names));
  if (another !== undefined && problems.length === 0)
    problems.push({ line: 1, message: `Kolumnen ${quoted(another)} gäller en annan instans. Spara en fil med bara dagarna för ${names.own || 'instansen'}.` }); // prettier-ignore
  const kindOf = ({ cells }: Row) => (cells.body && names.own !== '' ? titleKind(cells.body, names) : 'meeting');
  const isCancelled = (row: Row) => kindOf(row) === 'cancelled' || isCancelledRemark(row.cells.remark ?? '');
  const cancelled = rows.filter(isCancelled);
  const others = rows.filter((row) => !isCancelled(row) && kindOf(row) !== 'meeting');
  const meeting = another === undefined ? rows.filter((row) => !isCancelled(row) && kindOf(row) === 'meeting') : [];
  const written = meeting.map(({ line, cells }) => ({
    line,
    date: cells.date ?? '',
    agendaCutoff: cells.agendaCutoff ?? '',
  }));
  const checked = checkMeetings(written);
  const faults = [...problems, ...checked.problems];
  if (rows.length > 0 && checked.meetings.length === 0 && faults.length === 0)
    faults.push({
      line: rows[0]!.line,
      message: `Filen har inget sammanträde som gäller ${names.own || 'instansen'}.`,
    });
  return {
    meetings: checked.meetings,
    ...firstProblems(faults),
    notes: [
      ...notes,
      ...firstNotes(others.map(({ line, cells }) => `Rad ${line} gäller ${quoted(cells.body ?? '')} och lästes inte.`)),
      ...firstNotes(
        cancelled.map(({ line, cells }) => `Rad ${line} är inställd och lästes inte: ${cells.date ?? ''}.`),
      ),
    ],
  };
}
