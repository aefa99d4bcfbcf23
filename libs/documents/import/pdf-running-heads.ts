import type { PageText, PdfPiece } from './pdf-page-text';

/** The part of a page, from its upper and its lower edge, in which heads and feet stand. */
const MARGIN = 0.12;
const SAME_HEIGHT = 3;

/**
 * Takes out what stands at the same height of several pages and says the same, page numbers aside: it is the page's and
 * not the document's. A page has it once, whatever the text is.
 */
export function withoutRunningHeads(pages: readonly PageText[]): PdfPiece[][] {
  const seen = new Map<string, Set<PageText>>();
  for (const page of pages) for (const piece of page.pieces) if (isInMargin(piece, page)) see(seen, keyOf(piece), page); // prettier-ignore
  const isHead = (piece: PdfPiece, page: PageText) => isInMargin(piece, page) && (seen.get(keyOf(piece))?.size ?? 0) > 1; // prettier-ignore
  return pages.map((page) => page.pieces.filter((piece) => !isHead(piece, page)));
}

function see(seen: Map<string, Set<PageText>>, key: string, page: PageText): void {
  seen.set(key, (seen.get(key) ?? new Set()).add(page));
}

const isInMargin = ({ y, height }: PdfPiece, { top }: PageText): boolean =>
  y < MARGIN * top || y + height > (1 - MARGIN) * top;

const keyOf = ({ text, y }: PdfPiece): string => `${Math.round(y / SAME_HEIGHT)} ${text.trim().replace(/\d+/g, '#')}`;
