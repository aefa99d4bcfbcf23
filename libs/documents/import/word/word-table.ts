import { child, deep, elementsOf, isOn, valueOf, wholeNumber, type XmlNode } from '../../word-xml';

interface Cell {
  node: XmlNode;
  /** How many columns it is wide. */
  span: number;
  /** A part of the cell above. */
  goesOn: boolean;
}

interface Row {
  cells: Cell[];
  /** Columns before the first cell. */
  before: number;
  /** Said again on each page: the columns' names. */
  isHeader: boolean;
}

/** More columns than Word lets a table have. */
const MOST_COLUMNS = 63;
const AROUND = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml']);

/** The rows of a table without those that somebody has deleted. */
export function rowsOf(table: XmlNode): Row[] {
  return within(table, 'w:tr').flatMap((row) => {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) return [];
    const cells = within(row, 'w:tc')
      .filter((cell) => !child(child(cell, 'w:tcPr'), 'w:cellDel'))
      .map(cellOf);
    const before = columns(valueOf(properties, 'w:gridBefore'), 0);
    return [{ cells, before, isHeader: isOn(properties, 'w:tblHeader') ?? false }];
  });
}

/** A table that only places text: with headings in it, or round one single text. */
export function isLayout(table: XmlNode, isHeading: (paragraph: XmlNode) => boolean): boolean {
  const rows = rowsOf(table);
  if (rows.length === 1 && rows[0]!.cells.length === 1) return true;
  for (const node of deep(table)) if (node.name === 'w:p' && isHeading(node)) return true;
  return false;
}

function cellOf(node: XmlNode): Cell {
  const properties = child(node, 'w:tcPr');
  const merged = child(properties, 'w:vMerge');
  return {
    node,
    span: columns(valueOf(properties, 'w:gridSpan'), 1),
    goesOn: merged !== undefined && merged.attributes['w:val'] !== 'restart',
  };
}

const columns = (value: string | undefined, least: number): number =>
  Math.min(MOST_COLUMNS, Math.max(least, wholeNumber(value) ?? least));

/** Those of a name right below, or below what only stands around them. */
function within(node: XmlNode, name: string): XmlNode[] {
  return [...elementsOf(node)].flatMap((inner) => {
    if (inner.name === name) return [inner];
    return AROUND.has(inner.name) ? within(inner, name) : [];
  });
}
