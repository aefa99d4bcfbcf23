import { AUTHORS_BREAK, type DraftElement, type ReadElements } from '../draft-elements';
import { NOTHING_SEEN, noticesOf, type Seen } from './word-notices';
import { WordNumbering, type Mark } from './word-numbering';
import { WordPackage } from './word-package';
import { numberedAs, WordStyles, type WordStyle } from './word-styles';
import { isLayout, rowsOf } from './word-table';
import { tracesIn } from './word-traces';
import { WordWords } from './word-words';
import { child, deep, elementsOf, valueOf, wholeNumber, type XmlNode } from '../../word-xml';

const TITLE = /^(?:title|rubrik)$/i;
/** Headings in the contents and in Word's own contents list are headings once already. */
const CONTENTS = /^(?:toc|innehåll|innehll) ?\d$|^(?:toc heading|innehållsförteckning|innehllsfrteckningsrubrik)$/i;
const RUNNING_TEXT = 9;

/**
 * Reads a Word document as Word shows it: its own numbers, headings by style and outline, changes not yet accepted as
 * if they were.
 */
export async function readDocx(file: Buffer): Promise<ReadElements> {
  return new WordDraft(await WordPackage.open(file)).read();
}

class WordDraft {
  private elements: DraftElement[] = [];
  private title?: string;
  private readonly seen: Seen = { ...NOTHING_SEEN };
  private readonly styles: WordStyles;
  private readonly numbering: WordNumbering;
  private readonly words: WordWords;
  private readonly noteBodies: Record<'footnotes' | 'endnotes', Map<string, XmlNode>>;
  private noteCount = 0;
  /** Of paragraphs whose end somebody has deleted: they go on in the next. */
  private unfinished = '';

  constructor(private readonly file: WordPackage) {
    this.styles = new WordStyles(file.one('styles'));
    this.numbering = new WordNumbering(file.one('numbering'), this.styles);
    this.words = new WordWords(this.styles, this.seen, () => this.noteCount);
    this.noteBodies = { footnotes: bodiesOf(file.one('footnotes')), endnotes: bodiesOf(file.one('endnotes')) };
  }

  read(): ReadElements {
    const main = this.file.main();
    this.blocks(child(main, 'w:body'));
    if (this.unfinished.trim() !== '') this.elements.push({ kind: 'paragraph', text: this.unfinished });
    return {
      elements: this.elements,
      title: this.title,
      notices: noticesOf(this.seen),
      traces: tracesIn(this.file, main),
    };
  }

  private blocks(parent: XmlNode | undefined): void {
    for (const node of elementsOf(parent)) this.block(node);
  }

