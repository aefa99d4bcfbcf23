import { elementsOf, type XmlNode } from '../../word-xml';

type GraphicKind = 'pictures' | 'charts' | 'diagrams' | 'objects';

export interface Graphic {
  /** "[Bild: Kommunens vapen]"; empty for a line, and for what only decorates. */
  text: string;
  kind?: GraphicKind;
  /** The text boxes in it. */
  boxes: XmlNode[];
}

const WORDS: Record<GraphicKind, string> = {
  pictures: 'Bild',
  charts: 'Diagram',
  diagrams: 'Figur',
  objects: 'Objekt',
};
const KINDS: Readonly<Record<string, GraphicKind>> = {
  'a:blip': 'pictures',
  'v:imagedata': 'pictures',
  'c:chart': 'charts',
  'cx:chart': 'charts',
  'dgm:relIds': 'diagrams',
  'o:OLEObject': 'objects',
};

/** What a drawing is, told in words: its alternative text if its author has written one. */
export function graphicIn(node: XmlNode): Graphic {
  const found = {
    description: '',
    isDecoration: false,
    boxes: [] as XmlNode[],
    kind: undefined as GraphicKind | undefined,
  };
  look(node);
  const { kind, boxes, isDecoration } = found;
  if (!kind || isDecoration) return { text: '', boxes };
  const description = found.description.replace(/\s+/g, ' ').trim();
  return { text: `[${WORDS[kind]}${description && `: ${description}`}]`, kind, boxes };

  function look(at: XmlNode): void {
    if (at.name === 'w:txbxContent') return void found.boxes.push(at);
    // An embedded object has a picture of itself, and a chart may have one.
    const kind = KINDS[at.name];
    if (kind && (found.kind === undefined || found.kind === 'pictures')) found.kind = kind;
    const { descr, title, alt } = at.attributes;
    if (at.name === 'wp:docPr') found.description = descr ?? title ?? '';
    else if (at.name === 'v:shape' || at.name === 'v:rect') found.description ||= alt ?? '';
    else if (at.name === 'adec:decorative') found.isDecoration = ['1', 'true'].includes(at.attributes.val ?? '');
    // One drawing in a newer way and in an older one is one drawing.
    const isTwice = at.name === 'mc:AlternateContent';
    for (const inner of elementsOf(at)) {
      if (isTwice && inner.name === 'mc:Fallback' && at.children.length > 1) continue;
      look(inner);
    }
  }
}
