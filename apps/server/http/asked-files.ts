/**
 * The files that a form asks for: how many at most, and how large each may be. Decided by the route before a byte is
 * read.
 */
export interface AskedFiles {
  most: number;
  /** Without a file the form is refused. */
  needed: boolean;
  /** In bytes; 25 MB where nothing is said. */
  largest?: number;
  /** Of more kinds: where an authority must receive what comes. */
  mustReceive?: boolean;
}

const MEGABYTE = 1024 * 1024;

/** What pages and messages promise. */
export const LARGEST_FILE = 25 * MEGABYTE;
/** All the text of a form, names of fields included: more than anybody writes. */
export const MOST_TEXT = MEGABYTE;

/** The most bytes that a form can come to which asks for such files: its files and its text, each with its frame. */
export function largestForm(asked: AskedFiles | undefined): number {
  return (asked ? asked.most * (asked.largest ?? LARGEST_FILE) : 0) + 2 * MOST_TEXT;
}
