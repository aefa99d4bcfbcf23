import { settled, type DraftElement } from './draft-elements';

/**
 * The rows of a steering document's cover, with the words that municipalities write them in; the first is the usual
 * one.
 */
export const COVER_FIELDS = {
  decidedOn: ['Beslutad när', 'Beslutsdatum', 'Antagen den', 'Datum för beslut'],
  decidedBy: ['Beslutad av', 'Antagen av', 'Beslutsinstans'],
  caseNumber: ['Diarienummer', 'Dnr'],
  replaces: ['Ersätter'],
  appliesTo: ['Gäller för'],
  validFrom: ['Gäller fr o m', 'Gäller fr.o.m.', 'Gäller från och med', 'Gäller från'],
  validTo: ['Gäller t o m', 'Gäller t.o.m.', 'Gäller till och med', 'Gäller till'],
  responsible: ['Dokumentansvarig', 'Dokumentägare'],
  followUp: ['Uppföljning', 'Följs upp'],
} as const;

export type CoverField = keyof typeof COVER_FIELDS;
/**
 * The values as they are written ("2023 XX XX"); a row that stands empty is an empty text, one not there is left out.
 */
export type CoverBlock = Partial<Record<CoverField, string>>;

/** Fewer could be a sentence that happens to begin with the same words. */
const ENOUGH = 3;

const NAMES = (Object.entries(COVER_FIELDS) as [CoverField, readonly string[]][])
  .flatMap(([field, names]) => names.map((name) => ({ field, name: name.toLowerCase() })))
  .sort((a, b) => b.name.length - a.name.length);

/**
 * The cover block, from a table or from lines that each begin with a row's name; the heading above it as the title;
 * and the rest of the document. Headings on the cover with no text of their own go with it.
 */
export function takeCover(elements: DraftElement[]): { cover: CoverBlock; title?: string; elements: DraftElement[] } {
  for (let start = 0; start < elements.length; start++) {
    const { cover, end } = coverAt(elements, start);
    if (Object.keys(cover).length < ENOUGH) continue;
    const before = elements.slice(0, start);
    const title = before.findLast((element) => element.kind === 'heading')?.text;
    return { cover, title, elements: [...withoutBareHeadings(before), ...elements.slice(end)] };
  }
  return { cover: {}, elements };
}

/**
 * The rows that begin at this element, and where they end. Word makes every row a paragraph, Markdown all of them one.
 */
function coverAt(elements: DraftElement[], start: number): { cover: CoverBlock; end: number } {
  const first = elements[start]!;
  if (first.kind === 'table') return { cover: fromTable(first.rows), end: start + 1 };
  const cover: CoverBlock = {};
  let end = start;
  for (; end < elements.length; end++) {
    const element = elements[end]!;
    const lines = element.kind === 'paragraph' ? element.text.split(/[\n\u2028]/) : [];
    const rows = lines.map((line) => rowOf(line));
    if (!rows[0]) break;
    let last: CoverField = rows[0].field;
    lines.forEach((line, index) => {
      const row = rows[index];
      if (row) cover[(last = row.field)] ??= row.value;
      else cover[last] = [cover[last], line.trim()].filter(Boolean).join('\n');
    });
  }
  return { cover, end };
}

/** Names in every other column: two columns, or four with two rows of the cover beside each other. */
function fromTable(rows: string[][]): CoverBlock {
  const cover: CoverBlock = {};
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 2) {
      const found = rowOf(row[column]!);
      if (found) cover[found.field] ??= settled(found.value || (row[column + 1] ?? ''));
    }
  }
  return cover;
}

function rowOf(line: string): { field: CoverField; value: string } | undefined {
  const written = line.replace(/\s+/g, ' ').trim();
  const lower = written.toLowerCase();
  for (const { field, name } of NAMES) {
    if (!lower.startsWith(name)) continue;
    const rest = written.slice(name.length);
    if (rest === '' || /^[:\s]/.test(rest)) return { field, value: rest.replace(/^[:\s]+/, '') };
  }
  return undefined;
}

function withoutBareHeadings(elements: DraftElement[]): DraftElement[] {
  return elements.filter(
    ({ kind }, index) => kind !== 'heading' || (elements[index + 1]?.kind ?? 'heading') !== 'heading',
  );
}
