import { child, elementsOf, isOn, valueOf, wholeNumber, type XmlNode } from '../../word-xml';

/** How letters look, as far as it changes what they say; what is undefined is as it was. */
export interface Looks {
  hidden?: boolean;
  struck?: boolean;
  raised?: 'superscript' | 'subscript' | 'baseline';
}

export interface NumberedAs {
  numId?: string;
  level?: number;
}

/** A style with all that it stands on. */
export interface WordStyle {
  /** Its own names and ids first, then those of the styles it is based on. */
  ids: string[];
  names: string[];
  /** 0 for the outermost heading, 9 for running text. */
  outline?: number;
  numbering?: NumberedAs;
  looks: Looks;
}

/** Word names its styles in the language it was bought in; the id is kept when the name is changed. */
const HEADING = /^(?:heading|rubrik) ?([1-9])$/i;
const NONE: WordStyle = { ids: [], names: [], looks: {} };
/** Nobody builds styles on more styles than this; a ring ends here. */
const DEEPEST = 20;

export class WordStyles {
  private readonly written = new Map<string, XmlNode>();
  private readonly found = new Map<string, WordStyle>();
  private readonly usual?: string;

  constructor(root: XmlNode | undefined) {
    for (const style of elementsOf(root)) {
      const id = style.attributes['w:styleId'];
      if (style.name !== 'w:style' || id === undefined) continue;
      if (!this.written.has(id)) this.written.set(id, style);
      const { 'w:type': type, 'w:default': isDefault } = style.attributes;
      if (type === 'paragraph' && ['1', 'true', 'on'].includes(isDefault ?? '')) this.usual ??= id;
    }
  }

  /** The style of a paragraph, or of those that name none. */
  paragraph(id: string | undefined): WordStyle {
    const wanted = id !== undefined && this.written.has(id) ? id : this.usual;
    const style = wanted === undefined ? NONE : this.style(wanted);
    // A style that the file names and does not describe is still one of Word's own.
    return id === undefined || id === wanted ? style : { ...style, ids: [id], outline: headingLevel(id) };
  }

  /** How a named style of letters looks. */
  letters(id: string | undefined): Looks {
    return id === undefined ? {} : this.style(id).looks;
  }

  private style(id: string): WordStyle {
    const known = this.found.get(id);
    if (known) return known;
    const chain: { id: string; node: XmlNode }[] = [];
    for (let at: string | undefined = id; at !== undefined && chain.length < DEEPEST;) {
      const node = this.written.get(at);
      if (!node) break;
      chain.push({ id: at, node });
      at = valueOf(node, 'w:basedOn');
    }
    const style = chain.reduceRight<WordStyle>(onTopOf, NONE);
    this.found.set(id, style);
    return style;
  }
}

function onTopOf(below: WordStyle, { id, node }: { id: string; node: XmlNode }): WordStyle {
  const name = valueOf(node, 'w:name');
  const properties = child(node, 'w:pPr');
  const outline = wholeNumber(valueOf(properties, 'w:outlineLvl')) ?? headingLevel(name) ?? headingLevel(id);
  const own = numberedAs(properties);
  return {
    ids: [id, ...below.ids],
    names: name === undefined ? below.names : [name, ...below.names],
    outline: outline ?? below.outline,
    numbering: own ? { ...below.numbering, ...own } : below.numbering,
    looks: { ...below.looks, ...looksOf(child(node, 'w:rPr')) },
  };
}

function headingLevel(name: string | undefined): number | undefined {
  const found = HEADING.exec(name ?? '')?.[1];
  return found === undefined ? undefined : Number(found) - 1;
}

export function numberedAs(properties: XmlNode | undefined): NumberedAs | undefined {
  const numbering = child(properties, 'w:numPr');
  if (!numbering) return undefined;
  const numId = valueOf(numbering, 'w:numId');
  const level = wholeNumber(valueOf(numbering, 'w:ilvl'));
  return { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) };
}

/** LibreOffice moves letters off the line by so much, and makes them smaller; by its size alone nothing is raised. */
function raisedBy(properties: XmlNode): Looks['raised'] {
  const by = Number(valueOf(properties, 'w:position') ?? 0);
  return by === 0 || !child(properties, 'w:sz') ? undefined : by > 0 ? 'superscript' : 'subscript';
}

export function looksOf(properties: XmlNode | undefined): Looks {
  const looks: Looks = {};
  if (!properties || properties.children.length === 0) return looks;
  const hidden = isOn(properties, 'w:vanish');
  const struck = isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike');
  const raised = (valueOf(properties, 'w:vertAlign') as Looks['raised']) ?? raisedBy(properties);
  if (hidden !== undefined) looks.hidden = hidden;
  if (struck !== undefined) looks.struck = struck;
  if (raised !== undefined) looks.raised = raised;
  return looks;
}
