import type { getDocumentProxy } from 'unpdf';

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** Words that stand together on a line of a page, from the page's foot and left, in points. */
export interface PdfPiece {
  text: string;
  x: number;
  right: number;
  y: number;
  height: number;
  /** The mark that the page's tags refer to it with. */
  id?: string;
}

export interface PageText {
  /** In the order in which the page draws them, those that decorate the page left out. */
  pieces: PdfPiece[];
  byId: Map<string, string>;
  /** The first piece with each mark. */
  places: Map<string, number>;
  top: number;
  letters: number;
}

/** What is wider than this, in heights of the line, is no blank between two words. */
const GUTTER = 1.5;
const SAME_LINE = 0.4;

/** The text of a page: what each mark holds, and every piece with its place. */
export async function pageText(page: PdfPage): Promise<PageText> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const read: PageText = { pieces: [], byId: new Map(), places: new Map(), top: page.view[3]!, letters: 0 };
  const open: { id?: string; isDecoration: boolean }[] = [];
  let isOpen = false;
  for (const item of items) {
    if (!('str' in item)) {
      const { type, id, tag } = item as { type: string; id?: string; tag?: string };
      if (type === 'endMarkedContent') open.pop();
      else open.push({ id, isDecoration: tag === 'Artifact' });
      continue;
    }
    if (open.some(({ isDecoration }) => isDecoration)) continue;
    const id = open.findLast((mark) => mark.id)?.id;
    if (id) {
      read.byId.set(id, (read.byId.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
      if (!read.places.has(id)) read.places.set(id, read.pieces.length);
    }
    read.letters += item.str.length;
    const [, , , height, x, y] = item.transform as number[];
    const piece = { text: item.str, x: x!, right: x! + item.width, y: y!, height: Math.abs(height!), id };
    // A blank as wide as a gutter is the room between two columns.
    if (item.str.trim() === '') {
      if (isOpen && item.width < GUTTER * piece.height) read.pieces.at(-1)!.text += item.str;
    } else if (isOpen && goesOn(read.pieces.at(-1)!, piece)) {
      const last = read.pieces.at(-1)!;
      last.text += piece.text;
      last.right = Math.max(last.right, piece.right);
    } else {
      read.pieces.push(piece);
      isOpen = true;
    }
    if (item.hasEOL) isOpen = false;
  }
  return read;
}

function goesOn(last: PdfPiece, next: PdfPiece): boolean {
  const height = Math.max(last.height, next.height);
  const isOnLine = Math.abs(last.y - next.y) < SAME_LINE * height;
  return isOnLine && last.id === next.id && next.x >= last.x && next.x - last.right < GUTTER * height;
}
