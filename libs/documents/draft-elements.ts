import { trimmed } from './trimmed';

/** What a draft consists of, whatever format it came in, in the order in which it is read. */
export type DraftElement =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: ListItem[] }
  | { kind: 'table'; rows: string[][] };

export interface ListItem {
  /** 0 for the outermost list. */
  level: number;
  text: string;
}

/** A draft as it was read, before it is divided into sections. */
export interface ReadElements {
  elements: DraftElement[];
  /** The document's title where the format has a place for it. */
  title?: string;
  /** Swedish sentences for the one who uploaded it. */
  notices: string[];
}

/** A line break that the author made; a plain line feed may be where a program broke the line. */
export const AUTHORS_BREAK = '\u2028';

/** The text as it is kept: the author's line breaks as line feeds, a program's as spaces, no blanks at the ends. */
export function settled(text: string): string {
  return text
    .split('\n')
    .map((line) => trimmed(line, /[ \t]/))
    .join(' ')
    .split(AUTHORS_BREAK)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
