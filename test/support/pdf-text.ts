import { execFileSync } from 'node:child_process';

// In a process of its own: the reader loads itself with import(), which the test runner does not let a library do.
const reading = (told: string) => `
  const { extractText, getDocumentProxy } = await import('unpdf');
  const { buffer } = await import('node:stream/consumers');
  const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
  process.stdout.write(JSON.stringify(${told}));
`;
const TEXT = reading('(await extractText(pdf, { mergePages: false })).text');
const RIGHT_EDGES = reading(`await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => {
    const page = await pdf.getPage(index + 1);
    const { items } = await page.getTextContent();
    const ends = items.map(({ transform, width }) => transform[4] + width);
    return { furthest: Math.max(0, ...ends), width: page.view[2] };
  }))`);

/** The text of each page of a PDF, as a reader finds it there. */
export const pdfPages = (pdf: Buffer): string[] => readWith(TEXT, pdf) as string[];

/** How far to the right words reach on each page, and how wide the page is, in points. */
export const pdfRightEdges = (pdf: Buffer) => readWith(RIGHT_EDGES, pdf) as { furthest: number; width: number }[];

function readWith(script: string, pdf: Buffer): unknown {
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    input: pdf,
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(out.toString('utf8'));
}
