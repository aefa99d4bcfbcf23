import { getDocumentProxy } from 'unpdf';
import { DRAFT_LIMITS, tooMuch } from './draft-limits';
import { ExpectedFailure } from './expected-failure';
import type { DraftElement, ListItem, ReadElements } from './draft-elements';
import { untaggedParagraphs, type PdfLine } from './pdf-paragraphs';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** A node of a tagged PDF's structure: what a piece of text is. */
interface Tag {
  role?: string;
  id?: string;
  children?: Tag[];
}

const NO_HEADINGS = 'Vi hittar inga rubriker i PDF-filen. Markera avsnitten själv eller ladda upp Word-filen.';
/** What stands on the pages besides the document: contents, pictures, and what a reader need not hear. */
const SKIPPED = new Set(['TOC', 'TOCI', 'Figure', 'Formula', 'Artifact', 'Index']);
/** What stands before a list item: a bullet, of a symbol font too, or a number. */
const LABEL = /^\s*(?:[•◦▪‣·\-–\uE000-\uF8FF]|\d+[.)])\s+/;
const GROUPS = new Set(['Root', 'Document', 'Part', 'Art', 'Sect', 'Div', 'NonStruct', 'BlockQuote', 'Aside']);

/** Reads a PDF: by its tags when it has headings among them, else its paragraphs alone, with a notice. */
export async function readPdf(file: Buffer): Promise<ReadElements> {
  const pdf = await opened(file);
  if (pdf.numPages > DRAFT_LIMITS.pages) throw tooMuch();
  let letters = 0;
  const elements: DraftElement[] = [];
  const lines: PdfLine[][] = [];
  let title: string | undefined;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const text = await taggedText(page);
    lines.push(text.lines);
    letters += text.lines.reduce((sum, line) => sum + line.text.length, 0);
    if (letters > DRAFT_LIMITS.text) throw tooMuch();
    const reader = new TagReader(text.byId);
    const tree = (await page.getStructTree()) as Tag | null;
    if (tree) reader.read(tree);
    title ??= reader.title;
    continued(elements, reader.elements);
  }
  if (elements.some(({ kind }) => kind === 'heading')) return { elements, title, notices: [] };
  const paragraphs = lines.flatMap(untaggedParagraphs);
  if (paragraphs.length === 0) throw new ExpectedFailure('unreadable', 'den har ingen text, bara bilder av sidor.');
  return { elements: paragraphs.map((text) => ({ kind: 'paragraph', text })), notices: [NO_HEADINGS] };
}

async function opened(file: Buffer): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(file));
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new ExpectedFailure('unreadable', locked ? 'den är låst med ett lösenord.' : 'den är skadad.');
  }
}

/** The page's text by the mark that the structure refers to it with, and line by line. */
async function taggedText(page: Page): Promise<{ byId: Map<string, string>; lines: PdfLine[] }> {
  const byId = new Map<string, string>();
  const lines: PdfLine[] = [];
  const open: string[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? '');
      continue;
    }
    const id = open.at(-1);
    const text = item.str + (item.hasEOL ? '\n' : '');
    if (id) byId.set(id, (byId.get(id) ?? '') + text);
    const [, , , height, , y] = item.transform as number[];
    const last = lines.at(-1);
    if (last && !last.ended) last.text += item.str;
    else if (item.str !== '') lines.push({ text: item.str, y: y!, height: height!, ended: false });
    if (item.hasEOL && lines.length > 0) lines.at(-1)!.ended = true;
  }
  return { byId, lines };
}

/** Goes through the tags of one page. */
class TagReader {
  readonly elements: DraftElement[] = [];
  title?: string;

  constructor(private readonly byId: Map<string, string>) {}

  read(tag: Tag): void {
    const { role = '', children = [] } = tag;
    const level = /^H([1-6])$/.exec(role)?.[1];
    if (SKIPPED.has(role)) return;
    if (role === 'Title') this.title = this.words(tag).trim();
    else if (level) this.elements.push({ kind: 'heading', level: Number(level), text: this.words(tag) });
    else if (role === 'L') this.elements.push({ kind: 'list', ...this.list(tag) });
    else if (role === 'Table') this.elements.push({ kind: 'table', rows: this.rows(tag) });
    else if (GROUPS.has(role)) children.forEach((child) => this.read(child));
    else this.elements.push({ kind: 'paragraph', text: this.words(tag) });
  }

  /** The label stands in a tag of its own or, from some programs, before the words. */
  private list(tag: Tag): { ordered: boolean; items: ListItem[] } {
    const ordered = /^\s*\d/.test(this.words(tag));
    const items = this.items(tag, 0);
    return { ordered, items: items.map((item) => ({ ...item, text: item.text.replace(LABEL, '') })) };
  }

  private items(list: Tag, level: number): ListItem[] {
    return (list.children ?? []).flatMap((item) => {
      if (item.role === 'L') return this.items(item, level + 1);
      const bodies = (item.children ?? []).filter(({ role }) => role !== 'Lbl');
      const inner = bodies.flatMap((body) => [body, ...(body.children ?? [])]).filter(({ role }) => role === 'L');
      const text = bodies.map((body) => this.words(body, 'L')).join('');
      return [{ level, text }, ...inner.flatMap((nested) => this.items(nested, level + 1))];
    });
  }

  private rows(table: Tag): string[][] {
    return (table.children ?? []).flatMap((part) =>
      part.role === 'TR' ? [(part.children ?? []).map((cell) => this.words(cell))] : this.rows(part),
    );
  }

  private words(tag: Tag, without?: string): string {
    if (tag.role !== undefined && tag.role === without) return '';
    if (tag.id !== undefined) return this.byId.get(tag.id) ?? '';
    return (tag.children ?? []).map((child) => this.words(child, without)).join('');
  }
}

/** Adds a page's elements; a sentence that goes on over the page break stays one paragraph. */
function continued(elements: DraftElement[], page: DraftElement[]): void {
  const last = elements.at(-1);
  const [first, ...rest] = page;
  const goesOn =
    last?.kind === 'paragraph' &&
    first?.kind === 'paragraph' &&
    /[\p{L},–-]\s*$/u.test(last.text) &&
    /^\s*\p{Ll}/u.test(first.text);
  if (!goesOn) return void elements.push(...page);
  last.text += `\n${first.text}`;
  elements.push(...rest);
}
