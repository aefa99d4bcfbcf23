import { codePointToUnicode } from './symbol-fonts';
import { AUTHORS_BREAK } from '../draft-elements';
import { raisedText } from './raised-text';
import { formulaText } from './word-formula';
import { graphicIn } from './word-graphic';
import type { Seen } from './word-notices';
import { looksOf, type Looks, type WordStyles } from './word-styles';
import { child, elementsOf, isOn, valueOf, type XmlNode } from '../../word-xml';

interface Field {
  inCode: boolean;
  code: string;
  shown: string;
}

/** What is no text of the document: deleted, moved from here, a field's code, properties. */
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:rt']);
const CONTENTS_FIELD = /^\s*TOC\b/;
/** A place in the document itself has "\l" before it. */
const LINK_FIELD = /^\s*HYPERLINK\s+"/;
/** "www.example.se/bidrag", "anna@example.se": a link that shows where it leads. */
const ADDRESS = /https?:\/\/|www\.|\S@\S/i;

/**
 * The words of paragraphs as Word shows them. What fields have begun and not ended goes on from one paragraph to the
 * next.
 */
export class WordWords {
  /** Met since they were last taken, in order. */
  notes: { kind: 'footnotes' | 'endnotes'; id: string }[] = [];
  boxes: XmlNode[] = [];
  private fields: Field[] = [];
  private wasHidden = false;
  private wasStruck = false;

  constructor(
    private readonly styles: WordStyles,
    private readonly seen: Seen,
    private readonly noteNumber: () => number,
  ) {}

  /** True within a table of contents that Word has made. */
  get inContents(): boolean {
    return this.fields.some(({ inCode, code }) => !inCode && CONTENTS_FIELD.test(code));
  }

  /** What began and did not end is not waited for. */
  forgetFields(): void {
    this.fields = [];
  }

  /** The text of a paragraph whose letters look so. */
  paragraph(node: XmlNode, looks: Looks): string {
    this.wasHidden = this.wasStruck = false;
    const text = this.inside(node, looks);
    this.fields = this.fields.filter(({ inCode }) => !inCode);
    return text;
  }

  private inside(node: XmlNode | undefined, looks: Looks): string {
    let text = '';
    for (const part of elementsOf(node)) text += this.words(part, looks);
    return text;
  }

  private words(node: XmlNode, looks: Looks): string {
    if (LEFT_OUT.has(node.name)) {
      if (node.name === 'w:instrText' && this.fields.length > 0) this.fields.at(-1)!.code += plain(node);
      return '';
    }
    switch (node.name) {
      case 'w:r':
        return this.run(node, looks);
      case 'w:fldChar':
        return this.field(node);
      case 'w:hyperlink':
        return this.link(this.inside(node, looks), node.attributes['r:id'] !== undefined);
      case 'w:fldSimple':
        return this.link(this.inside(node, looks), LINK_FIELD.test(node.attributes['w:instr'] ?? ''));
      case 'm:oMath':
        this.seen.formulas += 1;
        return this.shown(formulaText(node), looks);
      case 'mc:AlternateContent':
        return this.inside(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'), looks);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.graphic(node, looks);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.note(node, looks);
      default:
        return isSign(node.name) ? this.shown(signOf(node), looks) : this.inside(node, looks);
    }
  }

  private run(node: XmlNode, looks: Looks): string {
    const properties = child(node, 'w:rPr');
    const own = properties
      ? { ...looks, ...this.styles.letters(valueOf(properties, 'w:rStyle')), ...looksOf(properties) }
      : looks;
    if (own.raised !== 'superscript' && own.raised !== 'subscript') return this.inside(node, own);
    const isNote = [...elementsOf(node)].some(({ name }) => name.endsWith('noteReference'));
    const text = this.inside(node, own);
    return isNote ? text : raisedText(text, own.raised);
  }

  /** The text, unless nobody sees it or it is struck out. */
  private shown(text: string, looks: Looks): string {
    if (this.fields.some(({ inCode }) => inCode) || text === '') return '';
    if (looks.hidden) {
      if (!this.wasHidden && text.trim() !== '') this.seen.hidden += 1;
      this.wasHidden ||= text.trim() !== '';
      return '';
    }
    this.wasHidden = false;
    if (looks.struck && text.trim() !== '') {
      if (!this.wasStruck) this.seen.struck += 1;
      this.wasStruck = true;
      return '';
    }
    if (text.trim() !== '') this.wasStruck = false;
    for (const field of this.fields) field.shown += text;
    return text;
  }

  /** Words that lead out of the document, unless they are the address. */
  private link(words: string, leadsOut: boolean): string {
    if (leadsOut && words.trim() !== '' && !ADDRESS.test(words.trim())) this.seen.links += 1;
    return words;
  }

  private field(node: XmlNode): string {
    const kind = node.attributes['w:fldCharType'];
    if (kind === 'begin') {
      this.fields.push({ inCode: true, code: '', shown: '' });
      const box = child(child(node, 'w:ffData'), 'w:checkBox');
      if (box) return (isOn(box, 'w:checked') ?? isOn(box, 'w:default')) ? '☒' : '☐';
    }
    if (kind === 'separate' && this.fields.length > 0) this.fields.at(-1)!.inCode = false;
    if (kind === 'end') {
      const ended = this.fields.pop();
      if (ended) this.link(ended.shown, LINK_FIELD.test(ended.code));
    }
    return '';
  }

  private graphic(node: XmlNode, looks: Looks): string {
    const { text, kind, boxes } = graphicIn(node);
    if (looks.hidden) return this.shown(text || '[Bild]', looks);
    if (kind) this.seen[kind] += 1;
    if (kind === 'pictures' && text === '[Bild]') this.seen.nameless += 1;
    this.boxes.push(...boxes);
    return text;
  }

  private note(node: XmlNode, looks: Looks): string {
    if (looks.hidden) return '';
    const kind = node.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
    this.notes.push({ kind, id: node.attributes['w:id'] ?? '' });
    return `[${this.noteNumber() + this.notes.length}]`;
  }
}

const plain = (node: XmlNode): string => node.children.filter((text) => typeof text === 'string').join('');

const SIGNS = ['w:t', 'w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:softHyphen', 'w:sym'];
const isSign = (name: string): boolean => SIGNS.includes(name);

function signOf(node: XmlNode): string {
  const { 'w:type': type, 'w:font': font, 'w:char': char } = node.attributes;
  switch (node.name) {
    case 'w:t':
      return plain(node);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      // A new page or column is no break in the text.
      return type === undefined || type === 'textWrapping' ? AUTHORS_BREAK : '';
    case 'w:cr':
      return AUTHORS_BREAK;
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00AD';
    default:
      return codePointToUnicode(font, char);
  }
}