  private block(node: XmlNode): void {
    switch (node.name) {
      case 'w:p':
        this.paragraph(node);
        return this.writeNotes();
      case 'w:tbl':
        this.table(node);
        return this.writeNotes();
      case 'w:sdt':
        return isContentsList(node) ? undefined : this.blocks(child(node, 'w:sdtContent'));
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
        return this.blocks(node);
      case 'mc:AlternateContent':
        return this.blocks(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'));
      case 'w:altChunk':
        this.seen.chunks += 1;
    }
  }

  private paragraph(node: XmlNode): void {
    const properties = child(node, 'w:pPr');
    const style = this.styles.paragraph(valueOf(properties, 'w:pStyle'));
    const level = outlineOf(properties, style);
    const isContents = isNamed(style, CONTENTS);
    if (level !== undefined && !isContents) this.words.forgetFields();
    const hiddenBefore = this.seen.hidden;
    const wasInContents = this.words.inContents;
    const text = this.words.paragraph(node, style.looks);
    const boxes = this.takeBoxes();
    if (!isContents && !wasInContents && !this.words.inContents) {
      const isAllHidden = text.trim() === '' && this.seen.hidden > hiddenBefore;
      if (isMarkDeleted(properties)) this.unfinished += text;
      else if (!isAllHidden) this.finished(this.takeUnfinished() + text, properties, style, level);
    }
    for (const box of boxes) {
      this.seen.boxes += 1;
      this.blocks(box);
    }
  }

  private finished(text: string, properties: XmlNode | undefined, style: WordStyle, level: number | undefined): void {
    const mark = this.numbering.next(numberedAs(properties), style);
    if (level !== undefined)
      this.elements.push({ kind: 'heading', level: level + 1, text, number: headingNumber(mark) });
    else if (isNamed(style, TITLE)) this.title ??= text.trim() || undefined;
    else if (text.trim() === '') return;
    else if (mark) this.listItem(mark, text);
    else this.elements.push({ kind: 'paragraph', text });
  }

  /** Word has no lists, only paragraphs with numbers: those that follow on each other are one list. */
  private listItem({ level, list, text: marker, isNumber }: Mark, text: string): void {
    const last = this.elements.at(-1);
    const begun = last?.kind === 'list' ? last : undefined;
    const depth = Math.max(0, level - (begun?.from ?? level));
    if (begun && (depth > 0 || begun.list === list)) begun.items.push({ level: depth, marker, text });
    else
      this.elements.push({ kind: 'list', ordered: isNumber, from: level, list, items: [{ level: 0, marker, text }] });
  }

  private table(node: XmlNode): void {
    if (isLayout(node, (paragraph) => this.isHeading(paragraph)))
      return rowsOf(node).flatMap(({ cells }) => cells).forEach(({ node: cell }) => this.blocks(cell)); // prettier-ignore
    const rows = rowsOf(node);
    const texts = rows.map(({ before, cells }) => [
      ...Array<string>(before).fill(''),
      ...cells.flatMap(({ node: cell, span, goesOn }) => [
        goesOn ? '' : this.cellText(cell),
        ...Array<string>(span - 1).fill(''),
      ]),
    ]);
    if (texts.length > 0) this.elements.push({ kind: 'table', rows: texts, header: rows[0]!.isHeader });
    for (const box of this.takeBoxes()) {
      this.seen.boxes += 1;
      this.blocks(box);
    }
  }

  /** Everything in a cell as lines of one text: a table in it as rows with tabs. */
  private cellText(parent: XmlNode | undefined): string {
    const lines: string[] = [];
    for (const node of elementsOf(parent)) {
      if (node.name === 'w:p') lines.push(this.cellLine(node));
      else if (node.name === 'w:tbl')
        lines.push(...rowsOf(node).map(({ cells }) => cells.map((cell) => this.cellText(cell.node)).join('\t')));
      else if (node.name === 'w:sdt') lines.push(this.cellText(child(node, 'w:sdtContent')));
      else if (node.name === 'w:ins' || node.name === 'w:customXml') lines.push(this.cellText(node));
    }
    return lines.filter((line, index) => line.trim() !== '' || index === 0).join(AUTHORS_BREAK);
  }

  private cellLine(node: XmlNode): string {
    const properties = child(node, 'w:pPr');
    const style = this.styles.paragraph(valueOf(properties, 'w:pStyle'));
    const text = this.words.paragraph(node, style.looks);
    if (text.trim() === '') return '';
    const mark = this.numbering.next(numberedAs(properties), style);
    return mark?.text ? `${mark.text} ${text}` : text;
  }

  private isHeading(paragraph: XmlNode): boolean {
    const properties = child(paragraph, 'w:pPr');
    const level = outlineOf(properties, this.styles.paragraph(valueOf(properties, 'w:pStyle')));
    return level !== undefined && [...deep(paragraph)].some(({ name }) => name === 'w:t');
  }

  private writeNotes(): void {
    const met = this.words.notes;
    for (const { kind, id } of met) {
      this.noteCount += 1;
      const body = this.noteBodies[kind].get(id);
      const text = [...elementsOf(body)].map((part) => this.words.paragraph(part, {}).trim()).join(AUTHORS_BREAK);
      this.elements.push({ kind: 'paragraph', text: `[${this.noteCount}] ${text}` });
      // A note in a note is none of Word's: it would go on for ever.
      this.words.notes = [];
    }
  }

  private takeBoxes(): XmlNode[] {
    const boxes = this.words.boxes;
    this.words.boxes = [];
    return boxes;
  }

  private takeUnfinished(): string {
    const text = this.unfinished;
    this.unfinished = '';
    return text;
  }
}

/** 0 for the outermost heading; undefined for running text. What the paragraph says goes before its style. */
function outlineOf(properties: XmlNode | undefined, style: WordStyle): number | undefined {
  const level = wholeNumber(valueOf(properties, 'w:outlineLvl')) ?? style.outline;
  return level === undefined || level < 0 || level >= RUNNING_TEXT ? undefined : level;
}

const isNamed = ({ ids, names }: WordStyle, name: RegExp): boolean =>
  ids.some((id) => name.test(id)) || names.some((written) => name.test(written));

/** "1." at the end of a number is Word's way to part it from the heading; "2 kap." is how it is written. */
function headingNumber(mark: Mark | undefined): string | null {
  if (!mark?.isNumber || mark.text === '') return null;
  return /^\S+\.$/.test(mark.text) ? mark.text.slice(0, -1) : mark.text;
}

function isMarkDeleted(properties: XmlNode | undefined): boolean {
  const mark = child(properties, 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

function isContentsList(node: XmlNode): boolean {
  const gallery = valueOf(child(child(node, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery === 'Table of Contents';
}

function bodiesOf(root: XmlNode | undefined): Map<string, XmlNode> {
  const notes = [...elementsOf(root)].filter(({ attributes }) => !attributes['w:type'] || attributes['w:type'] === 'normal'); // prettier-ignore
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}
