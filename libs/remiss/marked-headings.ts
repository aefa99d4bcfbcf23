import { createHash } from 'node:crypto';
import type { SectionView } from './remiss-view';

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

type Line = Omit<HeadingLine, 'line'> & { number: string | null; level: number };

/** The whole draft, line by line, as its sections hold it. */
function linesOf(sections: readonly SectionView[]): Line[] {
  return sections.flatMap(({ heading, number, level, text }) => [
    ...(heading ? [{ text: heading, number, level, isHeading: true }] : []),
    ...text.split('\n').map((line) => ({ text: line, number: null, level: 1, isHeading: false })),
  ]);
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
}

/** The draft cut anew at these lines; what is no longer a heading is text of the section before. Lines that are not there are left out. */
export function sectionsAt(sections: readonly SectionView[], headings: readonly number[]): MarkedSection[] {
  const wanted = new Set(headings);
  const cut: { line: Line | null; text: string[] }[] = [{ line: null, text: [] }];
  linesOf(sections).forEach((line, index) => {
    if (wanted.has(index)) cut.push({ line, text: [] });
    else cut.at(-1)!.text.push(line.text);
  });
  return cut
    .map(({ line, text }) => ({
      number: line?.number ?? null,
      heading: line?.text.trim() ?? '',
      level: line?.level ?? 1,
      text: text.join('\n').replace(/\n{3,}/g, '\n\n').trim(),
    }))
    .filter(({ heading, text }) => heading !== '' || text !== '')
    .map((section, position) => ({ ...section, position, contentHash: hashOf(section) })); // prettier-ignore
}

const hashOf = ({ heading, text }: { heading: string; text: string }): string =>
  createHash('sha256').update(`${heading}\n${text}`.normalize('NFC')).digest('hex');
