import { extractText, getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of each page of a PDF, as a reader finds it there. */
export const pdfPages = (bytes: Buffer): Promise<string[]> =>
  reading(bytes, async (pdf) => (await extractText(pdf, { mergePages: false })).text);

/** How far to the right words reach on each page, and how wide the page is, in points. */
export const pdfRightEdges = (bytes: Buffer): Promise<{ furthest: number; width: number }[]> =>
  reading(bytes, (pdf) => Promise.all(Array.from({ length: pdf.numPages }, (_, index) => rightEdge(pdf, index + 1))));

async function rightEdge(pdf: Pdf, number: number): Promise<{ furthest: number; width: number }> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const ends = items.map((item) => ('transform' in item ? (item.transform[4] as number) + item.width : 0));
  return { furthest: Math.max(0, ...ends), width: page.view[2]! };
}

async function reading<T>(bytes: Buffer, work: (pdf: Pdf) => Promise<T>): Promise<T> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  try {
    return await work(pdf);
  } finally {
    await pdf.destroy();
  }
}
