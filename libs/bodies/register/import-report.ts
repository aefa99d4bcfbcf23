import type { BodiesFile, BodyRow } from './bodies-csv';
import type { BodyDetails } from './body-details';
import { nameKey } from '../body-name';

export type ImportOutcome = 'new' | 'changed' | 'unchanged' | 'error';

export interface FieldChange {
  field: 'name' | 'kind' | 'email' | 'registrarEmail' | 'groups' | 'active';
  from: string;
  to: string;
}

/** What a line of the file does to the register. */
export interface ImportLine {
  line: number;
  name: string | null;
  outcome: ImportOutcome;
  /** Swedish: "Ny: Socialnämnden", "Rad 9 kan inte läsas: slag saknas." */
  message: string;
  changes: FieldChange[];
}

export interface ImportReport {
  /** Of the lines that cannot be read the first few; `counts` has them all. */
  lines: ImportLine[];
  counts: Record<ImportOutcome, number>;
  notes: string[];
  /** "14 nya, 2 ändrade, 3 oförändrade, 1 rad kan inte läsas" */
  summary: string;
}

/**
 * Compares a file with the register, line by line. Bodies that the file does not name stay as they are. Nothing is
 * written here.
 */
export function importReport(file: BodiesFile, register: readonly BodyDetails[]): ImportReport {
  const known = new Map(register.map((body) => [nameKey(body.name), body]));
  const lines: ImportLine[] = [
    ...file.rows.map((row) => lineFor(row, known.get(nameKey(row.body.name)))),
    ...file.problems.map(({ line, message }) => ({
      line,
      name: null,
      outcome: 'error' as const,
      message,
      changes: [],
    })),
  ].sort((a, b) => a.line - b.line);
  const counts = { new: 0, changed: 0, unchanged: 0, error: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  counts.error += file.moreProblems ?? 0;
  return { lines, counts, notes: file.notes, summary: summaryOf(counts) };
}

function lineFor({ line, body }: BodyRow, known: BodyDetails | undefined): ImportLine {
  if (!known) return { line, name: body.name, outcome: 'new', message: `Ny: ${body.name}`, changes: [] };
  const changes = FIELDS.flatMap(({ field, text }): FieldChange[] => {
    const [from, to] = [text(known), text(body)];
    return to === undefined || same(field, from ?? '', to) ? [] : [{ field, from: from ?? '', to }];
  });
  const what = changes.map(({ field, from, to }) => `${LABELS[field]} ${from || 'tomt'} → ${to || 'tomt'}`).join(', ');
  return changes.length === 0
    ? { line, name: known.name, outcome: 'unchanged', message: `Oförändrad: ${known.name}`, changes }
    : { line, name: known.name, outcome: 'changed', message: `Ändrad: ${known.name} (${what})`, changes };
}

/** Groups are found by their key, so a group written in lower case is the same group. */
const same = (field: FieldChange['field'], from: string, to: string): boolean =>
  field === 'groups' ? nameKey(from) === nameKey(to) : from === to;

const LABELS: Readonly<Record<FieldChange['field'], string>> = {
  name: 'namn',
  kind: 'slag',
  email: 'e-post',
  registrarEmail: 'registrator',
  groups: 'grupper',
  active: 'aktiv',
};

type Compared = Partial<Omit<BodyDetails, 'id' | 'version'>>;
const yesOrNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'ja' : 'nej');
const orEmpty = (value: string | null | undefined) => (value === undefined ? undefined : (value ?? ''));
const FIELDS: readonly { field: FieldChange['field']; text: (body: Compared) => string | undefined }[] = [
  { field: 'name', text: ({ name }) => name },
  { field: 'kind', text: ({ kind }) => kind },
  { field: 'email', text: ({ email }) => orEmpty(email) },
  { field: 'registrarEmail', text: ({ registrarEmail }) => orEmpty(registrarEmail) },
  { field: 'groups', text: ({ groups }) => groups?.join(' | ') },
  { field: 'active', text: ({ active }) => yesOrNo(active) },
];

function summaryOf(counts: Record<ImportOutcome, number>): string {
  const parts = [
    counts.new > 0 ? `${counts.new} ${counts.new === 1 ? 'ny' : 'nya'}` : '',
    counts.changed > 0 ? `${counts.changed} ${counts.changed === 1 ? 'ändrad' : 'ändrade'}` : '',
    counts.unchanged > 0 ? `${counts.unchanged} ${counts.unchanged === 1 ? 'oförändrad' : 'oförändrade'}` : '',
    counts.error > 0 ? `${counts.error} ${counts.error === 1 ? 'rad' : 'rader'} kan inte läsas` : '',
  ].filter((part) => part !== '');
  return parts.join(', ');
}
