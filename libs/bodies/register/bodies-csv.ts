import type { NewBody } from './body-details';
import { BODY_KINDS, nearestKind, parseBodyKind } from '../body-kind';
import { byName, nameFault, nameKey } from '../body-name';
import { type ColumnSpec, type TableRow, readCsv } from '../files';
import { firstProblems, quoted, unreadable, type ToldProblems } from '../short-report';
import { isMailAddress, keptAddress } from '../../platform/mail-address';

/** A body as one line of a file tells it. A column that the file lacks says nothing of that field. */
export interface BodyRow {
  line: number;
  body: NewBody;
}

export interface BodiesFile extends ToldProblems {
  rows: BodyRow[];
  notes: string[];
}

const COLUMNS = {
  name: { names: ['namn', 'instans', 'organ', 'nämnd', 'nämnd/styrelse', 'remissinstans', 'styrelse'], required: true },
  kind: { names: ['slag', 'typ', 'typ av organ', 'organtyp', 'kategori', 'form'], required: true },
  email: {
    names: ['e-post', 'epost', 'e-postadress', 'epostadress', 'mejl', 'mejladress', 'mail', 'email', 'e-mail', 'funktionsbrevlåda'], // prettier-ignore
    required: false,
  },
  registrarEmail: {
    names: ['registrator', 'registratorns e-post', 'e-post till registrator', 'registratur', 'diarium'],
    required: false,
  },
  groups: { names: ['grupper', 'grupp'], required: false },
  active: { names: ['aktiv', 'används'], required: false },
} as const satisfies Record<string, ColumnSpec>;
type Column = keyof typeof COLUMNS;

const YES = ['ja', 'j', 'x', '1', 'sant', 'true'];
const NO = ['nej', 'n', '0', 'falskt', 'false'];

/**
 * Reads a register of bodies: columns namn, slag, e-post, registrator, grupper, aktiv, in any order; only the first two
 * must be there. Groups are separated by |, comma or semicolon; an empty "aktiv" says nothing. Every line that cannot
 * be read is told, the rest is given.
 */
export function readBodies(bytes: Uint8Array): BodiesFile {
  const table = readCsv<Column>(bytes, COLUMNS);
  const problems = [...table.problems];
  const rows: BodyRow[] = [];
  const lineOf = new Map<string, number>();
  for (const row of table.rows) {
    const faults = faultsIn(row);
    const key = nameKey(row.cells.name ?? '');
    const first = lineOf.get(key);
    if (key !== '' && first !== undefined) faults.push(`${quoted(row.cells.name ?? '')} står redan på rad ${first}`);
    else lineOf.set(key, row.line);
    if (faults.length > 0) problems.push(unreadable(row.line, faults.join('; ')));
    else rows.push({ line: row.line, body: bodyIn(row) });
  }
  if (table.rows.length === 0 && problems.length === 0)
    problems.push({ line: 2, message: 'Filen har rubriker men inga rader.' });
  return { rows, ...firstProblems(problems), notes: table.notes };
}

function faultsIn({ cells }: TableRow<Column>): string[] {
  const faults: string[] = [];
  const { name = '', kind = '', email = '', registrarEmail = '', active = '' } = cells;
  if (name === '') faults.push('namn saknas');
  else if (nameFault(name)) faults.push(`${quoted(name)} går inte att ha som namn`);
  if (kind === '') faults.push('slag saknas');
  else if (!parseBodyKind(kind)) faults.push(unknownKind(kind));
  if (email !== '' && !isMailAddress(email)) faults.push(`${quoted(email)} är ingen e-postadress`);
  if (registrarEmail !== '' && !isMailAddress(registrarEmail))
    faults.push(`${quoted(registrarEmail)} är ingen e-postadress`);
  const badGroup = groupsIn(cells.groups ?? '').find(nameFault);
  if (badGroup) faults.push(`${quoted(badGroup)} går inte att ha som namn på en grupp`);
  if (active !== '' && asYesOrNo(active) === undefined) faults.push(`${quoted(active)} är varken ja eller nej`);
  return faults;
}

function unknownKind(written: string): string {
  const near = nearestKind(written);
  return `${quoted(written)} är inget slag${near ? `, menar du ${near}?` : ''} (${BODY_KINDS.join(', ')})`;
}

function bodyIn({ cells }: TableRow<Column>): NewBody {
  const body: NewBody = { name: cells.name ?? '', kind: parseBodyKind(cells.kind ?? '') ?? 'extern' };
  if (cells.email !== undefined) body.email = keptAddress(cells.email) || null;
  if (cells.registrarEmail !== undefined) body.registrarEmail = keptAddress(cells.registrarEmail) || null;
  if (cells.groups !== undefined) body.groups = groupsIn(cells.groups);
  const active = asYesOrNo(cells.active ?? '');
  if (active !== undefined) body.active = active;
  return body;
}

function groupsIn(cell: string): string[] {
  const names = cell
    .split(/[|,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const once = new Map(names.map((name) => [nameKey(name), { name }]));
  return byName([...once.values()]).map(({ name }) => name);
}

const asYesOrNo = (written: string): boolean | undefined =>
  YES.includes(nameKey(written)) ? true : NO.includes(nameKey(written)) ? false : undefined;
