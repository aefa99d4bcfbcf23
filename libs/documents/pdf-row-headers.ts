/** A cell's place in the table's columns, and whether it is a header, as the typesetter writes them. */
const CELL = /\/S \/T([DH])\n((?:.*\n){1,4}?)( *)\/Headers \[([^\]]*)\]/g;

/**
 * The first cell of each row as its row's header, which the typesetter has no word for. It names each cell's headers one by
 * one; without those names readers find them by their scope, which every header has. Each change keeps its length, so that
 * nothing else in the file moves. Only tables that have headers at all are touched.
 */
export function withRowHeaders(pdf: Buffer): Buffer {
  const source = pdf.toString('latin1');
  if (!source.includes('/S /TH')) return pdf;
  const changed = source.replace(CELL, (cell, kind: string, between: string, indent: string, headers: string) => {
    if (kind === 'H' || headers.trim() === '') return cell;
    const isFirst = /^\(U\d+x0y\d+\)/.test(headers.trim());
    const said = `${indent}${isFirst ? '/Scope /Row' : ''}`;
    const room = indent.length + '/Headers []'.length + headers.length;
    return `/S /T${isFirst ? 'H' : 'D'}\n${between}${said.padEnd(room)}`;
  });
  return Buffer.from(changed, 'latin1');
}
