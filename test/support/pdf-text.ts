import { extractText, getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of each page of a PDF, as a reader finds it there. */
export const pdfPages = (bytes: Buffer): Promise<string[]> =>
  reading(bytes, async (pdf) => (await extractText(pdf, { mergePages: false })).text);

/** A piece of text where it stands on its page, in points from the lower left. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What stands on each page, piece by piece, and how high the page is; blanks are none. */
export const pdfPieces = (bytes: Buffer): Promise<{ height: number; pieces: Piece[] }[]> =>
  reading(bytes, (pdf) => eachPage(pdf, pieces));

async function pieces(pdf: Pdf, number: number): Promise<{ height: number; pieces: Piece[] }> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const found = items.flatMap((item) => {
    if (!('str' in item) || !item.str.trim()) return [];
    const { str: text, transform, width, height } = item;
    return [{ text, x: transform[4] as number, y: transform[5] as number, width, height }];
  });
  return { height: page.view[3]!, pieces: found };
}

/** How far to the right words reach on each page, and how wide the page is, in points. */
export const pdfRightEdges = (bytes: Buffer): Promise<{ furthest: number; width: number }[]> =>
  reading(bytes, (pdf) => eachPage(pdf, rightEdge));

async function rightEdge(pdf: Pdf, number: number): Promise<{ furthest: number; width: number }> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const ends = items.map((item) => ('transform' in item ? (item.transform[4] as number) + item.width : 0));
  return { furthest: Math.max(0, ...ends), width: page.view[2]! };
}

const eachPage = <T>(pdf: Pdf, read: (pdf: Pdf, number: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => read(pdf, index + 1)));

async function reading<T>(bytes: Buffer, work: (pdf: Pdf) => Promise<T>): Promise<T> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  try {
    return await work(pdf);
  } finally {
    await pdf.destroy();
  }
}
