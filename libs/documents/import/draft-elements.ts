import { trimmed } from '../trimmed';
import type { Traces } from './word/word-traces';

/**
 * What a draft consists of, whatever format it came in, in the order in which it is read. A heading's number is what
 * the format itself counts: null where it has none, undefined where the format counts nothing.
 */
export type DraftElement =
  | { kind: 'heading'; level: number; text: string; number?: string | null }
  | { kind: 'paragraph'; text: string }
  | WrittenList
  | { kind: 'table'; rows: string[][]; header?: boolean };

export interface WrittenList {
  kind: 'list';
  ordered: boolean;
  items: ListItem[];
  /** Of Word's lists: which one it is, and the level that its first item has there. */
  list?: string;
  from?: number;
}

export interface ListItem {
  /** 0 for the outermost list. */
  level: number;
  text: string;
  /** What stands before it, where the format says: "a)". */
  marker?: string;
}

/** A draft as it was read, before it is divided into sections. */
export interface ReadElements {
  elements: DraftElement[];
  /** The document's title where the format has a place for it. */
  title?: string;
  /** Swedish sentences for the one who uploaded it. */
  notices: string[];
  /** What lies in the file besides its text. */
  traces?: Traces | null;
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
