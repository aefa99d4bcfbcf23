import { createHash } from 'node:crypto';
import { blockText, type DraftBlock } from '@yttra/documents';
import type { SectionView } from '../model';

/** A line of the draft that may be a heading. */
export interface HeadingLine {
  /** Its place among all lines, from 0. */
  line: number;
  text: string;
  isHeading: boolean;
}

/** Longer lines are running text. */
const LONGEST_HEADING = 140;
const ENDS_AS_TEXT = /[.,;:]$/;

interface Line extends Omit<HeadingLine, 'line'> {
  number: string | null;
  level: number;
  /** The block it is a line of, and how many lines that has. */
  block?: { of: DraftBlock; lines: number };
}

/** The whole draft, line by line, as its sections hold it. */
function linesOf(sections: readonly SectionView[]): Line[] {
  return sections.flatMap(({ heading, number, level, text, blocks }) => [
    ...(heading ? [{ text: heading, number, level, isHeading: true }] : []),
    ...textLines(text, blocks),
  ]);
}

/** Each line with the block that it stands in, as long as blocks and text go together: a blank line between blocks. */
function textLines(text: string, blocks: readonly DraftBlock[] | null): Line[] {
  const lines = text.split('\n').map((line): Line => ({ text: line, number: null, level: 1, isHeading: false }));
  const counted = (blocks ?? []).map((of) => ({ of, lines: blockText(of).split('\n').length }));
  let at = 0;
  for (const block of counted) {
    for (const line of lines.slice(at, at + block.lines)) line.block = block;
    at += block.lines + 1;
  }
  return at === lines.length + 1 ? lines : lines.map((line) => ({ ...line, block: undefined }));
}

/** The lines that can be marked as headings: those that are, and short ones that do not end as a sentence. */
export function headingLines(sections: readonly SectionView[]): HeadingLine[] {
  return linesOf(sections).flatMap(({ text, isHeading }, line) => {
    const trimmed = text.trim();
    const could = trimmed !== '' && trimmed.length <= LONGEST_HEADING && !ENDS_AS_TEXT.test(trimmed);
    return isHeading || could ? [{ line, text: trimmed, isHeading }] : [];
  });
}

export interface MarkedSection {
  position: number;
  number: string | null;
  heading: string;
  level: number;
  text: string;
  contentHash: string;
  blocks: DraftBlock[] | null;
}

/**
 * The draft cut anew at these lines; what is no longer a heading is text of the section before. Lines that are not
 * there are left out.
 */
export function sectionsAt(sections: readonly SectionView[], headings: readonly number[]): MarkedSection[] {
  const wanted = new Set(headings);
  const cut: { line: Line | null; text: Line[] }[] = [{ line: null, text: [] }];
  linesOf(sections).forEach((line, index) => {
    if (wanted.has(index)) cut.push({ line, text: [] });
    else cut.at(-1)!.text.push(line);
  });
  return cut
    .map(({ line, text }) => ({
      number: line?.number ?? null,
      heading: line?.text.trim() ?? '',
      level: line?.level ?? 1,
      text: text.map((part) => part.text).join('\n').replace(/\n{3,}/g, '\n\n').trim(),
      blocks: sections.some(({ blocks }) => blocks) ? blocksOf(text) : null,
    }))
    .filter(({ heading, text }) => heading !== '' || text !== '')
    .map((section, position) => ({ ...section, position, contentHash: hashOf(section) })); // prettier-ignore
}

/** What stands whole in it as it was; what is left of a block that was cut as a paragraph. */
function blocksOf(lines: readonly Line[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const { block } = lines[at]!;
    const end = lines.findIndex((line, index) => index > at && line.block !== block);
    const part = lines.slice(at, end < 0 ? lines.length : end);
    const text = part.map((line) => line.text).join('\n').trim(); // prettier-ignore
    if (block && part.length === block.lines) blocks.push(block.of);
    else if (text !== '') blocks.push({ kind: 'paragraph', text, hash: sha256(`paragraph\n${text}`) });
    at += part.length;
  }
  return blocks;
}

const hashOf = ({ heading, text }: { heading: string; text: string }): string => sha256(`${heading}\n${text}`);

const sha256 = (text: string): string => createHash('sha256').update(text.normalize('NFC')).digest('hex');
