/** A cell's place in the table's columns, and whether it is a header, as the typesetter writes them. */
const CELL = /\/S \/T([DH])\n((?:.*\n){1,4}?)( *)\/Headers \[([^\]]*)\]/g;

/**
 * Makes the first cell of each row its row's header, which the typesetter has no word for. It names each cell's headers
 * one by one; without those names readers find them by their scope, which every header has. Each change keeps its
 * length and is made in the bytes given, so that nothing else in the file moves. Only tables that have headers at all
 * are touched.
 */
export function withRowHeaders(pdf: Buffer): Buffer {
  if (!pdf.includes('/S /TH')) return pdf;
  for (const cell of pdf.toString('latin1').matchAll(CELL)) {
    const [whole, kind, between, indent, headers] = cell as unknown as [string, string, string, string, string];
    if (kind === 'H' || headers.trim() === '') continue;
    const isFirst = /^\(U\d+x0y\d+\)/.test(headers.trim());
    const kept = `/S /T${isFirst ? 'H' : 'D'}\n${between}${indent}${isFirst ? '/Scope /Row' : ''}`;
    pdf.write(kept.padEnd(whole.length), cell.index, 'latin1');
  }
  return pdf;
}
