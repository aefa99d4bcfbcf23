import { peopleText } from '@yttra/platform';
import { readDraftInChild } from './read-in-child';
import type { CoverBlock } from './cover-block';
import type { DraftBlock } from './draft-blocks';
import type { Traces } from './word/word-traces';

export type DraftFormat = 'docx' | 'md' | 'pdf';

export interface DraftSection {
  /** "4.1", as written in the document or else counted; null for text before the first heading. */
  number: string | null;
  /** Without its number; empty for text before the first heading. */
  heading: string;
  /** 1 for the outermost, however deep the document's own levels begin. */
  level: number;
  /** The words of all blocks, a blank line between them. */
  text: string;
  blocks: DraftBlock[];
  /** SHA-256 of heading and text, hex. */
  contentHash: string;
}

export interface ImportedDraft {
  title: string | null;
  cover: CoverBlock;
  sections: DraftSection[];
  /** What the one who uploads should know, in Swedish: no headings found, pictures left out. */
  notices: string[];
  /** The comments and tracked changes in the file. */
  traces: Traces | null;
}

const LOST_CHARACTERS = 'Tecken som inte går att visa togs bort ur texten.';

/**
 * The sections of a draft steering document, a suggestion for an official to confirm. Headings come from Word's and
 * Markdown's own, and from a PDF only when it is tagged. Throws `documents.unreadable` for a file that is damaged,
 * locked or too much.
 */
export async function importDraft(file: Buffer, format: DraftFormat): Promise<ImportedDraft> {
  const { value: draft, notices } = peopleText((await readDraftInChild(file, format)) as ImportedDraft);
  return notices.length > 0 ? { ...draft, notices: [...draft.notices, LOST_CHARACTERS] } : draft;
}
