import mammoth from 'mammoth';
import { AUTHORS_BREAK, type DraftElement, type ListItem, type ReadElements } from './draft-elements';
import { checkMarkup } from './draft-limits';

/** The part of mammoth's document tree that is read here. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { level: string; isOrdered: boolean } | null;
  checked?: boolean;
  noteType?: string;
  noteId?: string;
  body?: Node[];
  notes?: { resolve(reference: Node): Node | null };
}

/** Word names its styles in the language it was bought in; the id is kept when the name is changed. */
const HEADING = /^(?:heading|rubrik) ?(\d)$/i;
const TITLE = /^(?:title|rubrik)$/i;
/** Headings in the contents and in Word's own contents list are headings once already. */
const CONTENTS = /^(?:toc|innehåll|innehll) ?\d$|^(?:toc heading|innehållsförteckning|innehllsfrteckningsrubrik)$/i;

/** Reads a Word document: headings by style, lists, tables, footnotes; changes not yet accepted as if they were. */
export async function readDocx(file: Buffer): Promise<ReadElements> {
  await checkMarkup(file);
  return new DocxReader(await documentTree(file)).read();
}

/** Thrown out of the library when it has read the document: what it would go on to make of that is not asked for. */
class Read extends Error {
  constructor(readonly document: Node) {
    super('read');
  }
}

async function documentTree(file: Buffer): Promise<Node> {
  try {
    await mammoth.convertToHtml(
      { buffer: file },
      {
        externalFileAccess: false,
        transformDocument: (tree: Node) => {
          throw new Read(tree);
        },
      },
    );
  } catch (error) {
    if (error instanceof Read) return error.document;
    throw error;
  }
  throw new Error('no document');
}

class DocxReader {
  private readonly elements: DraftElement[] = [];
  private title?: string;
  private pictures = 0;
  /** Footnotes met since the last block was finished, in order. */
  private footnotes: Node[] = [];
  private footnoteCount = 0;

  constructor(private readonly document: Node) {}

  read(): ReadElements {
    for (const node of this.document.children ?? []) {
      if (node.type === 'table') this.table(node);
      else if (node.type === 'paragraph') this.paragraph(node);
      this.writeFootnotes();
    }
    const notices = this.pictures > 0 ? [picturesNotice(this.pictures)] : [];
    return { elements: this.elements, title: this.title, notices };
  }

  private paragraph(node: Node): void {
    const styles = [node.styleName, node.styleId].filter((style) => typeof style === 'string');
    if (styles.some((style) => CONTENTS.test(style))) return;
    const text = this.words(node);
    const level = styles.map((style) => HEADING.exec(style)?.[1]).find(Boolean);
    if (level) this.elements.push({ kind: 'heading', level: Number(level), text });
    else if (styles.some((style) => TITLE.test(style))) this.title ??= text.trim() || undefined;
    else if (node.numbering) this.listItem(node.numbering, text);
    else if (text.trim() !== '') this.elements.push({ kind: 'paragraph', text });
  }

  /** Word has no lists, only paragraphs with numbers: those that follow on each other are one list. */
  private listItem({ level, isOrdered }: { level: string; isOrdered: boolean }, text: string): void {
    const item: ListItem = { level: Number(level), text };
    const last = this.elements.at(-1);
    if (last?.kind === 'list' && (last.ordered === isOrdered || item.level > 0)) last.items.push(item);
    else this.elements.push({ kind: 'list', ordered: isOrdered, items: [{ ...item, level: 0 }] });
  }

  private table(node: Node): void {
    const rows = (node.children ?? []).map((row) =>
      (row.children ?? []).map((cell) => (cell.children ?? []).map((part) => this.words(part)).join(AUTHORS_BREAK)),
    );
    this.elements.push({ kind: 'table', rows });
  }

  private writeFootnotes(): void {
    // A note in a note is none of Word's: it would go on for ever.
    for (const note of [...this.footnotes]) {
      const found = this.document.notes?.resolve(note);
      const text = (found?.body ?? []).map((part) => this.words(part).trim()).join(AUTHORS_BREAK);
      this.footnoteCount += 1;
      this.elements.push({ kind: 'paragraph', text: `[${this.footnoteCount}] ${text}` });
    }
    this.footnotes = [];
  }

  private words(node: Node): string {
    switch (node.type) {
      case 'text':
        return node.value ?? '';
      case 'tab':
        return '\t';
      case 'break':
        return AUTHORS_BREAK;
      case 'checkbox':
        return node.checked ? '☒' : '☐';
      case 'image':
        this.pictures += 1;
        return '';
      case 'noteReference':
        this.footnotes.push(node);
        return `[${this.footnoteCount + this.footnotes.length}]`;
      case 'table':
      case 'tableRow':
        return (node.children ?? []).map((part) => this.words(part)).join(node.type === 'table' ? AUTHORS_BREAK : '\t');
      default:
        return (node.children ?? []).map((part) => this.words(part)).join('');
    }
  }
}

function picturesNotice(count: number): string {
  return count === 1
    ? 'Dokumentet har en bild. Den syns i filen, men inte i avsnitten.'
    : `Dokumentet har ${count} bilder. De syns i filen, men inte i avsnitten.`;
}
