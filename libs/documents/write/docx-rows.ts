const TABLE = '<w:tbl>';
const TABLE_END = '</w:tbl>';

/**
 * Word's document with rows that do not stand alone where a page ends: a table's heading and its first row stay with
 * the second, and the last but one with the last. A table that others stand in is left as it is.
 */
export function withRowsTogether(document: string): string {
  const [before, ...tables] = document.split(TABLE);
  const together = tables.map((rest) => {
    const end = rest.indexOf(TABLE_END);
    return end === -1 ? rest : rowsTogether(rest.slice(0, end)) + rest.slice(end);
  });
  return [before, ...together].join(TABLE);
}

function rowsTogether(table: string): string {
  const [properties, ...rows] = table.split(/(?=<w:tr[ >])/);
  const first = rows.findIndex((row) => !row.includes('<w:tblHeader'));
  if (rows.length - first < 2) return table;
  const last = rows.length - 1;
  return [properties, ...rows.map((row, at) => (at <= first || at === last - 1 ? keptWithNext(row) : row))].join('');
}

/** Every paragraph of the row; each as its style has it, and on the page of what comes after it. */
function keptWithNext(row: string): string {
  return row.replace(
    /(<w:p(?: [^<>]*)?>)(?:<w:pPr\/>|(<w:pPr>)(<w:pStyle [^<>]*\/>)?(?:<w:keepNext(?: [^<>]*)?\/>)?)?/g,
    (whole, start: string, opened: string | undefined, style = '') => {
      if (start.endsWith('/>')) return whole;
      return opened ? `${start}<w:pPr>${style}<w:keepNext/>` : `${start}<w:pPr><w:keepNext/></w:pPr>`;
    },
  );
}
