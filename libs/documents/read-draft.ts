import { ExpectedFailure } from './expected-failure';
import { takeCover } from './cover-block';
import { readDocx } from './draft-docx';
import { readMarkdown } from './draft-markdown';
import { readPdf } from './draft-pdf';
import { settled, type ReadElements } from './draft-elements';
import { sectionsOf } from './draft-sections';
import type { DraftFormat, ImportedDraft } from './import-draft';

const readers: Record<DraftFormat, (file: Buffer) => ReadElements | Promise<ReadElements>> = {
  docx: readDocx,
  md: readMarkdown,
  pdf: readPdf,
};

/** Reads a draft in this process. */
export async function readDraft(file: Buffer, format: DraftFormat): Promise<ImportedDraft> {
  let read: ReadElements;
  try {
    read = await readers[format](file);
  } catch (error) {
    throw error instanceof ExpectedFailure ? error : new ExpectedFailure('unreadable', 'den är skadad.');
  }
  const { cover, title, elements } = takeCover(read.elements);
  const named = settled(title ?? read.title ?? '').replaceAll('\n', ' ');
  return { title: named || null, cover, sections: sectionsOf(elements), notices: read.notices };
}
