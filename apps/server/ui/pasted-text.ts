import { readBlocks, writeBlocks } from './written-blocks';

/** What is in what is copied and not in its text: styles, settings, what is deleted or struck out, remarks. */
const SKIPPED = new Set(['head', 'style', 'script', 'title', 'xml', 'template', 'noscript', 'del', 's', 'strike']);
const HIDDEN = /line-through|display:\s*none|mso-hide:\s*all|mso-element:\s*comment/i;
const REMARK = /\bmso-?com|\bMsoCommentReference\b/i;
const BLOCKS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'section', 'article', 'dt', 'dd', 'ul', 'ol', 'table', 'hr', 'caption']); // prettier-ignore
const LIST_OF_WORD = /mso-list:\s*l\d/i;
const MARK_OF_WORD = /mso-list:\s*ignore/i;
const NUMBER = /^\(?(\d{1,3})[.)]$/;
const LETTER = /^\(?[a-zåäö]{1,4}[.)]$/i;
const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' } as const;
/** Two lines that go on from each other stand under each other; anything else has a blank line between. */
interface Line {
  text: string;
  kind: 'paragraph' | 'bullet' | 'number' | 'row';
  number?: number;
  table?: number;
}

/** Plain text as it was typed; the bullets that Word writes into it become lists. */
export function pastedPlainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^[•·▪◦o§]\t+/gm, '- ').trim(); // prettier-ignore
}

interface Open {
  name: string;
  skipped: boolean;
  /** A list's next number; null for bullets. */
  next?: number | null;
}

/**
 * What was copied from a document or a page, told by whoever reads its HTML, as answers are stored: a blank line
 * between paragraphs, lists, rows with tabs.
 */
export class PastedHtml {
  private readonly lines: Line[] = [];
  private readonly opened: Open[] = [];
  private current = '';
  private kind: Line['kind'] = 'paragraph';
  private number?: number;
  /** What Word writes before an item, while it is read. */
  private mark?: string;
  private cells?: string[];
  private tables = 0;

  open(name: string, { style = '', class: classes = '', start = '' }: Record<string, string>): void {
    const above = this.opened.at(-1);
    const skipped = above?.skipped === true || SKIPPED.has(name) || HIDDEN.test(style) || REMARK.test(classes);
    const entry: Open = { name, skipped };
    this.opened.push(entry);
    if (skipped) return;
    if (name === 'br') this.current += '\n';
    // An item's first paragraph is the item's.
    const begins = BLOCKS.has(name) || name === 'li' || name === 'tr';
    if (begins && (this.cells || this.current.trim() !== '')) this.endLine();
    if (name === 'table') this.tables += 1;
    if (name === 'ul') entry.next = null;
    if (name === 'ol') entry.next = /^\d{1,3}$/.test(start) ? Number(start) : 1;
    if (name === 'li') this.beginItem();
    if (name === 'tr') this.cells = [];
    if (name === 'td' || name === 'th') this.current = '';
    if (name === 'p' && LIST_OF_WORD.test(style)) this.kind = 'bullet';
    if (MARK_OF_WORD.test(style)) this.mark = '';
  }

  text(text: string): void {
    const { skipped, name = '' } = this.opened.at(-1) ?? {};
    if (skipped) return;
    const words = text.replace(/[ \t\r\n]+/g, ' ');
    if (this.mark !== undefined) this.mark += words;
    else this.current += name === 'sup' || name === 'sub' ? raised(words, name) : words;
  }

  close(name: string): void {
    const at = this.opened.map((entry) => entry.name).lastIndexOf(name);
    if (at < 0) return;
    const { skipped } = this.opened[at]!;
    this.opened.length = at;
    if (skipped) return;
    if (this.mark !== undefined && !this.isInMark()) this.takeMark();
    if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endRow();
    else if (BLOCKS.has(name) || name === 'li') this.endLine();
  }

  /** The text, when all has been told. */
  stored(): string {
    this.endLine();
    return asStored(this.lines);
  }

  private beginItem(): void {
    const list = this.opened.filter(({ next }) => next !== undefined).at(-1);
    this.kind = list?.next ? 'number' : 'bullet';
    if (list?.next) this.number = list.next++;
  }

  /** Word's mark stands in a span with spans in it: it is whole when the outermost is closed. */
  private isInMark(): boolean {
    return this.opened.some(({ name }) => name === 'span');
  }

  private takeMark(): void {
    const mark = this.mark!.replaceAll('\u00A0', ' ').trim();
    this.mark = undefined;
    const number = NUMBER.exec(mark)?.[1];
    if (number !== undefined) [this.kind, this.number] = ['number', Number(number)];
    else if (LETTER.test(mark) && mark !== 'o') [this.kind, this.current] = ['paragraph', `${mark} `];
    else this.kind = 'bullet';
  }

  private endCell(): void {
    this.cells?.push(onOneLine(this.current));
    this.current = '';
  }

  private endRow(): void {
    const cells = this.cells ?? [];
    this.cells = undefined;
    this.current = '';
    if (cells.some((cell) => cell !== '')) this.lines.push({ text: cells.join('\t'), kind: 'row', table: this.tables });
  }

  private endLine(): void {
    // In a cell everything is one line.
    if (this.cells) {
      if (this.current.trim() !== '') this.current += ' ';
      return;
    }
    const text = this.current.split('\n').map(onOneLine).join('\n').trim(); // prettier-ignore
    if (text !== '') this.lines.push({ text, kind: this.kind, number: this.number });
    [this.current, this.kind, this.number, this.mark] = ['', 'paragraph', undefined, undefined];
  }
}

/** No blanks at the ends, and one at a time; the blanks that hold words together stay between them. */
const onOneLine = (text: string): string => text.replace(/\s/g, (blank) => (blank === '\u00A0' ? blank : ' ')).replace(/ {2,}/g, ' ').trim(); // prettier-ignore

function raised(text: string, how: 'sup' | 'sub'): string {
  const words = text.trim();
  if (words === '') return text;
  const isNumber = /^\d+$/.test(words);
  return isNumber ? words.replace(/\d/g, (digit) => RAISED[how][Number(digit)]!) : `${how === 'sup' ? '^' : '_'}(${words})`; // prettier-ignore
}

function asStored(lines: readonly Line[]): string {
  const text = lines
    .map((line, at) => `${at === 0 ? '' : goesOn(lines[at - 1]!, line) ? '\n' : '\n\n'}${markOf(line)}${line.text}`)
    .join('');
  // What the editor would write of it: the text outlives it.
  return writeBlocks(readBlocks(text));
}

function goesOn(above: Line, line: Line): boolean {
  if (above.kind !== line.kind || line.kind === 'paragraph') return false;
  if (line.kind === 'row') return above.table === line.table;
  return line.kind === 'bullet' || line.number === above.number! + 1;
}

const markOf = ({ kind, number }: Line): string => (kind === 'bullet' ? '- ' : kind === 'number' ? `${number}. ` : '');
