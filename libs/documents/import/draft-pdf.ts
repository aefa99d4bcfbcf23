import { getDocumentProxy } from 'unpdf';
import { DRAFT_LIMITS, tooMuch } from './draft-limits';
import { ExpectedFailure } from '../expected-failure';
import type { DraftElement, ReadElements } from './draft-elements';
import { joinedLines } from './line-ends';
import { readingLines } from './pdf-columns';
import { pageText, type PageText, type Pdf, type PdfPiece } from './pdf-page-text';
import { isOneSentence, untaggedParagraphs, type PdfParagraph } from './pdf-paragraphs';
import { withoutRunningHeads } from './pdf-running-heads';
import { PdfSteps } from './pdf-steps';
import { TagReader, type Tag } from './pdf-tags';

const NO_HEADINGS = 'Vi hittar inga rubriker i PDF-filen. Markera avsnitten själv eller ladda upp Word-filen.';
const COLUMNS = 'PDF-filen har spalter. Se efter att texten kommer i rätt ordning.';
const remarksIn = (count: number): string =>
  count === 1
    ? 'PDF-filen har en kommentar eller markering, som går till alla som får filen.'
    : `PDF-filen har ${count} kommentarer och markeringar, som går till alla som får filen.`;
/** What people put on a page that is not its text; links and fields of forms are the document's own. */
const REMARKS = new Set(['Text', 'FreeText', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Ink', 'Stamp', 'FileAttachment']); // prettier-ignore
const untaggedPages = (pages: readonly number[]): string =>
  `PDF-filen är bara delvis märkt med vad som är rubriker och stycken. Se efter att texten från ${pages.length === 1 ? `sidan ${pages[0]}` : `sidorna ${listed(pages)}`} står på rätt plats.`;

interface Page {
  text: PageText;
  tags: TagReader;
  remarks: number;
}

/**
 * Reads a PDF: by its tags when it has headings among them, with the words that no tag refers to; else its paragraphs,
 * with a notice.
 */
export async function readPdf(file: Buffer): Promise<ReadElements> {
  const pdf = await opened(file);
  if (pdf.numPages > DRAFT_LIMITS.pages) throw tooMuch();
  const pages = await readPages(pdf);
  const pieces = withoutRunningHeads(pages.map(({ text }) => text));
  const hasHeadings = pages.some(({ tags }) => tags.elements.some(({ element }) => element.kind === 'heading'));
  const draft = hasHeadings ? taggedDraft(pages, pieces) : untaggedDraft(pieces);
  const remarks = pages.reduce((sum, page) => sum + page.remarks, 0);
  return remarks > 0 ? { ...draft, notices: [...draft.notices, remarksIn(remarks)] } : draft;
}

async function readPages(pdf: Pdf): Promise<Page[]> {
  const pages: Page[] = [];
  const steps = new PdfSteps();
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const text = await steps.counted(() => pageText(page));
    letters += text.letters;
    if (letters > DRAFT_LIMITS.text) throw tooMuch();
    const tags = new TagReader(text.byId, text.places);
    const tree = (await page.getStructTree()) as Tag | null;
    if (tree) tags.read(tree);
    const annotations = (await page.getAnnotations()) as { subtype?: string }[];
    const remarks = annotations.filter(({ subtype }) => REMARKS.has(subtype ?? '')).length;
    pages.push({ text, tags, remarks });
  }
  return pages;
}

async function opened(file: Buffer): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(file));
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new ExpectedFailure('unreadable', locked ? 'den är låst med ett lösenord.' : 'den är skadad.');
  }
}

function taggedDraft(pages: readonly Page[], pieces: readonly PdfPiece[][]): ReadElements {
  const elements: DraftElement[] = [];
  const untagged: number[] = [];
  let hasColumns = false;
  pages.forEach(({ text, tags }, at) => {
    const left = pieces[at]!.filter(({ id }) => id === undefined || !tags.known.has(id));
    const read = readingLines(left);
    const paragraphs = untaggedParagraphs(read.lines);
    if (paragraphs.length > 0) untagged.push(at + 1);
    hasColumns ||= read.hasColumns;
    // Each untagged paragraph where the page draws it, among what is tagged.
    const placeOf = ({ place }: PdfParagraph) => text.pieces.indexOf(left[place]!);
    const found = paragraphs.map((paragraph) => ({
      element: { kind: 'paragraph' as const, text: paragraph.text },
      place: placeOf(paragraph),
    }));
    continued(elements, inPlace(tags.elements, found));
  });
  const title = pages.map(({ tags }) => tags.title).find(Boolean);
  const notices = [...(untagged.length > 0 ? [untaggedPages(untagged)] : []), ...(hasColumns ? [COLUMNS] : [])];
  return { elements, title, notices };
}

type Placed = TagReader['elements'][number];

/**
 * The tagged ones in their own order, which may be another than the drawn one; the others before what is drawn after
 * them.
 */
function inPlace(tagged: readonly Placed[], others: readonly Placed[]): DraftElement[] {
  const waiting = [...others];
  const elements: DraftElement[] = [];
  for (const { element, place } of tagged) {
    while (waiting.length > 0 && waiting[0]!.place < place) elements.push(waiting.shift()!.element);
    elements.push(element);
  }
  return [...elements, ...waiting.map((other) => other.element)];
}

function untaggedDraft(pages: readonly PdfPiece[][]): ReadElements {
  const read = pages.map((pieces) => readingLines(pieces));
  const paragraphs: PdfParagraph[] = [];
  for (const { lines } of read) {
    for (const [at, paragraph] of untaggedParagraphs(lines).entries()) {
      const last = paragraphs.at(-1);
      if (last && at === 0 && isOneSentence(last.text, paragraph.text, last.isFull)) {
        last.text = joinedLines([last.text, paragraph.text]);
        last.isFull = paragraph.isFull;
      } else paragraphs.push(paragraph);
    }
  }
  if (paragraphs.length === 0) throw new ExpectedFailure('unreadable', 'den har ingen text, bara bilder av sidor.');
  const columns = read.some(({ hasColumns }) => hasColumns) ? [COLUMNS] : [];
  return {
    elements: paragraphs.map(({ text }) => ({ kind: 'paragraph', text })),
    notices: [NO_HEADINGS, ...columns],
  };
}

/** Adds a page's elements; a sentence that goes on over the page break stays one paragraph. */
function continued(elements: DraftElement[], page: readonly DraftElement[]): void {
  const last = elements.at(-1);
  const [first, ...rest] = page;
  const goesOn = last?.kind === 'paragraph' && first?.kind === 'paragraph' && isOneSentence(last.text, first.text);
  if (!goesOn) return void elements.push(...page);
  last.text = joinedLines([last.text, first.text]);
  elements.push(...rest);
}

const MOST_LISTED = 6;
function listed(pages: readonly number[]): string {
  if (pages.length > MOST_LISTED) return `${pages.slice(0, MOST_LISTED).join(', ')} med flera`;
  return `${pages.slice(0, -1).join(', ')} och ${pages.at(-1)}`;
}
