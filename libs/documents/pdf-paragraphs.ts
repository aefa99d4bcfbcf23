/** A line of a PDF page: its words, and where it stands, from the page's foot, in points. */
export interface PdfLine {
  text: string;
  y: number;
  height: number;
  ended: boolean;
}

/** The least distance between two lines, in heights of the line, that is more than the next line of the same paragraph. */
const NEW_PARAGRAPH = 1.75;
const SAME_SIZE = 0.05;

/** The paragraphs of one page without tags: lines that stand close and are of one size belong together. */
export function untaggedParagraphs(lines: PdfLine[]): string[] {
  const paragraphs: string[][] = [];
  let above: PdfLine | undefined;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (above && goesOn(above, line)) paragraphs.at(-1)!.push(line.text);
    else paragraphs.push([line.text]);
    above = line;
  }
  return paragraphs.map((texts) => texts.join('\n'));
}

function goesOn(above: PdfLine, line: PdfLine): boolean {
  const distance = above.y - line.y;
  // Larger or smaller letters: a heading, or what stands under one.
  const sameSize = Math.abs(above.height - line.height) < SAME_SIZE * line.height;
  return sameSize && distance >= 0 && distance < NEW_PARAGRAPH * line.height;
}
