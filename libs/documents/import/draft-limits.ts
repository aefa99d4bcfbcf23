import { ExpectedFailure } from '../expected-failure';

/** More than any steering document has, so that what was made to stop its reader is told apart before it is read. */
export const DRAFT_LIMITS = {
  /** Letters in all. A page has some 3,000. */
  text: 2_000_000,
  sections: 2_000,
  /** A heading of more letters is none. */
  heading: 500,
  pages: 1_000,
  /** Of Markdown: letters with no blank line between them, and signs before the first letter of a line. */
  block: 200_000,
  marks: 1_000,
  /**
   * Of the XML of a Word file: bytes, tags and attributes in all, and tags in each other. The reader keeps it all in
   * memory. A hundred pages that many have written in have some 150,000 tags.
   */
  markup: 24 * 1024 * 1024,
  tags: 300_000,
  attributes: 600_000,
  depth: 200,
};

export const tooMuch = (): ExpectedFailure => new ExpectedFailure('too_much', 'the draft is more than is read');
