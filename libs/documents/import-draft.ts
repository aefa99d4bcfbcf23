import { peopleText } from '@yttra/platform';
import { readDraftInChild } from './document-child';
import type { CoverBlock } from './cover-block';

export type DraftFormat = 'docx' | 'md' | 'pdf';

/** A paragraph, list or table. The hash (SHA-256, hex) stays when the words do, so that comments survive a new version. */
export type DraftBlock = { hash: string } & (
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: { level: number; marker: string; text: string }[] }
  | { kind: 'table'; rows: string[][]; header?: boolean }
);

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
}

const LOST_CHARACTERS = 'Tecken som inte går att visa togs bort ur texten.';

/**
 * The sections of a draft steering document, a suggestion for an official to confirm. Headings come from Word's and
 * Markdown's own, and from a PDF only when it is tagged. Throws `documents.unreadable` for a file that is damaged, locked or too much.
 */
export async function importDraft(file: Buffer, format: DraftFormat): Promise<ImportedDraft> {
  const { value: draft, notices } = peopleText((await readDraftInChild(file, format)) as ImportedDraft);
  return notices.length > 0 ? { ...draft, notices: [...draft.notices, LOST_CHARACTERS] } : draft;
}
