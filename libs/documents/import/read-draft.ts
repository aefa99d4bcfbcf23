import { ExpectedFailure } from '../expected-failure';
import { takeCover } from './cover-block';
import { readMarkdown } from './draft-markdown';
import { readPdf } from './draft-pdf';
import { settled, type DraftElement, type ReadElements } from './draft-elements';
import { DRAFT_LIMITS, tooMuch } from './draft-limits';
import { sectionsOf } from './draft-sections';
import { readDocx } from './word/word-draft';
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
  if (lettersIn(read.elements) > DRAFT_LIMITS.text) throw tooMuch();
  const { cover, title, elements } = takeCover(read.elements.map(headingOrText));
  const named = settled(title ?? read.title ?? '').replaceAll('\n', ' ');
  const sections = sectionsOf(elements);
  if (sections.length > DRAFT_LIMITS.sections) throw tooMuch();
  return {
    title: named.slice(0, DRAFT_LIMITS.heading) || null,
    cover,
    sections,
    notices: read.notices,
    traces: read.traces ?? null,
  };
}

function lettersIn(elements: DraftElement[]): number {
  const texts = elements.flatMap((element) => {
    if (element.kind === 'list') return element.items.map(({ text }) => text);
    return element.kind === 'table' ? element.rows.flat() : [element.text];
  });
  return texts.reduce((sum, text) => sum + text.length, 0);
}

const headingOrText = (element: DraftElement): DraftElement =>
  element.kind === 'heading' && element.text.length > DRAFT_LIMITS.heading
    ? { kind: 'paragraph', text: element.text }
    : element;
