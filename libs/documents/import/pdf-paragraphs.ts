import { joinedLines } from './line-ends';
import type { PdfLine } from './pdf-columns';

export interface PdfParagraph {
  text: string;
  /** Where its first piece stands among the page's. */
  place: number;
  /** Its last line goes as far as the others of its page: the sentence may go on over the page break. */
  isFull: boolean;
}

/**
 * The least distance between two lines, in heights of the line, that is more than the next line of the same paragraph.
 */
const NEW_PARAGRAPH = 1.75;
const SAME_SIZE = 0.05;
const FULL = 0.85;

/** The paragraphs of one page without tags: lines that stand close and are of one size belong together. */
export function untaggedParagraphs(lines: readonly PdfLine[]): PdfParagraph[] {
  const paragraphs: PdfLine[][] = [];
  let above: PdfLine | undefined;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (above && goesOn(above, line)) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
    above = line;
  }
  const edge = Math.max(0, ...lines.map(({ right }) => right));
  return paragraphs.map((own) => ({
    text: joinedLines(own.map(({ text }) => text)),
    place: own[0]!.place,
    isFull: own.at(-1)!.right >= FULL * edge,
  }));
}

function goesOn(above: PdfLine, line: PdfLine): boolean {
  const distance = above.y - line.y;
  // Larger or smaller letters: a heading, or what stands under one.
  const sameSize = Math.abs(above.height - line.height) < SAME_SIZE * line.height;
  return sameSize && distance >= 0 && distance < NEW_PARAGRAPH * line.height;
}

/**
 * True when a text plainly goes on in the next: its sentence has not ended, and the next begins in the middle of one.
 */
export function isOneSentence(text: string, next: string, isFull = false): boolean {
  if (/[\p{L}][-\u2010\u00AD]\s*$/u.test(text.slice(-4))) return /^\s*\p{L}/u.test(next);
  if (!/[\p{L}\p{N},–)]\s*$/u.test(text.slice(-4))) return false;
  return (
    /^\s*\p{Ll}/u.test(next) || (isFull && /^\s*\p{Lu}\p{Ll}/u.test(next) && /[\p{Ll},]\s*$/u.test(text.slice(-4)))
  );
}
